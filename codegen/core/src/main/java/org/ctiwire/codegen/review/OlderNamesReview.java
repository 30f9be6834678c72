package org.ctiwire.codegen.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.Tag;
import org.ctiwire.codegen.review.NamedNumbers.Declared;
import org.ctiwire.codegen.review.NamedNumbers.Printed;

/** Compares the tags of version 14, and looks for the evidence of the versions of tags and constants. */
final class OlderNamesReview {

    private static final int TAGS_VERSION = 14;

    private final Protocol protocol;
    private final Guide guide;
    private final ChangeList changes;
    private final int firstEdition;

    OlderNamesReview(Protocol protocol, Guide guide) {
        this.protocol = protocol;
        this.guide = guide;
        this.changes = new ChangeList(guide.versions());
        this.firstEdition = guide.editions().get(0).version();
    }

    List<ReviewedRow> rows() {
        Rows tags = new Rows(Guide.OLDER, "tags-v14");
        List<Printed> printed = guide.olderTags().rows().stream()
                .map(row -> new Printed(row.line(), row.cell("tag_constant"), row.cell("value")))
                .toList();
        List<Declared> declared = protocol.tags().stream()
                .filter(tag -> tag.versions().contains(TAGS_VERSION))
                .map(tag -> new Declared(tag.name(), tag.number(), Integer.toString(tag.number())))
                .toList();
        NamedNumbers pairs = new NamedNumbers(printed, declared);
        printed.forEach(row -> tags.add(row.line(), "", row.name(), row.number(), pairs.compare(row)));
        protocol.tags().forEach(tag -> lookForEvidence(tag, tags, printed));
        Rows constants = new Rows(Guide.OLDER, "constants");
        for (Enumeration enumeration : protocol.enumerations()) {
            enumeration.values().forEach(value -> lookForEvidence(enumeration, value, constants));
        }
        return Stream.concat(tags.collected().stream(), constants.collected().stream()).toList();
    }

    /** A tag starts and ends where the change list says, or with the fields that use it. */
    private void lookForEvidence(Tag tag, Rows rows, List<Printed> printed) {
        int since = tag.versions().first();
        int until = tag.versions().last();
        List<Comparison> comparisons = new ArrayList<>();
        if (since > protocol.versions().first() && since <= firstEdition) {
            boolean known = changes.bringsTag(tag.name(), tag.number(), since)
                    || fields(tag).mapToInt(field -> field.versions().first()).min().orElse(0) == since;
            comparisons.add(evidence(Aspect.SINCE, since, known));
        }
        if (until < firstEdition) {
            boolean known = fields(tag).mapToInt(field -> field.versions().last()).max().orElse(0) == until;
            comparisons.add(evidence(Aspect.UNTIL, until, known));
            if (printed.stream().noneMatch(row -> row.name().equals(tag.name()))) {
                comparisons.add(Comparison.missingInGuide(Aspect.NAME, tag.name()));
            }
        }
        if (!comparisons.isEmpty()) {
            rows.addOfSpec("", tag.name(), Integer.toString(tag.number()), comparisons);
        }
    }

    private Stream<Field> fields(Tag tag) {
        return protocol.messages().stream()
                .flatMap(message -> message.floatingFields().stream())
                .filter(field -> field.tagName().filter(tag.name()::equals).isPresent());
    }

    private void lookForEvidence(Enumeration enumeration, Enumeration.Value value, Rows rows) {
        int since = value.versions().first();
        List<Comparison> comparisons = new ArrayList<>();
        if (since > protocol.versions().first() && since <= firstEdition) {
            comparisons.add(evidence(Aspect.SINCE, since, changes.bringsValue(enumeration.name(), since)));
        }
        if (value.versions().last() < firstEdition) {
            comparisons.add(evidence(Aspect.UNTIL, value.versions().last(), false));
        }
        if (!comparisons.isEmpty()) {
            rows.addOfSpec(enumeration.name(), enumeration.name(), value.name(), comparisons);
        }
    }

    private static Comparison evidence(Aspect aspect, int version, boolean known) {
        String spec = Integer.toString(version);
        return Comparison.of(aspect, known ? spec : Comparison.MISSING, spec);
    }
}

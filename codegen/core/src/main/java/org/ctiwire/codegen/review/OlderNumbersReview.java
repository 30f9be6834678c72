package org.ctiwire.codegen.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.VersionRange;

/** Compares the message numbers seen in older editions, and looks for the evidence of each message's versions. */
final class OlderNumbersReview {

    /** An edition as the table names it, such as {@code 09} or {@code 17-18}. */
    static final Pattern VERSIONS = Pattern.compile("\\D*(\\d{1,4})(?:-(\\d{1,4}))?");

    private final Protocol protocol;
    private final Guide guide;
    private final ChangeList changes;
    private final Rows rows = new Rows(Guide.OLDER, "message-numbers");

    OlderNumbersReview(Protocol protocol, Guide guide) {
        this.protocol = protocol;
        this.guide = guide;
        this.changes = new ChangeList(guide.versions());
    }

    List<ReviewedRow> rows() {
        for (Table.Row row : guide.messageNumbers().rows()) {
            VersionRange versions = versions(row.cell("edition"));
            if (guide.editions().stream().noneMatch(edition -> versions.contains(edition.version()))) {
                compare(row, versions);
            }
        }
        protocol.messages().forEach(this::lookForEvidence);
        return rows.collected();
    }

    private static VersionRange versions(String edition) {
        Matcher versions = VERSIONS.matcher(edition);
        if (!versions.matches()) {
            throw new IllegalArgumentException("no version in the edition " + edition);
        }
        int first = Integer.parseInt(versions.group(1));
        return new VersionRange(first, versions.group(2) == null ? first : Integer.parseInt(versions.group(2)));
    }

    private void compare(Table.Row row, VersionRange versions) {
        String name = row.cell("name");
        Optional<Message> message = protocol.message(name);
        List<Comparison> comparisons = new ArrayList<>();
        if (message.isEmpty()) {
            comparisons.add(Comparison.missingInSpec(Aspect.NAME, name));
        } else {
            String printed = row.cell("number");
            String spec = Comparison.MISSING;
            for (int version = versions.first(); version <= versions.last() && !spec.equals(printed); version++) {
                spec = message.get().number(version).map(Object::toString).orElse(spec);
            }
            comparisons.add(Comparison.of(Aspect.NUMBER, printed, spec));
        }
        rows.add(row.line(), Sections.of(message), name, row.cell("number"), comparisons);
    }

    private void lookForEvidence(Message message) {
        boolean first = true;
        for (Message.Number number : message.numbers()) {
            List<Comparison> comparisons = new ArrayList<>();
            comparisons.add(since(message, number, first));
            if (number.versions().last() < protocol.versions().last()) {
                comparisons.add(Comparison.missingInGuide(Aspect.UNTIL,
                        Integer.toString(number.versions().last())));
            }
            if (number.versions().first() < guide.editions().get(0).version() && !isKnown(message, number)) {
                comparisons.add(Comparison.missingInGuide(Aspect.NUMBER, Long.toString(number.value())));
            }
            rows.addOfSpec(Sections.of(Optional.of(message)), message.name(), Long.toString(number.value()),
                    comparisons);
            first = false;
        }
    }

    private boolean isKnown(Message message, Message.Number number) {
        return guide.messageNumbers().where("name", message.name())
                .anyMatch(row -> row.cell("number").equals(Long.toString(number.value())));
    }

    /** A message starts where the change list says; without a word there, in the first version or where it was seen. */
    private Comparison since(Message message, Message.Number number, boolean first) {
        int since = number.versions().first();
        String spec = Integer.toString(since);
        OptionalInt dated = changes.messageSince(message.name());
        if (!first) {
            return Comparison.missingInGuide(Aspect.SINCE, spec);
        }
        if (dated.isPresent()) {
            int expected = Math.max(dated.getAsInt(), protocol.versions().first());
            return Comparison.of(Aspect.SINCE, Integer.toString(dated.getAsInt()), spec, since == expected);
        }
        OptionalInt seen = guide.messageNumbers().where("name", message.name())
                .mapToInt(row -> versions(row.cell("edition")).first())
                .min();
        String printed = seen.isPresent() ? Integer.toString(seen.getAsInt()) : Comparison.MISSING;
        return Comparison.of(Aspect.SINCE, printed, spec,
                since == protocol.versions().first() || printed.equals(spec));
    }
}

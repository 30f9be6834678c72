package org.ctiwire.codegen.review;

import java.util.List;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.review.NamedNumbers.Declared;
import org.ctiwire.codegen.review.NamedNumbers.Printed;

/** Compares the guide's table of floating field tags. The messages that it names beside a tag are not compared. */
final class TagsReview {

    private static final String SECTION = "";

    private final Protocol protocol;
    private final Edition edition;

    TagsReview(Protocol protocol, Edition edition) {
        this.protocol = protocol;
        this.edition = edition;
    }

    List<ReviewedRow> rows() {
        List<Printed> printed = edition.tags().rows().stream()
                .map(row -> new Printed(row.line(), row.cell("tag"), row.cell("value")))
                .toList();
        List<Declared> declared = protocol.tags().stream()
                .filter(tag -> tag.versions().contains(edition.version()))
                .map(tag -> new Declared(tag.name(), tag.number(), Integer.toString(tag.number())))
                .toList();
        NamedNumbers pairs = new NamedNumbers(printed, declared);
        Rows rows = new Rows(edition.label(), "tags");
        for (Printed row : printed) {
            rows.add(row.line(), SECTION, row.name(), row.number(), pairs.compare(row));
        }
        for (Declared entry : declared) {
            if (pairs.unpaired().contains(entry)) {
                rows.addOfSpec(SECTION, entry.name(), entry.text(),
                        List.of(Comparison.missingInGuide(Aspect.NAME, entry.name())));
            }
        }
        return rows.collected();
    }
}

package org.ctiwire.codegen.review;

import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.Protocol;

/**
 * Compares the table of the floating fields' tags as far as an edition has the fields. A tag that only one message
 * gives wrongly shows where the message's fields are compared.
 */
final class FieldTagsReview {

    private static final String SECTION = "";

    private final Protocol protocol;
    private final Edition edition;
    private final Table fieldTags;

    FieldTagsReview(Protocol protocol, Edition edition, Table fieldTags) {
        this.protocol = protocol;
        this.edition = edition;
        this.fieldTags = fieldTags;
    }

    List<ReviewedRow> rows() {
        Rows rows = new Rows(edition.label(), "field-tags");
        for (Table.Row row : fieldTags.rows()) {
            String field = row.cell("field");
            List<Field> inSpec = floating(field);
            if (!inSpec.isEmpty()) {
                rows.add(row.line(), SECTION, field, field, compare(row, inSpec));
            } else if (isPrinted(field)) {
                rows.add(row.line(), SECTION, field, field,
                        List.of(Comparison.missingInSpec(Aspect.NAME, field)));
            }
        }
        return rows.collected();
    }

    private List<Comparison> compare(Table.Row row, List<Field> inSpec) {
        Field field = inSpec.stream()
                .filter(candidate -> FieldPlace.tag(candidate).equals(row.cell("tag")))
                .findFirst()
                .orElse(inSpec.get(0));
        return List.of(Comparison.of(Aspect.TAG, row.cell("tag"), FieldPlace.tag(field)),
                Comparison.of(Aspect.TAG_CONSTANT, row.cell("tag_constant"), field.tagName().orElse("")));
    }

    private List<Field> floating(String name) {
        return protocol.messages().stream()
                .filter(message -> message.existsIn(edition.version()))
                .flatMap(message -> message.floatingFields().stream())
                .filter(field -> field.name().equals(name) && field.versions().contains(edition.version()))
                .toList();
    }

    private boolean isPrinted(String name) {
        Optional<Table.Row> printed = edition.messages().where("field", name)
                .filter(row -> row.cell("part").equals("floating"))
                .findFirst();
        return printed.isPresent();
    }
}

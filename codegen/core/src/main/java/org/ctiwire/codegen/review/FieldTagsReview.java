package org.ctiwire.codegen.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.Protocol;

/**
 * Compares the table of the floating fields' tags as far as an edition has the fields. A tag that only one message
 * gives wrongly shows where the message's fields are compared.
 */
final class FieldTagsReview {

    private static final String SECTION = "";

    private final Edition edition;
    private final Table fieldTags;
    private final Map<String, List<Field>> inSpec;
    private final Set<String> printed;

    FieldTagsReview(Protocol protocol, Edition edition, Table fieldTags) {
        this.edition = edition;
        this.fieldTags = fieldTags;
        this.inSpec = floating(protocol, edition.version());
        this.printed = printed(edition);
    }

    List<ReviewedRow> rows() {
        Rows rows = new Rows(edition.label(), "field-tags");
        for (Table.Row row : fieldTags.rows()) {
            String field = row.cell("field");
            if (inSpec.containsKey(field)) {
                rows.add(row.line(), SECTION, field, field, compare(row, inSpec.get(field)));
            } else if (printed.contains(field)) {
                rows.add(row.line(), SECTION, field, field,
                        List.of(Comparison.missingInSpec(Aspect.NAME, field)));
            }
        }
        return rows.collected();
    }

    private static List<Comparison> compare(Table.Row row, List<Field> fields) {
        Field field = fields.stream()
                .filter(candidate -> FieldPlace.tag(candidate).equals(row.cell("tag")))
                .findFirst()
                .orElse(fields.get(0));
        return List.of(Comparison.of(Aspect.TAG, row.cell("tag"), FieldPlace.tag(field)),
                Comparison.of(Aspect.TAG_CONSTANT, row.cell("tag_constant"), field.tagName().orElse("")));
    }

    private static Map<String, List<Field>> floating(Protocol protocol, int version) {
        return protocol.messages().stream()
                .filter(message -> message.existsIn(version))
                .flatMap(message -> message.floatingFields().stream())
                .filter(field -> field.versions().contains(version))
                .collect(Collectors.groupingBy(Field::name));
    }

    private static Set<String> printed(Edition edition) {
        return edition.messages().where("part", "floating")
                .map(row -> row.cell("field"))
                .collect(Collectors.toSet());
    }
}

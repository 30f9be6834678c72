package org.ctiwire.codegen.output.java;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.VersionRange;

/**
 * A field with all its rows: one accessor for what may have changed its size, tag or meaning over the versions.
 *
 * @param name the guide's field name
 * @param rows at least one, their versions do not overlap
 */
record FieldShapes(String name, List<Field> rows) {

    /** Rows by field, in the order of their first row. */
    static List<FieldShapes> group(List<Field> rows) {
        Map<String, List<Field>> byName = new LinkedHashMap<>();
        rows.forEach(row -> byName.computeIfAbsent(row.name(), any -> new ArrayList<>()).add(row));
        List<FieldShapes> shapes = new ArrayList<>();
        byName.forEach((name, fields) -> shapes.add(new FieldShapes(name, List.copyOf(fields))));
        return shapes;
    }

    String memberName() {
        return JavaNames.memberName(name);
    }

    String hasName() {
        return "has" + JavaNames.capitalized(memberName());
    }

    /** The row of the newest version. */
    Field newest() {
        Field newest = rows.get(0);
        for (Field row : rows) {
            newest = row.versions().first() > newest.versions().first() ? row : newest;
        }
        return newest;
    }

    FieldType type() {
        return newest().type();
    }

    List<VersionRange> versions() {
        return rows.stream().map(Field::versions).toList();
    }

    boolean secret() {
        return rows.stream().anyMatch(Field::secret);
    }

    /** Whether any version gives it a tag. */
    boolean tagged() {
        return rows.stream().anyMatch(row -> row.tag().isPresent());
    }
}

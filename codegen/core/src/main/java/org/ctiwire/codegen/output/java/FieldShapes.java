package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FieldType.IntegerType;
import org.ctiwire.codegen.model.FieldType.TimeType;
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

    /** Whether every version reads it with the same size and sign. */
    boolean uniform() {
        return !(type() instanceof IntegerType integer) || rows.stream().map(row -> (IntegerType) row.type())
                .allMatch(other -> other.size() == integer.size() && other.signed() == integer.signed());
    }

    /** Whether Java needs a {@code long} for some version's numbers. */
    boolean wide() {
        return rows.stream().anyMatch(row -> row.type() instanceof TimeType
                || row.type() instanceof IntegerType integer && integer.size() == 4 && !integer.signed());
    }

    /** An expression that depends on the row that a version has. */
    CodeBlock byRow(String variable, Function<Field, CodeBlock> value) {
        TreeMap<VersionRange, CodeBlock> values = new TreeMap<>();
        rows.forEach(row -> values.put(row.versions(), value.apply(row)));
        return VersionCode.choose(variable, values);
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

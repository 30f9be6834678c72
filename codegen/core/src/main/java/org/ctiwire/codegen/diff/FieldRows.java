package org.ctiwire.codegen.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType.ArrayType;
import org.ctiwire.codegen.model.Presence;
import org.ctiwire.codegen.source.SourceRange;

/**
 * A field of a part of a message with all its rows.
 *
 * @param scope  the part, as the new protocol calls it: {@code fixed}, {@code floating}, a list or records
 * @param path   the part, as its own protocol calls it
 * @param name   the guide's field name
 * @param index  its place among the fields of the part
 * @param orphan true when only one protocol has the part
 * @param rows   at least one
 */
record FieldRows(String scope, String path, String name, int index, boolean orphan, List<Field> rows) {

    static final String FIXED = "fixed";
    static final String FLOATING = "floating";

    static List<FieldRows> of(String scope, String path, boolean orphan, List<Field> rows) {
        Map<String, List<Field>> byName = new LinkedHashMap<>();
        rows.forEach(row -> byName.computeIfAbsent(row.name(), any -> new ArrayList<>()).add(row));
        List<FieldRows> fields = new ArrayList<>();
        byName.forEach((name, all) -> fields.add(new FieldRows(scope, path, name, fields.size(), orphan, all)));
        return fields;
    }

    boolean isFixed() {
        return scope.equals(FIXED);
    }

    boolean isRequired() {
        return rows.stream().anyMatch(row -> row.presence() == Presence.REQUIRED);
    }

    String scopedName() {
        return scope + " / " + name;
    }

    /** The part of a key that names the field within its message. */
    String key() {
        return isSingle() ? path + " " + name : path + " / " + name;
    }

    String title(String message) {
        return isSingle() ? path + " field " + name + " of " + message : name + " in " + path + " of " + message;
    }

    private boolean isSingle() {
        return path.equals(FIXED) || path.equals(FLOATING);
    }

    <T> Timeline<T> timeline(Function<Field, T> property) {
        return Timeline.of(rows, Field::versions, property);
    }

    Timeline<Optional<SourceRange>> places() {
        return timeline(row -> Optional.of(row.range()));
    }

    /** What a field keeps when it only gets another name: its place or tag, and its type. */
    Optional<Object> likeness(Findings findings) {
        List<Object> likeness = new ArrayList<>();
        likeness.add(scope);
        likeness.add(findings.clip(rows.stream().map(Field::versions).toList()));
        if (isFixed()) {
            likeness.add(index);
        }
        for (Field row : rows) {
            likeness.add(row.tag());
            likeness.add(row.type() instanceof ArrayType array ? array.element() : row.type());
        }
        boolean tagged = rows.stream().allMatch(row -> row.tag().isPresent());
        return isFixed() || tagged ? Optional.of(likeness) : Optional.empty();
    }
}

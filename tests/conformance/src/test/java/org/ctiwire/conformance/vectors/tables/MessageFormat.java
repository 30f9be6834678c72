package org.ctiwire.conformance.vectors.tables;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The fields of a message in one version, as the tables have them.
 *
 * @param fixed    the fixed part
 * @param floating the floating part
 */
record MessageFormat(List<TableField> fixed, List<TableField> floating) {

    static final MessageFormat EMPTY = new MessageFormat(List.of(), List.of());

    MessageFormat {
        fixed = List.copyOf(fixed);
        floating = List.copyOf(floating);
    }

    List<TableField> part(String part) {
        return part.equals("fixed") ? fixed : floating;
    }

    boolean hasKnownField() {
        return Stream.concat(fixed.stream(), floating.stream())
                .anyMatch(field -> field.certainty() == TableField.Certainty.KNOWN);
    }

    boolean uses(int tag) {
        return floating.stream().anyMatch(field -> field.tag().equals(OptionalInt.of(tag)));
    }
}

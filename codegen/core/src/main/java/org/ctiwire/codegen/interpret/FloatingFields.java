package org.ctiwire.codegen.interpret;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.Message;

/** Finds the floating fields of a message. */
final class FloatingFields {

    private FloatingFields() {
    }

    /** The fields that a version has, by tag. */
    static Map<Integer, Field> byTag(Message message, int version) {
        Map<Integer, Field> fields = new HashMap<>();
        for (Field field : message.floatingFields()) {
            if (field.versions().contains(version)) {
                field.tag().ifPresent(tag -> fields.put(tag, field));
            }
        }
        return fields;
    }

    static Optional<Field> named(Message message, String name, int version) {
        return message.floatingFields().stream()
                .filter(field -> field.versions().contains(version))
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    /** Whether a field is this item or a part of it. */
    static boolean holds(FloatingItem item, Field field) {
        if (item instanceof FloatingItem.FieldList list) {
            return list.members().contains(field);
        } else if (item instanceof FloatingItem.Records records) {
            return holdsAny(records.items(), field);
        }
        return item.equals(field);
    }

    static boolean holdsAny(List<FloatingItem> items, Field field) {
        return items.stream().anyMatch(item -> holds(item, field));
    }
}

package org.ctiwire.codegen.interpret;

import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.Message;

/** Finds the floating fields of a message. */
final class FloatingFields {

    private FloatingFields() {
    }

    static Optional<Field> tagged(Message message, int tag, int version) {
        return message.floatingFields().stream()
                .filter(field -> field.versions().contains(version))
                .filter(field -> field.tag().isPresent() && field.tag().getAsInt() == tag)
                .findFirst();
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

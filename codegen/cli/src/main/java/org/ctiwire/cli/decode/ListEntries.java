package org.ctiwire.cli.decode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ctiwire.codegen.interpret.DecodedField;
import org.ctiwire.codegen.interpret.DecodedMessage;
import org.ctiwire.codegen.interpret.Value;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.Message;

/**
 * The entries of one list of a message, in the order of the wire.
 *
 * @param label   the list's name, with its counter if that counts right
 * @param counter the counter that the label tells
 * @param entries the fields of each entry
 */
record ListEntries(String label, Optional<DecodedField> counter, List<List<DecodedField>> entries) {

    /** The lists of a message that have entries; what is in none of them stands for itself. */
    static List<ListEntries> of(Message definition, DecodedMessage message) {
        List<ListEntries> lists = new ArrayList<>();
        for (FloatingItem item : definition.floating()) {
            if (item instanceof FloatingItem.FieldList list) {
                List<String> names = list.members().stream().map(Field::name).toList();
                add(lists, message, list.name(), list.counter(), entries(message, names));
            } else if (item instanceof FloatingItem.Records records) {
                Set<String> names = new HashSet<>();
                collect(records.items(), names);
                add(lists, message, records.name(), records.counter(),
                        records(message, names, records.delimiter()));
            }
        }
        return lists;
    }

    private static void add(List<ListEntries> lists, DecodedMessage message, String name, String counter,
                            List<List<DecodedField>> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Optional<DecodedField> right = message.fixed().stream()
                .filter(field -> field.label().equals(counter))
                .filter(field -> field.value() instanceof Value.NumberValue number
                        && number.number() == entries.size())
                .findFirst();
        lists.add(new ListEntries(name + right.map(field -> " (" + entries.size() + ")").orElse(""),
                right, entries));
    }

    /** An entry ends where the next field does not come later in the list's order. */
    private static List<List<DecodedField>> entries(DecodedMessage message, List<String> names) {
        List<List<DecodedField>> entries = new ArrayList<>();
        int latest = names.size();
        for (DecodedField field : message.floating()) {
            int place = names.indexOf(field.label());
            if (place < 0) {
                continue;
            }
            if (place <= latest) {
                entries.add(new ArrayList<>());
            }
            entries.get(entries.size() - 1).add(field);
            latest = place;
        }
        return entries;
    }

    private static List<List<DecodedField>> records(DecodedMessage message, Set<String> names, String delimiter) {
        List<List<DecodedField>> entries = new ArrayList<>();
        for (DecodedField field : message.floating()) {
            if (field.label().equals(delimiter)) {
                entries.add(new ArrayList<>());
            }
            if (names.contains(field.label()) && !entries.isEmpty()) {
                entries.get(entries.size() - 1).add(field);
            }
        }
        return entries;
    }

    private static void collect(List<FloatingItem> items, Set<String> names) {
        for (FloatingItem item : items) {
            if (item instanceof FloatingItem.FieldList list) {
                list.members().forEach(member -> names.add(member.name()));
            } else if (item instanceof FloatingItem.Records records) {
                collect(records.items(), names);
            } else {
                names.add(item.name());
            }
        }
    }

    /** Whether each entry is one value that says its own name. */
    boolean isPlain() {
        return entries.stream().allMatch(entry -> entry.size() == 1
                && entry.get(0).value() instanceof Value.CompositeValue);
    }

    /** Whether each entry is a single field. */
    boolean isFlat() {
        return entries.stream().allMatch(entry -> entry.size() == 1);
    }
}

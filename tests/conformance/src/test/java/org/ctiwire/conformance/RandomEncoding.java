package org.ctiwire.conformance;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.ctiwire.codegen.interpret.Value;
import org.ctiwire.codegen.model.Budget;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType.ArrayType;
import org.ctiwire.codegen.model.FixedLayout;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.FloatingItem.FieldList;
import org.ctiwire.codegen.model.FloatingItem.Records;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Presence;
import org.ctiwire.codegen.model.Protocol;

/** Writes a valid message with random values through the setters of its generated encoder, and keeps what it wrote. */
final class RandomEncoding {

    /** A floating field that was written. */
    record Written(String name, Value value) {
    }

    private final Protocol protocol;
    private final Message message;
    private final int version;
    private final Random random;
    private final RandomValues values;
    private final Predicate<Field> wanted;
    private final Set<String> counters = new HashSet<>();
    private final Map<String, Integer> spent = new HashMap<>();

    final Map<String, Value> fixed = new LinkedHashMap<>();
    final List<Written> floating = new ArrayList<>();

    /**
     * @param wanted which fields may be written
     */
    RandomEncoding(Protocol protocol, Message message, int version, long seed, Charset charset,
                   Predicate<Field> wanted) {
        this.protocol = protocol;
        this.message = message;
        this.version = version;
        this.random = new Random(seed);
        String alphabet = switch (charset.name()) {
            case "UTF-8" -> "abc XYZ\u00e4\u00df\u20ac";
            case "ISO-8859-1" -> "abc XYZ\u00e4\u00ff\u0080";
            default -> "abc XYZ~!";
        };
        this.values = new RandomValues(random, Math.min(200, protocol.floatingHeader(version).maxLength()), alphabet);
        this.wanted = wanted;
        collectCounters(message.floating());
    }

    private void collectCounters(List<FloatingItem> items) {
        for (FloatingItem item : items) {
            if (item instanceof Field field && field.type() instanceof ArrayType array) {
                counters.add(array.counter());
            } else if (item instanceof FieldList list) {
                counters.add(list.counter());
            } else if (item instanceof Records records) {
                counters.add(records.counter());
                collectCounters(records.items());
            }
        }
    }

    /** Whether encoders count in a field themselves. */
    boolean isCounter(String name) {
        return counters.contains(name);
    }

    /** Writes the fields to an encoder that has been wrapped. */
    void writeTo(Object encoder) {
        for (FixedLayout.Placed placed : message.layout(version).fields()) {
            Field field = placed.field();
            if (!isCounter(field.name()) && wanted.test(field) && random.nextInt(8) > 0) {
                Value value = values.of(field.type(), true);
                fixed.put(field.name(), value);
                set(encoder, field.name(), value);
            }
        }
        writeItems(encoder, message.floating(), fieldsOf(message.floating()));
    }

    /** The fields that a counter may be one of. */
    private Set<String> fieldsOf(List<FloatingItem> items) {
        Set<String> names = new HashSet<>();
        message.layout(version).fields().forEach(placed -> names.add(placed.field().name()));
        items.stream().filter(Field.class::isInstance).map(Field.class::cast).filter(this::exists)
                .forEach(field -> names.add(field.name()));
        return names;
    }

    private boolean exists(Field field) {
        return field.versions().contains(version) && field.tag().isPresent() && wanted.test(field);
    }

    private void writeItems(Object target, List<FloatingItem> items, Set<String> countable) {
        List<FloatingItem> shuffled = new ArrayList<>(items);
        java.util.Collections.shuffle(shuffled, random);
        Map<String, Integer> counts = new HashMap<>();
        for (FloatingItem item : shuffled) {
            if (item instanceof Field field) {
                boolean write = field.presence() == Presence.REQUIRED || random.nextBoolean();
                if (write && exists(field) && !isCounter(field.name())) {
                    writeField(target, field, counts, countable);
                }
            } else if (item instanceof FieldList list && countable.contains(list.counter())) {
                writeList(target, list);
            } else if (item instanceof Records records && countable.contains(records.counter())) {
                writeRecords(target, records);
            }
        }
    }

    private void writeField(Object target, Field field, Map<String, Integer> counts, Set<String> countable) {
        if (field.type() instanceof ArrayType array) {
            if (countable.contains(array.counter())) {
                int count = counts.computeIfAbsent(array.counter(), any -> random.nextInt(5));
                write(target, field, values.array(array, count));
            }
        } else {
            write(target, field, values.of(field.type(), false));
        }
    }

    private void write(Object target, Field field, Value value) {
        Optional<Budget> budget = protocol.budgetOf(field.name());
        if (budget.isPresent()) {
            int after = spent.getOrDefault(budget.get().name(), 0) + size(value);
            if (after > budget.get().limit()) {
                return;
            }
            spent.put(budget.get().name(), after);
        }
        set(target, field.name(), value);
        floating.add(new Written(field.name(), value));
    }

    /** Never too small: a character is at most three bytes here. */
    private static int size(Value value) {
        int size = 0;
        for (Value member : ((Value.CompositeValue) value).members().values()) {
            size += member instanceof Value.TextValue text ? 3 * text.text().length() + 1 : 4;
        }
        return size;
    }

    private void writeList(Object target, FieldList list) {
        List<Field> members = list.members().stream().filter(this::exists).toList();
        int most = Math.min(4, list.limit().orElse(4));
        boolean single = list.members().stream().map(Field::name).distinct().count() == 1;
        Object entries = single ? target : Calls.call(target, JavaNames.memberName(list.name()));
        for (int count = members.isEmpty() ? 0 : random.nextInt(most + 1); count > 0; count--) {
            if (!single) {
                Calls.call(entries, "add");
            }
            for (Field member : members) {
                // An entry shows that it is there by its first member.
                boolean needed = member.equals(members.get(0)) || member.presence() == Presence.REQUIRED;
                if (needed || random.nextBoolean()) {
                    write(entries, member, values.of(member.type(), false));
                }
            }
        }
    }

    private void writeRecords(Object target, Records records) {
        Object entries = Calls.call(target, JavaNames.memberName(records.name()));
        int most = Math.min(4, records.limit().orElse(4));
        List<FloatingItem> others = records.items().stream()
                .filter(item -> !item.name().equals(records.delimiter())).toList();
        Set<String> countable = fieldsOf(records.items());
        for (int count = random.nextInt(most + 1); count > 0; count--) {
            Calls.call(entries, "add");
            records.items().stream().filter(item -> item.name().equals(records.delimiter())).map(Field.class::cast)
                    .filter(this::exists).forEach(field -> write(entries, field, values.of(field.type(), false)));
            writeItems(entries, others, countable);
        }
    }

    private void set(Object target, String name, Value value) {
        String setter = JavaNames.memberName(name);
        if (value instanceof Value.NumberValue number) {
            Calls.call(target, Calls.takes(target, setter, number.number()) ? setter : setter + "Value",
                    number.number());
        } else if (value instanceof Value.BoolValue bool) {
            Calls.call(target, setter, bool.set());
        } else if (value instanceof Value.TextValue text) {
            Calls.call(target, setter, new StringBuilder(text.text()));
        } else if (value instanceof Value.BytesValue bytes) {
            byte[] source = new byte[bytes.length() + 3];
            System.arraycopy(bytes.bytes(), 0, source, 2, bytes.length());
            Calls.call(target, setter, source, 2, bytes.length());
        } else if (value instanceof Value.ArrayValue array) {
            long[] source = new long[array.elements().size() + 2];
            for (int index = 0; index < array.elements().size(); index++) {
                source[index + 1] = array.elements().get(index);
            }
            Calls.call(target, setter, source, 1, array.elements().size());
        } else if (value instanceof Value.CompositeValue composite) {
            Calls.call(target, setter, composite.members().values().stream()
                    .map(member -> member instanceof Value.NumberValue number ? (Object) number.number()
                            : ((Value.TextValue) member).text()).toArray());
        }
    }
}

package org.ctiwire.conformance.vectors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ctiwire.codegen.interpret.Value;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FieldType.ArrayType;
import org.ctiwire.codegen.model.FieldType.BoolType;
import org.ctiwire.codegen.model.FieldType.BytesType;
import org.ctiwire.codegen.model.FieldType.CompositeType;
import org.ctiwire.codegen.model.FieldType.IntegerType;
import org.ctiwire.codegen.model.FieldType.StringType;

/**
 * Values that tell which field they belong to. The bytes of the numbers count on from field to field, so that a swapped
 * field, a wrong size or a wrong byte order gives another number; every other number has its highest bit set, so that
 * a wrong sign does; a text is the name of its field.
 */
final class TellingValues {

    private static final int FIRST_SECOND_OF_TIMES = 0x66000000;
    private static final int LARGEST_RUNNING_BYTE = 0x7e;
    private static final int BYTES_OF_UNSPEC = 8;

    private final int version;
    private final int seed;
    private final Map<String, Integer> timesUsed = new HashMap<>();
    private int running;
    private boolean highest;

    /**
     * Values for one message.
     *
     * @param seed where in an enumeration to begin, so that messages together show many of its values
     */
    TellingValues(int version, int seed) {
        this.version = version;
        this.seed = seed;
    }

    /** A value of a field; a counter's is given elsewhere. */
    Value of(Field field, boolean fixed) {
        FieldType type = field.type();
        if (type instanceof IntegerType integer) {
            return new Value.NumberValue(field.enumeration().map(known -> named(known, integer))
                    .filter(number -> number >= 0).map(number -> signed(integer, number))
                    .orElseGet(() -> number(integer)));
        } else if (type instanceof BoolType) {
            return new Value.BoolValue(use("BOOL") % 2 == 0);
        } else if (type instanceof StringType text) {
            return new Value.TextValue(text(field.name(), text.size()));
        } else if (type instanceof BytesType any) {
            return new Value.BytesValue(bytes(fixed ? any.size() : Math.min(any.size(), BYTES_OF_UNSPEC)));
        } else if (type instanceof CompositeType composite) {
            return composite(composite);
        }
        return new Value.NumberValue(FIRST_SECOND_OF_TIMES + (nextByte() << 16) + (nextByte() << 8) + nextByte());
    }

    Value array(ArrayType type, long count) {
        List<Long> elements = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            elements.add(number(type.element()));
        }
        return new Value.ArrayValue(elements);
    }

    private int use(String what) {
        return timesUsed.merge(what, 1, Integer::sum) - 1;
    }

    private int nextByte() {
        running = running % LARGEST_RUNNING_BYTE + 1;
        return running;
    }

    private long number(IntegerType type) {
        long number = 0;
        for (int index = 0; index < type.size(); index++) {
            number = number << 8 | nextByte();
        }
        highest = !highest;
        return signed(type, highest || type.signed() ? number | 1L << (8 * type.size() - 1) : number);
    }

    private static long signed(IntegerType type, long unsigned) {
        return unsigned > type.maxValue() ? unsigned - (1L << (8 * type.size())) : unsigned;
    }

    /** A number that has a name, two bits where they combine; -1 where no name is for this size and version. */
    private long named(Enumeration enumeration, IntegerType type) {
        List<Long> numbers = enumeration.values().stream()
                .filter(value -> value.versions().contains(version) && !value.alias() && value.number() != 0)
                .map(Enumeration.Value::number)
                .filter(number -> number < 1L << (8 * type.size()))
                .toList();
        if (numbers.isEmpty()) {
            return -1;
        }
        int index = (seed + use(enumeration.name())) % numbers.size();
        return enumeration.mask() ? numbers.get(index) | numbers.get(numbers.size() - 1 - index) : numbers.get(index);
    }

    /** The name, cut so that a number behind it tells entries apart and its NUL has room. */
    private String text(String name, int size) {
        int times = use(name);
        String suffix = times == 0 ? "" : "#" + (times + 1);
        int room = size - 1 - suffix.length();
        return room < 0 ? "" : name.substring(0, Math.min(name.length(), room)) + suffix;
    }

    /** With a 0, which must not end them, and a byte that is no ASCII. */
    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int index = 0; index < length; index++) {
            bytes[index] = (byte) nextByte();
        }
        if (length > 2) {
            bytes[1] = 0;
            bytes[2] |= (byte) 0x80;
        }
        return bytes;
    }

    private Value composite(CompositeType type) {
        Map<String, Value> members = new LinkedHashMap<>();
        int times = use(type.name()) + 1;
        for (CompositeType.Member member : type.members()) {
            members.put(member.name(), member.type() instanceof IntegerType
                    ? new Value.NumberValue(times)
                    : new Value.TextValue("user." + type.name().toLowerCase(Locale.ROOT) + times + "."
                            + member.name()));
        }
        return new Value.CompositeValue(members);
    }
}

package org.ctiwire.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ctiwire.codegen.interpret.Value;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FieldType.ArrayType;
import org.ctiwire.codegen.model.FieldType.BoolType;
import org.ctiwire.codegen.model.FieldType.BytesType;
import org.ctiwire.codegen.model.FieldType.CompositeType;
import org.ctiwire.codegen.model.FieldType.IntegerType;
import org.ctiwire.codegen.model.FieldType.StringType;

/** Values that a field of a type can have. */
final class RandomValues {

    private static final int SHORT_TEXT = 8;

    private final Random random;
    private final int largest;
    private final String alphabet;

    /**
     * @param largest  the most bytes of a value, whatever its type allows
     * @param alphabet the characters of texts
     */
    RandomValues(Random random, int largest, String alphabet) {
        this.random = random;
        this.largest = largest;
        this.alphabet = alphabet;
    }

    Value of(FieldType type, boolean fixed) {
        if (type instanceof IntegerType integer) {
            return new Value.NumberValue(number(integer));
        } else if (type instanceof BoolType) {
            int number = random.nextInt(3);
            return number < 2 ? new Value.BoolValue(number == 1) : new Value.NumberValue(2 + random.nextInt(0xFFFE));
        } else if (type instanceof StringType text) {
            return new Value.TextValue(text(text.size()));
        } else if (type instanceof BytesType any) {
            byte[] bytes = new byte[fixed ? any.size() : random.nextInt(Math.min(any.size(), largest) + 1)];
            random.nextBytes(bytes);
            return new Value.BytesValue(bytes);
        } else if (type instanceof CompositeType composite) {
            Value.CompositeValue value = composite(composite);
            return size(composite, value) < composite.minSize() ? of(type, fixed) : value;
        }
        return new Value.NumberValue(random.nextBoolean() ? 0xFFFF_FFFFL : random.nextInt() & 0xFFFF_FFFFL);
    }

    Value array(ArrayType type, int count) {
        List<Long> elements = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            elements.add(number(type.element()));
        }
        return new Value.ArrayValue(elements);
    }

    /** Not too large, which is all that the smallest size needs. */
    private static int size(CompositeType type, Value.CompositeValue composite) {
        return type.members().stream().mapToInt(member ->
                composite.members().get(member.name()) instanceof Value.TextValue text ? text.text().length() + 1
                        : member.type().minSize()).sum();
    }

    private Value.CompositeValue composite(CompositeType type) {
        Map<String, Value> members = new LinkedHashMap<>();
        int left = Math.min(type.maxSize(), largest) - type.members().stream()
                .mapToInt(member -> member.type() instanceof StringType ? 1 : member.type().minSize()).sum();
        for (CompositeType.Member member : type.members()) {
            if (member.type() instanceof StringType text) {
                String value = text(Math.min(text.size(), left + 1));
                left -= bytes(value);
                members.put(member.name(), new Value.TextValue(value));
            } else {
                members.put(member.name(), new Value.NumberValue(number((IntegerType) member.type())));
            }
        }
        return new Value.CompositeValue(members);
    }

    private long number(IntegerType type) {
        return switch (random.nextInt(4)) {
            case 0 -> type.minValue();
            case 1 -> type.maxValue();
            default -> type.minValue() + (long) (random.nextDouble() * (type.maxValue() - type.minValue()));
        };
    }

    /** At most {@code size - 1} bytes: one is for the NUL. */
    private String text(int size) {
        int most = Math.min(size, largest) - 1;
        int length = random.nextInt(20) == 0 ? most : random.nextInt(Math.min(most, SHORT_TEXT) + 1);
        StringBuilder text = new StringBuilder();
        while (bytes(text.toString()) < length) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        while (bytes(text.toString()) > length) {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    /** The alphabets of one byte for each character are counted as UTF-8 too: that is never too short. */
    private static int bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }
}

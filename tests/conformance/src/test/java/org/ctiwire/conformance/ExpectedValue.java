package org.ctiwire.conformance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ctiwire.codegen.interpret.DecodedField;
import org.ctiwire.codegen.interpret.Value;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FieldType.ArrayType;
import org.ctiwire.codegen.model.FieldType.BytesType;
import org.ctiwire.codegen.model.FieldType.CompositeType;
import org.ctiwire.codegen.model.FieldType.IntegerType;
import org.ctiwire.codegen.model.FieldType.StringType;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.conformance.Reading.Failure;
import org.ctiwire.conformance.Reading.TextReading;

/**
 * What an accessor must return for one field. Where the interpreted codec reads a typed value, it is that value; where
 * it keeps bytes, the rules of reading leniently give the value: a text may lack its NUL or have bytes behind it.
 *
 * @param headerSize the bytes of the field's own header, 0 in a fixed part
 */
record ExpectedValue(String messageName, String fieldName, byte[] message, int offset, int headerSize) {

    Object of(FieldType type, DecodedField field) {
        byte[] data = Arrays.copyOfRange(message, offset + headerSize, offset + headerSize + field.length());
        Value value = field.value();
        if (value instanceof Value.NumberValue number) {
            return number.number();
        } else if (value instanceof Value.BoolValue bool) {
            return bool.set() ? 1L : 0L;
        } else if (value instanceof Value.TextValue text) {
            return TextReading.of(text.text().getBytes(StandardCharsets.ISO_8859_1), data.length);
        } else if (value instanceof Value.ArrayValue array) {
            return array.elements();
        } else if (value instanceof Value.CompositeValue composite) {
            return composite(composite);
        }
        return lenient(type, data);
    }

    private static Map<String, Object> composite(Value.CompositeValue composite) {
        Map<String, Object> members = new TreeMap<>();
        composite.members().forEach((name, member) -> {
            String accessor = JavaNames.memberName(name);
            if (member instanceof Value.NumberValue number) {
                members.put(accessor, number.number());
            } else {
                byte[] text = ((Value.TextValue) member).text().getBytes(StandardCharsets.ISO_8859_1);
                members.put(accessor, TextReading.of(text, text.length));
            }
        });
        return members;
    }

    private Object lenient(FieldType type, byte[] data) {
        if (type instanceof StringType) {
            return TextReading.of(Arrays.copyOf(data, endOfText(data, 0)), data.length);
        } else if (type instanceof BytesType) {
            return HexFormat.of().formatHex(data);
        } else if (type instanceof CompositeType composite) {
            return lenient(composite, data);
        }
        return failure(fieldName, headerSize);
    }

    private Object lenient(CompositeType type, byte[] data) {
        Map<String, Object> members = new TreeMap<>();
        int position = 0;
        for (CompositeType.Member member : type.members()) {
            String name = JavaNames.memberName(member.name());
            Failure failure = failure(fieldName + "." + member.name(), headerSize + position);
            boolean last = member.equals(type.members().get(type.members().size() - 1));
            if (member.type() instanceof IntegerType integer) {
                if (data.length - position < integer.size()) {
                    return failure;
                }
                members.put(name, number(integer, data, position));
                position += integer.size();
            } else {
                int end = endOfText(data, position);
                if (end == data.length && !last) {
                    return failure;
                }
                members.put(name, TextReading.of(Arrays.copyOfRange(data, position, end), end - position));
                position = Math.min(data.length, end + 1);
            }
        }
        return members;
    }

    private Failure failure(String field, int behindOffset) {
        return new Failure(messageName, field, offset + behindOffset);
    }

    private static long number(IntegerType type, byte[] data, int position) {
        long number = 0;
        for (int index = position; index < position + type.size(); index++) {
            number = number * 256 + Byte.toUnsignedInt(data[index]);
        }
        return number > type.maxValue() ? number - type.maxValue() + type.minValue() - 1 : number;
    }

    private static int endOfText(byte[] data, int from) {
        int end = from;
        while (end < data.length && data[end] != 0) {
            end++;
        }
        return end;
    }

    /** What a field reads as that is not there. */
    static Object absent(FieldType type) {
        if (type instanceof StringType) {
            return new TextReading("", 0);
        } else if (type instanceof BytesType) {
            return "";
        } else if (type instanceof ArrayType) {
            return List.of();
        } else if (type instanceof CompositeType composite) {
            Map<String, Object> members = new TreeMap<>();
            List<CompositeType.Member> all = new ArrayList<>(composite.members());
            all.forEach(member -> members.put(JavaNames.memberName(member.name()),
                    member.type() instanceof StringType ? new TextReading("", 0) : (Object) 0L));
            return members;
        }
        return 0L;
    }
}

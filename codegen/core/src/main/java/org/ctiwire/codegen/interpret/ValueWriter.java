package org.ctiwire.codegen.interpret;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import org.ctiwire.codegen.interpret.Value.ArrayValue;
import org.ctiwire.codegen.interpret.Value.BoolValue;
import org.ctiwire.codegen.interpret.Value.BytesValue;
import org.ctiwire.codegen.interpret.Value.CompositeValue;
import org.ctiwire.codegen.interpret.Value.NumberValue;
import org.ctiwire.codegen.interpret.Value.TextValue;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FieldType.CompositeType.Member;

/** Writes values as their types. A text longer than its type allows is written: reading reports it. */
final class ValueWriter {

    private static final FieldType.IntegerType BOOL_NUMBER = new FieldType.IntegerType("BOOL", 2, false);
    private static final FieldType.IntegerType TIME_NUMBER = new FieldType.IntegerType("TIME", 4, false);

    private final Charset charset;

    ValueWriter(Charset charset) {
        this.charset = charset;
    }

    /** The data of a fixed field: exactly {@code size} bytes, text filled up with NULs. */
    byte[] fixed(FieldType type, int size, Value value) throws RefusedValueException {
        byte[] data = floating(type, value);
        boolean fills = type instanceof FieldType.StringType && value instanceof TextValue && data.length < size;
        if (data.length != size && !fills) {
            throw new RefusedValueException(data.length + " bytes where the fixed part has " + size);
        }
        return Arrays.copyOf(data, size);
    }

    /** The data of a floating field. */
    byte[] floating(FieldType type, Value value) throws RefusedValueException {
        if (value instanceof BytesValue bytes) {
            return bytes.bytes();
        } else if (type instanceof FieldType.IntegerType integer && value instanceof NumberValue number) {
            return integer(integer, number.number());
        } else if (type instanceof FieldType.TimeType && value instanceof NumberValue number) {
            return integer(TIME_NUMBER, number.number());
        } else if (type instanceof FieldType.BoolType && value instanceof NumberValue number) {
            return integer(BOOL_NUMBER, number.number());
        } else if (type instanceof FieldType.BoolType && value instanceof BoolValue bool) {
            return integer(BOOL_NUMBER, bool.set() ? 1 : 0);
        } else if (type instanceof FieldType.StringType && value instanceof TextValue text) {
            return text(text.text());
        } else if (type instanceof FieldType.CompositeType composite && value instanceof CompositeValue members) {
            return composite(composite, members);
        } else if (type instanceof FieldType.ArrayType array && value instanceof ArrayValue elements) {
            return array(array.element(), elements);
        }
        throw new RefusedValueException(kind(value) + " where the type is " + type.notation());
    }

    private static byte[] integer(FieldType.IntegerType type, long number) throws RefusedValueException {
        if (number < type.minValue() || number > type.maxValue()) {
            throw new RefusedValueException(number + " is outside " + type.minValue() + " to " + type.maxValue()
                    + ", the range of " + type.notation());
        }
        return WireBytes.write(number, type.size());
    }

    private byte[] text(String text) throws RefusedValueException {
        if (text.indexOf('\0') >= 0) {
            throw new RefusedValueException("the text contains the character that ends it (NUL)");
        }
        try {
            ByteBuffer encoded = charset.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            byte[] data = new byte[encoded.remaining() + 1];
            encoded.get(data, 0, data.length - 1);
            return data;
        } catch (CharacterCodingException unmappable) {
            throw new RefusedValueException("the text has a character that " + charset.name() + " lacks");
        }
    }

    private byte[] composite(FieldType.CompositeType type, CompositeValue value) throws RefusedValueException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (Member member : type.members()) {
            Value part = value.members().get(member.name());
            if (part == null) {
                throw new RefusedValueException("the member " + member.name() + " is missing");
            }
            try {
                data.writeBytes(floating(member.type(), part));
            } catch (RefusedValueException refused) {
                throw new RefusedValueException("member " + member.name() + ": " + refused.getMessage());
            }
        }
        if (value.members().size() > type.members().size()) {
            throw new RefusedValueException("members " + value.members().keySet() + " where " + type.notation()
                    + " has " + type.members().stream().map(Member::name).toList());
        }
        return data.toByteArray();
    }

    private static byte[] array(FieldType.IntegerType element, ArrayValue value) throws RefusedValueException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (long number : value.elements()) {
            data.writeBytes(integer(element, number));
        }
        return data.toByteArray();
    }

    private static String kind(Value value) {
        if (value instanceof NumberValue) {
            return "a number";
        } else if (value instanceof BoolValue) {
            return "a truth value";
        } else if (value instanceof TextValue) {
            return "a text";
        } else if (value instanceof ArrayValue) {
            return "an array";
        }
        return "an object";
    }
}

package org.ctiwire.codegen.interpret;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ctiwire.codegen.interpret.Value.ArrayValue;
import org.ctiwire.codegen.interpret.Value.BoolValue;
import org.ctiwire.codegen.interpret.Value.BytesValue;
import org.ctiwire.codegen.interpret.Value.CompositeValue;
import org.ctiwire.codegen.interpret.Value.NumberValue;
import org.ctiwire.codegen.interpret.Value.TextValue;
import org.ctiwire.codegen.model.FieldType;

/** Reads data as its type, or as bytes where the typed value would not give the same data again. */
final class ValueReader {

    private final Charset charset;
    private final ValueWriter writer;

    ValueReader(Charset charset) {
        this.charset = charset;
        this.writer = new ValueWriter(charset);
    }

    Value fixed(FieldType type, byte[] data) {
        return typed(type, data)
                .filter(value -> givesAgain(data, () -> writer.fixed(type, data.length, value)))
                .orElseGet(() -> new BytesValue(data));
    }

    Value floating(FieldType type, byte[] data) {
        return typed(type, data)
                .filter(value -> givesAgain(data, () -> writer.floating(type, value)))
                .orElseGet(() -> new BytesValue(data));
    }

    private interface Writing {
        byte[] write() throws RefusedValueException;
    }

    private static boolean givesAgain(byte[] data, Writing writing) {
        try {
            return Arrays.equals(data, writing.write());
        } catch (RefusedValueException refused) {
            return false;
        }
    }

    private Optional<Value> typed(FieldType type, byte[] data) {
        if (type.isFixedSize() && data.length != type.minSize()) {
            return Optional.empty();
        }
        if (type instanceof FieldType.IntegerType integer) {
            return Optional.of(new NumberValue(WireBytes.read(integer, data, 0)));
        } else if (type instanceof FieldType.TimeType) {
            return Optional.of(new NumberValue(WireBytes.unsigned(data, 0, data.length)));
        } else if (type instanceof FieldType.BoolType) {
            return Optional.of(bool(WireBytes.unsigned(data, 0, data.length)));
        } else if (type instanceof FieldType.StringType) {
            return text(data).map(TextValue::new);
        } else if (type instanceof FieldType.CompositeType composite) {
            return composite(composite, data);
        } else if (type instanceof FieldType.ArrayType array) {
            return array(array.element(), data);
        }
        return Optional.empty();
    }

    private static Value bool(long number) {
        return number > 1 ? new NumberValue(number) : new BoolValue(number == 1);
    }

    private Optional<Value> composite(FieldType.CompositeType type, byte[] data) {
        Optional<List<byte[]>> parts = CompositeParts.of(type, data);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Value> members = new LinkedHashMap<>();
        for (int index = 0; index < type.members().size(); index++) {
            FieldType.CompositeType.Member member = type.members().get(index);
            Optional<Value> value = typed(member.type(), parts.get().get(index));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            members.put(member.name(), value.get());
        }
        return Optional.of(new CompositeValue(members));
    }

    private static Optional<Value> array(FieldType.IntegerType element, byte[] data) {
        if (data.length % element.size() != 0) {
            return Optional.empty();
        }
        List<Long> elements = new ArrayList<>();
        for (int position = 0; position < data.length; position += element.size()) {
            elements.add(WireBytes.read(element, data, position));
        }
        return Optional.of(new ArrayValue(elements));
    }

    /** The text before the first NUL, if there is one and the bytes before it are text. */
    private Optional<String> text(byte[] data) {
        int end = WireBytes.indexOfNul(data, 0);
        if (end == data.length) {
            return Optional.empty();
        }
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(data, 0, end))
                    .toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }
}

package org.ctiwire.conformance.vectors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ctiwire.cli.FieldSymbols;
import org.ctiwire.cli.Secrets;
import org.ctiwire.cli.decode.Origin;
import org.ctiwire.cli.json.MessageJsonWriter;
import org.ctiwire.codegen.interpret.DecodedField;
import org.ctiwire.codegen.interpret.DecodedMessage;
import org.ctiwire.codegen.interpret.MessageReader;
import org.ctiwire.codegen.interpret.Value;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FloatingHeader;
import org.ctiwire.codegen.model.Protocol;

/** Writes down a message as a case of a vector: its values, and each element of its bytes with a comment. */
final class VectorText {

    private final Protocol protocol;
    private final byte[] bytes;
    private final DecodedMessage decoded;

    private VectorText(Protocol protocol, byte[] bytes, int version) {
        this.protocol = protocol;
        this.bytes = bytes;
        this.decoded = new MessageReader(protocol, StandardCharsets.UTF_8).read(bytes, 0, bytes.length, version);
    }

    static String of(Protocol protocol, byte[] bytes, int version) {
        return new VectorText(protocol, bytes, version).text();
    }

    /** The line of JSON that the command decodes a message to. */
    static String json(byte[] bytes, DecodedMessage decoded) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new MessageJsonWriter(out, new Secrets(true)).decoded(bytes, decoded, Origin.UNKNOWN);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private String text() {
        StringBuilder text = new StringBuilder()
                .append(VectorCase.PROTOCOL).append(decoded.version()).append('\n')
                .append(VectorCase.JSON).append(json(bytes, decoded)).append('\n')
                .append(isExact() ? VectorCase.EXACT : VectorCase.READS).append('\n')
                .append(VectorCase.BYTES).append('\n');
        Protocol.Header header = protocol.header();
        line(text, hex(header.lengthOffset(), header.lengthSize()),
                header.lengthName() + " " + (bytes.length - header.size()));
        line(text, hex(header.typeOffset(), header.typeSize()),
                header.typeName() + " " + decoded.type() + " " + decoded.name());
        decoded.fixed().forEach(field -> line(text, hex(field.offset(), field.length()), fixed(field)));
        decoded.floating().forEach(field -> line(text, hexOfFloating(field), floating(field)));
        return text.toString();
    }

    /** False where bytes were kept that a writer has no reason to write. */
    private boolean isExact() {
        boolean plain = decoded.fixed().stream().allMatch(VectorText::isPlain)
                && decoded.floating().stream().allMatch(VectorText::isPlain);
        return plain && decoded.layoutVersion() == decoded.version();
    }

    private static boolean isPlain(DecodedField field) {
        boolean bytes = field.value() instanceof Value.BytesValue;
        return field.field().isEmpty() || bytes == field.field().get().type() instanceof FieldType.BytesType;
    }

    private static void line(StringBuilder text, String hex, String comment) {
        text.append(hex).append(VectorCase.COMMENT).append(comment).append('\n');
    }

    private String hex(int offset, int length) {
        return HexFormat.of().formatHex(bytes, offset, offset + length);
    }

    private String fixed(DecodedField field) {
        return field.field().orElseThrow().spelling() + " (" + field.field().orElseThrow().type().notation() + ") " + value(field);
    }

    private String floating(DecodedField field) {
        String size = field.length() + (field.length() == 1 ? " byte" : " bytes");
        return field.field().map(row -> row.spelling() + " (tag " + field.tag().getAsInt() + ", "
                        + row.type().notation() + ", " + size + ") ")
                .orElseGet(() -> "unknown (tag " + field.tag().getAsInt() + ", " + size + ") ") + value(field);
    }

    /** Tag, length and data apart, and so the parts that data is made of. */
    private String hexOfFloating(DecodedField field) {
        FloatingHeader header = protocol.floatingHeader(decoded.version());
        List<String> parts = new ArrayList<>();
        parts.add(hex(field.offset(), header.tagSize()));
        parts.add(hex(field.offset() + header.tagSize(), header.lengthSize()));
        int position = field.offset() + header.size();
        for (int size : sizes(field)) {
            parts.add(hex(position, size));
            position += size;
        }
        return String.join(" ", parts);
    }

    private static List<Integer> sizes(DecodedField field) {
        if (field.value() instanceof Value.ArrayValue array && !array.elements().isEmpty()) {
            int size = field.length() / array.elements().size();
            return array.elements().stream().map(element -> size).toList();
        } else if (field.value() instanceof Value.CompositeValue composite) {
            FieldType.CompositeType type = (FieldType.CompositeType) field.field().orElseThrow().type();
            return type.members().stream().map(member -> composite.members().get(member.name())
                    instanceof Value.TextValue text ? text.text().getBytes(StandardCharsets.UTF_8).length + 1
                            : member.type().minSize()).toList();
        }
        return field.length() == 0 ? List.of() : List.of(field.length());
    }

    private String value(DecodedField decodedField) {
        Value value = decodedField.value();
        if (value instanceof Value.NumberValue number && decodedField.field().isPresent()) {
            Field field = decodedField.field().get();
            String bits = String.join(" ", FieldSymbols.bits(field, number.number(), decoded.version()));
            String symbol = FieldSymbols.symbol(field, number.number(), decoded.version()).orElse(bits);
            return number.number() + (symbol.isEmpty() ? "" : " " + symbol);
        }
        return plain(value);
    }

    private static String plain(Value value) {
        if (value instanceof Value.NumberValue number) {
            return Long.toString(number.number());
        } else if (value instanceof Value.BoolValue bool) {
            return Boolean.toString(bool.set());
        } else if (value instanceof Value.TextValue text) {
            return "\"" + text.text() + "\"";
        } else if (value instanceof Value.BytesValue kept) {
            return "hex " + kept.hex();
        } else if (value instanceof Value.ArrayValue array) {
            return array.elements().toString();
        }
        return ((Value.CompositeValue) value).members().entrySet().stream().map(VectorText::member)
                .collect(Collectors.joining(", "));
    }

    private static String member(Map.Entry<String, Value> member) {
        return member.getKey() + " " + plain(member.getValue());
    }
}

package org.ctiwire.cli.decode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ctiwire.cli.FieldSymbols;
import org.ctiwire.cli.Secrets;
import org.ctiwire.codegen.interpret.DecodedField;
import org.ctiwire.codegen.interpret.DecodedMessage;
import org.ctiwire.codegen.interpret.Problem;
import org.ctiwire.codegen.interpret.Value;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType;

/** Prints messages for people: a line that says what it is, its fields below, problems marked. */
public final class TextPrinter implements MessagePrinter {

    private static final int WIDTH = 110;
    private static final String INDENT = "    ";

    private final OutputStream out;
    private final Secrets secrets;

    public TextPrinter(OutputStream out, Secrets secrets) {
        this.out = out;
        this.secrets = secrets;
    }

    @Override
    public void decoded(byte[] bytes, DecodedMessage message, Origin origin) throws IOException {
        StringBuilder text = new StringBuilder(OriginText.of(origin));
        text.append(message.name()).append(" (").append(message.type()).append(", version ").append(message.version())
                .append(", ").append(bytes.length).append(" bytes)\n");
        if (message.layoutVersion() != message.version()) {
            text.append(INDENT).append("fixed part read as version ").append(message.layoutVersion()).append('\n');
        }
        message.body().ifPresent(body -> text.append(INDENT)
                .append(body.length() == 0 ? "no body" : "body " + body.hex()).append('\n'));
        wrap(message.fixed().stream().map(field -> shown(field, message.version())).toList(), text);
        wrap(message.floating().stream().map(field -> shown(field, message.version())).toList(), text);
        for (Problem problem : message.problems()) {
            text.append(INDENT).append("PROBLEM ").append(problem.field()).append(" at byte ").append(problem.offset())
                    .append(": ").append(problem.reason()).append('\n');
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void malformed(MalformedMessage message, Origin origin) throws IOException {
        String name = message.name().or(() -> message.type().map(DecodedMessage::nameOf)).orElse("message");
        String bytes = secrets.masked(message.secret()) ? Secrets.MASK : HexFormat.of().formatHex(message.bytes());
        String text = OriginText.of(origin) + name + " (version " + message.version() + ", " + message.bytes().length
                + " bytes)\n" + INDENT + "ERROR " + message.field() + " at byte " + message.offset() + ": "
                + message.reason() + "\n" + INDENT + "bytes " + bytes + "\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void wrap(List<String> parts, StringBuilder text) {
        int column = 0;
        for (String part : parts) {
            if (column > 0 && column + 2 + part.length() > WIDTH) {
                text.append(",\n");
                column = 0;
            }
            text.append(column == 0 ? INDENT : ", ").append(part);
            column += (column == 0 ? INDENT.length() : 2) + part.length();
        }
        if (column > 0) {
            text.append('\n');
        }
    }

    private String shown(DecodedField decoded, int version) {
        String value = secrets.masks(decoded) ? Secrets.MASK : shown(decoded.value());
        if (!secrets.masks(decoded) && decoded.value() instanceof Value.NumberValue number) {
            value += decoded.field().map(field -> names(field, number.number(), version)).orElse("");
        }
        return decoded.label() + " " + value;
    }

    private static String names(Field field, long number, int version) {
        if (field.type() instanceof FieldType.TimeType) {
            return " (" + Instant.ofEpochSecond(number) + ")";
        }
        List<String> names = new ArrayList<>(FieldSymbols.bits(field, number, version));
        Optional<String> symbol = FieldSymbols.symbol(field, number, version);
        symbol.ifPresent(names::add);
        return names.isEmpty() ? "" : " (" + String.join("|", names) + ")";
    }

    private static String shown(Value value) {
        if (value instanceof Value.NumberValue number) {
            return Long.toString(number.number());
        } else if (value instanceof Value.BoolValue bool) {
            return Boolean.toString(bool.set());
        } else if (value instanceof Value.TextValue text) {
            return quoted(text.text());
        } else if (value instanceof Value.ArrayValue array) {
            return array.elements().toString();
        } else if (value instanceof Value.CompositeValue composite) {
            return composite.members().entrySet().stream()
                    .map(member -> member.getKey() + " " + shown(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return "0x" + ((Value.BytesValue) value).hex();
    }

    /** In quotes, and nothing in it that a terminal would obey. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            int kind = Character.getType(point);
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (kind == Character.CONTROL || kind == Character.FORMAT || kind == Character.LINE_SEPARATOR
                    || kind == Character.PARAGRAPH_SEPARATOR) {
                quoted.append(String.format("\\u{%x}", point));
            } else {
                quoted.appendCodePoint(point);
            }
        });
        return quoted.append('"').toString();
    }
}

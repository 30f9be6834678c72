package org.ctiwire.cli.decode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ctiwire.cli.FieldSymbols;
import org.ctiwire.cli.Secrets;
import org.ctiwire.codegen.interpret.DecodedField;
import org.ctiwire.codegen.interpret.Value;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType;

/** A field's value for people, in pieces between which a line may be broken. */
final class FieldText {

    private static final int BYTES_IN_PIECE = 16;

    private final Secrets secrets;

    FieldText(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The field with its name in front. */
    List<String> of(DecodedField field, int version) {
        List<String> pieces = new ArrayList<>(value(field, version));
        pieces.set(0, field.label() + " " + pieces.get(0));
        return pieces;
    }

    List<String> value(DecodedField decoded, int version) {
        if (secrets.masks(decoded)) {
            return List.of(Secrets.MASK);
        } else if (decoded.value() instanceof Value.NumberValue number) {
            return decoded.field().map(field -> number(field, number.number(), version))
                    .orElseGet(() -> List.of(Long.toString(number.number())));
        } else if (decoded.value() instanceof Value.BytesValue bytes) {
            return bytes(bytes.hex());
        }
        return List.of(shown(decoded.value()));
    }

    /** The name of a number stands for it. */
    private static List<String> number(Field field, long number, int version) {
        if (field.type() instanceof FieldType.TimeType) {
            return List.of(Instant.ofEpochSecond(number).toString());
        }
        Optional<String> symbol = FieldSymbols.symbol(field, number, version);
        if (symbol.isPresent()) {
            return List.of(symbol.get());
        }
        Optional<Enumeration> mask = field.enumeration().filter(Enumeration::mask);
        return mask.isPresent() ? bits(mask.get(), number, version) : List.of(Long.toString(number));
    }

    private static List<String> bits(Enumeration mask, long number, int version) {
        List<Enumeration.Value> named = mask.values().stream()
                .filter(value -> value.versions().contains(version) && !value.alias() && value.number() != 0).toList();
        List<String> names = named.stream().filter(value -> (number & value.number()) == value.number())
                .map(Enumeration.Value::name).collect(Collectors.toCollection(ArrayList::new));
        long nameless = named.stream().mapToLong(Enumeration.Value::number)
                .reduce(number, (left, value) -> (number & value) == value ? left & ~value : left);
        if (names.size() == named.size() && names.size() > 1) {
            return List.of("every bit of " + mask.name() + (nameless == 0 ? "" : String.format(" and 0x%x", nameless)));
        }
        if (nameless != 0 || names.isEmpty()) {
            names.add(String.format("0x%x", nameless));
        }
        for (int at = 0; at < names.size() - 1; at++) {
            names.set(at, names.get(at) + "|");
        }
        return names;
    }

    private static List<String> bytes(String hex) {
        List<String> pieces = new ArrayList<>();
        for (int start = 0; start < hex.length(); start += 2 * BYTES_IN_PIECE) {
            pieces.add((start == 0 ? "0x" : "") + hex.substring(start,
                    Math.min(hex.length(), start + 2 * BYTES_IN_PIECE)));
        }
        return pieces.isEmpty() ? List.of("0x") : pieces;
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
            return shown(composite);
        }
        return "0x" + ((Value.BytesValue) value).hex();
    }

    /** As an assignment: the first text is what the others belong to, integers are its index. */
    private static String shown(Value.CompositeValue composite) {
        StringBuilder index = new StringBuilder();
        List<String> texts = new ArrayList<>();
        for (Value member : composite.members().values()) {
            if (member instanceof Value.NumberValue number) {
                index.append('[').append(number.number()).append(']');
            } else {
                texts.add(texts.isEmpty() && member instanceof Value.TextValue text && isWord(text.text())
                        ? text.text() : shown(member));
            }
        }
        String name = texts.isEmpty() ? "" : texts.remove(0);
        return name + index + (texts.isEmpty() ? "" : " = ") + String.join(", ", texts);
    }

    private static boolean isWord(String text) {
        return !text.isEmpty() && text.chars().allMatch(character -> character > ' ' && character < 0x7F
                && "\"\\[]=,".indexOf(character) < 0);
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

package org.ctiwire.cli.json;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.ctiwire.cli.Secrets;
import org.ctiwire.codegen.interpret.DecodedField;
import org.ctiwire.codegen.interpret.DecodedMessage;
import org.ctiwire.codegen.interpret.MessageWriter;
import org.ctiwire.codegen.interpret.UnwritableMessageException;
import org.ctiwire.codegen.interpret.Value;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;

/** Makes bytes of the lines that {@link MessageJsonWriter} prints, and of lines written by hand in the same form. */
public final class MessageJsonReader {

    private final Protocol protocol;
    private final OptionalInt version;
    private final MessageWriter writer;

    /**
     * A reader of lines.
     *
     * @param version the protocol version; empty to take each line's own, or the newest where it has none
     * @param charset the character set of texts
     */
    public MessageJsonReader(Protocol protocol, OptionalInt version, Charset charset) {
        this.protocol = protocol;
        this.version = version;
        this.writer = new MessageWriter(protocol, charset);
    }

    /** The bytes of the message on a line, its header included; those of a malformed message as they were. */
    public byte[] bytes(String line) throws BadLineException {
        JsonNode node = JsonNode.parse(line);
        Map<String, JsonNode> members = node.object("a message");
        if (members.containsKey("error")) {
            return hex("hex", member(node, members, "hex"));
        }
        DecodedMessage message = message(node, members);
        try {
            return writer.write(message);
        } catch (UnwritableMessageException unwritable) {
            throw new BadLineException(columnOf(members, unwritable.field()).orElse(node.column()),
                    unwritable.getMessage());
        }
    }

    private DecodedMessage message(JsonNode node, Map<String, JsonNode> members) throws BadLineException {
        int used = version(members);
        JsonNode type = members.get("type");
        JsonNode given = members.get("message");
        if (type == null && given == null) {
            throw new BadLineException(node.column(), "the line has neither \"message\" nor \"type\"");
        }
        Optional<Message> named = given == null ? Optional.empty() : protocol.message(given.text("message"));
        long number;
        if (type != null) {
            number = type.number("type");
            checkName(named, given, number, used);
        } else {
            number = named.flatMap(message -> message.number(used)).orElseThrow(() -> new BadLineException(
                    given.column(), given.content() + " is no message of version " + used));
        }
        Optional<Message> definition = protocol.message(number, used);
        String name = definition.map(Message::name).orElseGet(() -> DecodedMessage.nameOf(number));
        JsonNode readAs = members.get("readAs");
        JsonNode body = members.get("body");
        return new DecodedMessage(name, number, used, readAs == null ? used : readAs.smallNumber("readAs"),
                fields(members, "fixed", definition), fields(members, "floating", definition),
                body == null ? Optional.empty() : Optional.of(new Value.BytesValue(bytesOf("body", body))), List.of());
    }

    private int version(Map<String, JsonNode> members) throws BadLineException {
        JsonNode own = members.get("protocol");
        if (version.isPresent() || own == null) {
            return version.orElse(protocol.versions().last());
        }
        int used = own.smallNumber("protocol");
        if (!protocol.versions().contains(used)) {
            throw new BadLineException(own.column(), protocol.name() + " has no version " + used + ", it has "
                    + protocol.versions());
        }
        return used;
    }

    private static void checkName(Optional<Message> named, JsonNode given, long number, int version)
            throws BadLineException {
        if (named.isPresent() && named.get().number(version).filter(own -> own == number).isEmpty()) {
            throw new BadLineException(given.column(), named.get().name() + " is not message " + number
                    + " in version " + version);
        }
    }

    private List<DecodedField> fields(Map<String, JsonNode> members, String part, Optional<Message> definition)
            throws BadLineException {
        JsonNode array = members.get(part);
        List<DecodedField> fields = new ArrayList<>();
        if (array != null) {
            for (JsonNode element : array.array(part)) {
                fields.add(field(element, part, definition));
            }
        }
        return fields;
    }

    private static DecodedField field(JsonNode node, String part, Optional<Message> definition)
            throws BadLineException {
        Map<String, JsonNode> members = node.object("a field in " + part);
        JsonNode name = members.get("name");
        JsonNode tag = members.get("tag");
        if (name == null && (tag == null || part.equals("fixed"))) {
            throw new BadLineException(node.column(), "a field in " + part + " has no name"
                    + (part.equals("fixed") ? "" : " and no tag"));
        }
        Optional<String> label = name == null ? Optional.empty()
                : Optional.of(nameOf(name.text("name"), definition));
        OptionalInt number = tag == null ? OptionalInt.empty() : OptionalInt.of(tag.smallNumber("tag"));
        String what = label.orElseGet(() -> "tag " + number.getAsInt());
        JsonNode value = member(node, members, "value");
        if (Secrets.MASK.equals(value.content()) && isSecret(definition, label, number)) {
            throw masked(what, value);
        }
        return new DecodedField(label, number, 0, 0, value(what, value), Optional.empty());
    }

    private static Stream<Field> rows(Optional<Message> definition) {
        return definition.stream()
                .flatMap(message -> Stream.concat(message.fixed().stream(), message.floatingFields().stream()));
    }

    /** A field may be called what the guide misprints. */
    private static String nameOf(String spelling, Optional<Message> definition) {
        return rows(definition).filter(field -> field.spelling().equals(spelling)).map(Field::name).findFirst()
                .orElse(spelling);
    }

    private static boolean isSecret(Optional<Message> definition, Optional<String> name, OptionalInt tag) {
        return rows(definition).filter(Field::secret)
                .anyMatch(field -> name.isPresent() ? field.name().equals(name.get()) : field.tag().equals(tag));
    }

    private static BadLineException masked(String what, JsonNode value) {
        return new BadLineException(value.column(), what + " is masked (\"" + Secrets.MASK
                + "\"), its bytes are not in this line: decode with --show-secrets to have them");
    }

    private static JsonNode member(JsonNode node, Map<String, JsonNode> members, String name)
            throws BadLineException {
        JsonNode member = members.get(name);
        if (member == null) {
            throw new BadLineException(node.column(), "\"" + name + "\" is missing");
        }
        return member;
    }

    private static Value value(String what, JsonNode node) throws BadLineException {
        Object content = node.content();
        if (content instanceof Long number) {
            return new Value.NumberValue(number);
        } else if (content instanceof Boolean bool) {
            return new Value.BoolValue(bool);
        } else if (content instanceof String text) {
            return new Value.TextValue(text);
        } else if (content instanceof List<?>) {
            List<Long> elements = new ArrayList<>();
            for (JsonNode element : node.array(what)) {
                elements.add(element.number("an element of " + what));
            }
            return new Value.ArrayValue(elements);
        } else if (content instanceof Map<?, ?> members) {
            return members.keySet().equals(Set.of("hex"))
                    ? new Value.BytesValue(bytesOf(what, node)) : composite(what, node);
        }
        throw new BadLineException(node.column(), what + ": its value must be an integer, true, false, a string, an "
                + "array or an object");
    }

    private static Value composite(String what, JsonNode node) throws BadLineException {
        Map<String, Value> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : node.object(what).entrySet()) {
            members.put(member.getKey(), value(what + "." + member.getKey(), member.getValue()));
        }
        return new Value.CompositeValue(members);
    }

    private static byte[] bytesOf(String what, JsonNode node) throws BadLineException {
        return hex(what, member(node, node.object(what), "hex"));
    }

    private static byte[] hex(String what, JsonNode node) throws BadLineException {
        String digits = node.text("hex");
        if (digits.equals(Secrets.MASK)) {
            throw masked(what, node);
        }
        try {
            return HexFormat.of().parseHex(digits);
        } catch (IllegalArgumentException notHex) {
            throw new BadLineException(node.column(), what + ": \"hex\" must be pairs of hex digits");
        }
    }

    /** Where the value of a field stands, to point a complaint of the writer at it. */
    private static Optional<Integer> columnOf(Map<String, JsonNode> members, String field) throws BadLineException {
        for (String part : List.of("fixed", "floating")) {
            JsonNode array = members.get(part);
            for (JsonNode element : array == null ? List.<JsonNode>of() : array.array(part)) {
                JsonNode name = element.object(part).get("name");
                if (name != null && name.content().equals(field)) {
                    return Optional.of(element.column());
                }
            }
        }
        return Optional.empty();
    }
}

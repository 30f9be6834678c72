package org.ctiwire.codegen.interpret;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FixedLayout;
import org.ctiwire.codegen.model.FloatingHeader;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;

/**
 * Reads messages by looking every field up in the model. It is slow and plain on purpose: generated decoders are
 * compared with it.
 */
public final class MessageReader {

    private final Protocol protocol;
    private final ValueReader values;

    /**
     * A reader for the messages of a protocol.
     *
     * @param charset the character set of texts; bytes that are no text in it stay bytes
     */
    public MessageReader(Protocol protocol, Charset charset) {
        this.protocol = protocol;
        this.values = new ValueReader(charset);
    }

    /**
     * Reads one message.
     *
     * @param bytes   holds the message
     * @param offset  the first byte of its header
     * @param length  the bytes of the message, its header included; no byte outside is looked at
     * @param version one of the protocol's versions
     * @throws MalformedInputException  if the bytes are not one whole message
     * @throws IllegalArgumentException if the protocol does not have the version
     */
    public DecodedMessage read(byte[] bytes, int offset, int length, int version) {
        if (!protocol.versions().contains(version)) {
            throw new IllegalArgumentException(protocol.name() + " has no version " + version);
        }
        byte[] message = Arrays.copyOfRange(bytes, offset, offset + length);
        long type = typeOf(message);
        Optional<Message> known = protocol.message(type, version);
        String name = known.map(Message::name).orElseGet(() -> DecodedMessage.nameOf(type));
        checkLength(message, name);
        if (known.isEmpty() || known.get().opaque()) {
            byte[] body = Arrays.copyOfRange(message, protocol.header().size(), message.length);
            return new DecodedMessage(name, type, version, version, List.of(), List.of(),
                    Optional.of(new Value.BytesValue(body)), List.of());
        }
        return read(known.get(), message, type, version);
    }

    private long typeOf(byte[] message) {
        Protocol.Header header = protocol.header();
        if (message.length < header.size()) {
            throw new MalformedInputException("message", "header", 0,
                    "the header takes " + header.size() + " bytes, there are " + message.length);
        }
        return WireBytes.unsigned(message, header.typeOffset(), header.typeSize());
    }

    private void checkLength(byte[] message, String name) {
        Protocol.Header header = protocol.header();
        long announced = WireBytes.unsigned(message, header.lengthOffset(), header.lengthSize());
        if (announced != message.length - header.size()) {
            throw new MalformedInputException(name, header.lengthName(), header.lengthOffset(),
                    "it announces " + announced + " bytes behind the header, there are "
                            + (message.length - header.size()));
        }
    }

    private DecodedMessage read(Message definition, byte[] message, long type, int version) {
        int layoutVersion = layoutVersion(definition, message.length - protocol.header().size(), version);
        FixedLayout layout = definition.layout(layoutVersion);
        List<DecodedField> fixed = fixed(definition, layout, message);
        List<DecodedField> floating = floating(definition, message, protocol.header().size() + layout.size(), version);
        List<Problem> problems = new MessageCheck(protocol, definition, version, message.length).of(fixed, floating);
        return new DecodedMessage(definition.name(), type, version, layoutVersion, fixed, floating, Optional.empty(),
                problems);
    }

    /** The version's own layout, or the one that the spec names for a body too short for it. */
    private static int layoutVersion(Message definition, int bodySize, int version) {
        OptionalInt other = definition.readsAs();
        boolean fallsBack = other.isPresent() && bodySize < definition.layout(version).size()
                && bodySize >= definition.layout(other.getAsInt()).size();
        return fallsBack ? other.getAsInt() : version;
    }

    private List<DecodedField> fixed(Message definition, FixedLayout layout, byte[] message) {
        List<DecodedField> fields = new ArrayList<>();
        for (FixedLayout.Placed placed : layout.fields()) {
            Field field = placed.field();
            int offset = protocol.header().size() + placed.offset();
            if (placed.size() > message.length - offset) {
                throw new MalformedInputException(definition.name(), field.name(), offset,
                        "the fixed part takes " + layout.size() + " bytes, there are "
                                + (message.length - protocol.header().size()));
            }
            Value value = values.fixed(field.type(), Arrays.copyOfRange(message, offset, offset + placed.size()));
            fields.add(new DecodedField(Optional.of(field.name()), OptionalInt.empty(), offset, placed.size(), value,
                    Optional.of(field)));
        }
        return fields;
    }

    private List<DecodedField> floating(Message definition, byte[] message, int start, int version) {
        FloatingHeader header = protocol.floatingHeader(version);
        Map<Integer, Field> rows = FloatingFields.byTag(definition, version);
        List<DecodedField> fields = new ArrayList<>();
        int position = start;
        while (position < message.length) {
            int available = message.length - position - header.size();
            if (available < 0) {
                throw new MalformedInputException(definition.name(), "floating field", position,
                        "its tag and length take " + header.size() + " bytes, the message has "
                                + (message.length - position) + " more");
            }
            int tag = (int) WireBytes.unsigned(message, position, header.tagSize());
            int length = (int) WireBytes.unsigned(message, position + header.tagSize(), header.lengthSize());
            Optional<Field> field = Optional.ofNullable(rows.get(tag));
            if (length > available) {
                throw new MalformedInputException(definition.name(), field.map(Field::name).orElse("tag " + tag),
                        position, "its data takes " + length + " bytes, the message has " + available + " more");
            }
            int data = position + header.size();
            fields.add(floating(field, tag, position, Arrays.copyOfRange(message, data, data + length)));
            position = data + length;
        }
        return fields;
    }

    private DecodedField floating(Optional<Field> field, int tag, int offset, byte[] data) {
        Value value = field.map(row -> values.floating(row.type(), data)).orElseGet(() -> new Value.BytesValue(data));
        return new DecodedField(field.map(Field::name), OptionalInt.of(tag), offset, data.length, value, field);
    }
}

package org.ctiwire.codegen.interpret;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FixedLayout;
import org.ctiwire.codegen.model.FloatingHeader;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;

/**
 * Writes messages as {@link MessageReader} reads them. Counts, unknown tags and texts that are too long are written
 * as they are given; only what the wire cannot carry is refused.
 */
public final class MessageWriter {

    private final Protocol protocol;
    private final ValueWriter values;

    /**
     * A writer for the messages of a protocol.
     *
     * @param charset the character set of texts
     */
    public MessageWriter(Protocol protocol, Charset charset) {
        this.protocol = protocol;
        this.values = new ValueWriter(charset);
    }

    /**
     * Writes one message, its header included. Fields may lack their row of the spec: they are found by name, else by
     * tag. Names, numbers and values count; offsets, lengths and problems do not.
     *
     * @throws UnwritableMessageException if a field is not one of the message, or a value does not fit its place
     * @throws IllegalArgumentException   if the protocol does not have the version
     */
    public byte[] write(DecodedMessage message) {
        if (!protocol.versions().contains(message.version())) {
            throw new IllegalArgumentException(protocol.name() + " has no version " + message.version());
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (message.body().isPresent()) {
            body.writeBytes(message.body().get().bytes());
        } else {
            Message definition = protocol.message(message.type(), message.version())
                    .filter(found -> !found.opaque())
                    .orElseThrow(() -> new UnwritableMessageException(message.name(), "",
                            "version " + message.version() + " of the spec has no fields for it, so it needs a body"));
            writeFixed(definition, message, body);
            writeFloating(definition, message, body);
        }
        return withHeader(message, body.toByteArray());
    }

    private byte[] withHeader(DecodedMessage message, byte[] body) {
        Protocol.Header header = protocol.header();
        if (message.type() < 0 || message.type() >= 1L << (8 * header.typeSize())) {
            throw new UnwritableMessageException(message.name(), header.typeName(), message.type()
                    + " does not fit into " + header.typeSize() + " bytes");
        }
        byte[] bytes = new byte[header.size() + body.length];
        System.arraycopy(WireBytes.write(body.length, header.lengthSize()), 0, bytes, header.lengthOffset(),
                header.lengthSize());
        System.arraycopy(WireBytes.write(message.type(), header.typeSize()), 0, bytes, header.typeOffset(),
                header.typeSize());
        System.arraycopy(body, 0, bytes, header.size(), body.length);
        return bytes;
    }

    private void writeFixed(Message definition, DecodedMessage message, ByteArrayOutputStream body) {
        FixedLayout layout = layout(definition, message);
        for (DecodedField field : message.fixed()) {
            if (field.name().flatMap(layout::find).isEmpty()) {
                throw new UnwritableMessageException(definition.name(), field.name().orElse("a field without name"),
                        "the fixed part has no such field in version " + message.layoutVersion());
            }
        }
        for (FixedLayout.Placed placed : layout.fields()) {
            String name = placed.field().name();
            Value value = only(definition, name, message.fixed());
            try {
                body.writeBytes(values.fixed(placed.field().type(), placed.size(), value));
            } catch (RefusedValueException refused) {
                throw new UnwritableMessageException(definition.name(), name, refused.getMessage());
            }
        }
    }

    private static FixedLayout layout(Message definition, DecodedMessage message) {
        boolean own = message.layoutVersion() == message.version();
        boolean other = definition.readsAs().isPresent() && definition.readsAs().getAsInt() == message.layoutVersion();
        if (!own && !other) {
            throw new UnwritableMessageException(definition.name(), "", "its fixed part cannot be that of version "
                    + message.layoutVersion() + " in version " + message.version());
        }
        return definition.layout(message.layoutVersion());
    }

    private static Value only(Message definition, String name, List<DecodedField> fields) {
        List<DecodedField> named = fields.stream()
                .filter(field -> field.name().filter(name::equals).isPresent())
                .toList();
        if (named.size() != 1) {
            throw new UnwritableMessageException(definition.name(), name, named.isEmpty()
                    ? "the fixed part needs it" : "the fixed part has it once, it is given " + named.size() + " times");
        }
        return named.get(0).value();
    }

    private void writeFloating(Message definition, DecodedMessage message, ByteArrayOutputStream body) {
        FloatingHeader header = protocol.floatingHeader(message.version());
        for (DecodedField field : message.floating()) {
            Optional<Field> row = row(definition, field, message.version());
            int tag = tag(definition, field, row);
            byte[] data = data(definition, field, row);
            checkFits(definition, field, "the tag", tag, header.maxTag());
            checkFits(definition, field, "the length", data.length, header.maxLength());
            body.writeBytes(WireBytes.write(tag, header.tagSize()));
            body.writeBytes(WireBytes.write(data.length, header.lengthSize()));
            body.writeBytes(data);
        }
    }

    private static Optional<Field> row(Message definition, DecodedField field, int version) {
        if (field.name().isEmpty()) {
            int tag = field.tag().orElseThrow(() -> new UnwritableMessageException(definition.name(), "",
                    "a floating field has neither name nor tag"));
            return Optional.ofNullable(FloatingFields.byTag(definition, version).get(tag));
        }
        String name = field.name().get();
        return Optional.of(FloatingFields.named(definition, name, version)
                .orElseThrow(() -> new UnwritableMessageException(definition.name(), name,
                        "the floating part has no such field in version " + version)));
    }

    private static int tag(Message definition, DecodedField field, Optional<Field> row) {
        if (row.isPresent() && row.get().tag().isEmpty()) {
            throw new UnwritableMessageException(definition.name(), field.label(), "no tag is published for it");
        }
        int tag = row.map(known -> known.tag().getAsInt()).orElseGet(() -> field.tag().getAsInt());
        if (field.tag().isPresent() && field.tag().getAsInt() != tag) {
            throw new UnwritableMessageException(definition.name(), field.label(),
                    "its tag is " + tag + ", given is " + field.tag().getAsInt());
        }
        return tag;
    }

    private byte[] data(Message definition, DecodedField field, Optional<Field> row) {
        try {
            if (row.isPresent()) {
                return values.floating(row.get().type(), field.value());
            } else if (field.value() instanceof Value.BytesValue bytes) {
                return bytes.bytes();
            }
        } catch (RefusedValueException refused) {
            throw new UnwritableMessageException(definition.name(), field.label(), refused.getMessage());
        }
        throw new UnwritableMessageException(definition.name(), field.label(),
                "the spec does not know the tag, so its value must be bytes");
    }

    private static void checkFits(Message definition, DecodedField field, String what, int actual, int limit) {
        if (actual < 0 || actual > limit) {
            throw new UnwritableMessageException(definition.name(), field.label(),
                    what + " " + actual + " is above " + limit + ", the largest of the floating header");
        }
    }
}

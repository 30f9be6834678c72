package org.ctiwire.conformance;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FloatingHeader;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.FloatingItem.FieldList;
import org.ctiwire.codegen.model.FloatingItem.Records;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;

/**
 * Bytes of messages as servers might send them: well formed, but with everything in them that the protocol allows and
 * much that it does not. Written without any code of the codecs.
 */
final class RandomMessages {

    private final Protocol protocol;
    private final Random random;

    RandomMessages(Protocol protocol, Random random) {
        this.protocol = protocol;
        this.random = random;
    }

    /** A message whose structure is right. */
    byte[] wellFormed(Message message, int version) {
        ByteArrayOutputStream body = fixedPart(message, version);
        List<byte[]> parts = parts(message.floating(), version);
        Collections.shuffle(parts, random);
        parts.forEach(body::writeBytes);
        return withHeader(message.number(version).orElseThrow(), body.toByteArray());
    }

    /** A fixed part alone: that of the version which short bodies are read as, where there is one. */
    byte[] shortest(Message message, int version) {
        return withHeader(message.number(version).orElseThrow(),
                fixedPart(message, message.readsAs().orElse(version)).toByteArray());
    }

    private ByteArrayOutputStream fixedPart(Message message, int version) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        message.layout(version).fields()
                .forEach(placed -> part.writeBytes(fixed(placed.field().type(), placed.size())));
        return part;
    }

    /** The same, cut, lengthened or with bytes changed; its header may say so or not. */
    byte[] damaged(Message message, int version) {
        byte[] bytes = random.nextInt(8) > 0 ? wellFormed(message, version) : shortest(message, version);
        int cut = random.nextInt(3) == 0 ? random.nextInt(bytes.length + 1) : bytes.length + random.nextInt(3);
        byte[] damaged = Arrays.copyOf(bytes, cut);
        for (int flips = random.nextInt(4); flips > 0 && damaged.length > 0; flips--) {
            damaged[random.nextInt(damaged.length)] = edge();
        }
        if (damaged.length >= protocol.header().size() && random.nextInt(4) > 0) {
            putType(damaged, message.number(version).orElseThrow());
            putLength(protocol, damaged);
        }
        return damaged;
    }

    /** Bytes that are no message at all behind a right header, half of them enough for the fixed part. */
    byte[] noise(Message message, int version) {
        int least = random.nextBoolean() ? message.layout(version).size() : 0;
        return withHeader(message.number(version).orElseThrow(), bytes(least + random.nextInt(120)));
    }

    byte[] withHeader(long number, byte[] body) {
        byte[] bytes = new byte[protocol.header().size() + body.length];
        System.arraycopy(body, 0, bytes, protocol.header().size(), body.length);
        putType(bytes, number);
        putLength(protocol, bytes);
        return bytes;
    }

    private void putType(byte[] message, long number) {
        put(message, protocol.header().typeOffset(), protocol.header().typeSize(), number);
    }

    static void putLength(Protocol protocol, byte[] message) {
        put(message, protocol.header().lengthOffset(), protocol.header().lengthSize(),
                message.length - protocol.header().size());
    }

    static void put(byte[] bytes, int offset, int size, long number) {
        for (int index = 0; index < size; index++) {
            bytes[offset + index] = (byte) (number >>> 8 * (size - 1 - index));
        }
    }

    /** Runs of floating fields that stay together. */
    private List<byte[]> parts(List<FloatingItem> items, int version) {
        List<byte[]> parts = new ArrayList<>();
        for (FloatingItem item : items) {
            if (item instanceof Field field) {
                for (int times = often(); times > 0; times--) {
                    parts.add(field(field, version));
                }
            } else if (item instanceof FieldList list) {
                addEntries(parts, list, version);
            } else if (item instanceof Records records) {
                parts.add(records(records, version));
            }
        }
        for (int unknown = random.nextInt(3); unknown > 0; unknown--) {
            parts.add(raw(random.nextInt(400), bytes(random.nextInt(5)), version));
        }
        return parts;
    }

    /** Mostly once, sometimes never, rarely again. */
    private int often() {
        int drawn = random.nextInt(10);
        return drawn < 4 ? 0 : drawn < 9 ? 1 : 2;
    }

    private void addEntries(List<byte[]> parts, FieldList list, int version) {
        boolean together = random.nextBoolean();
        boolean whole = random.nextBoolean();
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        for (int entries = random.nextInt(5); entries > 0; entries--) {
            for (Field member : list.members()) {
                if (whole || random.nextInt(4) > 0) {
                    byte[] field = field(member, version);
                    run.writeBytes(together ? field : new byte[0]);
                    parts.add(together ? new byte[0] : field);
                }
            }
        }
        parts.add(run.toByteArray());
    }

    private byte[] records(Records records, int version) {
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        for (int count = random.nextInt(5); count > 0; count--) {
            records.items().stream().filter(item -> item.name().equals(records.delimiter()))
                    .forEach(item -> run.writeBytes(field((Field) item, version)));
            List<byte[]> parts = parts(records.items().stream()
                    .filter(item -> !item.name().equals(records.delimiter())).toList(), version);
            Collections.shuffle(parts, random);
            parts.forEach(run::writeBytes);
        }
        return run.toByteArray();
    }

    private byte[] field(Field field, int version) {
        boolean known = field.versions().contains(version) && field.tag().isPresent();
        return known ? raw(field.tag().getAsInt(), floating(field.type()), version) : new byte[0];
    }

    private byte[] raw(int tag, byte[] data, int version) {
        FloatingHeader header = protocol.floatingHeader(version);
        byte[] kept = Arrays.copyOf(data, Math.min(data.length, header.maxLength()));
        byte[] field = new byte[header.size() + kept.length];
        put(field, 0, header.tagSize(), Math.min(tag, header.maxTag()));
        put(field, header.tagSize(), header.lengthSize(), kept.length);
        System.arraycopy(kept, 0, field, header.size(), kept.length);
        return field;
    }

    private byte[] fixed(FieldType type, int size) {
        return type instanceof FieldType.StringType ? Arrays.copyOf(text(size), size) : edges(size);
    }

    private byte[] floating(FieldType type) {
        if (random.nextInt(12) == 0) {
            return bytes(random.nextInt(7));
        } else if (type instanceof FieldType.StringType text) {
            return text(text.size());
        } else if (type instanceof FieldType.BytesType any) {
            return bytes(random.nextInt(any.size() + 1));
        } else if (type instanceof FieldType.ArrayType array) {
            return edges(array.element().size() * random.nextInt(5));
        } else if (type instanceof FieldType.CompositeType composite) {
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            composite.members().forEach(member -> data.writeBytes(member.type() instanceof FieldType.StringType text
                    ? text(text.size()) : edges(member.type().minSize())));
            return data.toByteArray();
        }
        return edges(type.minSize());
    }

    /** With a NUL and without, with bytes behind it, as long as its type allows and longer. */
    private byte[] text(int size) {
        int length = random.nextInt(4) == 0 ? size + random.nextInt(3) - 1 : random.nextInt(Math.min(size, 12) + 1);
        byte[] text = new byte[length];
        for (int index = 0; index < length; index++) {
            text[index] = (byte) (random.nextInt(20) == 0 ? 0x80 + random.nextInt(0x80) : 0x20 + random.nextInt(0x5f));
        }
        boolean terminated = random.nextInt(6) > 0;
        byte[] behind = random.nextInt(8) == 0 ? bytes(random.nextInt(3)) : new byte[0];
        byte[] data = Arrays.copyOf(text, length + (terminated ? 1 : 0) + behind.length);
        System.arraycopy(behind, 0, data, data.length - behind.length, behind.length);
        return data;
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Numbers at the ends of their types, and some between. */
    private byte[] edges(int length) {
        byte[] bytes = bytes(length);
        byte first = edge();
        int drawn = random.nextInt(4);
        if (drawn < 2 && length > 0) {
            Arrays.fill(bytes, drawn == 0 ? (byte) 0 : first);
            bytes[0] = first;
        }
        return bytes;
    }

    private byte edge() {
        byte[] all = {0, 1, 0x7f, (byte) 0x80, (byte) 0xff, (byte) random.nextInt()};
        return all[random.nextInt(all.length)];
    }
}

package org.ctiwire.runtime;

import java.util.Objects;

/** An encoder as the generator would write it, of what {@link ParcelDecoder} reads; a message has at most 200 bytes. */
final class ParcelEncoder extends MessageEncoder {

    static final int LIMIT = 200;

    private final Boxes boxes = new Boxes(this);
    private int sizesAt;
    private int sizes;
    private int spent;

    ParcelEncoder() {
        super(70);
    }

    @Override
    public String messageName() {
        return "PARCEL";
    }

    @Override
    public ParcelEncoder wrap(byte[] target, int offset, int protocolVersion) {
        if (protocolVersion > 2) {
            throw notInVersion(protocolVersion);
        }
        start(target, offset, protocolVersion, 8, protocolVersion >= 2 ? 14 : 10, LIMIT);
        floatingHeader(protocolVersion >= 2 ? 2 : 1, protocolVersion >= 2 ? 2 : 1);
        sizesAt = -1;
        sizes = 0;
        spent = 0;
        restart(boxes);
        return this;
    }

    ParcelEncoder encoding(TextEncoding encoding) {
        chooseTextEncoding(encoding);
        return this;
    }

    ParcelEncoder id(long value) {
        Wire.put32(buffer, body, unsigned("Id", value, 4294967295L));
        return this;
    }

    ParcelEncoder code(CharSequence value) {
        putFixedText("Code", body + 4, 6, value);
        return this;
    }

    ParcelEncoder codeBytes(byte[] source, int offset, int length) {
        putFixedBytes("Code", body + 4, 6, source, offset, length);
        return this;
    }

    ParcelEncoder note(CharSequence value) {
        once(1, "Note");
        putText("Note", 1, 10, value);
        return this;
    }

    ParcelEncoder note(Text value) {
        once(1, "Note");
        putText("Note", 1, 10, value);
        return this;
    }

    ParcelEncoder note(byte[] source, int offset, int length) {
        putText(1, "Note", 1, 10, source, offset, length);
        return this;
    }

    /** A text whose slot is none of the first 63, which are asked with the text. */
    ParcelEncoder late(byte[] source, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, source.length);
        once(68, "Late");
        putText("Late", 301, 100, source, offset, length);
        return this;
    }

    /** A text that may be longer than any message. */
    ParcelEncoder vast(byte[] source, int offset, int length) {
        putText(3, "Vast", 302, 70_000, source, offset, length);
        return this;
    }

    /** A text that comes any number of times. */
    ParcelEncoder remark(byte[] source, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, source.length);
        putText("Remark", 40, 100, source, offset, length);
        return this;
    }

    ParcelEncoder weight(long value) {
        once(2, "Weight");
        putInteger("Weight", 2, 4, unsigned("Weight", value, 4294967295L));
        return this;
    }

    ParcelEncoder wide(int value) {
        since("Wide", 2, 2);
        once(69, "Wide");
        putInteger("Wide", 300, 2, value);
        return this;
    }

    ParcelEncoder tag(int tag) {
        putInteger("Tagged", tag, 1, 0);
        return this;
    }

    ParcelEncoder label(byte[] source, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, source.length);
        once(5, "Label");
        putBytes("Label", 5, 300, source, offset, length);
        return this;
    }

    ParcelEncoder sizes(long[] source, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, source.length);
        if (sizesAt >= 0) {
            sameCount("Sizes", sizes, count);
        } else {
            sizesAt = openCounter("NumSizes", 8, 1);
        }
        sizes = count;
        count("NumSizes", sizesAt, 1, count);
        putNumbers("Sizes", 6, 2, -32768, 32767, source, offset, count);
        return this;
    }

    ParcelEncoder pair(long index, CharSequence name, CharSequence value) {
        inRange("Pair.index", index, 0, 255);
        int size = 1 + textSize("Pair.name", 6, name) + textSize("Pair.value", 20, value);
        int at = startComposite("Pair", 7, size, 4, 16);
        at = putMember(at, 1, index);
        at = putMember(at, name);
        putMember(at, value);
        spent = spend("Pair", "Pairs", 30, spent);
        return this;
    }

    ParcelEncoder price(long value) {
        putInteger("Price", 12, 4, value);
        spent = spend("Price", "Pairs", 30, spent);
        return this;
    }

    ParcelEncoder remark(byte[] source) {
        putText("Remark", 13, 20, source, 0, source.length);
        spent = spend("Remark", "Pairs", 30, spent);
        return this;
    }

    Boxes boxes() {
        return boxes;
    }

    @Override
    public int finish() {
        require(1, "Note");
        Wire.put32(buffer, messageOffset, bodyLength());
        Wire.put32(buffer, messageOffset + 4, 7);
        return messageLength();
    }

    static final class Boxes extends GroupEncoder {

        private final Items items;

        private Boxes(MessageEncoder message) {
            super(message, 2);
            items = new Items(message);
        }

        Boxes add() {
            limit("Boxes", nextEntry(), 2);
            restart(items);
            return this;
        }

        Boxes type(int value) {
            inEntry("BoxType");
            once(1, "BoxType");
            putInteger("BoxType", 30, 1, inRange("BoxType", value, 0, 255));
            return this;
        }

        Boxes name(CharSequence value) {
            opened(1, "BoxType", "BoxName");
            once(2, "BoxName");
            putText("BoxName", 31, version() >= 2 ? 10 : 5, value);
            return this;
        }

        Boxes name(byte[] source, int offset, int length) {
            Objects.checkFromIndexSize(offset, length, source.length);
            opened(1, "BoxType", "BoxName");
            once(2, "BoxName");
            putText("BoxName", 31, version() >= 2 ? 10 : 5, source, offset, length);
            return this;
        }

        Items items() {
            return items;
        }
    }

    static final class Items extends GroupEncoder {

        private Items(MessageEncoder message) {
            super(message, 2);
        }

        Items add(CharSequence name) {
            nextEntry();
            once(1, "ItemName");
            putText("ItemName", 20, 10, name);
            return this;
        }

        Items size(int value) {
            inEntry("ItemSize");
            once(2, "ItemSize");
            putInteger("ItemSize", 21, 2, value);
            return this;
        }
    }
}

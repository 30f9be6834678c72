package org.ctiwire.runtime;

import java.nio.ByteBuffer;

/**
 * A decoder as the generator would write it. PARCEL has the message number 7, a fixed part of a UINT and a STRING(6)
 * in version 1 and a UINT more from version 2 on. Floating headers have 1 + 1 bytes in version 1, then 2 + 2.
 */
final class ParcelDecoder extends MessageDecoder {

    private static final String[] FIELDS = {"", "Note", "Weight", "Shift", "Level", "Label", "Sizes", "Pair"};
    private static final int[] TAGS = {1, 1, FloatingLayout.TEXT, 2, 2, 4, 3, 3, -2, 4, 4, -1,
            5, 5, FloatingLayout.BYTES, 6, 6, FloatingLayout.BYTES, 7, 7, FloatingLayout.BYTES};
    private static final FloatingLayout NARROW = new FloatingLayout(1, 1, TAGS);
    private static final FloatingLayout WIDE = new FloatingLayout(2, 2, TAGS);

    private final Text code = new Text();
    private final Text note = new Text();
    private final Bytes label = new Bytes();
    private final Numbers sizes = new Numbers(2, true);
    private final PairView pair = new PairView();
    private final Items items = new Items();
    private final Boxes boxes = new Boxes();

    ParcelDecoder() {
        super(FIELDS);
    }

    @Override
    public String messageName() {
        return "PARCEL";
    }

    @Override
    public ParcelDecoder wrap(byte[] bytes, int offset, int length, int protocolVersion) {
        int fixedSize = protocolVersion >= 2 ? 14 : 10;
        if (protocolVersion <= 2 && isMessage(bytes, offset, length, 8, fixedSize, 7)) {
            layOut(bytes, offset, length, protocolVersion, 8, fixedSize, protocolVersion >= 2 ? WIDE : NARROW);
        } else {
            wrapOrRefuse(bytes, offset, length, protocolVersion);
        }
        return this;
    }

    private void wrapOrRefuse(byte[] bytes, int offset, int length, int protocolVersion) {
        wrapMessage(bytes, offset, length, protocolVersion);
        checkHeaderSize(8);
        if (protocolVersion > 2) {
            failVersion();
        }
        checkLength("MessageLength", 0, 8, Wire.uint32(bytes, offset));
        checkType("MessageType", 4, Wire.uint32(bytes, offset + 4), 7);
        layOut(8, protocolVersion >= 2 ? 14 : 10, protocolVersion >= 2 ? WIDE : NARROW);
    }

    @Override
    protected void findCutField() {
        requireField("ID", 0, 4);
        requireField("Code", 4, 6);
        requireField("Owner", 10, 4);
    }

    FloatingCursor floatingFieldsOf(byte[] message, FloatingCursor cursor) {
        return wrap(message, 2).floatingFields(cursor);
    }

    ParcelDecoder wrap(byte[] message, int protocolVersion) {
        return wrap(message, 0, message.length, protocolVersion);
    }

    ParcelDecoder wrap(ByteBuffer source, int offset, int length, int protocolVersion) {
        return wrap(arrayOf(source, offset, length), arrayOffset(source, offset), length, protocolVersion);
    }

    long id() {
        return Wire.uint32(buffer, body);
    }

    Text code() {
        return fixedText(body + 4, 6, code);
    }

    boolean hasNote() {
        return has(1);
    }

    Text note() {
        return text(1, note);
    }

    boolean hasWeight() {
        return has(2);
    }

    long weight() {
        return uint32(2);
    }

    int signedWeight() {
        return int32(2);
    }

    boolean hasShift() {
        return has(3);
    }

    int shift() {
        return int16(3);
    }

    int unsignedShift() {
        return uint16(3);
    }

    int level() {
        return int8(4);
    }

    int unsignedLevel() {
        return uint8(4);
    }

    boolean hasLabel() {
        return has(5);
    }

    Bytes label() {
        return bytes(5, label);
    }

    Numbers sizes() {
        return numbers(6, sizes);
    }

    PairView pair() {
        return composite(7, pair);
    }

    Items items() {
        return group(items, version >= 2 ? Items.WIDE : Items.NARROW);
    }

    Boxes boxes() {
        return group(boxes, version >= 2 ? Boxes.WIDE : Boxes.NARROW);
    }

    @Override
    protected void appendFields(StringBuilder out) {
        symbol(out, "Id", id(), id() == 1 ? "FIRST" : null);
        if (hasNote()) {
            name(out, "Note");
            note().appendTo(out);
        }
    }

    /** Entries of an ItemName and an ItemSize. */
    static final class Items extends FloatingGroup {

        private static final FloatingLayout NARROW = new FloatingLayout(1, 1, 20, 1, FloatingLayout.TEXT, 21, 2, 2);
        private static final FloatingLayout WIDE = new FloatingLayout(2, 2, 20, 1, FloatingLayout.TEXT, 21, 2, 2);

        private final Text name = new Text();

        private Items() {
            super(0, "", "ItemName", "ItemSize");
        }

        boolean hasName() {
            return has(1);
        }

        Text name() {
            return text(1, name);
        }

        boolean hasSize() {
            return has(2);
        }

        int size() {
            return uint16(2);
        }
    }

    /** Records opened by a BoxType; in each a BoxName, and a list of Items. */
    static final class Boxes extends FloatingGroup {

        private static final FloatingLayout NARROW = new FloatingLayout(1, 1, 30, 1, 1, 31, 2, FloatingLayout.TEXT);
        private static final FloatingLayout WIDE = new FloatingLayout(2, 2, 30, 1, 1, 31, 2, FloatingLayout.TEXT);

        private final Text name = new Text();
        private final Items items = new Items();

        private Boxes() {
            super(1, "", "BoxType", "BoxName");
        }

        int type() {
            return uint8(1);
        }

        boolean hasName() {
            return has(2);
        }

        Text name() {
            return text(2, name);
        }

        Items items() {
            return group(items, version >= 2 ? Items.WIDE : Items.NARROW);
        }
    }
}

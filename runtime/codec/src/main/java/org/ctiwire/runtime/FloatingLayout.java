package org.ctiwire.runtime;

import java.util.Arrays;

/**
 * How floating fields are laid out in some versions of a protocol: the sizes of the field header, which tag goes to
 * which slot of a decoder, and what kind of value it has. Made once by generated code.
 */
public final class FloatingLayout {

    /** The kind of a text. */
    public static final int TEXT = 0;
    /** The kind of bytes, of arrays and of several values in one field. */
    public static final int BYTES = 8;

    private static final int PARTS = 3;

    private final int tagSize;
    private final int lengthSize;
    private final byte[] slotOfTag;
    private final byte[] kindOfTag;

    /**
     * @param tagSize    1 or 2 bytes
     * @param lengthSize 1 or 2 bytes
     * @param fields     for each field its tag, 0 to 65,535, its slot, 1 to 127, and its kind: {@link #TEXT},
     *                   {@link #BYTES}, or for an integer its size, negative for a signed one
     * @throws IllegalArgumentException if a size, a tag, a slot or a kind is another, or the last field is not whole
     */
    public FloatingLayout(int tagSize, int lengthSize, int... fields) {
        this.tagSize = inRange("bytes of a tag", tagSize, 1, 2);
        this.lengthSize = inRange("bytes of a length", lengthSize, 1, 2);
        if (fields.length % PARTS != 0) {
            throw new IllegalArgumentException("the last field has no slot or no kind");
        }
        int largest = 0;
        for (int index = 0; index < fields.length; index += PARTS) {
            largest = Math.max(largest, inRange("a tag", fields[index], 0, 0xFFFF));
        }
        this.slotOfTag = new byte[largest + 1];
        this.kindOfTag = new byte[largest + 1];
        Arrays.fill(kindOfTag, (byte) BYTES);
        for (int index = 0; index < fields.length; index += PARTS) {
            slotOfTag[fields[index]] = (byte) inRange("a slot", fields[index + 1], 1, Byte.MAX_VALUE);
            kindOfTag[fields[index]] = (byte) checkedKind(fields[index + 2]);
        }
    }

    private static int inRange(String what, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(what + ": " + value + " is outside " + min + " to " + max);
        }
        return value;
    }

    private static int checkedKind(int kind) {
        int size = Math.abs(kind);
        if (kind != TEXT && kind != BYTES && size != 1 && size != 2 && size != 4) {
            throw new IllegalArgumentException("no kind of field is " + kind);
        }
        return kind;
    }

    /** Whether tag and length have two bytes each, so that they can be read as one integer. */
    boolean isWide() {
        return tagSize + lengthSize == WideHeader.SIZE;
    }

    /** The bytes in front of a field's data. */
    int headerSize() {
        return tagSize + lengthSize;
    }

    int tag(byte[] buffer, int position) {
        return tagSize == 2 ? Wire.uint16(buffer, position) : Wire.uint8(buffer, position);
    }

    int length(byte[] buffer, int position) {
        int at = position + tagSize;
        return lengthSize == 2 ? Wire.uint16(buffer, at) : Wire.uint8(buffer, at);
    }

    /** The slot of each tag up to the largest that is known here. */
    byte[] slotOfTag() {
        return slotOfTag;
    }

    /** The slot of a tag, 0 for one that is not known here. */
    int slot(int tag) {
        return tag < slotOfTag.length ? slotOfTag[tag] : 0;
    }

    /** The kind of a field, {@link #BYTES} for one that is not known here. */
    int kind(int tag) {
        return tag < kindOfTag.length ? kindOfTag[tag] : BYTES;
    }
}

package org.ctiwire.runtime;

/**
 * How floating fields are laid out in some versions of a protocol: the sizes of the field header, and which tag goes
 * to which slot of a decoder. Made once by generated code.
 */
public final class FloatingLayout {

    private final int tagSize;
    private final int lengthSize;
    private final short[] slots;

    /**
     * @param tagSize    1 or 2 bytes
     * @param lengthSize 1 or 2 bytes
     * @param tagSlots   pairs of a tag, 0 to 65,535, and the slot of its field, 1 to 32,767
     * @throws IllegalArgumentException if a size, a tag or a slot is another, or a tag has no slot
     */
    public FloatingLayout(int tagSize, int lengthSize, int... tagSlots) {
        this.tagSize = inRange("bytes of a tag", tagSize, 1, 2);
        this.lengthSize = inRange("bytes of a length", lengthSize, 1, 2);
        if (tagSlots.length % 2 != 0) {
            throw new IllegalArgumentException("the last tag has no slot");
        }
        int largest = 0;
        for (int index = 0; index < tagSlots.length; index += 2) {
            largest = Math.max(largest, inRange("a tag", tagSlots[index], 0, 0xFFFF));
        }
        this.slots = new short[largest + 1];
        for (int index = 0; index < tagSlots.length; index += 2) {
            slots[tagSlots[index]] = (short) inRange("a slot", tagSlots[index + 1], 1, Short.MAX_VALUE);
        }
    }

    private static int inRange(String what, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(what + ": " + value + " is outside " + min + " to " + max);
        }
        return value;
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

    /** The slot of a tag, 0 for one that is not known here. */
    int slot(int tag) {
        return tag < slots.length ? slots[tag] : 0;
    }
}

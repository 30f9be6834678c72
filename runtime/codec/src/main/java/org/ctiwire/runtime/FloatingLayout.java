package org.ctiwire.runtime;

/**
 * How floating fields are laid out in some versions of a protocol: the sizes of the field header, and which tag goes
 * to which slot of a decoder. Made once by generated code.
 */
public final class FloatingLayout {

    private final int tagSize;
    private final int lengthSize;
    private final byte[] slots;

    /**
     * @param tagSize    1 or 2 bytes
     * @param lengthSize 1 or 2 bytes
     * @param tagSlots   pairs of a tag and the slot of its field, 1 to 127
     */
    public FloatingLayout(int tagSize, int lengthSize, int... tagSlots) {
        this.tagSize = tagSize;
        this.lengthSize = lengthSize;
        int largest = 0;
        for (int index = 0; index < tagSlots.length; index += 2) {
            largest = Math.max(largest, tagSlots[index]);
        }
        this.slots = new byte[largest + 1];
        for (int index = 0; index < tagSlots.length; index += 2) {
            slots[tagSlots[index]] = (byte) tagSlots[index + 1];
        }
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

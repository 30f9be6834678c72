package org.ctiwire.runtime;

/**
 * The integers of an array field where they lie in a message: a view that a decoder points at the field anew each time
 * it is asked for. It is good until the decoder is wrapped on another message; {@code equals} is identity.
 */
public final class Numbers {

    private static final byte[] NONE = new byte[0];

    private final int elementSize;
    private final boolean signed;
    private byte[] buffer = NONE;
    private int offset;
    private int count;

    /**
     * @param elementSize 1, 2 or 4 bytes for each number
     * @param signed      two's complement when true
     */
    public Numbers(int elementSize, boolean signed) {
        this.elementSize = elementSize;
        this.signed = signed;
    }

    /** Points this view at a field's bytes. */
    void wrap(byte[] bytes, int from, int size) {
        if (buffer != bytes) {
            buffer = bytes;
        }
        offset = from;
        count = size / elementSize;
    }

    int elementSize() {
        return elementSize;
    }

    /** How many numbers the field has room for, whatever its counter says. */
    public int count() {
        return count;
    }

    /**
     * A number of the field.
     *
     * @param index counted from 0
     * @throws IndexOutOfBoundsException if the field does not have that many
     */
    public long get(int index) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException(index);
        }
        return Wire.integer(buffer, offset + index * elementSize, elementSize, signed);
    }

    /** Appends the numbers, in brackets. */
    public void appendTo(StringBuilder out) {
        out.append('[');
        for (int index = 0; index < count; index++) {
            out.append(index == 0 ? "" : ",").append(get(index));
        }
        out.append(']');
    }

    /** The numbers, in brackets. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        appendTo(out);
        return out.toString();
    }
}

package org.ctiwire.runtime;

import java.util.Arrays;

/**
 * The bytes of a field where they lie in a message: a view that a decoder points at the field anew each time it is
 * asked for. It is good until the decoder is wrapped on another message. As its bytes change, {@code equals} is
 * identity; compare with {@link #contentEquals}, keep {@link #toByteArray}.
 */
public final class Bytes {

    private static final char[] DIGITS = "0123456789abcdef".toCharArray();
    private static final byte[] NONE = new byte[0];

    private byte[] buffer = NONE;
    private int offset;
    private int length;

    /** Points this view at a field's bytes. */
    void wrap(byte[] bytes, int from, int count) {
        if (buffer != bytes) {
            buffer = bytes;
        }
        move(from, count);
    }

    /** Points this view at other bytes of its array. */
    void move(int from, int count) {
        offset = from;
        length = count;
    }

    /** The array that holds the message, not to be written; the field starts at {@link #arrayOffset}. */
    public byte[] array() {
        return buffer;
    }

    /** Where the field starts in {@link #array}. */
    public int arrayOffset() {
        return offset;
    }

    /** How many bytes the field has. */
    public int length() {
        return length;
    }

    /**
     * A byte of the field.
     *
     * @param index counted from 0
     * @throws IndexOutOfBoundsException if the field does not have that many
     */
    public byte byteAt(int index) {
        if (index < 0 || index >= length) {
            throw new IndexOutOfBoundsException(index);
        }
        return buffer[offset + index];
    }

    /**
     * Copies all bytes.
     *
     * @return how many were copied, {@link #length()}
     * @throws IndexOutOfBoundsException if the target is too small; nothing is copied then
     */
    public int copyTo(byte[] target, int targetOffset) {
        System.arraycopy(buffer, offset, target, targetOffset, length);
        return length;
    }

    /** A copy of all bytes. */
    public byte[] toByteArray() {
        return Arrays.copyOfRange(buffer, offset, offset + length);
    }

    /** Whether these are the same bytes. */
    public boolean contentEquals(byte[] other) {
        return Arrays.equals(buffer, offset, offset + length, other, 0, other.length);
    }

    /** Appends the bytes in hexadecimal. */
    public void appendTo(StringBuilder out) {
        for (int index = 0; index < length; index++) {
            int value = buffer[offset + index];
            out.append(DIGITS[value >> 4 & 0xF]).append(DIGITS[value & 0xF]);
        }
    }

    /** The bytes in hexadecimal. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(2 * length);
        appendTo(out);
        return out.toString();
    }
}

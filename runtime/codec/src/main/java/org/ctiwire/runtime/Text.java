package org.ctiwire.runtime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text where it lies in a message: a view that a decoder points at the field anew each time it is asked for. The
 * text ends at the first NUL or at the end of the field. As a {@link CharSequence} each byte is one character
 * (ISO-8859-1, of which US-ASCII is a part); {@link #decode} reads it in another character set. Nothing is allocated
 * but by {@link #toString}, {@link #decode} and {@link #subSequence}.
 *
 * <p>The view is good until the decoder is wrapped on another message; keep {@link #toString} of what must last. As its
 * characters change, {@code equals} and {@code hashCode} are those of an object, not of its text: compare with
 * {@link #contentEquals} or {@link CharSequence#compare}, and never make a view the key of a map.
 *
 * <p>An encoder that is given a view copies its bytes as they are, whatever its {@link TextEncoding}.
 */
public final class Text implements CharSequence {

    private static final byte[] NONE = new byte[0];
    /** Every number of so many digits is a {@code long}. */
    private static final int MOST_DIGITS = 18;

    private byte[] buffer = NONE;
    private int offset;
    private int size;
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
        size = count;
        length = -1;
    }

    /** The bytes of the text, without its NUL. */
    @Override
    public int length() {
        if (length < 0) {
            int nul = TextCopy.indexOfNul(buffer, offset, size);
            length = nul < 0 ? size : nul;
        }
        return length;
    }

    /** The array that holds the message, not to be written; the field starts at {@link #arrayOffset}. */
    public byte[] array() {
        return buffer;
    }

    /** Where the field starts in {@link #array}. */
    public int arrayOffset() {
        return offset;
    }

    /** The bytes of the field: the text, its NUL, and what stands behind the NUL. */
    public int fieldSize() {
        return size;
    }

    @Override
    public char charAt(int index) {
        if (index < 0 || index >= length()) {
            throw new IndexOutOfBoundsException(index);
        }
        return (char) (buffer[offset + index] & 0xFF);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().subSequence(start, end);
    }

    /** Whether it is the same text, character by character as ISO-8859-1. */
    public boolean contentEquals(CharSequence other) {
        if (other instanceof Text text) {
            return contentEquals(text.buffer, text.offset, text.length());
        }
        if (other.length() != length()) {
            return false;
        }
        for (int index = 0; index < length; index++) {
            if (other.charAt(index) != (char) (buffer[offset + index] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    /** Whether its bytes are the same, without its NUL and what stands behind that. */
    public boolean contentEquals(byte[] other) {
        return contentEquals(other, 0, other.length);
    }

    /**
     * Whether its bytes are the same, without its NUL and what stands behind that.
     *
     * @throws IndexOutOfBoundsException if the array does not hold that range
     */
    public boolean contentEquals(byte[] other, int otherOffset, int otherLength) {
        return Arrays.equals(buffer, offset, offset + length(), other, otherOffset, otherOffset + otherLength);
    }

    /** The hash code that {@link #toString} would have, so that a table of strings can be searched without making one. */
    public int contentHash() {
        int hash = 0;
        for (int index = offset, end = offset + length(); index < end; index++) {
            hash = 31 * hash + (buffer[index] & 0xFF);
        }
        return hash;
    }

    /**
     * The number that the text is, when it is 1 to 18 decimal digits and nothing else: an extension, an account.
     *
     * @param otherwise what to return for any other text
     */
    public long digits(long otherwise) {
        int count = length();
        if (count < 1 || count > MOST_DIGITS) {
            return otherwise;
        }
        long number = 0;
        for (int index = offset, end = offset + count; index < end; index++) {
            int digit = buffer[index] - '0';
            if (digit < 0 || digit > 9) {
                return otherwise;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** Appends the text to a builder. */
    public void appendTo(StringBuilder out) {
        for (int index = 0; index < length(); index++) {
            out.append((char) (buffer[offset + index] & 0xFF));
        }
    }

    /** Appends the text in quotes, for logs: what could break out of its line or its quotes is escaped. */
    public void appendQuoted(StringBuilder out) {
        out.append('"');
        for (int index = 0; index < length(); index++) {
            char character = (char) (buffer[offset + index] & 0xFF);
            if (character == '"' || character == '\\') {
                out.append('\\').append(character);
            } else if (character < ' ' || character >= 0x7F && character < 0xA0) {
                out.append("\\x").append(Character.forDigit(character >> 4, 16))
                        .append(Character.forDigit(character & 0xF, 16));
            } else {
                out.append(character);
            }
        }
        out.append('"');
    }

    /**
     * Copies the bytes of the text, without its NUL.
     *
     * @return how many were copied, {@link #length()}
     * @throws IndexOutOfBoundsException if the target is too small; nothing is copied then
     */
    public int copyTo(byte[] target, int targetOffset) {
        System.arraycopy(buffer, offset, target, targetOffset, length());
        return length;
    }

    /** The text in a character set; bytes that are no text in it become its replacement character. */
    public String decode(Charset charset) {
        return new String(buffer, offset, length(), charset);
    }

    /** The text as ISO-8859-1. */
    @Override
    public String toString() {
        return decode(StandardCharsets.ISO_8859_1);
    }
}

package org.ctiwire.runtime;

import java.util.Objects;

/**
 * The floating part of a message that is written: where the next field goes, what room is left, and how a field's
 * header and its texts become bytes. The base of {@link MessageEncoder}.
 */
abstract class FloatingWriter extends FieldWriter {

    private static final byte[] NONE = new byte[0];
    private static final int WIDE_BITS = 16;
    static final int NEVER = -1;

    private static final int HEADER = WideHeader.SIZE;
    private static final int HEADER_AND_NUL = HEADER + 1;
    /** The outcomes of {@link #putWideText}: written, written with a byte that may be a NUL, or nothing written. */
    static final int WRITTEN = 0;
    static final int PERHAPS_NUL = 1;
    static final int NOT_WRITTEN = 2;

    /** The array that is written. */
    protected byte[] buffer = NONE;
    /** The protocol version of the session. */
    protected int version;
    /** Where the next floating field goes. */
    int position;
    /** Where the message must end. */
    int limit;
    /** Where a message with wide floating headers must end; {@link #NEVER} when its headers are others. */
    int wideLimit = NEVER;
    /** The bytes of data of the floating field written last. */
    int lastLength;
    /** Whether something of the message was refused. */
    boolean spoilt;

    private int tagSize;
    private int lengthSize;
    /** The bits of the smaller of both: what has no more fits either. */
    private int shortBits;
    private TextEncoding textEncoding = TextEncoding.US_ASCII;

    FloatingWriter(int slots) {
        super(slots);
    }

    /** The guide's name of the message. */
    public abstract String messageName();

    /** Chooses how texts become bytes; US-ASCII until something else is chosen. */
    protected final void chooseTextEncoding(TextEncoding encoding) {
        textEncoding = Objects.requireNonNull(encoding);
    }

    /** Sets the sizes of floating headers in the session's version. */
    protected final void floatingHeader(int sizeOfTag, int sizeOfLength) {
        tagSize = sizeOfTag;
        lengthSize = sizeOfLength;
        shortBits = 8 * Math.min(sizeOfTag, sizeOfLength);
        wideLimit = sizeOfTag + sizeOfLength == WideHeader.SIZE ? limit : NEVER;
    }

    /** From here on the message is not a message: {@link MessageEncoder#finish} refuses it too. */
    final EncodingException refused(String field, String reason) {
        spoilt = true;
        return new EncodingException(messageName(), field, reason);
    }

    /** Writes the header of a floating field and returns where its data goes. */
    final int claim(String field, int tag, long length) {
        int at = position;
        int data = at + tagSize + lengthSize;
        if (length > limit - data || (tag | length) >>> shortBits != 0 && !fits(tag, length)) {
            throw unclaimable(field, tag, length);
        }
        if (shortBits == WIDE_BITS) {
            Wire.put32(buffer, at, WideHeader.number(tag, (int) length));
        } else {
            Wire.putInteger(buffer, at, tagSize, tag);
            Wire.putInteger(buffer, at + tagSize, lengthSize, length);
        }
        lastLength = (int) length;
        position = data + (int) length;
        return data;
    }

    /** Writes a floating field that is an integer. */
    final void putNumberField(String field, int tag, int size, long value) {
        int at = position;
        int end = at + WideHeader.SIZE + size;
        if (size != Integer.BYTES || end > wideLimit) {
            Wire.putInteger(buffer, claim(field, tag, size), size, value);
            return;
        }
        Wire.put64(buffer, at, (long) WideHeader.number(tag, size) << Integer.SIZE | value & 0xFFFF_FFFFL);
        lastLength = size;
        position = end;
    }

    private boolean fits(int tag, long length) {
        return tag >= 0 && tag <= largest(tagSize) && length <= largest(lengthSize);
    }

    private static int largest(int size) {
        return (1 << 8 * size) - 1;
    }

    private EncodingException unclaimable(String field, int tag, long length) {
        if (tag < 0 || tag > largest(tagSize)) {
            return refused(field, "tag " + tag + " is above " + largest(tagSize) + ", the largest of version " + version);
        }
        if (length > largest(lengthSize)) {
            return refused(field, length + " bytes, a floating field of version " + version + " holds "
                    + largest(lengthSize));
        }
        return refused(field, "needs " + (tagSize + lengthSize + length) + " bytes, " + (limit - position)
                + " are left in the message");
    }

    final void checkLength(String field, int length, int max) {
        if (length > max) {
            throw refused(field, length + " bytes, the limit is " + max);
        }
    }

    /**
     * The bytes of a text without its NUL, when they fit a limit that counts the NUL. A view's bytes are taken as they
     * are: a text is passed on unchanged whatever character set its sender used.
     */
    final int textLength(String field, int max, CharSequence text) {
        int length = text instanceof Text view ? view.length() : textEncoding.length(text);
        if (length < 0) {
            throw uncoded(field);
        }
        if (length >= max) {
            throw refused(field, (length + 1) + " bytes with the NUL, the limit is " + max);
        }
        return length;
    }

    /** Writes a floating field that is a text, with one NUL behind it. */
    final void putTextField(String field, int tag, int max, CharSequence text) {
        if (text instanceof Text || !textEncoding.isSingleByte()) {
            int length = textLength(field, max, text);
            int at = claim(field, tag, length + 1);
            buffer[writeText(text, at)] = 0;
            return;
        }
        int length = text.length();
        if (length >= max) {
            throw refused(field, (length + 1) + " bytes with the NUL, the limit is " + max);
        }
        int at = claim(field, tag, length + 1);
        if (!textEncoding.writeSingleBytes(text, buffer, at)) {
            throw uncoded(field);
        }
        buffer[at + length] = 0;
    }

    private EncodingException uncoded(String field) {
        return refused(field, "holds a character that " + textEncoding + " does not have, or a NUL");
    }

    /**
     * Writes a text field from bytes, with one NUL behind them; refuses one that was written before.
     *
     * @param slot  1 to 63
     * @param limit the most bytes that the field has, its NUL counted
     * @throws EncodingException if it was written before, is too long, holds a NUL, or the message has no room for it
     * @throws IndexOutOfBoundsException if the source does not hold the range; nothing is written then
     */
    protected final void putText(int slot, String field, int tag, int max, byte[] source, int offset, int length) {
        long bit = 1L << slot & ~(1L << NO_SLOT);
        int longest = WideHeader.number(tag, Math.min(max, FloatingFields.LARGEST_MESSAGE));
        int outcome;
        try {
            outcome = putWideText(source, offset, length, longest, bit);
        } catch (RuntimeException noSuchRange) {
            throw takeBack(bit, noSuchRange);
        }
        if (outcome != WRITTEN) {
            settle(outcome, slot, field, tag, max, source, offset, length);
        }
    }

    /**
     * Writes a floating field with a wide header: the header, the text, and a NUL behind it. Texts of 4 to 31 bytes go
     * without a loop: some bytes are copied twice, so that none is left over. All are loaded before any is written.
     *
     * <p>It is one long method on purpose, as {@link FloatingWalk#find} is: as a part of the encoders that are a part of
     * their callers, these lines would be compiled as often as there are fields. The compiler keeps every value that is
     * still wanted for each access that may fail, and has few registers: so positions and whether the field was there
     * before are stored first, the caller takes them back when this fails, and a NUL is looked for exactly by the
     * caller, when there may be one.
     *
     * @param longest the header that the field has when it is as long as its type allows
     * @param bit     the field in {@link FieldWriter#low}, where it must not be yet; 0 for one that may come again
     * @return {@link #WRITTEN}, {@link #PERHAPS_NUL}, or {@link #NOT_WRITTEN} when it needs another header or is refused
     * @throws RuntimeException if the source does not hold the range: nothing is written, but the position is behind it
     */
    final int putWideText(byte[] source, int offset, int length, int longest, long bit) {
        int at = position;
        int end = at + length + HEADER_AND_NUL;
        long written = low;
        if ((written & bit) != 0 || length < 0 || length >= (longest & WideHeader.LENGTH)
                || end > wideLimit) {
            return NOT_WRITTEN;
        }
        int header = Integer.reverseBytes(longest & ~WideHeader.LENGTH | length + 1);
        byte[] target = buffer;
        low = written | bit;
        position = end;
        lastLength = length + 1;
        int eights = length >> 3;
        if (eights == 1) {
            long first = (long) TextCopy.LONG.get(source, offset);
            long last = (long) TextCopy.LONG.get(source, offset + length - 8);
            TextCopy.INT.set(target, at, header);
            TextCopy.LONG.set(target, at + HEADER, first);
            // Without its first byte, and with the NUL behind its last.
            TextCopy.LONG.set(target, end - 8, last >>> 8);
            return outcome(first - TextCopy.LOW_BITS | last - TextCopy.LOW_BITS);
        }
        if (eights == 2) {
            long first = (long) TextCopy.LONG.get(source, offset);
            long second = (long) TextCopy.LONG.get(source, offset + 8);
            long last = (long) TextCopy.LONG.get(source, offset + length - 8);
            TextCopy.INT.set(target, at, header);
            TextCopy.LONG.set(target, at + HEADER, first);
            TextCopy.LONG.set(target, at + HEADER + 8, second);
            TextCopy.LONG.set(target, end - 8, last >>> 8);
            return outcome(first - TextCopy.LOW_BITS | second - TextCopy.LOW_BITS | last - TextCopy.LOW_BITS);
        }
        if (eights == 3) {
            long first = (long) TextCopy.LONG.get(source, offset);
            long second = (long) TextCopy.LONG.get(source, offset + 8);
            long third = (long) TextCopy.LONG.get(source, offset + 16);
            long last = (long) TextCopy.LONG.get(source, offset + length - 8);
            TextCopy.INT.set(target, at, header);
            TextCopy.LONG.set(target, at + HEADER, first);
            TextCopy.LONG.set(target, at + HEADER + 8, second);
            TextCopy.LONG.set(target, at + HEADER + 16, third);
            TextCopy.LONG.set(target, end - 8, last >>> 8);
            return outcome(first - TextCopy.LOW_BITS | second - TextCopy.LOW_BITS | third - TextCopy.LOW_BITS
                    | last - TextCopy.LOW_BITS);
        }
        if (length >> 2 == 1) {
            int first = (int) TextCopy.INT.get(source, offset);
            int last = (int) TextCopy.INT.get(source, offset + length - 4);
            TextCopy.INT.set(target, at, header);
            TextCopy.INT.set(target, at + HEADER, first);
            TextCopy.INT.set(target, end - 5, last);
            target[end - 1] = 0;
            return outcome((first - TextCopy.LOW_BITS | last - TextCopy.LOW_BITS) << Integer.SIZE);
        }
        Objects.checkFromIndexSize(offset, length, source.length);
        TextCopy.INT.set(target, at, header);
        return TextCopy.copyWithNul(source, offset, target, at + HEADER, length) ? WRITTEN : PERHAPS_NUL;
    }

    /** A byte from which 1 was taken has its high bit when it was 0, but also when it was above 0x80. */
    private static int outcome(long lessOne) {
        return (lessOne & TextCopy.HIGH_BITS) == 0 ? WRITTEN : PERHAPS_NUL;
    }

    private RuntimeException takeBack(long bit, RuntimeException reason) {
        low &= ~bit;
        position -= WideHeader.SIZE + lastLength;
        return reason;
    }

    private void settle(int outcome, int slot, String field, int tag, int max, byte[] source, int offset, int length) {
        if (outcome == NOT_WRITTEN) {
            putAnyText(slot, field, tag, max, source, offset, length);
        } else if (TextCopy.indexOfNul(source, offset, length) >= 0) {
            throw holdsNul(field, source, offset, length);
        }
    }

    private void putAnyText(int slot, String field, int tag, int max, byte[] source, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, source.length);
        if (slot != NO_SLOT) {
            once(slot, field);
        }
        if (length >= max) {
            throw refused(field, (length + 1) + " bytes with the NUL, the limit is " + max);
        }
        int at = claim(field, tag, length + 1);
        if (!TextCopy.copyWithNul(source, offset, buffer, at, length)) {
            throw holdsNul(field, source, offset, length);
        }
    }

    private EncodingException holdsNul(String field, byte[] source, int offset, int length) {
        return refused(field, "holds a NUL at byte " + TextCopy.indexOfNul(source, offset, length));
    }

    final int writeText(CharSequence text, int at) {
        return text instanceof Text view ? at + view.copyTo(buffer, at) : textEncoding.write(text, buffer, at);
    }
}

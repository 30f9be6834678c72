package org.ctiwire.runtime;

import java.util.Arrays;
import java.util.Objects;

/**
 * The base of generated encoders. An encoder is wrapped on a place in an array, given its fields, and ended with
 * {@link #finish}; it is meant to be made once and used for ever, by one thread at a time. Lengths and counts are
 * filled in by it. What does not fit is refused, never cut.
 */
public abstract class MessageEncoder extends FieldWriter {

    private static final byte[] NONE = new byte[0];
    private static final int WIDE_BITS = 16;

    /** The array that is written. */
    protected byte[] buffer = NONE;
    /** Where the message starts in the array. */
    protected int messageOffset;
    /** Where the fixed part starts in the array. */
    protected int body;
    /** The protocol version of the session. */
    protected int version;
    /** Where the next floating field goes. */
    int position;
    /** The bytes of data of the floating field written last. */
    int lastLength;

    private int limit;
    private boolean spoilt;
    private int tagSize;
    private int lengthSize;
    /** The bits of the smaller of both: what has no more fits either. */
    private int shortBits;
    private TextEncoding textEncoding = TextEncoding.US_ASCII;

    /** @param slots the number of floating fields, counted from slot 1 */
    protected MessageEncoder(int slots) {
        super(slots);
    }

    /** The guide's name of the message. */
    public abstract String messageName();

    /**
     * Starts a message: every fixed field is zero, the floating part empty.
     *
     * @param target          the array to write
     * @param offset          where the header starts
     * @param protocolVersion the protocol version of the session
     * @return this encoder
     * @throws EncodingException if the version does not have this message, or the array ends before its fixed part
     */
    public abstract MessageEncoder wrap(byte[] target, int offset, int protocolVersion);

    /**
     * Ends the message: checks that nothing required is missing and fills in its length.
     *
     * @return the bytes of the message, its header included
     * @throws EncodingException if a required field is missing, or a field of the message was refused
     */
    public abstract int finish();

    @Override
    final MessageEncoder message() {
        return this;
    }

    /** Chooses how texts become bytes; US-ASCII until something else is chosen. */
    protected final void chooseTextEncoding(TextEncoding encoding) {
        textEncoding = Objects.requireNonNull(encoding);
    }

    /** Starts a message: the fixed part is zero, the floating part empty. */
    protected final void start(byte[] target, int offset, int protocolVersion, int headerSize, int fixedSize,
                               int maxMessage) {
        Objects.checkFromIndexSize(offset, 0, target.length);
        version = protocolVersion;
        if (buffer != target) {
            buffer = target;
        }
        messageOffset = offset;
        body = offset + headerSize;
        position = body + fixedSize;
        limit = (int) Math.min(target.length, (long) offset + Math.min(maxMessage, FloatingFields.LARGEST_MESSAGE));
        spoilt = false;
        forgetFields();
        if (headerSize + fixedSize > limit - offset) {
            throw refused("fixed part", "needs " + (headerSize + fixedSize) + " bytes, there are " + (limit - offset));
        }
        Arrays.fill(target, offset, position, (byte) 0);
    }

    /** Sets the sizes of floating headers in the session's version. */
    protected final void floatingHeader(int sizeOfTag, int sizeOfLength) {
        tagSize = sizeOfTag;
        lengthSize = sizeOfLength;
        shortBits = 8 * Math.min(sizeOfTag, sizeOfLength);
    }

    /** Refuses a version that does not have this message. */
    protected final EncodingException notInVersion(int protocolVersion) {
        return refused("header", "protocol version " + protocolVersion + " does not have this message");
    }

    /** From here on the message is not a message: {@link #finish} refuses it too. */
    final EncodingException refused(String field, String reason) {
        spoilt = true;
        return new EncodingException(messageName(), field, reason);
    }

    /** The bytes behind the header so far. */
    protected final int bodyLength() {
        if (spoilt) {
            throw refused("message", "a field of it was refused; wrap the encoder again");
        }
        return position - body;
    }

    /** The bytes of the message so far, its header included. */
    protected final int messageLength() {
        return position - messageOffset;
    }

    /** Writes the header of a floating field and returns where its data goes. */
    final int claim(String field, int tag, long length) {
        int at = position;
        int data = at + tagSize + lengthSize;
        if (length > limit - data || (tag | length) >>> shortBits != 0 && !fits(tag, length)) {
            throw unclaimable(field, tag, length);
        }
        if (shortBits == WIDE_BITS) {
            Wire.put32(buffer, at, FloatingLayout.wideHeader(tag, (int) length));
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
        int end = at + FloatingLayout.WIDE_HEADER + size;
        if (size != Integer.BYTES || shortBits != WIDE_BITS || end > limit) {
            Wire.putInteger(buffer, claim(field, tag, size), size, value);
            return;
        }
        Wire.put64(buffer, at, (long) FloatingLayout.wideHeader(tag, size) << Integer.SIZE | value & 0xFFFF_FFFFL);
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

    /**
     * Writes a floating field of any tag, for what the spec does not know.
     *
     * @throws EncodingException if the tag, the length or the field does not fit
     */
    public final void rawField(int tag, byte[] data, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, data.length);
        int at = claim("floating field with tag " + tag, tag, length);
        System.arraycopy(data, offset, buffer, at, length);
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

    /** Writes a floating field that is a text, from its bytes, with one NUL behind them. */
    final void putTextBytes(String field, int tag, int max, byte[] source, int offset, int length) {
        int at = position + FloatingLayout.WIDE_HEADER;
        int end = at + length + 1;
        if (shortBits != WIDE_BITS || length < 0 || length >= max || end > limit) {
            putAnyTextBytes(field, tag, max, source, offset, length);
            return;
        }
        if (!TextCopy.putField(FloatingLayout.wideHeader(tag, length + 1), source, offset, buffer, at, length)) {
            throw holdsNul(field, source, offset, length);
        }
        lastLength = length + 1;
        position = end;
    }

    private void putAnyTextBytes(String field, int tag, int max, byte[] source, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, source.length);
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

    /** Writes a text into the fixed part; the rest of its bytes are zero. */
    protected final void putFixedText(String field, int offset, int size, CharSequence text) {
        textLength(field, size, text);
        Arrays.fill(buffer, writeText(text, offset), offset + size, (byte) 0);
    }

    /** Writes bytes into the fixed part, which are as many as it has room for. */
    protected final void putFixedBytes(String field, int offset, int size, byte[] source, int from, int length) {
        if (length != size) {
            throw refused(field, length + " bytes, its type has " + size);
        }
        System.arraycopy(source, from, buffer, offset, size);
    }
}

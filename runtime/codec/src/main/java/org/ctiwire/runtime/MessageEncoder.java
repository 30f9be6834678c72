package org.ctiwire.runtime;

import java.util.Arrays;
import java.util.Objects;

/**
 * The base of generated encoders. An encoder is wrapped on a place in an array, given its fields, and ended with
 * {@link #finish}; it is meant to be made once and used for ever, by one thread at a time. Lengths and counts are
 * filled in by it. What does not fit is refused, never cut.
 */
public abstract class MessageEncoder extends FloatingWriter {

    /** Where the message starts in the array. */
    protected int messageOffset;
    /** Where the fixed part starts in the array. */
    protected int body;

    /** @param slots the number of floating fields, counted from slot 1 */
    protected MessageEncoder(int slots) {
        super(slots);
    }

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
        wideLimit = NEVER;
        spoilt = false;
        forgetFields();
        if (headerSize + fixedSize > limit - offset) {
            throw refused("fixed part", "needs " + (headerSize + fixedSize) + " bytes, there are " + (limit - offset));
        }
        Arrays.fill(target, offset, position, (byte) 0);
    }

    /** Refuses a version that does not have this message. */
    protected final EncodingException notInVersion(int protocolVersion) {
        return refused("header", "protocol version " + protocolVersion + " does not have this message");
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

    /**
     * Writes a floating field of any tag, for what the spec does not know.
     *
     * @throws EncodingException         if the tag, the length or the field does not fit
     * @throws IndexOutOfBoundsException if the data does not have that range; nothing has changed then
     */
    public final void rawField(int tag, byte[] data, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, data.length);
        int at = claim("floating field with tag " + tag, tag, length);
        System.arraycopy(data, offset, buffer, at, length);
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

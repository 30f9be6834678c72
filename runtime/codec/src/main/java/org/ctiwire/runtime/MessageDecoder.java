package org.ctiwire.runtime;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * The base of generated decoders. A decoder is wrapped on a message where its bytes are and read through accessors;
 * it is meant to be made once and used for ever, by one thread at a time. The fixed part is checked when it is
 * wrapped, the structure of the floating part when a floating field is first asked for or by {@link #validate}.
 *
 * <p>Before it is wrapped, and after a message that it refused, it has no floating fields, and the accessors of the
 * fixed part fail with an {@link IndexOutOfBoundsException}.
 */
public abstract class MessageDecoder extends FloatingPart {

    private static final byte[] NONE = new byte[0];

    /** Where the fixed part starts in the array. */
    protected int body;
    /** The version whose layout the fixed part has: that of the session but for messages that are read as another. */
    protected int layoutVersion;

    private byte[] scratch = NONE;

    /** @param slotNames the guide's names of the floating fields; that of slot 0 is not used */
    protected MessageDecoder(String... slotNames) {
        super(slotNames);
    }

    /**
     * Wraps the decoder on a message.
     *
     * @param bytes           the array that holds it
     * @param offset          where its header starts
     * @param length          its bytes, the header included
     * @param protocolVersion the version of the session
     * @return this decoder
     * @throws MalformedMessageException if it is another message, or too short for the version's fixed part
     * @throws IndexOutOfBoundsException if the array does not hold that range
     */
    public abstract MessageDecoder wrap(byte[] bytes, int offset, int length, int protocolVersion);

    /**
     * Wraps the decoder on a message.
     *
     * @param bytes           the array that holds it
     * @param offset          where its header starts
     * @param length          its bytes, the header included
     * @param protocolVersion the version of the session
     * @throws MalformedMessageException if it is another message, or too short for the version's fixed part
     * @throws IndexOutOfBoundsException if the array does not hold that range
     */
    protected final void wrapMessage(byte[] bytes, int offset, int length, int protocolVersion) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        point(bytes, offset, length, protocolVersion);
    }

    private void point(byte[] bytes, int offset, int length, int protocolVersion) {
        // To store a reference costs more than to compare it: the garbage collector has to be told.
        if (buffer != bytes) {
            buffer = bytes;
        }
        messageOffset = offset;
        limit = offset + length;
        version = protocolVersion;
        layoutVersion = protocolVersion;
        indexed = false;
    }

    /**
     * Whether an array holds a message with its fixed part, whose header is a length and a number of 4 bytes each: all
     * checks of {@link #wrapMessage} and those after it at once. Which of them fails, they say.
     *
     * @param length     the bytes of the message, its header included
     * @param headerSize the bytes of the header
     * @param fixedSize  the bytes of the version's fixed part
     * @param number     the number of the message, 0 to 4,294,967,295
     * @throws IndexOutOfBoundsException if the array does not hold that range
     */
    protected static boolean isMessage(byte[] bytes, int offset, int length, int headerSize, int fixedSize, long number) {
        return length >= headerSize + fixedSize && length <= LARGEST_MESSAGE && length <= bytes.length - offset
                && Wire.int64(bytes, offset) == ((long) (length - headerSize) << Integer.SIZE | number);
    }

    /**
     * Wraps the decoder on what {@link #isMessage} accepts.
     *
     * @param headerSize the bytes of the header
     * @param fixedSize  the bytes of the version's fixed part
     */
    protected final void layOut(byte[] bytes, int offset, int length, int protocolVersion, int headerSize, int fixedSize,
                                FloatingLayout layout) {
        point(bytes, offset, length, protocolVersion);
        body = offset + headerSize;
        layFloatingPart(body + fixedSize, layout);
    }

    /**
     * The array to wrap for a message in a buffer: the buffer's own where it has one, else a copy that this decoder
     * keeps and that grows to the largest message it meets.
     *
     * @throws IndexOutOfBoundsException if the buffer does not hold that range below its limit
     */
    protected final byte[] arrayOf(ByteBuffer source, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, source.limit());
        if (source.hasArray()) {
            return source.array();
        }
        if (scratch.length < length) {
            scratch = new byte[length];
        }
        source.get(offset, scratch, 0, length);
        return scratch;
    }

    /** Where a message of a buffer starts in {@link #arrayOf}. */
    protected static int arrayOffset(ByteBuffer source, int offset) {
        return source.hasArray() ? source.arrayOffset() + offset : 0;
    }

    /** Sets where the parts of the message lie and checks that the fixed part is there. */
    protected final void layOut(int headerSize, int fixedSize, FloatingLayout layout) {
        body = messageOffset + headerSize;
        layFloatingPart(body + fixedSize, layout);
        if (limit < body + fixedSize) {
            findCutField();
        }
    }

    /** Calls {@link #requireField} for the fields of the fixed part, in wire order. */
    protected abstract void findCutField();

    /** Fails for a field of the fixed part, at this offset in it, that the message ends before or in. */
    protected final void requireField(String field, int offset, int size) {
        int available = limit - body;
        if (offset + size > available) {
            throw unreadable(field, body + offset, "takes bytes " + offset + " to " + (offset + size - 1)
                    + " behind the header in version " + layoutVersion + ", there are " + available);
        }
    }

    /** Checks that the header announces the length that the message has. */
    protected final void checkLength(String field, int offset, int headerSize, long announced) {
        int actual = limit - messageOffset - headerSize;
        if (announced != actual) {
            throw unreadable(field, messageOffset + offset,
                    "announces " + announced + " bytes behind the header, there are " + actual);
        }
    }

    /** Checks that the header has the number of this message. */
    protected final void checkType(String field, int offset, long actual, long expected) {
        if (actual != expected) {
            throw unreadable(field, messageOffset + offset, "is " + actual + ", not " + expected);
        }
    }

    /** Fails for a message that is shorter than its header, or longer than any can be. */
    protected final void checkHeaderSize(int headerSize) {
        if (limit - messageOffset > LARGEST_MESSAGE) {
            throw unreadable("message", messageOffset, "has " + (limit - messageOffset) + " bytes, at most "
                    + LARGEST_MESSAGE + " can be read");
        }
        if (limit - messageOffset < headerSize) {
            throw unreadable("header", messageOffset, "the message has " + (limit - messageOffset) + " bytes, its header has "
                    + headerSize);
        }
    }

    /** Fails for a version that does not have this message. */
    protected final void failVersion() {
        throw unreadable("header", messageOffset, "does not exist in protocol version " + version);
    }

    /** Leaves nothing to read, of this message or the one before: their parts do not lie where the other's did. */
    private MalformedMessageException unreadable(String part, int position, String reason) {
        MalformedMessageException malformed = malformed(part, position, reason);
        buffer = NONE;
        messageOffset = 0;
        limit = 0;
        layFloatingPart(0, null);
        return malformed;
    }

    /** The bytes of the message, its header included; 0 when none is wrapped. */
    public final int messageLength() {
        return limit - messageOffset;
    }

    /** A copy of the message, its header included. */
    public final byte[] toByteArray() {
        return Arrays.copyOfRange(buffer, messageOffset, limit);
    }

    /** The protocol version that the decoder was wrapped with. */
    public final int protocolVersion() {
        return version;
    }

    /** Appends the start of a field, for logs. */
    protected static StringBuilder name(StringBuilder out, String name) {
        char last = out.charAt(out.length() - 1);
        return out.append(last == '{' ? "" : ", ").append(name).append('=');
    }

    /** Appends a number and what it means, for logs. */
    protected static void symbol(StringBuilder out, String name, long value, String symbol) {
        name(out, name).append(value);
        if (symbol != null) {
            out.append('(').append(symbol).append(')');
        }
    }

    /** Appends the fields; secrets are masked. */
    protected abstract void appendFields(StringBuilder out);

    /**
     * Appends the message with its fields, for logs; secrets are masked. It never fails for what the message holds:
     * from the first malformed field on, the reason stands in place of the rest.
     */
    public final void appendTo(StringBuilder out) {
        out.append(messageName()).append('{');
        if (messageLength() == 0) {
            out.append("not wrapped}");
            return;
        }
        try {
            appendFields(out);
        } catch (MalformedMessageException malformed) {
            out.append(" MALFORMED ").append(malformed.getMessage());
        }
        out.append('}');
    }

    /** The message with its fields, for logs; secrets are masked. */
    @Override
    public final String toString() {
        StringBuilder out = new StringBuilder();
        appendTo(out);
        return out.toString();
    }
}

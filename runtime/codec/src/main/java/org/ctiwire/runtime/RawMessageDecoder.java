package org.ctiwire.runtime;

import java.util.Objects;

/** A message as number and bytes: one that no spec knows, or whose format is not published. */
public final class RawMessageDecoder {

    private final Bytes body = new Bytes();
    private long messageType;
    private int version;

    /**
     * Wraps the decoder on a message.
     *
     * @param buffer          the array that holds it
     * @param bodyOffset      where the bytes behind the header start
     * @param bodyLength      how many there are
     * @param type            the message number of the header
     * @param protocolVersion the version of the session
     * @return this decoder
     * @throws IndexOutOfBoundsException if the array does not hold that range
     */
    public RawMessageDecoder wrap(byte[] buffer, int bodyOffset, int bodyLength, long type, int protocolVersion) {
        Objects.checkFromIndexSize(bodyOffset, bodyLength, buffer.length);
        body.wrap(buffer, bodyOffset, bodyLength);
        messageType = type;
        version = protocolVersion;
        return this;
    }

    /** The message number. */
    public long messageType() {
        return messageType;
    }

    /** The protocol version of the session. */
    public int protocolVersion() {
        return version;
    }

    /** The bytes behind the header. */
    public Bytes body() {
        return body;
    }

    /** Appends number and bytes, for logs. */
    public void appendTo(StringBuilder out) {
        out.append("TYPE_").append(messageType).append(' ');
        body.appendTo(out);
    }

    /** The number and the bytes in hexadecimal. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        appendTo(out);
        return out.toString();
    }
}

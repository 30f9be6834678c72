package org.ctiwire.session;

/** Writes the message that opens a session: the client's request, or the server's confirmation. */
@FunctionalInterface
public interface OpenWriter {

    /**
     * Writes the whole message, its header included.
     *
     * @param buffer      has room for the largest message from {@code offset} on
     * @param offset      where the header starts
     * @param version     the protocol version to write
     * @param correlation the identifier for its correlation field
     * @return the bytes of the message
     * @throws org.ctiwire.runtime.EncodingException if a field does not fit
     */
    int write(byte[] buffer, int offset, int version, long correlation);
}

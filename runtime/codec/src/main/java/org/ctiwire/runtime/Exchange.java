package org.ctiwire.runtime;

/**
 * A request of a service and its answers, as a generated service client hands them to a session. It keeps the encoder
 * and the decoder that are used for every such request of that client; the session uses it under its own lock.
 *
 * @param <E> writes the request
 * @param <C> reads the confirmation
 */
public interface Exchange<E extends MessageEncoder, C extends MessageDecoder> {

    /** The guide's name of the request. */
    String requestName();

    /** The bit of the service's mask; 0 for a service that needs none. */
    long serviceMask();

    /** The guide's name of that bit; empty for a service that needs none. */
    String serviceMaskName();

    /**
     * Starts the request with its correlation field filled in.
     *
     * @throws EncodingException if the version does not have it
     */
    E request(byte[] buffer, int offset, int version, long correlation);

    /**
     * Reads an answer.
     *
     * @param type the message number of its header
     * @return the confirmation; null when it is the message that refuses such requests, see {@link #failure}
     * @throws MalformedMessageException if it is neither, or not well formed
     */
    C confirmation(long type, byte[] buffer, int offset, int length, int version);

    /**
     * Reads the message that refuses such requests.
     *
     * @throws MalformedMessageException if it is another message, or not well formed
     */
    RequestFailedException failure(byte[] buffer, int offset, int length, int version);

    /** A new decoder of the confirmation, for whoever keeps one. */
    C newConfirmation();
}

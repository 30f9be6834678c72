package org.ctiwire.runtime;

import java.util.function.Consumer;

/**
 * How a request is answered: confirmed or refused, once, at any later time and on any thread.
 *
 * @param <E> writes the confirmation
 */
public interface Reply<E extends MessageEncoder> {

    /**
     * Confirms the request.
     *
     * @param fields fills in the fields but for the correlation field, which is filled in already
     * @throws EncodingException     if a field does not fit; the request is not answered then
     * @throws IllegalStateException if the request has its answer already, or cannot be sent; it is not answered then
     */
    void confirm(Consumer<? super E> fields);

    /**
     * Refuses the request.
     *
     * @param code the failure code
     * @throws EncodingException     if the code does not fit; the request is not answered then
     * @throws IllegalStateException if the request has its answer already
     * @throws UnsupportedOperationException if the protocol has no message that refuses it
     */
    default void refuse(long code) {
        refuse(code, 0);
    }

    /**
     * Refuses the request.
     *
     * @param code                the failure code
     * @param peripheralErrorCode the peripheral's own code; left out where the failure message has no field for it
     * @throws EncodingException     if a code does not fit; the request is not answered then
     * @throws IllegalStateException if the request has its answer already
     * @throws UnsupportedOperationException if the protocol has no message that refuses it
     */
    void refuse(long code, long peripheralErrorCode);

    /**
     * Refuses the request with the code for requests that are not carried out; where the protocol has no message that
     * refuses it, it stays without an answer.
     *
     * @throws IllegalStateException if the request has its answer already
     */
    void unsupported();

    /** The session that the request came from, to send it the events that follow. */
    MessagePort port();
}

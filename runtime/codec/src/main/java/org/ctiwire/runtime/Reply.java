package org.ctiwire.runtime;

import java.util.function.Consumer;

/**
 * How a server answers one request: exactly one of its methods is to be called, once, at any later time.
 *
 * @param <E> writes the confirmation
 */
public interface Reply<E extends MessageEncoder> {

    /**
     * Confirms the request.
     *
     * @param fields fills in the fields but for the correlation field, which is filled in already
     * @throws EncodingException     if a field does not fit; the request is not answered then
     * @throws IllegalStateException if the request has its answer already
     */
    void confirm(Consumer<? super E> fields);

    /**
     * Refuses the request.
     *
     * @param code the failure code
     * @throws IllegalStateException if the request has its answer already
     */
    void refuse(long code);
}

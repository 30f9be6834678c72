package org.ctiwire.runtime;

/**
 * What becomes of a request: exactly one of its methods is called, once. Both run on the session's thread, or, for a
 * request that is refused before it is sent, on the caller's; neither may block.
 *
 * @param <C> reads the confirmation
 */
public interface Answer<C extends MessageDecoder> {

    /**
     * The request went well.
     *
     * @param confirmation good until this method returns
     */
    void confirmed(C confirmation);

    /**
     * The request was refused, by the other side or before it was sent, or no answer came.
     *
     * @param failure why
     */
    void failed(RequestFailedException failure);
}

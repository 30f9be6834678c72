package org.ctiwire.runtime;

import java.util.function.Consumer;

/** Where messages go that nothing answers: an open session. Safe for use by several threads. */
public interface MessagePort {

    /**
     * The protocol version that the session has settled.
     *
     * @throws IllegalStateException if none is open
     */
    int protocolVersion();

    /**
     * Sends a message.
     *
     * @param encoder the encoder to use; the session wraps it, and nobody else may use it meanwhile
     * @param fields  fills in the fields; it must not end the message
     * @throws EncodingException if a field does not fit, or the version does not have the message
     * @throws IllegalStateException if no session is open, or what waits to be sent has reached its limit
     */
    <E extends MessageEncoder> void send(E encoder, Consumer<? super E> fields);
}

package org.ctiwire.runtime;

import java.util.function.Consumer;

/** Where the requests of generated service clients go: a client's session. Safe for use by several threads. */
public interface RequestPort extends MessagePort {

    /**
     * Sends a request. It never throws for what the request holds or for the state of the session: every outcome is
     * told to the answer, once.
     *
     * @param exchange the request's kind
     * @param fields   fills in the fields; it must not end the message
     * @param answer   learns the outcome
     */
    <E extends MessageEncoder, C extends MessageDecoder> void request(Exchange<E, C> exchange,
            Consumer<? super E> fields, Answer<? super C> answer);
}

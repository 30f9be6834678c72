package org.ctiwire.testkit.server;

import java.util.function.BiConsumer;
import org.ctiwire.runtime.MessageEncoder;

/**
 * The message that tells of one kind of event.
 *
 * @param mask    the bit by which clients ask for it
 * @param since   the protocol version that brought it
 * @param encoder writes it
 * @param fields  fills it in
 */
record EventMessage<E extends MessageEncoder>(long mask, int since, E encoder, BiConsumer<E, CallTold> fields) {

    /** A message that every version has. */
    static <E extends MessageEncoder> EventMessage<E> of(long mask, E encoder, BiConsumer<E, CallTold> fields) {
        return new EventMessage<>(mask, 0, encoder, fields);
    }

    /** A message that came with a later version. */
    static <E extends MessageEncoder> EventMessage<E> since(int version, long mask, E encoder,
                                                           BiConsumer<E, CallTold> fields) {
        return new EventMessage<>(mask, version, encoder, fields);
    }

    void send(Outbox outbox, CallTold told) {
        outbox.send(told.session(), encoder, message -> fields.accept(message, told));
    }
}

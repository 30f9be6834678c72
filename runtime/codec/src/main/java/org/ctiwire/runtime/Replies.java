package org.ctiwire.runtime;

import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;

/**
 * Answers one kind of request. Generated dispatchers of requests keep one for each. Safe for use by several threads.
 *
 * @param <E> writes the confirmation
 */
public final class Replies<E extends MessageEncoder> {

    private final String requestName;
    private final SpareEncoder<E> confirmations;
    private final ObjLongConsumer<? super E> correlate;
    private final Refusals<?> refusals;

    /**
     * @param requestName   the guide's name of the request
     * @param confirmations makes writers of its confirmation
     * @param correlate     sets the correlation field of the confirmation
     * @param refusals      refuses it; null where the protocol has no message for that
     * @param textEncoding  the character set of the confirmation's texts
     */
    public Replies(String requestName, Supplier<E> confirmations, ObjLongConsumer<? super E> correlate,
                   Refusals<?> refusals, TextEncoding textEncoding) {
        this.requestName = requestName;
        this.confirmations = new SpareEncoder<>(confirmations, textEncoding);
        this.correlate = correlate;
        this.refusals = refusals;
    }

    /** How to answer one such request. */
    public Reply<E> reply(MessagePort port, long correlation) {
        return new PortReply<>(requestName, confirmations, correlate, refusals, port, correlation);
    }

    /** Refuses such a request because the session was not granted its service. */
    public void notGranted(MessagePort port, long correlation) {
        if (refusals != null) {
            refusals.notGranted(port, correlation);
        }
    }
}

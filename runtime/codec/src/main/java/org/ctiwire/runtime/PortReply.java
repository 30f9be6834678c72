package org.ctiwire.runtime;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

/** A reply that is sent to the session from which its request came. */
final class PortReply<E extends MessageEncoder> implements Reply<E> {

    private final String requestName;
    private final SpareEncoder<E> confirmations;
    private final ObjLongConsumer<? super E> correlate;
    private final Refusals<?> refusals;
    private final MessagePort port;
    private final long correlation;
    private final AtomicBoolean answered = new AtomicBoolean();

    PortReply(String requestName, SpareEncoder<E> confirmations, ObjLongConsumer<? super E> correlate,
              Refusals<?> refusals, MessagePort port, long correlation) {
        this.requestName = requestName;
        this.confirmations = confirmations;
        this.correlate = correlate;
        this.refusals = refusals;
        this.port = port;
        this.correlation = correlation;
    }

    @Override
    public MessagePort port() {
        return port;
    }

    @Override
    public void confirm(Consumer<? super E> fields) {
        once(() -> confirmations.send(port, confirmation -> {
            correlate.accept(confirmation, correlation);
            fields.accept(confirmation);
        }));
    }

    @Override
    public void refuse(long code, long peripheralErrorCode) {
        if (refusals == null) {
            throw new UnsupportedOperationException(requestName
                    + " cannot be refused: the protocol has no message for that");
        }
        once(() -> refusals.refuse(port, correlation, code, peripheralErrorCode));
    }

    @Override
    public void unsupported() {
        if (refusals == null) {
            once(() -> { });
        } else {
            once(() -> refusals.unsupported(port, correlation));
        }
    }

    /** What could not be sent has not answered the request. */
    private void once(Runnable sending) {
        if (!answered.compareAndSet(false, true)) {
            throw new IllegalStateException(requestName + " with the identifier " + correlation
                    + " has its answer already");
        }
        boolean sent = false;
        try {
            sending.run();
            sent = true;
        } finally {
            answered.set(sent);
        }
    }
}

package org.ctiwire.runtime;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * An encoder that several sessions use. Whoever finds it in use makes another: waiting for it would hold one session up
 * for another, and each of them for ever where both wait.
 */
final class SpareEncoder<E extends MessageEncoder> {

    private final Supplier<E> encoders;
    private final TextEncoding textEncoding;
    private final AtomicReference<E> spare = new AtomicReference<>();

    SpareEncoder(Supplier<E> encoders, TextEncoding textEncoding) {
        this.encoders = encoders;
        this.textEncoding = textEncoding;
    }

    void send(MessagePort port, Consumer<? super E> fields) {
        E encoder = spare.getAndSet(null);
        if (encoder == null) {
            encoder = encoders.get();
        }
        encoder.chooseTextEncoding(textEncoding);
        try {
            port.send(encoder, fields);
        } finally {
            spare.set(encoder);
        }
    }
}

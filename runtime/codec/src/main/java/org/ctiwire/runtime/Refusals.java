package org.ctiwire.runtime;

import java.util.function.Supplier;

/**
 * Refuses requests with one kind of failure message. Generated dispatchers of requests keep one for each. Safe for use
 * by several threads.
 *
 * @param <F> writes the failure message
 */
public final class Refusals<F extends MessageEncoder> {

    /** Fills in a failure message. */
    @FunctionalInterface
    public interface Fields<F> {

        /** Fills in those of the values for which the version's message has a field. */
        void write(F failure, int version, long correlation, long code, long peripheralErrorCode);
    }

    private final SpareEncoder<F> encoders;
    private final Fields<? super F> fields;
    private final RefusalCodes codes;

    /**
     * @param encoders makes writers of the failure message
     * @param fields   fills it in
     * @param codes    the codes that the server chooses by itself
     */
    public Refusals(Supplier<F> encoders, Fields<? super F> fields, RefusalCodes codes) {
        this.encoders = new SpareEncoder<>(encoders, TextEncoding.US_ASCII);
        this.fields = fields;
        this.codes = codes;
    }

    /** Refuses a request that its handler does not carry out. */
    void unsupported(MessagePort port, long correlation) {
        refuse(port, correlation, codes.unsupported(), 0);
    }

    /** Refuses a request of a service that the session was not granted. */
    void notGranted(MessagePort port, long correlation) {
        refuse(port, correlation, codes.notGranted(), 0);
    }

    /** Refuses a message that the protocol version does not have. */
    public void unknown(MessagePort port, long correlation) {
        refuse(port, correlation, codes.unknown(), 0);
    }

    void refuse(MessagePort port, long correlation, long code, long peripheralErrorCode) {
        encoders.send(port, failure -> fields.write(failure, failure.version, correlation, code,
                peripheralErrorCode));
    }
}

package org.ctiwire.runtime;

import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;

/** One request of a service client. */
final class ServiceExchange<E extends MessageEncoder, C extends MessageDecoder> implements Exchange<E, C> {

    private final String maskName;
    private final long mask;
    private final E request;
    private final ObjLongConsumer<? super E> correlate;
    private final Supplier<C> confirmations;
    private final C confirmation;
    private final Failures failures;

    ServiceExchange(String maskName, long mask, E request, ObjLongConsumer<? super E> correlate,
                    Supplier<C> confirmations, Failures failures) {
        this.maskName = maskName;
        this.mask = mask;
        this.request = request;
        this.correlate = correlate;
        this.confirmations = confirmations;
        this.confirmation = confirmations.get();
        this.failures = failures;
    }

    @Override
    public String requestName() {
        return request.messageName();
    }

    @Override
    public long serviceMask() {
        return mask;
    }

    @Override
    public String serviceMaskName() {
        return maskName;
    }

    @Override
    public E request(byte[] buffer, int offset, int version, long correlation) {
        request.wrap(buffer, offset, version);
        correlate.accept(request, correlation);
        return request;
    }

    @Override
    public C confirmation(long type, byte[] buffer, int offset, int length, int version) {
        if (failures.isFailure(type, version)) {
            return null;
        }
        confirmation.wrap(buffer, offset, length, version);
        confirmation.validate();
        return confirmation;
    }

    @Override
    public RequestFailedException failure(byte[] buffer, int offset, int length, int version) {
        return failures.failure(requestName(), buffer, offset, length, version);
    }

    @Override
    public C newConfirmation() {
        return confirmations.get();
    }
}

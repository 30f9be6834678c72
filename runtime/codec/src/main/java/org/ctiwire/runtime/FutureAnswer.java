package org.ctiwire.runtime;

import java.util.concurrent.CompletableFuture;

/** An answer as a future, whose confirmation is a copy and stays good. */
public final class FutureAnswer<C extends MessageDecoder> implements Answer<C> {

    private final Exchange<?, C> exchange;
    private final CompletableFuture<C> future = new CompletableFuture<>();

    /** @param exchange the request that is answered */
    public FutureAnswer(Exchange<?, C> exchange) {
        this.exchange = exchange;
    }

    /** Completes with the confirmation, or with a {@link RequestFailedException}. */
    public CompletableFuture<C> future() {
        return future;
    }

    @Override
    public void confirmed(C confirmation) {
        byte[] copy = confirmation.toByteArray();
        C kept = exchange.newConfirmation();
        kept.wrap(copy, 0, copy.length, confirmation.protocolVersion());
        future.complete(kept);
    }

    @Override
    public void failed(RequestFailedException failure) {
        future.completeExceptionally(failure);
    }
}

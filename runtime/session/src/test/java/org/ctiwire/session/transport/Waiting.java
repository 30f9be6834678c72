package org.ctiwire.session.transport;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do, with a bound that only a hanging test reaches. */
final class Waiting {

    private static final long BOUND = TimeUnit.SECONDS.toNanos(60);

    private Waiting() {
    }

    static <T> T on(CompletableFuture<T> future) {
        try {
            return future.get(BOUND, TimeUnit.NANOSECONDS);
        } catch (InterruptedException | TimeoutException failure) {
            throw new AssertionError(failure);
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        }
    }

    static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + BOUND;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what);
            }
            try {
                Thread.sleep(1);
            } catch (InterruptedException failure) {
                throw new AssertionError(failure);
            }
        }
    }
}

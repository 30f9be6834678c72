package org.ctiwire.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** Ctrl-C and SIGTERM: a verb that runs until then ends in order, and the process with that verb's exit status. */
final class Interruption {

    private static final int PATIENCE_SECONDS = 10;

    private final AtomicReference<Runnable> wish = new AtomicReference<>();
    private final CompletableFuture<Integer> status = new CompletableFuture<>();

    /** Whatever interrupts this process. */
    static Interruption ofProcess() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::endInOrder, "interruption"));
        return interruption;
    }

    /** What asks the running verb to end, without waiting for that; other verbs end at once. */
    void asksTo(Runnable end) {
        wish.set(end);
    }

    /** Asks the running verb to end. */
    void ask() {
        Runnable end = wish.get();
        if (end != null) {
            end.run();
        }
    }

    /** The command has ended. */
    void ended(int exitStatus) {
        status.complete(exitStatus);
    }

    /** The machine would end with a status of its own, and at once. */
    private void endInOrder() {
        if (wish.get() == null) {
            return;
        }
        ask();
        try {
            Runtime.getRuntime().halt(status.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException | ExecutionException | TimeoutException stuck) {
            Runtime.getRuntime().halt(ExitStatus.PROBLEMS);
        }
    }
}

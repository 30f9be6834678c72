package org.ctiwire.cli.live;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Does on one thread, in their order, what other threads find to do: those must not wait for a slow reader of the
 * results, nor know what to do when writing fails.
 */
public final class LiveRun {

    /** No limit that anybody will see the end of. */
    public static final Duration FOR_EVER = Duration.ofNanos(Long.MAX_VALUE / 2);

    /** Something to do. */
    @FunctionalInterface
    public interface Task {

        /** @throws IOException if the run cannot go on */
        void run() throws IOException;
    }

    private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    private final Task whenIdle;
    private boolean ended;

    /** @param whenIdle is done whenever there is nothing else to do */
    public LiveRun(Task whenIdle) {
        this.whenIdle = whenIdle;
    }

    /** Has something done, by any thread. */
    public void submit(Task task) {
        tasks.add(task);
    }

    /** Ends {@link #goOn}, once what was submitted before is done. */
    public void end() {
        submit(() -> ended = true);
    }

    /**
     * Does what is submitted until the end or as long as the limit.
     *
     * @return false if the time is over
     */
    public boolean goOn(Duration limit) throws IOException {
        return goOn(limit, () -> ended);
    }

    /**
     * Does what is submitted until something is so or as long as the limit.
     *
     * @return false if the time is over
     */
    public boolean goOn(Duration limit, BooleanSupplier over) throws IOException {
        long begin = System.nanoTime();
        while (!over.getAsBoolean()) {
            long left = limit.toNanos() - (System.nanoTime() - begin);
            Task next = left <= 0 ? null : next(left);
            if (next == null) {
                return false;
            }
            next.run();
        }
        return true;
    }

    private Task next(long nanoseconds) throws IOException {
        if (tasks.isEmpty()) {
            whenIdle.run();
        }
        try {
            return tasks.poll(nanoseconds, TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return () -> ended = true;
        }
    }

    /** Does what has been submitted and is not done yet. */
    public void finish() throws IOException {
        for (Task next = tasks.poll(); next != null; next = tasks.poll()) {
            next.run();
        }
        whenIdle.run();
    }
}

package org.ctiwire.netty;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Wakes a handler when its session has something due, with one scheduled task at most. */
final class DeadlineTimer {

    private final EventExecutor executor;
    private final Runnable due;
    private Future<?> task;
    private long taskTime;

    /** @param due runs at the deadline, or earlier; the deadline is to be set anew then */
    DeadlineTimer(EventExecutor executor, Runnable due) {
        this.executor = executor;
        this.due = due;
    }

    long now() {
        return executor.ticker().nanoTime();
    }

    void set(long deadline) {
        // Most deadlines move away with every message; a task that comes too early costs less than a new one each time.
        if (task != null && taskTime <= deadline) {
            return;
        }
        cancel();
        if (deadline != Long.MAX_VALUE) {
            taskTime = deadline;
            task = executor.schedule(this::run, deadline - now(), TimeUnit.NANOSECONDS);
        }
    }

    private void run() {
        task = null;
        due.run();
    }

    void cancel() {
        if (task != null) {
            task.cancel(false);
            task = null;
        }
    }
}

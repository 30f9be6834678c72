package org.ctiwire.testkit.tcp;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ctiwire.session.transport.SessionClock;
import org.ctiwire.testkit.model.Timeline;

/**
 * The one thread that a contact centre lives on. Sockets hand over what they receive and never wait for it, so that it
 * may send to any of them.
 */
final class CentreThread implements AutoCloseable {

    private final Timeline timeline;
    private final SessionClock clock;
    private final Consumer<Throwable> failures;
    private final Runnable wakeUp = () -> submit(() -> { });
    private final ScheduledThreadPoolExecutor executor;
    private volatile Thread thread;
    private Future<?> alarm;

    CentreThread(Timeline timeline, SessionClock clock, Consumer<Throwable> failures) {
        this.timeline = timeline;
        this.clock = clock;
        this.failures = failures;
        executor = new ScheduledThreadPoolExecutor(1, work -> {
            thread = new Thread(work, "contact-centre");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        clock.addWakeUp(wakeUp);
    }

    /** Does something soon; nothing once it is closed. */
    void submit(Runnable work) {
        try {
            executor.execute(() -> {
                try {
                    step(work);
                } catch (RuntimeException | Error failure) {
                    failures.accept(failure);
                }
            });
        } catch (RejectedExecutionException closed) {
            // What arrives during the end concerns nobody any more.
            return;
        }
    }

    /** Does something and waits for its result. */
    <T> T call(Callable<T> work) {
        if (Thread.currentThread() == thread) {
            return result(work);
        }
        Future<T> future = executor.submit(() -> {
            timeline.advanceTo(clock.nanoTime());
            T value = work.call();
            setAlarm();
            return value;
        });
        try {
            return future.get();
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (thrown.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(thrown.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the contact centre", interrupted);
        }
    }

    private static <T> T result(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void step(Runnable work) {
        timeline.advanceTo(clock.nanoTime());
        work.run();
        setAlarm();
    }

    /** A clock that runs by itself wakes nobody up; one that is moved does. */
    private void setAlarm() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
        long next = timeline.nextDeadline();
        if (next != Long.MAX_VALUE && clock == SessionClock.system()) {
            setAlarm(Math.max(0, next - clock.nanoTime()));
        }
    }

    private void setAlarm(long nanoseconds) {
        try {
            alarm = executor.schedule(() -> submit(() -> { }), nanoseconds, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            // The last thing that happens before the end has no future.
            return;
        }
    }

    @Override
    public void close() {
        clock.removeWakeUp(wakeUp);
        executor.shutdown();
        Thread last = thread;
        try {
            executor.awaitTermination(5, TimeUnit.SECONDS);
            if (last != null && last != Thread.currentThread()) {
                // The executor says that it has ended a moment before its thread has.
                last.join(TimeUnit.SECONDS.toMillis(5));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.ctiwire.session.transport;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * How a {@link SessionLoop} behaves. Start from {@link #of} and change what differs.
 *
 * @param name     the name of its thread
 * @param clock    the time that it goes by
 * @param failures takes what callbacks throw, on the loop's thread; the loop goes on. Null for the thread's handler of
 *                 uncaught exceptions
 * @param tap      sees all bytes; null for none
 */
public record LoopSettings(String name, SessionClock clock, Consumer<? super Throwable> failures, TrafficTap tap) {

    public LoopSettings {
        Objects.requireNonNull(name);
        Objects.requireNonNull(clock);
    }

    /** With the system's clock, the thread's handler of uncaught exceptions, and no tap. */
    public static LoopSettings of(String name) {
        return new LoopSettings(name, SessionClock.system(), null, null);
    }

    /** With another clock. */
    public LoopSettings withClock(SessionClock other) {
        return new LoopSettings(name, other, failures, tap);
    }

    /** With another place for what callbacks throw. */
    public LoopSettings withFailures(Consumer<? super Throwable> other) {
        return new LoopSettings(name, clock, other, tap);
    }

    /** With a tap. */
    public LoopSettings withTap(TrafficTap other) {
        return new LoopSettings(name, clock, failures, other);
    }
}

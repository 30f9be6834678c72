package org.ctiwire.testkit.tcp;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicLong;
import org.ctiwire.session.transport.SessionClock;

/** A clock that stands still until a test moves it. Safe for use by several threads. */
public final class MovedClock implements SessionClock {

    private final AtomicLong now = new AtomicLong();
    private final Set<Runnable> wakeUps = new CopyOnWriteArraySet<>();

    /** Moves it on. What is due happens on other threads, soon after. */
    public void advance(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time does not run backwards: " + time);
        }
        now.addAndGet(time.toNanos());
        wakeUps.forEach(Runnable::run);
    }

    @Override
    public long nanoTime() {
        return now.get();
    }

    @Override
    public void addWakeUp(Runnable wakeUp) {
        wakeUps.add(wakeUp);
    }

    @Override
    public void removeWakeUp(Runnable wakeUp) {
        wakeUps.remove(wakeUp);
    }
}

package org.ctiwire.session.transport;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A time that stands still until the test moves it. */
final class MovedClock implements SessionClock {

    private final AtomicLong now = new AtomicLong();
    private final List<Runnable> wakeUps = new CopyOnWriteArrayList<>();

    void move(long milliseconds) {
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(milliseconds));
        wakeUps.forEach(Runnable::run);
    }

    /** How many loops go by it. */
    int users() {
        return wakeUps.size();
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

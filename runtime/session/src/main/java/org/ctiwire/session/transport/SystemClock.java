package org.ctiwire.session.transport;

/** The time of the system. */
enum SystemClock implements SessionClock {
    INSTANCE;

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void addWakeUp(Runnable wakeUp) {
        // Nobody moves this clock.
    }

    @Override
    public void removeWakeUp(Runnable wakeUp) {
        // Nothing was kept.
    }
}

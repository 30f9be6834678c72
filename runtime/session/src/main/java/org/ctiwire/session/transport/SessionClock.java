package org.ctiwire.session.transport;

/** The time that a {@link SessionLoop} goes by. A test brings its own and moves it. */
public interface SessionClock {

    /** Now, in nanoseconds of a clock that never goes back. Called by any thread. */
    long nanoTime();

    /**
     * A loop wants to be woken up whenever the time has been moved, instead of passing by itself.
     *
     * @param wakeUp to be run after each move, on any thread; it returns at once
     */
    void addWakeUp(Runnable wakeUp);

    /** The loop has ended. */
    void removeWakeUp(Runnable wakeUp);

    /** The time of the system, which nobody moves. */
    static SessionClock system() {
        return SystemClock.INSTANCE;
    }
}

package org.ctiwire.session;

/**
 * When a client's heartbeats are due, and which of them wait for their answer. A heartbeat is due when nothing was sent
 * for the interval; when as many as the limit wait, none is sent any more, and the session has failed one interval
 * after the last of them.
 */
final class HeartbeatClock {

    private final long interval;
    private final long[] waiting;
    private int unanswered;
    private long lastSent;
    private long lastBeat;

    HeartbeatClock(long interval, int limit) {
        this.interval = interval;
        waiting = new long[limit];
    }

    /** Something was sent. */
    void sent(long now) {
        lastSent = now;
    }

    /** A heartbeat was sent. */
    void beaten(long correlation, long now) {
        waiting[unanswered++] = correlation;
        lastBeat = now;
        lastSent = now;
    }

    /** A heartbeat was answered, and with it those before it: all, if the answer does not say which (-1). */
    void answered(long correlation) {
        int answered = correlation < 0 ? unanswered : indexOf(correlation) + 1;
        unanswered -= answered;
        System.arraycopy(waiting, answered, waiting, 0, unanswered);
    }

    /** Whether a heartbeat with this identifier waits for its answer. */
    boolean awaits(long correlation) {
        return indexOf(correlation) >= 0;
    }

    private int indexOf(long correlation) {
        for (int index = 0; index < unanswered; index++) {
            if (waiting[index] == correlation) {
                return index;
            }
        }
        return -1;
    }

    /** Whether what is due at {@link #deadline} is the end, not a heartbeat. */
    boolean exhausted() {
        return unanswered == waiting.length;
    }

    long deadline() {
        if (interval == 0) {
            return Deadline.NONE;
        }
        return Deadline.after(exhausted() ? lastBeat : lastSent, interval);
    }
}

package org.ctiwire.session;

/** Times of deadlines, in nanoseconds of the clock that the session is driven with. */
final class Deadline {

    static final long NONE = Long.MAX_VALUE;

    private Deadline() {
    }

    /** The time that lies a span of 0 or more behind another; {@link #NONE} when the clock does not reach it. */
    static long after(long now, long span) {
        long deadline = now + span;
        return deadline < now ? NONE : deadline;
    }
}

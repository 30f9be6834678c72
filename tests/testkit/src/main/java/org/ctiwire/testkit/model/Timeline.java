package org.ctiwire.testkit.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** The time of a contact centre, which passes only when {@link #advanceTo} says so, and what is to happen later. */
public final class Timeline {

    /** Something that is to happen later. */
    public static final class Appointment {
        private final long time;
        private final long order;
        private Runnable action;

        private Appointment(long time, long order, Runnable action) {
            this.time = time;
            this.order = order;
            this.action = action;
        }

        /** It does not happen, unless it has already. */
        public void cancel() {
            action = null;
        }
    }

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final PriorityQueue<Appointment> appointments = new PriorityQueue<>(
            Comparator.<Appointment>comparingLong(appointment -> appointment.time)
                    .thenComparingLong(appointment -> appointment.order));
    private final long origin;
    private final Instant originInstant;
    private long now;
    private long made;

    /**
     * A time line that starts here.
     *
     * @param now     nanoseconds on the monotonic clock of whoever drives it
     * @param instant what a clock on the wall shows at that moment
     */
    public Timeline(long now, Instant instant) {
        this.origin = now;
        this.now = now;
        this.originInstant = instant;
    }

    /** The present, in nanoseconds. */
    public long now() {
        return now;
    }

    /** The present, as a clock on the wall shows it. */
    public Instant instant() {
        return originInstant.plusNanos(now - origin);
    }

    /** Whole seconds between a moment and the present. */
    public long secondsSince(long moment) {
        return (now - moment) / NANOS_PER_SECOND;
    }

    /** Lets something happen when that many nanoseconds have passed; 0 means at the next {@link #advanceTo}. */
    public Appointment after(long nanos, Runnable action) {
        Appointment appointment = new Appointment(now + nanos, made++, action);
        appointments.add(appointment);
        return appointment;
    }

    /** When something is to happen next; {@link Long#MAX_VALUE} if nothing is. */
    public long nextDeadline() {
        while (!appointments.isEmpty() && appointments.peek().action == null) {
            appointments.poll();
        }
        return appointments.isEmpty() ? Long.MAX_VALUE : appointments.peek().time;
    }

    /** Lets time pass: everything that is due happens, in order, each at its own time. Time never runs backwards. */
    public void advanceTo(long moment) {
        while (nextDeadline() - moment <= 0) {
            Appointment due = appointments.poll();
            now = Math.max(now, due.time);
            Runnable action = due.action;
            due.action = null;
            action.run();
        }
        now = Math.max(now, moment);
    }
}

package org.ctiwire.session.transport;

/**
 * A time without a session: what happened in it nobody has told.
 *
 * @param lost        the side whose session was lost
 * @param opened      the side that took over
 * @param nanoseconds from the loss, as this side learned of it, until requests could be sent again; 0 or more
 */
public record Gap(Side lost, Side opened, long nanoseconds) {
}

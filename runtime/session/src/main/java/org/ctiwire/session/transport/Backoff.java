package org.ctiwire.session.transport;

import java.util.random.RandomGenerator;

/** How long to wait between rounds in which no side could be had, as the guide has it. */
final class Backoff {

    private static final long SECOND = 1_000_000_000L;
    private static final long[] LATER = {15 * SECOND, 30 * SECOND, 60 * SECOND, 120 * SECOND};

    private final RandomGenerator random;
    private final long firstBound;
    private int rounds;

    Backoff(RandomGenerator random, int expectedClients) {
        this.random = random;
        firstBound = expectedClients * (SECOND / 10);
    }

    /** Another round has failed: how many nanoseconds to wait before the next. */
    long next() {
        long wait = rounds == 0 ? (long) (random.nextDouble() * firstBound)
                : LATER[Math.min(rounds, LATER.length) - 1];
        rounds++;
        return wait;
    }

    /** The next failure is the first again. */
    void reset() {
        rounds = 0;
    }
}

package org.ctiwire.session;

import java.util.Random;
import java.util.function.LongConsumer;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whatever happens in whatever order, sessions keep what they promise. The seed of a run that fails repeats it. */
class SessionPropertiesTest {

    /** Of a hundred runs each: 100,000 of every kind. */
    private static final int TRIES = 1_000;
    private static final int RUNS = 100;

    private static void repeat(Random random, LongConsumer run) {
        for (int count = 0; count < RUNS; count++) {
            long seed = random.nextLong();
            try {
                run.accept(seed);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("run " + seed + ": " + failure, failure);
            }
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aClientKeepsItsPromises(@ForAll Random random) {
        repeat(random, seed -> new ClientRun(seed).go());
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aServerKeepsItsPromises(@ForAll Random random) {
        repeat(random, seed -> new ServerRun(seed).go());
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void bothSidesAgree(@ForAll Random random) {
        repeat(random, seed -> new PairRun(seed).go());
    }
}

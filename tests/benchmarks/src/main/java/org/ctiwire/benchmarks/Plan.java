package org.ctiwire.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How long, how often and with which flags is measured; all forks have the same flags. */
record Plan(boolean quick, String only) {

    private static final String PACKAGE = "org\\.ctiwire\\.benchmarks\\.";
    private static final String[] FLAGS = {
        // Agrona, and with it SBE, does not start without.
        "--add-opens", "java.base/jdk.internal.misc=ALL-UNNAMED",
        // What a small machine chooses by itself depends on its memory.
        "-XX:+UseG1GC", "-Xms1g", "-Xmx1g"};

    int rounds() {
        return quick ? 1 : 5;
    }

    /** Everything that takes nanoseconds or microseconds, in many short iterations: some of them meet a quiet moment. */
    ChainedOptionsBuilder codecs() {
        return options("(hand|others|generated|traffic)\\.", 100, quick ? 10 : 25, quick ? 10 : 30);
    }

    /** What must not allocate, in long iterations: what JMH allocates in each counts among their operations. */
    ChainedOptionsBuilder generated() {
        return options("(generated\\.|traffic\\.(?=Dispatch|Stream\\.frames))", quick ? 500 : 1000, 4, quick ? 3 : 5);
    }

    /** The generator, whose operations take seconds. */
    ChainedOptionsBuilder generation() {
        return options("generation\\.", quick ? 1000 : 5000, 4, quick ? 3 : 5);
    }

    private ChainedOptionsBuilder options(String part, int milliseconds, int warmups, int iterations) {
        return new OptionsBuilder()
                .include("^" + PACKAGE + part + "(?=.*(" + only + "))")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .warmupIterations(warmups)
                .warmupTime(TimeValue.milliseconds(milliseconds))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.milliseconds(milliseconds))
                .jvmArgs(FLAGS)
                .shouldFailOnError(true);
    }
}

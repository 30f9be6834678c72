package org.ctiwire.benchmarks.sessions;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the process holds, at moments of a run: heap that is in use after a collection, and threads. */
public final class Vitals {

    private static final double MEBIBYTE = 1 << 20;

    private final PrintStream out;
    private final List<Moment> moments = new ArrayList<>();

    /**
     * One moment.
     *
     * @param messages how many messages had been sent by then
     */
    public record Moment(String name, long messages, long heap, int threads) {
    }

    Vitals(PrintStream out) {
        this.out = out;
        out.printf("%-8s%18s%20s%10s%n", "", "messages sent", "heap after GC", "threads");
    }

    void take(String name, long messages) {
        System.gc();
        Moment moment = new Moment(name, messages, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getThreadMXBean().getThreadCount());
        moments.add(moment);
        out.printf(Locale.ROOT, "%-8s%,18d%16.1f MiB%10d%n", name, messages, moment.heap() / MEBIBYTE,
                moment.threads());
    }

    /** All of them, the first one first. */
    public List<Moment> moments() {
        return List.copyOf(moments);
    }
}

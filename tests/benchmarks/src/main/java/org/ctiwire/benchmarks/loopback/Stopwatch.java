package org.ctiwire.benchmarks.loopback;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** The time and the allocation of everything that runs from its making on. */
final class Stopwatch {

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final long allocated = allocated();
    private final long start = System.nanoTime();

    private long allocated() {
        long sum = 0;
        for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
            sum += Math.max(0, bytes);
        }
        return sum;
    }

    Exchanged stop(long messages, long bytes) {
        long nanoseconds = System.nanoTime() - start;
        return new Exchanged(messages, bytes, nanoseconds, allocated() - allocated);
    }
}

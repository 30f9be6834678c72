package org.ctiwire.benchmarks.loopback;

/**
 * What one contender has moved.
 *
 * @param messages    how many messages; a request and its confirmation are two
 * @param bytes       their bytes
 * @param nanoseconds how long it took
 * @param allocated   the bytes that all threads have allocated meanwhile
 */
record Exchanged(long messages, long bytes, long nanoseconds, long allocated) {

    private static final double SECOND = 1e9;

    double perSecond() {
        return messages * SECOND / nanoseconds;
    }

    double bytesPerSecond() {
        return bytes * SECOND / nanoseconds;
    }

    double allocatedPerMessage() {
        return (double) allocated / messages;
    }
}

package org.ctiwire.benchmarks.sessions;

import java.util.Arrays;
import java.util.zip.CRC32C;

/** Messages in their order: how many of each type, and a checksum over all of their bytes. Used by one thread. */
final class Tally {

    private static final int USUAL_TYPES = 300;

    private final CRC32C checksum = new CRC32C();
    private long[] counts = new long[USUAL_TYPES];
    private long messages;

    void add(int type, byte[] buffer, int offset, int length) {
        if (type >= counts.length) {
            counts = Arrays.copyOf(counts, type + 1);
        }
        counts[type]++;
        messages++;
        checksum.update(buffer, offset, length);
    }

    long messages() {
        return messages;
    }

    long count(int type) {
        return type < counts.length ? counts[type] : 0;
    }

    int types() {
        return counts.length;
    }

    /** Whether the same messages came in the same order. */
    boolean agreesWith(Tally other) {
        return messages == other.messages && checksum.getValue() == other.checksum.getValue();
    }
}

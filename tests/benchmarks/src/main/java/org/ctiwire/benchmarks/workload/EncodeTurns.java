package org.ctiwire.benchmarks.workload;

/** A contender that writes events, each to the start of the same place. */
public abstract class EncodeTurns extends Turns {

    /** More than any event takes in any format. */
    protected static final int ROOM = 1024;

    /** A copy of what was written last, with what stands behind it. */
    public abstract byte[] written();
}

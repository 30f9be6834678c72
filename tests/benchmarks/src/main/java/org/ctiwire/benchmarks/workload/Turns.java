package org.ctiwire.benchmarks.workload;

import java.util.List;

/** The state that all contenders share: the events, and whose turn it is. */
public abstract class Turns {

    /** The values of the events. */
    protected final List<Call> calls = Calls.make();
    private final Call[] values = calls.toArray(new Call[0]);
    private int turn;

    /** The index of the next event. */
    protected final int next() {
        return turn++ & Calls.COUNT - 1;
    }

    /** The values of the next event. */
    protected final Call nextCall() {
        return values[next()];
    }
}

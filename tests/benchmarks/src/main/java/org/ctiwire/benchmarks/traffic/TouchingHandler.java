package org.ctiwire.benchmarks.traffic;

import org.ctiwire.ged188.Ged188Handler;

/** Adds up one thing of each message. */
public abstract class TouchingHandler implements Ged188Handler {

    /** What has been added up since the handler was made. */
    protected long sum;

    /** What has been added up since the handler was made. */
    public final long sum() {
        return sum;
    }
}

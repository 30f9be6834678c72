package org.ctiwire.benchmarks.traffic;

/** Knows the decoder of each message. */
@FunctionalInterface
public interface DirectCalls {

    /** A call with a decoder of its own. */
    DirectCall of(String message);
}

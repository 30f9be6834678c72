package org.ctiwire.benchmarks.traffic;

/** Reads one thing of a message with the decoder of its type. */
@FunctionalInterface
public interface DirectCall {

    long call(byte[] bytes, int offset, int length);
}

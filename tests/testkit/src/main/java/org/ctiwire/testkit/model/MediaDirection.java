package org.ctiwire.testkit.model;

/** Which way sound flows at a telephone. The guide publishes no table; the numbers are those that servers send. */
public enum MediaDirection {
    INPUT, OUTPUT;

    /** The direction's number in messages. */
    public int code() {
        return ordinal();
    }
}

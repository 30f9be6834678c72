package org.ctiwire.session.transport;

/** The two servers of a pair. */
public enum Side {
    A,
    B;

    /** The other one. */
    public Side other() {
        return this == A ? B : A;
    }
}

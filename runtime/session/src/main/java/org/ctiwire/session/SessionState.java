package org.ctiwire.session;

/** How far a session has come. It goes through these in order and may leave some out. */
public enum SessionState {
    /** There is no connection yet. */
    IDLE,
    /** There is a connection, and the opening request is due or waits for its answer. */
    OPENING,
    /** The session is open. */
    OPEN,
    /** The client has asked to end the session; answers still arrive, nothing more is sent. */
    CLOSING,
    /** The session is over. */
    CLOSED
}

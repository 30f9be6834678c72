package org.ctiwire.runtime;

/** What a message is to the session that carries it. */
public enum MessageRole {

    /** The client asks for a session. */
    OPEN,
    /** The session is open. */
    OPEN_CONFIRMATION,
    /** The client shows that it is alive. */
    HEARTBEAT,
    /** The answer to a heartbeat. */
    HEARTBEAT_CONFIRMATION,
    /** The client ends the session. */
    CLOSE,
    /** The session is over. */
    CLOSE_CONFIRMATION,
    /** A refusal, in place of any confirmation. */
    FAILURE,
    /** A failure that no request has caused. */
    FAILURE_EVENT,
    /** A request or a confirmation of a service, or an event: everything else. */
    OTHER
}

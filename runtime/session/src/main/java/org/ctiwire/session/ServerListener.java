package org.ctiwire.session;

import org.ctiwire.runtime.MalformedMessageException;

/**
 * What a server learns of one client's session. The methods run inside the call that drives the session and must not
 * block; they may use the session (send, refuse, fail, drop, disconnected), but not feed it received bytes.
 *
 * <p>What one of them throws does not disturb the session: the call that drives it does the rest of its work first and
 * then throws that exception, with any further ones suppressed in it. A {@link MalformedMessageException} is different:
 * it says that a message could not be read, and goes to {@link #unreadable}.
 */
public interface ServerListener {

    /**
     * The client asks for a session. Called at most once.
     *
     * @param attempt holds the request and takes the answer, now or later
     */
    void open(OpenAttempt attempt);

    /**
     * The client of an open session has sent a message that is not the session's own affair: a request of a service.
     *
     * @param buffer  holds the message, good until this method returns
     * @param offset  where its header starts
     * @param length  its bytes, the header included
     * @param version the protocol version of the session
     */
    void request(byte[] buffer, int offset, int length, int version);

    /**
     * The session is over. Called once, and nothing is called after it.
     *
     * @param end why
     */
    void closed(SessionEnd end);

    /**
     * One message could not be read by the listener; the session goes on.
     *
     * @param malformed says which message and field
     */
    default void unreadable(MalformedMessageException malformed) {
    }
}

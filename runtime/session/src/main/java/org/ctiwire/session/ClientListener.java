package org.ctiwire.session;

import org.ctiwire.runtime.MalformedMessageException;

/**
 * What a client learns of its session. The methods run inside the call that drives the session and must not block;
 * they may use the session (request, send, close, disconnected), but not feed it received bytes.
 *
 * <p>What one of them throws does not disturb the session: the call that drives it does the rest of its work first and
 * then throws that exception, with any further ones suppressed in it. A {@link MalformedMessageException} is different:
 * it says that a message could not be read, and goes to {@link #unreadable}.
 */
public interface ClientListener {

    /**
     * The session is open, and requests may be sent.
     *
     * @param buffer  holds the confirmation of the opening request, good until this method returns
     * @param offset  where its header starts
     * @param length  its bytes, the header included
     * @param version the protocol version of the session
     */
    void opened(byte[] buffer, int offset, int length, int version);

    /**
     * An event has arrived, or any other message that no request waits for: also the answer to a request that has timed
     * out, and a request of the server. Events may arrive before {@link #opened}.
     *
     * @param buffer  holds the message, good until this method returns
     * @param offset  where its header starts
     * @param length  its bytes, the header included
     * @param version the protocol version of the session
     */
    void message(byte[] buffer, int offset, int length, int version);

    /**
     * The session is over, and every request has its outcome. Called once, and nothing is called after it.
     *
     * @param end why
     */
    void closed(SessionEnd end);

    /**
     * One message could not be read by the listener or by the answer that it was handed to; the session goes on.
     *
     * @param malformed says which message and field
     */
    default void unreadable(MalformedMessageException malformed) {
    }
}

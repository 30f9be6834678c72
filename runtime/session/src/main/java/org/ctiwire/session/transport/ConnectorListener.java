package org.ctiwire.session.transport;

import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.session.SessionEnd;

/**
 * What an application learns of a {@link SideConnector}. All methods run on the loop's thread, hold the connector's
 * lock and must not block; they may use the connector. What they throw is reported by the loop and disturbs nothing.
 */
public interface ConnectorListener {

    /**
     * Requests can be sent, and go to this side: for the first time, or again after a loss, or because the standby side
     * has become active. This is the place to set monitors and the like again: requests that are made here go before
     * those of any other thread.
     *
     * @param gap the time without a session before it; null the first time, and when there was none
     */
    void ready(Side side, Gap gap);

    /**
     * An event has arrived, or any other message that no request waits for.
     *
     * @param side    who sent it
     * @param buffer  holds the message, good until this method returns
     * @param offset  where its header starts
     * @param length  its bytes, the header included
     * @param version the protocol version of the session
     */
    void message(Side side, byte[] buffer, int offset, int length, int version);

    /** A connection is being made. */
    default void connecting(Side side, int version) {
    }

    /** An attempt has failed; the connector goes on. */
    default void attemptFailed(Side side, SessionEnd end) {
    }

    /** No side could be had; the next round begins after so many nanoseconds. */
    default void waiting(long nanoseconds) {
    }

    /**
     * A session is open. {@link #ready} follows unless it is the standby's.
     *
     * @param buffer holds the confirmation, good until this method returns
     */
    default void opened(Side side, byte[] buffer, int offset, int length, int version) {
    }

    /**
     * An open session is over; the connector goes on. The requests that waited in it have failed as lost with it.
     *
     * @param wasActive whether requests went there: then there is a gap from now until {@link #ready}
     */
    default void lost(Side side, SessionEnd end, boolean wasActive) {
    }

    /**
     * The active side asks for leave to go into maintenance. The answer is sent as soon as this returns; the server
     * waits for it 5 seconds.
     */
    default boolean maintenance(Side side) {
        return true;
    }

    /** It was decided whether the active side goes into maintenance. */
    default void maintenanceDecided(Side side, boolean enters) {
    }

    /** One message could not be read by the listener or by the answer that it was handed to; the session goes on. */
    default void unreadable(Side side, MalformedMessageException malformed) {
    }

    /** The connector was closed, or its loop. Called once, and nothing is called after it. */
    default void closed() {
    }
}

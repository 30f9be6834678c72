package org.ctiwire.testkit.server;

import org.ctiwire.runtime.MessagePort;

/** The connection of one session, as the simulated server sees it: in memory, or a socket. */
public interface SessionPort extends MessagePort {

    /** The address that the client comes from, as text. */
    String clientAddress();

    /** The port that the client comes from. */
    int clientPort();

    /** Refuses what no handler answers, with FAILURE_CONF. */
    void refuse(long correlation, long status);

    /** Tells the client of a failure that it has not caused, with FAILURE_EVENT. */
    void fail(long status);

    /** Ends the connection without a word. */
    void drop();
}

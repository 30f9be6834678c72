package org.ctiwire.testkit.server;

import org.ctiwire.session.SessionEnd;

/** Learns of the sessions of one side, on the contact centre's thread. */
public interface SessionObserver {

    /** A session has been opened. */
    void opened(SimulatedSession session);

    /** A client was refused a session, with a status of {@link org.ctiwire.ged188.StatusCode}. */
    void refused(SimulatedSession session, long status);

    /** An open session has ended. */
    void ended(SimulatedSession session, SessionEnd end);
}

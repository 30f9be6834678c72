package org.ctiwire.netty;

import org.ctiwire.session.Session;
import org.ctiwire.session.SessionState;

/** What other threads may know of a session. */
record SessionStatus(SessionState state, int version, long grantedServices) {

    static final SessionStatus IDLE = new SessionStatus(SessionState.IDLE, 0, 0);

    static SessionStatus of(Session session) {
        SessionState state = session.state();
        return new SessionStatus(state, state == SessionState.OPEN ? session.protocolVersion() : 0,
                session.grantedServices());
    }

    /** @throws IllegalStateException if the session is not open */
    SessionStatus requireOpen() {
        if (state != SessionState.OPEN) {
            throw new IllegalStateException("no session is open, it is " + state);
        }
        return this;
    }
}

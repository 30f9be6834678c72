package org.ctiwire.session.transport;

import org.ctiwire.session.OpenAttempt;
import org.ctiwire.session.OpenWriter;

/** An attempt to open a session that any thread may answer. */
final class LockedAttempt implements OpenAttempt {

    private final OpenAttempt attempt;
    private final ServerConnection connection;

    LockedAttempt(OpenAttempt attempt, ServerConnection connection) {
        this.attempt = attempt;
        this.connection = connection;
    }

    @Override
    public byte[] buffer() {
        return attempt.buffer();
    }

    @Override
    public int offset() {
        return attempt.offset();
    }

    @Override
    public int length() {
        return attempt.length();
    }

    @Override
    public long requestedVersion() {
        return attempt.requestedVersion();
    }

    @Override
    public long requestedServices() {
        return attempt.requestedServices();
    }

    @Override
    public void accept(int version, long idleTimeout, OpenWriter confirmation) {
        connection.locked(() -> attempt.accept(version, idleTimeout, confirmation));
    }

    @Override
    public void refuse(long status) {
        connection.locked(() -> attempt.refuse(status));
    }
}

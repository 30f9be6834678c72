package org.ctiwire.netty;

import org.ctiwire.session.OpenAttempt;
import org.ctiwire.session.OpenWriter;

/** An attempt to open a session that any thread may answer. */
final class LoopAttempt implements OpenAttempt {

    private final OpenAttempt attempt;
    private final ServerSessionHandler handler;

    LoopAttempt(OpenAttempt attempt, ServerSessionHandler handler) {
        this.attempt = attempt;
        this.handler = handler;
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
        handler.answer(() -> attempt.accept(version, idleTimeout, confirmation));
    }

    @Override
    public void refuse(long status) {
        handler.answer(() -> attempt.refuse(status));
    }
}

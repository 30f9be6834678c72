package org.ctiwire.session;

import org.ctiwire.runtime.EncodingException;

/** The one attempt of a connection to open a session; the session itself carries out the answer. */
final class PendingAttempt implements OpenAttempt {

    private final ServerSession session;
    private final byte[] message;
    private final long correlation;
    private final long requestedVersion;
    private final long requestedServices;
    private boolean answered;

    PendingAttempt(ServerSession session, byte[] message, long correlation, long requestedVersion,
                   long requestedServices) {
        this.session = session;
        this.message = message;
        this.correlation = correlation;
        this.requestedVersion = requestedVersion;
        this.requestedServices = requestedServices;
    }

    /** The identifier for the answer. */
    long correlation() {
        return Math.max(0, correlation);
    }

    @Override
    public byte[] buffer() {
        return message;
    }

    @Override
    public int offset() {
        return 0;
    }

    @Override
    public int length() {
        return message.length;
    }

    @Override
    public long requestedVersion() {
        return requestedVersion;
    }

    @Override
    public long requestedServices() {
        return requestedServices;
    }

    @Override
    public void accept(int version, long idleTimeout, OpenWriter confirmation) {
        requireNotAnswered();
        session.accept(correlation(), version, idleTimeout, confirmation);
        answered = true;
    }

    @Override
    public void refuse(long status) {
        requireNotAnswered();
        // Marked first: the refusal ends the session, and its listener may come back here.
        answered = true;
        try {
            session.refuse(correlation(), status);
        } catch (EncodingException unwritable) {
            answered = false;
            throw unwritable;
        }
    }

    private void requireNotAnswered() {
        if (answered) {
            throw new IllegalStateException("the opening request has its answer already");
        }
    }
}

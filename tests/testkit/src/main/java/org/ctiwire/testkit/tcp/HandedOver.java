package org.ctiwire.testkit.tcp;

import java.util.Arrays;
import org.ctiwire.session.OpenAttempt;
import org.ctiwire.session.ServerListener;
import org.ctiwire.session.SessionEnd;

/** Hands what a connection receives over to the contact centre's thread. */
final class HandedOver implements ServerListener {

    private final CentreThread thread;
    private final ServerListener listener;

    HandedOver(CentreThread thread, ServerListener listener) {
        this.thread = thread;
        this.listener = listener;
    }

    @Override
    public void open(OpenAttempt attempt) {
        thread.submit(() -> listener.open(attempt));
    }

    @Override
    public void request(byte[] buffer, int offset, int length, int version) {
        byte[] message = Arrays.copyOfRange(buffer, offset, offset + length);
        thread.submit(() -> listener.request(message, 0, length, version));
    }

    @Override
    public void closed(SessionEnd end) {
        thread.submit(() -> listener.closed(end));
    }
}

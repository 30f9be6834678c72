package org.ctiwire.testkit.tcp;

import java.util.function.Consumer;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.session.SessionState;
import org.ctiwire.session.transport.ServerConnection;
import org.ctiwire.testkit.server.SessionPort;

/** Sends what the simulated server tells one client over its TCP connection. */
final class TcpSessionPort implements SessionPort {

    private final ServerConnection connection;

    TcpSessionPort(ServerConnection connection) {
        this.connection = connection;
    }

    @Override
    public String clientAddress() {
        return connection.remoteAddress() == null ? "" : connection.remoteAddress().getAddress().getHostAddress();
    }

    @Override
    public int clientPort() {
        return connection.remoteAddress() == null ? 0 : connection.remoteAddress().getPort();
    }

    @Override
    public int protocolVersion() {
        return connection.protocolVersion();
    }

    @Override
    public <E extends MessageEncoder> void send(E encoder, Consumer<? super E> fields) {
        whileOpen(() -> connection.send(encoder, fields));
    }

    @Override
    public void refuse(long correlation, long status) {
        whileOpen(() -> connection.refuse(correlation, status));
    }

    @Override
    public void fail(long status) {
        whileOpen(() -> connection.fail(status));
    }

    @Override
    public void drop() {
        connection.drop();
    }

    /** The client may go at any moment; one that takes nothing any more is let go. */
    private void whileOpen(Runnable sending) {
        try {
            sending.run();
        } catch (IllegalStateException unsent) {
            if (connection.state() == SessionState.OPEN) {
                connection.drop();
            }
        }
    }
}

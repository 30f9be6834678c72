package org.ctiwire.session.transport;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.ctiwire.runtime.Wire;
import org.ctiwire.session.AskEncoder;
import org.ctiwire.session.OpenAttempt;
import org.ctiwire.session.ServerListener;
import org.ctiwire.session.ServerSettings;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.session.TinyProtocol;
import org.ctiwire.session.TinyRoles;

/** A server of the tiny protocol over TCP: opens every session, answers ASK with the value it came with. */
final class TinyServer implements AutoCloseable {

    static final ServerSettings SETTINGS = ServerSettings.of(TinyProtocol.NOT_OPEN, TinyProtocol.ALREADY_OPEN);

    final List<String> told = new CopyOnWriteArrayList<>();
    final List<SessionEnd> ends = new CopyOnWriteArrayList<>();
    final ServerEndpoint endpoint;
    volatile boolean answering = true;
    volatile Consumer<OpenAttempt> opening = attempt -> accept(attempt, (int) attempt.requestedVersion());

    TinyServer(SessionLoop loop) throws IOException {
        this(loop, ListenSettings.onLoopback(0), SETTINGS);
    }

    TinyServer(SessionLoop loop, ListenSettings listen, ServerSettings settings) throws IOException {
        endpoint = ServerEndpoint.listen(loop, listen, TinyRoles::new, settings, Peer::new);
    }

    static void accept(OpenAttempt attempt, int version) {
        attempt.accept(version, 0, (buffer, offset, written, correlation) ->
                TinyProtocol.write(buffer, offset, TinyProtocol.OPEN_CONF, correlation, TinyProtocol.ASK_MASK));
    }

    ServerAddress address() {
        return ServerAddress.of(endpoint.address().getAddress().getHostAddress(), endpoint.port());
    }

    List<ServerConnection> connections() {
        return endpoint.connections();
    }

    /** Sends an event to every session. */
    void tell(int type, long word) {
        for (ServerConnection connection : connections()) {
            connection.send(new AskEncoder(type), fields -> fields.correlation(word).value(0));
        }
    }

    @Override
    public void close() {
        endpoint.close();
    }

    private final class Peer implements ServerListener {

        private final ServerConnection connection;
        private final AskEncoder confirmation = new AskEncoder(TinyProtocol.ASK_CONF);
        private long correlation;
        private long value;
        private final Consumer<AskEncoder> fields = answer -> answer.correlation(correlation).value(value);

        private Peer(ServerConnection connection) {
            this.connection = connection;
        }

        @Override
        public void open(OpenAttempt attempt) {
            opening.accept(attempt);
        }

        @Override
        public void request(byte[] buffer, int offset, int length, int version) {
            if (answering) {
                correlation = Wire.uint32(buffer, offset + 8);
                value = Wire.uint32(buffer, offset + 12);
                connection.send(confirmation, fields);
            } else {
                told.add(TinyProtocol.print(buffer, offset, length));
            }
        }

        @Override
        public void closed(SessionEnd end) {
            ends.add(end);
        }
    }
}

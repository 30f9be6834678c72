package org.ctiwire.testkit.transport;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.Ged188SessionRoles;
import org.ctiwire.ged188.MonitorStartConfEncoder;
import org.ctiwire.ged188.OpenConfEncoder;
import org.ctiwire.ged188.OpenReqDecoder;
import org.ctiwire.ged188.StatusCode;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.session.OpenAttempt;
import org.ctiwire.session.ServerListener;
import org.ctiwire.session.ServerSettings;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.session.transport.ListenSettings;
import org.ctiwire.session.transport.ServerAddress;
import org.ctiwire.session.transport.ServerConnection;
import org.ctiwire.session.transport.ServerEndpoint;
import org.ctiwire.session.transport.SessionLoop;

/** One side of a pair of servers that does little more than open sessions and confirm monitors. */
final class Ged188Pair implements AutoCloseable {

    /** The names of the messages that clients have sent. */
    final List<String> received = new CopyOnWriteArrayList<>();
    volatile int sessionType;
    volatile int newestVersion = 25;
    private final ServerEndpoint endpoint;

    Ged188Pair(SessionLoop loop, int sessionType) throws IOException {
        this.sessionType = sessionType;
        endpoint = ServerEndpoint.listen(loop, ListenSettings.onLoopback(0), Ged188SessionRoles::new,
                ServerSettings.of(StatusCode.E_CTI_SESSION_NOT_OPEN, StatusCode.E_CTI_SESSION_ALREADY_OPEN), Peer::new);
    }

    ServerAddress address() {
        return ServerAddress.of("127.0.0.1", endpoint.port());
    }

    void send(MessageEncoder encoder) {
        endpoint.connections().forEach(connection -> connection.send(encoder, fields -> { }));
    }

    void drop() {
        endpoint.connections().forEach(ServerConnection::drop);
    }

    @Override
    public void close() {
        endpoint.close();
    }

    private final class Peer implements ServerListener {

        private final ServerConnection connection;
        private final Ged188SessionRoles roles = new Ged188SessionRoles();

        private Peer(ServerConnection connection) {
            this.connection = connection;
        }

        @Override
        public void open(OpenAttempt attempt) {
            if (attempt.requestedVersion() > newestVersion) {
                attempt.refuse(StatusCode.E_CTI_INVALID_VERSION);
                return;
            }
            int version = (int) attempt.requestedVersion();
            OpenReqDecoder request = new OpenReqDecoder().wrap(attempt.buffer(), attempt.offset(), attempt.length(),
                    version);
            received.add("OPEN_REQ of " + request.clientID());
            long idleTimeout = TimeUnit.SECONDS.toNanos(request.idleTimeout());
            attempt.accept(version, idleTimeout, (buffer, offset, confirmed, correlation) -> {
                OpenConfEncoder confirmation = new OpenConfEncoder().wrap(buffer, offset, confirmed)
                        .invokeID(correlation).servicesGranted(attempt.requestedServices());
                return confirmed < 24 ? confirmation.finish() : confirmation.sessionType(sessionType).finish();
            });
        }

        @Override
        public void request(byte[] buffer, int offset, int length, int version) {
            String name = roles.nameOf(roles.type(buffer, offset), version);
            received.add(name);
            if (name.equals("MONITOR_START_REQ")) {
                long correlation = roles.correlation(buffer, offset, length, version);
                connection.send(new MonitorStartConfEncoder(), fields -> fields.invokeID(correlation).monitorID(7));
            }
        }

        @Override
        public void closed(SessionEnd end) {
            // The next one is another session.
        }
    }

    static long services(int version) {
        return CTIServiceMasks.CTI_SERVICE_ALL_EVENTS | CTIServiceMasks.CTI_SERVICE_PERIPHERAL_MONITOR
                | (version < 24 ? 0 : CTIServiceMasks.CTI_SERVICE_ACTIVE_STANDBY);
    }
}

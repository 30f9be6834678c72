package org.ctiwire.testkit.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ctiwire.ged188.Ged188Client;
import org.ctiwire.session.ClientListener;
import org.ctiwire.session.ClientSettings;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.testkit.message.CtiMessage;
import org.ctiwire.testkit.message.OpenRequest;
import org.ctiwire.testkit.server.SimulatedCtiServer;

/** A client of a simulated server that keeps what it is told. */
public final class MemoryClient {

    private static final long REQUEST_SECONDS = 10;

    private final List<CtiMessage> messages = new ArrayList<>();
    private final MemoryNetwork network;
    private final MemoryConnection connection;
    private final Ged188Client requests;
    private CtiMessage opened;
    private SessionEnd end;

    /** Connects and asks for a session. */
    public MemoryClient(MemoryNetwork network, SimulatedCtiServer server, int version, OpenRequest request) {
        this.network = network;
        ClientSettings settings = ClientSettings.of(version, request).withHeartbeatInterval(0)
                .withRequestTimeout(TimeUnit.SECONDS.toNanos(REQUEST_SECONDS));
        connection = network.connect(server, settings, new Ears());
        requests = new Ged188Client(connection);
    }

    /** Sends the requests of every service. */
    public Ged188Client requests() {
        return requests;
    }

    /** The connection below. */
    public MemoryConnection connection() {
        return connection;
    }

    /** The confirmation of the session, null as long as there is none. */
    public CtiMessage opened() {
        return opened;
    }

    /** Why the session is over, null as long as it is not. */
    public SessionEnd end() {
        return end;
    }

    /** What has come that no request waited for, the oldest first; the next call starts anew. */
    public List<CtiMessage> take() {
        network.run();
        List<CtiMessage> taken = List.copyOf(messages);
        messages.clear();
        return taken;
    }

    /** The names of the messages of {@link #take}. */
    public List<String> takeNames() {
        return take().stream().map(CtiMessage::name).toList();
    }

    private final class Ears implements ClientListener {

        @Override
        public void opened(byte[] buffer, int offset, int length, int version) {
            opened = CtiMessage.of(buffer, offset, length, version);
        }

        @Override
        public void message(byte[] buffer, int offset, int length, int version) {
            messages.add(CtiMessage.of(buffer, offset, length, version));
        }

        @Override
        public void closed(SessionEnd why) {
            end = why;
        }
    }
}

package org.ctiwire.benchmarks.loopback;

import java.util.function.Consumer;
import org.ctiwire.ged188.Ged188SessionRoles;
import org.ctiwire.ged188.OpenConfEncoder;
import org.ctiwire.ged188.SetAgentStateConfEncoder;
import org.ctiwire.session.OpenAttempt;
import org.ctiwire.session.ServerListener;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.session.transport.ServerConnection;

/** The server's side: confirms every request at once, from the same objects every time. */
final class PeerServer implements ServerListener {

    private final Ged188SessionRoles roles = new Ged188SessionRoles();
    private final SetAgentStateConfEncoder confirmation = new SetAgentStateConfEncoder();
    private final Consumer<SetAgentStateConfEncoder> fields = this::fill;
    private final ServerConnection connection;
    private long correlation;

    PeerServer(ServerConnection connection) {
        this.connection = connection;
    }

    private void fill(SetAgentStateConfEncoder encoder) {
        encoder.invokeID(correlation);
    }

    @Override
    public void open(OpenAttempt attempt) {
        attempt.accept((int) attempt.requestedVersion(), 0, (buffer, offset, version, id) -> new OpenConfEncoder()
                .wrap(buffer, offset, version).invokeID(id).servicesGranted(attempt.requestedServices()).finish());
    }

    @Override
    public void request(byte[] buffer, int offset, int length, int version) {
        correlation = roles.correlation(buffer, offset, length, version);
        connection.send(confirmation, fields);
    }

    @Override
    public void closed(SessionEnd end) {
        // The run is over.
    }
}

package org.ctiwire.testkit.memory;

import java.util.Arrays;
import java.util.function.Consumer;
import org.ctiwire.ged188.Ged188SessionRoles;
import org.ctiwire.ged188.StatusCode;
import org.ctiwire.runtime.Answer;
import org.ctiwire.runtime.Exchange;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.RequestPort;
import org.ctiwire.session.ClientListener;
import org.ctiwire.session.ClientSession;
import org.ctiwire.session.ClientSettings;
import org.ctiwire.session.SendBuffer;
import org.ctiwire.session.ServerSession;
import org.ctiwire.session.ServerSettings;
import org.ctiwire.session.SessionState;
import org.ctiwire.testkit.server.ServerSessionPort;
import org.ctiwire.testkit.server.SimulatedCtiServer;

/** A client's connection with a simulated server; the client's requests go through it. */
public final class MemoryConnection implements RequestPort {

    private final MemoryNetwork network;
    private final ClientSession client;
    private final ServerSession server;
    private boolean over;

    MemoryConnection(MemoryNetwork network, SimulatedCtiServer peer, ClientSettings settings, ClientListener listener) {
        this.network = network;
        this.client = new ClientSession(new Ged188SessionRoles(), settings, listener);
        ServerSessionPort port = new ServerSessionPort("127.0.0.1", 0, network::now);
        this.server = new ServerSession(new Ged188SessionRoles(), ServerSettings.of(StatusCode.E_CTI_SESSION_NOT_OPEN,
                StatusCode.E_CTI_SESSION_ALREADY_OPEN), peer.connect(port));
        port.carries(server);
    }

    /** The client's side of the session. */
    public ClientSession client() {
        return client;
    }

    /** Whether the session is open on the client's side. */
    public boolean isOpen() {
        return client.state() == SessionState.OPEN;
    }

    /** Closes the session as clients do. */
    public void close() {
        client.close(StatusCode.E_CTI_NO_ERROR, network.now());
        network.run();
    }

    /** Ends the connection under the session, as a broken cable does. */
    public void cut() {
        over = true;
        client.disconnected(network.now(), "cut");
        server.disconnected(network.now(), "cut");
        network.run();
    }

    @Override
    public int protocolVersion() {
        return client.protocolVersion();
    }

    @Override
    public <E extends MessageEncoder> void send(E encoder, Consumer<? super E> fields) {
        client.send(encoder, fields, network.now());
        network.run();
    }

    @Override
    public <E extends MessageEncoder, C extends MessageDecoder> void request(Exchange<E, C> exchange,
            Consumer<? super E> fields, Answer<? super C> answer) {
        client.request(exchange, fields, answer, network.now());
        network.run();
    }

    void open() {
        client.connected(network.now());
        server.connected(network.now());
    }

    boolean isOver() {
        return over;
    }

    long nextDeadline() {
        return Math.min(client.nextDeadline(), server.nextDeadline());
    }

    void tick() {
        client.tick(network.now());
        server.tick(network.now());
    }

    /** Carries what waits in both directions; false if nothing did. */
    boolean carry() {
        boolean moved = false;
        byte[] toServer = take(client.output());
        if (toServer.length > 0) {
            server.received(toServer, 0, toServer.length, network.now());
            moved = true;
        }
        byte[] toClient = take(server.output());
        if (toClient.length > 0) {
            client.received(toClient, 0, toClient.length, network.now());
            moved = true;
        }
        if (!over && (client.wantsDisconnect() || server.wantsDisconnect())) {
            over = true;
            client.disconnected(network.now(), "the other side ended the connection");
            server.disconnected(network.now(), "the other side ended the connection");
            moved = true;
        }
        return moved;
    }

    private static byte[] take(SendBuffer output) {
        byte[] bytes = Arrays.copyOfRange(output.array(), output.offset(), output.offset() + output.length());
        output.sent(bytes.length);
        return bytes;
    }
}

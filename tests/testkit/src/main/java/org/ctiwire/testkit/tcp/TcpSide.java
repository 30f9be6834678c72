package org.ctiwire.testkit.tcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import org.ctiwire.ged188.Ged188SessionRoles;
import org.ctiwire.ged188.StatusCode;
import org.ctiwire.session.ServerSettings;
import org.ctiwire.session.transport.ListenSettings;
import org.ctiwire.session.transport.ServerConnection;
import org.ctiwire.session.transport.ServerEndpoint;
import org.ctiwire.session.transport.SessionLoop;
import org.ctiwire.testkit.fault.FaultProxy;
import org.ctiwire.testkit.fault.Faults;
import org.ctiwire.testkit.server.SimulatedCtiServer;

/** One side of a simulated CTI Server behind a TCP port. */
public final class TcpSide implements AutoCloseable {

    private static final ServerSettings SETTINGS =
            ServerSettings.of(StatusCode.E_CTI_SESSION_NOT_OPEN, StatusCode.E_CTI_SESSION_ALREADY_OPEN);

    private final SimulatedCtiServer server;
    private final CentreThread thread;
    private final SessionLoop loop;
    private ListenSettings listen;
    private ServerEndpoint endpoint;
    private FaultProxy proxy;

    TcpSide(SimulatedCtiServer server, CentreThread thread, SessionLoop loop, ListenSettings listen) {
        this.server = server;
        this.thread = thread;
        this.loop = loop;
        this.listen = listen;
    }

    /** The server behind the port; use it on the contact centre's thread, see {@link TcpSimulator#run}. */
    public SimulatedCtiServer server() {
        return server;
    }

    /** The port that clients connect to: that of the faults, once {@link #faults} was asked for. */
    public synchronized int port() {
        return proxy == null ? endpoint.port() : proxy.port();
    }

    /** What goes wrong on the way to the clients. Ask for it before they connect: it has a port of its own. */
    public synchronized Faults faults() {
        if (proxy == null) {
            try {
                proxy = new FaultProxy(endpoint.address());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return proxy.faults();
    }

    /** Whether clients can connect. */
    public synchronized boolean isRunning() {
        return endpoint != null;
    }

    /** Kills the server: the port is free and all connections are reset. */
    public synchronized void kill() {
        if (endpoint != null) {
            listen = listen.withAddress(new InetSocketAddress(endpoint.address().getAddress(), endpoint.port()));
            endpoint.close();
            endpoint = null;
        }
    }

    /**
     * Starts the server again, on the port that it had.
     *
     * @throws UncheckedIOException  if the port cannot be had
     * @throws IllegalStateException if the simulator has no such side
     */
    public synchronized void start() {
        if (listen == null) {
            throw new IllegalStateException("the simulator has no port for this side");
        }
        try {
            endpoint = ServerEndpoint.listen(loop, listen, Ged188SessionRoles::new, SETTINGS, this::session);
        } catch (IOException failure) {
            InetSocketAddress address = listen.address();
            throw new UncheckedIOException("cannot listen on " + address.getAddress().getHostAddress() + ":"
                    + address.getPort(), failure);
        }
    }

    private HandedOver session(ServerConnection connection) {
        return new HandedOver(thread, server.connect(new TcpSessionPort(connection)));
    }

    @Override
    public synchronized void close() {
        kill();
        if (proxy != null) {
            proxy.close();
        }
    }
}

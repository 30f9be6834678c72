package org.ctiwire.testkit.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A TCP port that leads to a server, with {@link Faults} on the way back. It works with any server whose messages it
 * can read, so not with TLS.
 */
public final class FaultProxy implements AutoCloseable {

    private final ServerSocket listening;
    private final InetSocketAddress server;
    private final Faults faults = new Faults();
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private final Thread acceptor;

    /** Takes a free port of this machine. */
    public FaultProxy(InetSocketAddress server) throws IOException {
        this.server = server;
        listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        acceptor = new Thread(this::accept, "fault-proxy-" + listening.getLocalPort());
        acceptor.setDaemon(true);
        acceptor.start();
    }

    /** The port that clients connect to. */
    public int port() {
        return listening.getLocalPort();
    }

    /** What goes wrong. */
    public Faults faults() {
        return faults;
    }

    /** Resets all connections that there are, now. */
    public void resetAll() {
        connections.forEach(ProxiedConnection::reset);
    }

    /** How many connections there are. */
    public int connections() {
        return connections.size();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                take(listening.accept());
            } catch (IOException closed) {
                // Either the proxy is closed, which ends the loop, or that one client has gone again.
                continue;
            }
        }
    }

    private void take(Socket client) throws IOException {
        if (faults.isRefusing()) {
            ProxiedConnection.reset(client);
            return;
        }
        Socket upstream = new Socket();
        try {
            upstream.connect(server);
        } catch (IOException unreachable) {
            ProxiedConnection.reset(client);
            upstream.close();
            return;
        }
        ProxiedConnection connection = new ProxiedConnection(client, upstream, faults, connections::remove);
        connections.add(connection);
        connection.start();
    }

    /** Frees the port and resets all connections; its threads have ended when it returns. */
    @Override
    public void close() {
        try {
            listening.close();
            resetAll();
            acceptor.join();
            for (ProxiedConnection connection : connections) {
                connection.await();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

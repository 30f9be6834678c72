package org.ctiwire.session.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ctiwire.runtime.SessionRoles;
import org.ctiwire.session.ServerListener;
import org.ctiwire.session.ServerSettings;

/** Listens for clients and gives each a session of its own. Safe for use by several threads. */
public final class ServerEndpoint implements AutoCloseable {

    private final SessionLoop loop;
    private final Acceptor acceptor;
    private final InetSocketAddress address;

    private ServerEndpoint(SessionLoop loop, Acceptor acceptor, InetSocketAddress address) {
        this.loop = loop;
        this.acceptor = acceptor;
        this.address = address;
    }

    /**
     * Begins to listen; from its return on clients can connect.
     *
     * @param roles     makes the roles of each session
     * @param listeners makes what learns of each session; on the loop's thread, when its client has connected. It may
     *                  keep the connection and ask for its address, but not use it yet
     * @throws IOException           if the address cannot be had
     * @throws IllegalStateException if the loop is closed
     */
    public static ServerEndpoint listen(SessionLoop loop, ListenSettings listen, Supplier<? extends SessionRoles> roles,
            ServerSettings settings, Function<? super ServerConnection, ? extends ServerListener> listeners)
            throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.configureBlocking(false);
            channel.bind(listen.address(), listen.backlog());
            InetSocketAddress address = (InetSocketAddress) channel.getLocalAddress();
            Acceptor acceptor = new Acceptor(loop, channel, listen,
                    remote -> new ServerConnection(loop, remote, roles.get(), settings, listeners));
            if (!loop.submit(acceptor)) {
                throw new IllegalStateException("the loop is closed");
            }
            return new ServerEndpoint(loop, acceptor, address);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    /** Where it listens, with the port that it was given. */
    public InetSocketAddress address() {
        return address;
    }

    /** The port where it listens. */
    public int port() {
        return address.getPort();
    }

    /** The connections that there are now, in the order in which they came; a copy. */
    public List<ServerConnection> connections() {
        return acceptor.connections();
    }

    /**
     * Stops listening and resets all its connections. When it returns the port is free and every listener has learned
     * its end, unless it is called by a callback of the loop: then that happens as soon as the callback has returned.
     * An interrupt ends the waiting alone, and stays set.
     */
    @Override
    public void close() {
        acceptor.end();
        if (!loop.isCurrent()) {
            acceptor.awaitEnd();
        }
    }
}

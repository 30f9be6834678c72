package org.ctiwire.session.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** A client's link: finds the server's address and connects, then is a link like any other. */
final class ClientLink extends Link {

    private final ServerAddress server;
    private final long timeout;
    private boolean started;
    private InetSocketAddress address;
    private UnknownHostException unknown;
    private SocketChannel dialled;

    /** @param timeout nanoseconds until the session's bytes must be able to travel */
    ClientLink(SessionLoop loop, Object lock, ServerAddress server, long timeout) {
        super(loop, lock, server.toString());
        this.server = server;
        this.timeout = timeout;
    }

    /** Begins to connect; on the loop's thread. */
    void start() {
        long now = loop.now();
        setUpBy(now + timeout < now ? Long.MAX_VALUE : now + timeout);
        NameLookup.start(server, this::found);
    }

    private void found(InetSocketAddress result, UnknownHostException failure) {
        synchronized (lock) {
            address = result;
            unknown = failure;
        }
        wake();
    }

    @Override
    void woken() {
        super.woken();
        synchronized (lock) {
            if (started || isOver()) {
                return;
            }
            if (unknown != null) {
                lose(server + " has no address: " + unknown.getMessage());
            } else if (address != null) {
                started = true;
                dial();
            }
        }
    }

    private void dial() {
        try {
            dialled = SocketChannel.open();
            dialling(dialled);
            if (dialled.connect(address)) {
                connected(dialled, server.tls(), server);
            }
        } catch (IOException | RuntimeException failure) {
            lose(server + " could not be reached: " + failure.getMessage());
        }
    }

    @Override
    void ready(SelectionKey ready) {
        if (carrier() != null) {
            super.ready(ready);
            return;
        }
        synchronized (lock) {
            try {
                if (!isOver() && dialled.finishConnect()) {
                    connected(dialled, server.tls(), server);
                }
            } catch (IOException | RuntimeException failure) {
                lose(server + " could not be reached: " + failure.getMessage());
            }
        }
    }
}

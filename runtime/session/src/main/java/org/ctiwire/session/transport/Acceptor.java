package org.ctiwire.session.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.Channel;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Accepts the connections of one endpoint and keeps track of them. */
final class Acceptor extends LoopMember {

    /** How long nothing is accepted after the system had no descriptor left: it would fail the same way at once. */
    private static final long PAUSE = 100_000_000;
    /** How many are accepted before the sessions have their turn. */
    private static final int ROUNDS = 64;

    private final SessionLoop loop;
    private final ServerSocketChannel channel;
    private final ListenSettings settings;
    private final Function<InetSocketAddress, ServerConnection> newConnection;
    private final Set<ServerConnection> connections = new LinkedHashSet<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean ending;
    private boolean over;
    private boolean released;
    private SelectionKey key;
    private long pausedUntil = Long.MAX_VALUE;

    Acceptor(SessionLoop loop, ServerSocketChannel channel, ListenSettings settings,
             Function<InetSocketAddress, ServerConnection> newConnection) {
        this.loop = loop;
        this.channel = channel;
        this.settings = settings;
        this.newConnection = newConnection;
    }

    List<ServerConnection> connections() {
        synchronized (connections) {
            return new ArrayList<>(connections);
        }
    }

    void end() {
        ending = true;
        loop.submit(this);
    }

    void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    void woken() {
        if (released) {
            // The selector has been asked again meanwhile, and with that has let go of the closed channels.
            over = true;
            ended.countDown();
            return;
        }
        if (ending) {
            closeAll("the server was closed");
            loop.submit(this);
            return;
        }
        try {
            key = channel.register(loop.selector(), SelectionKey.OP_ACCEPT, this);
        } catch (IOException failure) {
            loop.report(failure);
        }
    }

    @Override
    void ready(SelectionKey ready) {
        for (int round = 0; round < ROUNDS && !released; round++) {
            SocketChannel accepted;
            try {
                accepted = channel.accept();
            } catch (IOException failure) {
                key.interestOps(0);
                pausedUntil = loop.now() + PAUSE;
                loop.report(failure);
                return;
            }
            if (accepted == null) {
                return;
            }
            take(accepted);
        }
    }

    private void take(SocketChannel accepted) {
        try {
            int count;
            synchronized (connections) {
                count = connections.size();
            }
            if (count >= settings.maxConnections()) {
                accepted.setOption(StandardSocketOptions.SO_LINGER, 0);
                accepted.close();
                return;
            }
            ServerConnection connection = newConnection.apply((InetSocketAddress) accepted.getRemoteAddress());
            if (connection.accepted(accepted, settings.tls(), () -> forget(connection))) {
                synchronized (connections) {
                    connections.add(connection);
                }
            }
        } catch (Throwable failure) {
            loop.report(failure);
            close(accepted);
        }
    }

    private void forget(ServerConnection connection) {
        synchronized (connections) {
            connections.remove(connection);
        }
    }

    private void close(Channel unwanted) {
        try {
            unwanted.close();
        } catch (IOException failure) {
            loop.report(failure);
        }
    }

    @Override
    void due(long now) {
        pausedUntil = Long.MAX_VALUE;
        key.interestOps(SelectionKey.OP_ACCEPT);
    }

    @Override
    void settle() {
        // Accepting needs nothing afterwards.
    }

    @Override
    long nextDeadline() {
        return pausedUntil;
    }

    @Override
    boolean isOver() {
        return over;
    }

    @Override
    void release(String why) {
        closeAll(why);
        over = true;
        ended.countDown();
    }

    private void closeAll(String why) {
        released = true;
        pausedUntil = Long.MAX_VALUE;
        close(channel);
        for (ServerConnection connection : connections()) {
            connection.end(why);
        }
    }
}

package org.ctiwire.session.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongConsumer;
import javax.net.ssl.SSLException;
import org.ctiwire.session.SendBuffer;
import org.ctiwire.session.Session;

/** A session and its connection: moves bytes between the two, and time. Whatever touches the session holds the lock. */
class Link extends LoopMember {

    final SessionLoop loop;
    final Object lock;
    private final Queue<LongConsumer> orders = new ArrayDeque<>();
    private Session session;
    private Runnable whenOver = () -> { };
    private SocketChannel channel;
    private SelectionKey key;
    private Carrier carrier;
    private InetSocketAddress local;
    private InetSocketAddress remote;
    private String peer;
    /** Until when the session's bytes must be able to travel. */
    private long setupDeadline = Long.MAX_VALUE;
    private boolean begun;
    private boolean over;

    /** @param peer who is at the other end, for messages */
    Link(SessionLoop loop, Object lock, String peer) {
        this.loop = loop;
        this.lock = lock;
        this.peer = peer;
    }

    /** Names the session, before anything else is done. */
    final void carry(Session carried, Runnable ended) {
        session = carried;
        whenOver = ended;
    }

    /**
     * Has something done to the session on the loop's thread.
     *
     * @return false if the loop has ended
     */
    final boolean order(LongConsumer order) {
        synchronized (lock) {
            orders.add(order);
        }
        return loop.submit(this);
    }

    /** Has the loop send what the session has written. */
    final void wake() {
        loop.submit(this);
    }

    final Carrier carrier() {
        return carrier;
    }

    final void setUpBy(long end) {
        setupDeadline = end;
    }

    /** The channel is there, but not connected. */
    final void dialling(SocketChannel opened) throws IOException {
        channel = opened;
        opened.configureBlocking(false);
        key = opened.register(loop.selector(), SelectionKey.OP_CONNECT, this);
    }

    /** The channel is connected. */
    final void connected(SocketChannel connected, TlsSettings tls, ServerAddress server) throws IOException {
        channel = connected;
        connected.configureBlocking(false);
        connected.setOption(StandardSocketOptions.TCP_NODELAY, true);
        connected.setOption(StandardSocketOptions.SO_LINGER, 0);
        local = (InetSocketAddress) connected.getLocalAddress();
        remote = (InetSocketAddress) connected.getRemoteAddress();
        if (server == null) {
            peer = ServerAddress.of(remote.getAddress().getHostAddress(), remote.getPort()).toString();
        }
        carrier = tls == null ? new PlainCarrier(connected, loop) : new TlsCarrier(connected, loop, tls, server, peer);
        key = connected.register(loop.selector(), SelectionKey.OP_READ, this);
        begin();
    }

    /** The session begins as soon as its bytes can travel. */
    private void begin() {
        if (!begun && carrier.isReady()) {
            begun = true;
            setupDeadline = Long.MAX_VALUE;
            guarded(session::connected);
        }
    }

    private void guarded(LongConsumer call) {
        try {
            call.accept(loop.now());
        } catch (Throwable thrown) {
            loop.report(thrown);
        }
    }

    /** The carrier has received bytes. */
    final void received(byte[] bytes, int offset, int length) {
        begin();
        TrafficTap tap = loop.tap();
        try {
            if (tap != null && length > 0) {
                tap.moved(remote, local, bytes, offset, length);
            }
        } catch (Throwable thrown) {
            loop.report(thrown);
        }
        try {
            session.received(bytes, offset, length, loop.now());
        } catch (Throwable thrown) {
            loop.report(thrown);
        }
    }

    /** The carrier takes the first bytes of what waits. */
    final void sending(SendBuffer output, int count) {
        TrafficTap tap = loop.tap();
        if (tap != null && count > 0) {
            try {
                tap.moved(local, remote, output.array(), output.offset(), count);
            } catch (Throwable thrown) {
                loop.report(thrown);
            }
        }
    }

    @Override
    void woken() {
        synchronized (lock) {
            for (LongConsumer order = orders.poll(); order != null; order = orders.poll()) {
                guarded(order);
            }
        }
    }

    @Override
    void ready(SelectionKey ready) {
        synchronized (lock) {
            if (over || !ready.isReadable()) {
                return;
            }
            try {
                if (!carrier.read(this)) {
                    // It may have ended its own stream alone, and still wait for an answer.
                    carrier.flush(this, session.output());
                    lose(peer + " ended the connection");
                }
            } catch (IOException failure) {
                lose(explain(failure));
            }
        }
    }

    private String explain(IOException failure) {
        if (failure instanceof SSLException tls) {
            return tls.getMessage();
        }
        return "the connection with " + peer + " failed: " + failure.getMessage();
    }

    @Override
    void due(long now) {
        synchronized (lock) {
            if (now >= setupDeadline) {
                lose(carrier == null ? peer + " could not be reached in time"
                        : "TLS with " + peer + " was not set up in time");
            } else {
                session.tick(now);
            }
        }
    }

    @Override
    void settle() {
        synchronized (lock) {
            if (!over && carrier != null) {
                send();
            }
            if (!over && session.wantsDisconnect()) {
                lose("the session is over");
            }
        }
    }

    private void send() {
        try {
            boolean more = carrier.flush(this, session.output());
            begin();
            if (!more) {
                more = carrier.flush(this, session.output());
            }
            int interest = more ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ;
            if (key.interestOps() != interest) {
                key.interestOps(interest);
            }
        } catch (IOException failure) {
            lose(explain(failure));
        }
    }

    /** Ends the connection, and with it the session if that is not over. */
    final void lose(String why) {
        over = true;
        setupDeadline = Long.MAX_VALUE;
        if (carrier != null) {
            carrier.end();
        }
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException failure) {
            loop.report(failure);
        }
        guarded(now -> session.disconnected(now, why));
        whenOver.run();
        // Whoever ended it, the loop is to forget it.
        loop.submit(this);
    }

    @Override
    long nextDeadline() {
        synchronized (lock) {
            return Math.min(setupDeadline, session.nextDeadline());
        }
    }

    @Override
    final boolean isOver() {
        return over;
    }

    @Override
    void release(String why) {
        synchronized (lock) {
            if (!over) {
                lose(why);
            }
        }
    }
}

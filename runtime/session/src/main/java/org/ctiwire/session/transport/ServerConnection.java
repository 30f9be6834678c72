package org.ctiwire.session.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.MessagePort;
import org.ctiwire.runtime.SessionRoles;
import org.ctiwire.session.OpenAttempt;
import org.ctiwire.session.ServerListener;
import org.ctiwire.session.ServerSession;
import org.ctiwire.session.ServerSettings;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.session.SessionState;

/**
 * The server's side of one client's session over TCP. Safe for use by several threads; callbacks run on the loop's
 * thread and hold its lock.
 */
public final class ServerConnection implements MessagePort {

    private final SessionLoop loop;
    private final Object lock = new Object();
    private final ServerListener listener;
    private final ServerSession session;
    private final Link link;
    private final InetSocketAddress remote;

    ServerConnection(SessionLoop loop, InetSocketAddress remote, SessionRoles roles, ServerSettings settings,
                     Function<? super ServerConnection, ? extends ServerListener> listeners) {
        this.loop = loop;
        this.remote = remote;
        link = new Link(loop, lock, "the client");
        listener = listeners.apply(this);
        session = new ServerSession(roles, settings, new Callbacks());
        link.setUpBy(loop.now() + settings.openTimeout());
    }

    /** Hands attempts out in a form that other threads may answer. */
    private final class Callbacks implements ServerListener {

        @Override
        public void open(OpenAttempt attempt) {
            listener.open(new LockedAttempt(attempt, ServerConnection.this));
        }

        @Override
        public void request(byte[] buffer, int offset, int length, int version) {
            listener.request(buffer, offset, length, version);
        }

        @Override
        public void closed(SessionEnd end) {
            listener.closed(end);
        }

        @Override
        public void unreadable(MalformedMessageException malformed) {
            listener.unreadable(malformed);
        }
    }

    /** @return whether the connection is still there */
    boolean accepted(SocketChannel channel, TlsSettings tls, Runnable ended) {
        synchronized (lock) {
            link.carry(session, ended);
            try {
                link.connected(channel, tls, null);
            } catch (IOException | RuntimeException failure) {
                link.lose("the connection could not be taken: " + failure.getMessage());
            }
        }
        link.wake();
        return !link.isOver();
    }

    /** Ends session and connection; on the loop's thread. */
    void end(String why) {
        link.release(why);
    }

    /** Does something to the session that may leave it with something to send. */
    void locked(Runnable action) {
        synchronized (lock) {
            // What is answered late is answered now, not when the session last heard of the time.
            session.tick(loop.now());
            action.run();
        }
        link.wake();
    }

    /** Where the client is. */
    public InetSocketAddress remoteAddress() {
        return remote;
    }

    /** How far the session has come. */
    public SessionState state() {
        synchronized (lock) {
            return session.state();
        }
    }

    /** The services that the session was granted, as the bits of the mask; 0 before it is open. */
    public long grantedServices() {
        synchronized (lock) {
            return session.grantedServices();
        }
    }

    @Override
    public int protocolVersion() {
        synchronized (lock) {
            return session.protocolVersion();
        }
    }

    @Override
    public <E extends MessageEncoder> void send(E encoder, Consumer<? super E> fields) {
        synchronized (lock) {
            session.send(encoder, fields, loop.now());
        }
        link.wake();
    }

    /**
     * Refuses a request, see {@link ServerSession#refuse}.
     *
     * @throws IllegalStateException if no session is open, or what waits to be sent has reached its limit
     */
    public void refuse(long correlation, long status) {
        synchronized (lock) {
            session.refuse(correlation, status, loop.now());
        }
        link.wake();
    }

    /**
     * Tells the client of a failure that no request of it has caused, see {@link ServerSession#fail}.
     *
     * @throws IllegalStateException if no session is open, or what waits to be sent has reached its limit
     */
    public void fail(long status) {
        synchronized (lock) {
            session.fail(status, loop.now());
        }
        link.wake();
    }

    /** Ends the session and resets the connection without a word. Returns at once; the listener learns the end. */
    public void drop() {
        link.order(now -> session.drop());
    }
}

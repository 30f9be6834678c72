package org.ctiwire.session.transport;

import java.util.Objects;
import java.util.function.Consumer;
import org.ctiwire.runtime.Answer;
import org.ctiwire.runtime.Exchange;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.RequestPort;
import org.ctiwire.runtime.SessionRoles;
import org.ctiwire.session.ClientListener;
import org.ctiwire.session.ClientSession;
import org.ctiwire.session.ClientSettings;
import org.ctiwire.session.SessionState;

/**
 * One client's session with one server over TCP, once: whoever wants to connect again makes another one, or uses a
 * {@link SideConnector}. Safe for use by several threads.
 *
 * <p>Callbacks run on the loop's thread and hold the connection's lock. The connection, TLS included, must be there
 * within the open timeout of the settings; if it is not, or the server cannot be reached, the listener learns that as
 * an end of the session, whose detail names the server and what is wrong.
 */
public final class ClientConnection implements RequestPort {

    private final SessionLoop loop;
    private final Object lock;
    private final ServerAddress server;
    private final ClientSession session;
    private final ClientLink link;
    private boolean started;

    /**
     * A connection that is not started.
     *
     * @param roles for this connection alone
     * @throws IllegalArgumentException if the settings do not fit the roles, see {@link ClientSession}
     */
    public ClientConnection(SessionLoop loop, ServerAddress server, SessionRoles roles, ClientSettings settings,
                            ClientListener listener) {
        this(loop, server, roles, settings, listener, new Object());
    }

    /** @param lock to be held by whatever uses the session */
    ClientConnection(SessionLoop loop, ServerAddress server, SessionRoles roles, ClientSettings settings,
                     ClientListener listener, Object lock) {
        this.loop = loop;
        this.lock = lock;
        this.server = Objects.requireNonNull(server);
        session = new ClientSession(roles, settings, listener);
        link = new ClientLink(loop, lock, server, settings.openTimeout());
        link.carry(session, () -> { });
    }

    /**
     * Begins to connect, and to open the session.
     *
     * @throws IllegalStateException if it was called before, or the loop is closed
     */
    public void connect() {
        synchronized (lock) {
            if (started) {
                throw new IllegalStateException("it was started before: " + server);
            }
            started = true;
        }
        if (!start()) {
            throw new IllegalStateException("the loop is closed");
        }
    }

    /** @return false if the loop is closed: then nothing follows */
    boolean start() {
        return link.order(now -> link.start());
    }

    /** The server, as it was given. */
    public ServerAddress server() {
        return server;
    }

    /** How far the session has come. */
    public SessionState state() {
        synchronized (lock) {
            return session.state();
        }
    }

    /** The services that the server has granted, as the bits of the mask; 0 before the session is open. */
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

    @Override
    public <E extends MessageEncoder, C extends MessageDecoder> void request(Exchange<E, C> exchange,
            Consumer<? super E> fields, Answer<? super C> answer) {
        synchronized (lock) {
            session.request(exchange, fields, answer, loop.now());
        }
        link.wake();
    }

    /**
     * Ends the session, as {@link ClientSession#close} does, and then the connection. Returns at once; the listener
     * learns the end.
     *
     * @param status why, as a status code
     */
    public void close(long status) {
        link.order(now -> session.close(status, now));
    }

    /** Ends the connection without a word to the server. Returns at once; the listener learns the end. */
    public void reset() {
        link.order(now -> {
            if (!link.isOver()) {
                link.lose("the client dropped the connection with " + server);
            }
        });
    }
}

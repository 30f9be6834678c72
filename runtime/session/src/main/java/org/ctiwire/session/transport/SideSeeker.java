package org.ctiwire.session.transport;

import java.nio.channels.SelectionKey;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.SessionRoles;
import org.ctiwire.session.ClientListener;
import org.ctiwire.session.ClientSettings;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.session.SessionEnd.Cause;

/**
 * Keeps one session with one of its sides, for ever: connects, waits, and connects again. It goes round its sides, the
 * side of the last success first. Everything here holds the connector's lock.
 */
final class SideSeeker extends LoopMember {

    /**
     * A session that was lost sooner after its opening counts as a failed attempt: else a server that opens sessions
     * and drops them would be asked without a pause.
     */
    private static final long SETTLED = 5_000_000_000L;

    private final SideConnector connector;
    private final SessionLoop loop;
    private final ConnectorSettings settings;
    private final Backoff backoff;
    private final Queue<Side> left = new ArrayDeque<>();
    private boolean bothSides;
    private Side side;
    private int attempt;
    private ClientConnection connection;
    private SessionRoles roles;
    private boolean started;
    private boolean open;
    private long openedAt;
    private long waitUntil = Long.MAX_VALUE;
    private boolean stopping;
    private boolean over;

    /** What the side is to the pair; the connector's affair. */
    SideRole role = SideRole.NONE;

    SideSeeker(SideConnector connector, SessionLoop loop, ConnectorSettings settings, Side side, boolean bothSides) {
        this.connector = connector;
        this.loop = loop;
        this.settings = settings;
        this.side = side;
        this.bothSides = bothSides;
        backoff = new Backoff(settings.random(), settings.expectedClients());
    }

    Side side() {
        return side;
    }

    ClientConnection connection() {
        return connection;
    }

    boolean isOpen() {
        return open;
    }

    SessionRoles roles() {
        return roles;
    }

    /** From now on it goes round both sides. */
    void seekBothSides() {
        bothSides = true;
    }

    /** Ends the session, if there is one, and seeks no more. */
    void stop(long status) {
        stopping = true;
        waitUntil = Long.MAX_VALUE;
        if (connection != null) {
            connection.close(status);
        }
        loop.submit(this);
    }

    @Override
    void woken() {
        synchronized (connector.lock) {
            if (stopping) {
                endIfIdle();
            } else if (!started) {
                started = true;
                beginRound(side);
            }
        }
    }

    private void endIfIdle() {
        if (connection == null && !over) {
            over = true;
            connector.ended();
        }
    }

    private void beginRound(Side first) {
        left.clear();
        left.addAll(bothSides ? settings.sides(first) : List.of(side));
        next();
    }

    /** Tries the next side of the round, or waits for the next round. */
    private void next() {
        if (left.isEmpty()) {
            long wait = backoff.next();
            waitUntil = loop.now() + wait;
            connector.waiting(wait);
            loop.submit(this);
            return;
        }
        side = left.remove();
        attempt = 0;
        connect();
    }

    private void connect() {
        ClientSettings client = settings.client(attempt);
        connector.connecting(side, client.protocolVersion());
        roles = connector.newRoles();
        connection = new ClientConnection(loop, settings.address(side), roles, client, new Events(), connector.lock);
        if (!connection.start()) {
            connection = null;
            stopping = true;
            endIfIdle();
        }
    }

    private final class Events implements ClientListener {

        @Override
        public void opened(byte[] buffer, int offset, int length, int version) {
            open = true;
            openedAt = loop.now();
            connector.opened(SideSeeker.this, buffer, offset, length, version);
        }

        @Override
        public void message(byte[] buffer, int offset, int length, int version) {
            connector.message(SideSeeker.this, buffer, offset, length, version);
        }

        @Override
        public void closed(SessionEnd end) {
            boolean wasOpen = open;
            open = false;
            connection = null;
            if (wasOpen) {
                connector.lost(SideSeeker.this, end);
            } else {
                connector.attemptFailed(SideSeeker.this, end);
            }
            goOn(wasOpen, end);
        }

        @Override
        public void unreadable(MalformedMessageException malformed) {
            connector.unreadable(side, malformed);
        }
    }

    private void goOn(boolean wasOpen, SessionEnd end) {
        if (stopping || loop.isClosing()) {
            stopping = true;
            endIfIdle();
            loop.submit(this);
        } else if (!wasOpen && refusedVersion(end) && settings.client(attempt + 1) != null) {
            attempt++;
            connect();
        } else if (!wasOpen || loop.now() - openedAt < SETTLED) {
            next();
        } else {
            backoff.reset();
            boolean offLine = end.cause() == Cause.SERVER_OFF_LINE || end.cause() == Cause.HEARTBEAT_REFUSED;
            beginRound(offLine ? side.other() : side);
        }
    }

    private boolean refusedVersion(SessionEnd end) {
        return end.cause() == Cause.OPEN_REFUSED && settings.invalidVersionStatus().equals(end.statusName());
    }

    @Override
    void ready(SelectionKey key) {
        throw new IllegalStateException("it has no channel");
    }

    @Override
    void due(long now) {
        synchronized (connector.lock) {
            if (now >= waitUntil) {
                waitUntil = Long.MAX_VALUE;
                beginRound(side);
            }
        }
    }

    @Override
    void settle() {
        // Its connections send by themselves.
    }

    @Override
    long nextDeadline() {
        synchronized (connector.lock) {
            return waitUntil;
        }
    }

    @Override
    boolean isOver() {
        return over;
    }

    @Override
    void release(String why) {
        synchronized (connector.lock) {
            stopping = true;
            endIfIdle();
        }
    }
}

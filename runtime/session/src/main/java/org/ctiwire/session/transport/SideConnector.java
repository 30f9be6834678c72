package org.ctiwire.session.transport;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ctiwire.runtime.Answer;
import org.ctiwire.runtime.Exchange;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.MessageRole;
import org.ctiwire.runtime.RequestFailedException;
import org.ctiwire.runtime.RequestFailedException.Reason;
import org.ctiwire.runtime.RequestPort;
import org.ctiwire.runtime.SessionRoles;
import org.ctiwire.runtime.StandbyMessages;
import org.ctiwire.session.SessionEnd;

/**
 * Keeps a session with a pair of servers, until it is closed: connects to side A or B, opens the session, and does so
 * again whenever it is lost. Safe for use by several threads.
 *
 * <p>The side of the last success is tried first, then the other, but after a server has gone off line the other first.
 * If neither can be had it waits a random time up to a tenth of a second for each expected client, and after each
 * further round 15, 30, 60, then 120 seconds. A session that was lost within 5 seconds of its opening counts as a
 * failed attempt. Without a session, requests fail at once.
 *
 * <p>With {@link StandbyMessages} it is connected to both sides, as far as they are there, and requests go to the
 * active one. When the standby side becomes active, requests go there from then on, and the other side is told to
 * expect no more. Events of the side that was active are handed out until it ends the connection, those of a standby
 * side never.
 */
public final class SideConnector implements RequestPort {

    final Object lock = new Object();
    private final SessionLoop loop;
    private final Supplier<? extends SessionRoles> roles;
    private final ConnectorSettings settings;
    private final ConnectorListener listener;
    private final List<SideSeeker> seekers;
    private StandbyMessages standby;
    private SideSeeker active;
    private Side lostSide;
    private long lostAt;
    private boolean started;
    private boolean closing;
    private int ended;

    /**
     * A connector that is not started.
     *
     * @param roles makes the roles of each session
     * @throws IllegalArgumentException if the spec does not have a version of the settings, or its largest message does
     *                                  not fit their send limit
     */
    public SideConnector(SessionLoop loop, Supplier<? extends SessionRoles> roles, ConnectorSettings settings,
                         ConnectorListener listener) {
        this.loop = loop;
        this.roles = roles;
        this.settings = settings;
        this.listener = listener;
        standby = settings.standby();
        settings.check(roles.get());
        SideSeeker first = new SideSeeker(this, loop, settings, Side.A, standby == null);
        seekers = standby == null ? List.of(first)
                : List.of(first, new SideSeeker(this, loop, settings, Side.B, false));
    }

    /**
     * Begins to connect.
     *
     * @throws IllegalStateException if it was called before, or the loop is closed
     */
    public void start() {
        synchronized (lock) {
            if (started || closing) {
                throw new IllegalStateException(closing ? "the connector is closed" : "it was started before");
            }
            started = true;
        }
        for (SideSeeker seeker : seekers) {
            if (!loop.submit(seeker)) {
                throw new IllegalStateException("the loop is closed");
            }
        }
    }

    /**
     * Closes the session, and connects no more. Returns at once; {@link ConnectorListener#closed} is called when
     * everything has ended.
     *
     * @param status why, as a status code
     */
    public void close(long status) {
        synchronized (lock) {
            closing = true;
            seekers.forEach(seeker -> seeker.stop(status));
        }
    }

    /** The side to which requests go now; null if there is none. */
    public Side side() {
        synchronized (lock) {
            return active == null ? null : active.side();
        }
    }

    /** The services that the side to which requests go has granted, as the bits of the mask; 0 if there is none. */
    public long grantedServices() {
        synchronized (lock) {
            return active == null ? 0 : active.connection().grantedServices();
        }
    }

    @Override
    public int protocolVersion() {
        synchronized (lock) {
            return requireActive().protocolVersion();
        }
    }

    private ClientConnection requireActive() {
        if (active == null) {
            throw new IllegalStateException("no session is open with any side");
        }
        return active.connection();
    }

    @Override
    public <E extends MessageEncoder> void send(E encoder, Consumer<? super E> fields) {
        synchronized (lock) {
            requireActive().send(encoder, fields);
        }
    }

    @Override
    public <E extends MessageEncoder, C extends MessageDecoder> void request(Exchange<E, C> exchange,
            Consumer<? super E> fields, Answer<? super C> answer) {
        synchronized (lock) {
            if (active == null) {
                answer.failed(new RequestFailedException(exchange.requestName(), Reason.NOT_OPEN,
                        "no session is open with any side", null));
            } else {
                active.connection().request(exchange, fields, answer);
            }
        }
    }

    SessionRoles newRoles() {
        return roles.get();
    }

    /** What a callback throws must not keep the connector from its work. */
    private void tell(Runnable callback) {
        try {
            callback.run();
        } catch (Throwable thrown) {
            loop.report(thrown);
        }
    }

    void connecting(Side side, int version) {
        tell(() -> listener.connecting(side, version));
    }

    void attemptFailed(SideSeeker seeker, SessionEnd end) {
        forgetRole(seeker);
        if (!closing) {
            tell(() -> listener.attemptFailed(seeker.side(), end));
        }
    }

    private static void forgetRole(SideSeeker seeker) {
        if (seeker.role != SideRole.RETIRED) {
            seeker.role = SideRole.NONE;
        }
    }

    void waiting(long nanoseconds) {
        tell(() -> listener.waiting(nanoseconds));
    }

    void unreadable(Side side, MalformedMessageException malformed) {
        tell(() -> listener.unreadable(side, malformed));
    }

    void opened(SideSeeker seeker, byte[] buffer, int offset, int length, int version) {
        if (seeker.role == SideRole.RETIRED) {
            return;
        }
        tell(() -> listener.opened(seeker.side(), buffer, offset, length, version));
        if (standby != null && !grants(seeker)) {
            goOnAlone(seeker);
        }
        if (standby == null || seeker.role == SideRole.PROMISED || standby.isActive(buffer, offset, length, version)) {
            activate(seeker);
        } else {
            seeker.role = SideRole.STANDBY;
        }
    }

    /** The server does not grant the scheme: two sessions would tell everything twice. */
    private void goOnAlone(SideSeeker seeker) {
        standby = null;
        seeker.seekBothSides();
        for (SideSeeker other : seekers) {
            if (other != seeker) {
                other.role = SideRole.RETIRED;
                other.stop(0);
            }
        }
    }

    private boolean grants(SideSeeker seeker) {
        long mask = standby.serviceMask();
        return (seeker.connection().grantedServices() & mask) == mask;
    }

    private void becameActive(SideSeeker seeker) {
        if (seeker.isOpen()) {
            activate(seeker);
        } else {
            seeker.role = SideRole.PROMISED;
        }
    }

    private void activate(SideSeeker seeker) {
        if (active == seeker) {
            return;
        }
        if (active != null) {
            leave(active);
        }
        active = seeker;
        seeker.role = SideRole.ACTIVE;
        Gap gap = lostSide == null ? null : new Gap(lostSide, seeker.side(), loop.now() - lostAt);
        lostSide = null;
        tell(() -> listener.ready(seeker.side(), gap));
    }

    private void leave(SideSeeker old) {
        if (old.role != SideRole.RETIRED) {
            old.role = SideRole.LEAVING;
            tell(() -> standby.stopRequests(old.connection()));
        }
    }

    void lost(SideSeeker seeker, SessionEnd end) {
        boolean wasActive = active == seeker;
        forgetRole(seeker);
        if (wasActive) {
            active = null;
            lostSide = seeker.side();
            lostAt = loop.now();
        }
        if (!closing) {
            tell(() -> listener.lost(seeker.side(), end, wasActive));
        }
    }

    void message(SideSeeker seeker, byte[] buffer, int offset, int length, int version) {
        if (seeker.role == SideRole.RETIRED) {
            return;
        }
        SessionRoles known = seeker.roles();
        long type = known.type(buffer, offset);
        switch (standby == null ? StandbyMessages.Kind.OTHER : standby.kind(type, version)) {
            case BECAME_ACTIVE -> becameActive(seeker);
            case MAINTENANCE_REQUEST ->
                    answerMaintenance(seeker, known.correlation(buffer, offset, length, version));
            case MAINTENANCE_DECISION -> {
                boolean enters = standby.entersMaintenance(buffer, offset, length, version);
                tell(() -> listener.maintenanceDecided(seeker.side(), enters));
            }
            case OTHER -> {
                if (seeker.role != SideRole.STANDBY || known.role(type, version) != MessageRole.OTHER) {
                    listener.message(seeker.side(), buffer, offset, length, version);
                }
            }
        }
    }

    private void answerMaintenance(SideSeeker seeker, long correlation) {
        tell(() -> {
            boolean accepted = false;
            try {
                accepted = listener.maintenance(seeker.side());
            } finally {
                standby.answerMaintenance(seeker.connection(), correlation, accepted);
            }
        });
    }

    /** A seeker has ended. */
    void ended() {
        ended++;
        if (ended == seekers.size()) {
            tell(listener::closed);
        }
    }
}

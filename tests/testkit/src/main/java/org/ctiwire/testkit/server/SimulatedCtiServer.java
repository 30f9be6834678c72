package org.ctiwire.testkit.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ctiwire.ged188.StatusCode;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.testkit.model.ContactCentre;
import org.ctiwire.testkit.model.Device;
import org.ctiwire.testkit.model.RefusedException;
import org.ctiwire.testkit.model.Refusal;

/**
 * One side of a simulated CTI Server: sessions on one side, a contact centre on the other. It has no sockets; each
 * connection is a {@link SessionPort} for what goes to the client and the {@link SimulatedSession} of
 * {@link #connect} for what comes from it. Two servers on one contact centre are sides A and B.
 *
 * <p>One thread at a time. Let time pass through {@link ContactCentre#timeline}.
 */
public final class SimulatedCtiServer {

    private final ContactCentre centre;
    private final ServerBehaviour behaviour;
    private final Outbox outbox;
    private final EventDistribution distribution;
    private final ClientAnnouncements announcements;
    private final RegisteredServices registeredServices = new RegisteredServices();
    private final Maintenance maintenance;
    private final RequestDispatch requests;
    private final List<SimulatedSession> sessions = new ArrayList<>();
    private final List<SessionObserver> observers = new ArrayList<>();
    private long nextSession = 1;
    private long nextMonitor = 1;
    private boolean active = true;
    private boolean online = true;

    /** A server that is active and on line. */
    public SimulatedCtiServer(ContactCentre centre, ServerBehaviour behaviour) {
        this.centre = centre;
        this.behaviour = behaviour;
        outbox = new Outbox();
        distribution = new EventDistribution(this);
        announcements = new ClientAnnouncements(this);
        maintenance = new Maintenance(this);
        requests = new RequestDispatch(this);
        centre.listen(distribution);
    }

    /** Tells of its sessions from now on. */
    public void observe(SessionObserver observer) {
        observers.add(observer);
    }

    /** What happens behind the server. */
    public ContactCentre centre() {
        return centre;
    }

    /** A client has connected: its messages go to the session that this returns. */
    public SimulatedSession connect(SessionPort port) {
        return new SimulatedSession(this, nextSession++, port);
    }

    /** The open sessions, the oldest first. */
    public List<SimulatedSession> sessions() {
        return List.copyOf(sessions);
    }

    /** The session with that number. */
    public SimulatedSession session(long id) {
        return find(id).orElseThrow(() -> new RefusedException(Refusal.UNKNOWN_CLIENT, "session " + id));
    }

    /** Whether this side tells events and takes requests. */
    public boolean isActive() {
        return active;
    }

    /** Makes this side the standby side, which keeps its sessions but answers only what opens and closes them. */
    public void standBy() {
        active = false;
    }

    /** Makes this side the active side; clients that know of the scheme are told. */
    public void activate() {
        active = true;
        maintenance.tellActive();
    }

    /** Changes places with the other side: this one stands by, that one is active. */
    public void handOverTo(SimulatedCtiServer other) {
        standBy();
        other.activate();
    }

    /** Asks the clients of the active and standby scheme for leave to go into maintenance. */
    public Maintenance maintenance() {
        return maintenance;
    }

    /** Whether the server takes sessions. */
    public boolean isOnline() {
        return online;
    }

    /** Goes off line, telling every client, or comes back. */
    public void online(boolean working) {
        online = working;
        if (!working) {
            sessions().forEach(session -> session.fail(StatusCode.E_CTI_CTI_SERVER_OFFLINE));
        }
    }

    List<SimulatedSession> activeSessions() {
        return active ? sessions() : List.of();
    }

    ServerBehaviour behaviour() {
        return behaviour;
    }

    Outbox outbox() {
        return outbox;
    }

    EventDistribution distribution() {
        return distribution;
    }

    ClientAnnouncements announcements() {
        return announcements;
    }

    RequestDispatch requests() {
        return requests;
    }

    RegisteredServices registeredServices() {
        return registeredServices;
    }

    long newMonitorId() {
        return nextMonitor++;
    }

    long epochSeconds() {
        return centre.timeline().instant().getEpochSecond();
    }

    /** The session of the client that works with a device, null if there is none. */
    SimulatedSession sessionOf(Device device) {
        return sessions.stream().filter(session -> session.device() == device).findFirst().orElse(null);
    }

    Optional<SimulatedSession> find(long id) {
        return sessions.stream().filter(session -> session.id() == id).findFirst();
    }

    void opened(SimulatedSession session) {
        sessions.add(session);
        announcements.opened(session);
        observers.forEach(observer -> observer.opened(session));
    }

    void refused(SimulatedSession session, long status) {
        observers.forEach(observer -> observer.refused(session, status));
    }

    void ended(SimulatedSession session, SessionEnd end, boolean wasOpen) {
        sessions.remove(session);
        registeredServices.removeAll(session);
        maintenance.left(session);
        requests.left(session);
        if (wasOpen) {
            announcements.closed(session, end.status() < 0 ? StatusCode.E_CTI_CLIENT_DISCONNECTED : end.status());
            observers.forEach(observer -> observer.ended(session, end));
        }
    }
}

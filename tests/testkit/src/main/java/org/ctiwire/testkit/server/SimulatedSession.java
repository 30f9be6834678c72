package org.ctiwire.testkit.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ctiwire.session.OpenAttempt;
import org.ctiwire.session.ServerListener;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.testkit.model.Call;
import org.ctiwire.testkit.model.Device;
import org.ctiwire.testkit.model.Refusal;
import org.ctiwire.testkit.model.RefusedException;

/** One client's session with the simulated server: who it is, what it was granted, what it wants to be told. */
public final class SimulatedSession implements ServerListener {

    private final SimulatedCtiServer server;
    private final long id;
    private final SessionPort port;
    private final Map<Long, Interest> monitors = new LinkedHashMap<>();
    private final List<Interest> services = new ArrayList<>();
    private final UsedVariables variables = new UsedVariables();
    private SessionGrant grant;
    private boolean over;

    SimulatedSession(SimulatedCtiServer server, long id, SessionPort port) {
        this.server = server;
        this.id = id;
        this.port = port;
    }

    /** What names the session to other clients. */
    public long id() {
        return id;
    }

    /** Where the client is, such as {@code 127.0.0.1:50000}. */
    public String clientAddress() {
        return port.clientAddress() + ":" + port.clientPort();
    }

    /** Whether the session is open. */
    public boolean isOpen() {
        return grant != null && !over;
    }

    /** The protocol version of the session. */
    public int version() {
        return grant.version();
    }

    /** The user name that the client gave. */
    public String clientId() {
        return grant.clientId();
    }

    /** What the client calls itself. */
    public String signature() {
        return grant.signature();
    }

    /** The device whose events the client gets by the Client Events service, null if it has none. */
    public Device device() {
        return grant.device();
    }

    /** The services that the session was granted, bits of {@link org.ctiwire.ged188.CTIServiceMasks}. */
    public long granted() {
        return grant.services();
    }

    /** Whether the session was granted a service. */
    public boolean isGranted(long service) {
        return (grant.services() & service) == service;
    }

    long callMask() {
        return grant.callMask();
    }

    long agentMask() {
        return grant.agentMask();
    }

    long peripheralId() {
        return grant.peripheralId();
    }

    SessionPort port() {
        return port;
    }

    UsedVariables variables() {
        return variables;
    }

    /** All that the session wants to be told. */
    Collection<Interest> interests() {
        List<Interest> all = new ArrayList<>(services);
        all.addAll(monitors.values());
        return all;
    }

    Collection<Interest> monitors() {
        return Collections.unmodifiableCollection(monitors.values());
    }

    void serve(Interest interest) {
        services.add(interest);
    }

    void monitor(Interest interest) {
        monitors.put(interest.monitorId(), interest);
    }

    Interest monitor(long monitorId) {
        Interest interest = monitors.get(monitorId);
        if (interest == null) {
            throw new RefusedException(Refusal.UNKNOWN_MONITOR, "monitor " + monitorId);
        }
        return interest;
    }

    void stopMonitor(long monitorId) {
        monitor(monitorId);
        monitors.remove(monitorId);
    }

    /** A call is over: the monitors of it have nothing more to tell. */
    void forget(Call call) {
        monitors.values().removeIf(interest -> interest instanceof Interest.OfCall ofCall && ofCall.call() == call);
    }

    void granted(SessionGrant given) {
        grant = given;
    }

    void deliver(PreparedMessage message) {
        if (isOpen()) {
            port.send(message, fields -> { });
        }
    }

    /** Closes the session from the server's side: tells the client why and leaves the rest to it. */
    public void fail(long status) {
        port.fail(status);
    }

    /** Ends the connection without a word. */
    public void drop() {
        port.drop();
    }

    @Override
    public void open(OpenAttempt attempt) {
        server.outbox().afterwards(() -> new SessionOpening(server, this).answer(attempt));
    }

    @Override
    public void request(byte[] buffer, int offset, int length, int version) {
        server.outbox().afterwards(() -> server.requests().dispatch(this, buffer, offset, length));
    }

    @Override
    public void closed(SessionEnd end) {
        boolean told = isOpen();
        over = true;
        server.ended(this, end, told);
    }
}

package org.ctiwire.testkit.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ctiwire.ged188.PGStatusCode;
import org.ctiwire.ged188.SystemEventID;

/**
 * A contact centre in operation. What can be done in it is spread over its parts: {@link #agents}, {@link #routing},
 * {@link #calls}, {@link #combining}, {@link #supervision}, {@link #recording}. Each does what it is asked to and tells
 * the listeners, or throws {@link RefusedException} before anything has changed.
 */
public final class ContactCentre {

    private static final long FIRST_CALL = 16_777_217;

    private final Configuration configuration;
    private final Timeline timeline;
    private final List<CentreListener> listeners = new ArrayList<>();
    private final Map<Long, Call> calls = new LinkedHashMap<>();
    private final AgentControl agents = new AgentControl(this);
    private final CallProgress progress = new CallProgress(this);
    private final CallRouting routing = new CallRouting(this);
    private final CallControl control = new CallControl(this);
    private final CallCombination combination = new CallCombination(this);
    private final Supervision supervision = new Supervision(this);
    private final Recording recording = new Recording(this);
    private long nextCall = FIRST_CALL;
    private boolean online = true;

    /** A centre in which nobody is logged in and nobody calls. */
    public ContactCentre(Configuration configuration, Timeline timeline) {
        this.configuration = configuration;
        this.timeline = timeline;
    }

    /** Tells this listener too, from now on. */
    public void listen(CentreListener listener) {
        listeners.add(listener);
    }

    /** What the centre consists of. */
    public Configuration configuration() {
        return configuration;
    }

    /** The centre's time. */
    public Timeline timeline() {
        return timeline;
    }

    /** What agents do. */
    public AgentControl agents() {
        return agents;
    }

    /** How calls come in and get to agents. */
    public CallRouting routing() {
        return routing;
    }

    /** What is done with one call at a time. */
    public CallControl calls() {
        return control;
    }

    /** What is done with two calls: consultation, transfer, conference. */
    public CallCombination combining() {
        return combination;
    }

    /** What supervisors do. */
    public Supervision supervision() {
        return supervision;
    }

    /** Recording by the network, and greetings. */
    public Recording recording() {
        return recording;
    }

    /** The calls that are not over. */
    public Collection<Call> currentCalls() {
        return Collections.unmodifiableCollection(calls.values());
    }

    /** A call that is not over. */
    public Call call(long id) {
        Call call = calls.get(id);
        RefusedException.unless(call != null, Refusal.UNKNOWN_CALL, "call " + id);
        return call;
    }

    /** A device's part in a call that is not over. */
    public Connection connection(long callId, String deviceId) {
        Call call = call(callId);
        for (Connection connection : call.connections()) {
            if (connection.device().id().equals(deviceId)) {
                return connection;
            }
        }
        throw new RefusedException(Refusal.NOT_CALL_PARTY, "call " + callId + " at " + deviceId);
    }

    /** Tells the clients that data of a call has changed. */
    public void dataChanged(Call call) {
        emit(CallEvent.of(CallEventKind.DATA_UPDATE, call.place()));
    }

    /** Whether the peripheral works. */
    public boolean isOnline() {
        return online;
    }

    /** What is out of order, bits of {@link PGStatusCode}. */
    public int status() {
        return online ? 0 : PGStatusCode.PGS_PERIPHERAL_OFFLINE;
    }

    /** Takes the peripheral off line or puts it back. */
    public void online(boolean working) {
        online = working;
        system(working ? SystemEventID.SYS_PERIPHERAL_ONLINE : SystemEventID.SYS_PERIPHERAL_OFFLINE,
                configuration.peripheral().id(), "", null);
    }

    /** Tells everybody about the state of the system. */
    public void system(int id, long argument, String text, Device device) {
        listeners.forEach(listener -> listener.system(id, argument, text, device));
    }

    CallProgress progress() {
        return progress;
    }

    Call open(CallOrigin origin, int type) {
        Call call = new Call(nextCall++, origin, type);
        call.data().routerCallKeyDay = timeline.instant().getEpochSecond() / 86_400;
        call.data().routerCallKeyCallId = call.id() - FIRST_CALL + 1;
        calls.put(call.id(), call);
        return call;
    }

    void close(Call call) {
        calls.remove(call.id());
    }

    void emit(CallEvent event) {
        listeners.forEach(listener -> listener.call(event));
    }

    void tellAgent(Agent agent, Device place) {
        listeners.forEach(listener -> listener.agent(agent, place));
    }

    void tellTeam(AgentTeam team, List<Agent> members, TeamChange change) {
        listeners.forEach(listener -> listener.team(team, members, change));
    }
}

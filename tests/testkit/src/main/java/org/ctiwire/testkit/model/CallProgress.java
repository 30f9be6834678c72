package org.ctiwire.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ctiwire.ged188.EventCause;
import org.ctiwire.ged188.SilentMonitorStatus;

/** The steps that every way of handling calls is made of; each tells the clients in the guide's order of things. */
final class CallProgress {

    private final ContactCentre centre;

    CallProgress(ContactCentre centre) {
        this.centre = centre;
    }

    /** A device becomes part of a call; the call begins if it is the first. */
    Connection join(Call call, Device device, ConnectionState state) {
        boolean first = call.connections().isEmpty();
        Connection connection = new Connection(call, device, state, centre.timeline().now());
        call.add(connection);
        CallEvent begins = CallEvent.of(CallEventKind.BEGIN, connection);
        centre.emit(first ? begins : begins.onlyTo(device));
        return connection;
    }

    /** A call rings at a device. */
    Connection offer(Call call, Device device, int cause) {
        Connection connection = join(call, device, ConnectionState.ALERTING);
        centre.emit(CallEvent.of(CallEventKind.DELIVERED, connection).because(cause));
        Agent agent = device.agent();
        if (agent != null) {
            centre.agents().alerted(agent, call);
            long limit = agent.deskSettings().ringNoAnswerTime();
            if (limit > 0) {
                connection.limitRinging(centre.timeline().after(TimeUnit.SECONDS.toNanos(limit),
                        () -> centre.routing().unanswered(connection)));
            }
        }
        return connection;
    }

    /** A device is connected to a call that rang there, or that it comes to in another way. */
    void establish(Connection connection, int cause) {
        Call call = connection.call();
        List<Connection> starting = new ArrayList<>(List.of(connection));
        connection.enter(ConnectionState.CONNECTED, centre.timeline().now());
        for (Connection party : call.connections()) {
            if (party.state() == ConnectionState.INITIATED) {
                party.enter(ConnectionState.CONNECTED, centre.timeline().now());
                starting.add(party);
            }
        }
        if (connection.device().kind() == DeviceKind.AGENT) {
            leaveRoutePoints(call);
        }
        starting.forEach(this::agentTalks);
        starting.forEach(this::startMedia);
        centre.emit(CallEvent.of(CallEventKind.ESTABLISHED, connection).because(cause));
    }

    /** A device puts a call on hold. */
    void hold(Connection connection, int cause) {
        connection.enter(ConnectionState.HELD, centre.timeline().now());
        stopMedia(connection);
        centre.emit(CallEvent.of(CallEventKind.HELD, connection).because(cause));
    }

    /** A device takes a call up again. */
    void retrieve(Connection connection, int cause) {
        connection.enter(ConnectionState.CONNECTED, centre.timeline().now());
        agentTalks(connection);
        startMedia(connection);
        centre.emit(CallEvent.of(CallEventKind.RETRIEVED, connection).because(cause));
    }

    /** A device leaves a call, and so does the last one that is left alone. */
    void release(Connection connection, int cause) {
        Call call = connection.call();
        List<Connection> leaving = new ArrayList<>(List.of(connection));
        List<Connection> staying = new ArrayList<>(call.connections());
        staying.remove(connection);
        if (staying.stream().filter(party -> !isListening(party)).count() <= 1) {
            leaving.addAll(staying);
        }
        releaseAll(call, leaving, cause);
    }

    /** All devices leave a call. */
    void end(Call call, int cause) {
        releaseAll(call, new ArrayList<>(call.connections()), cause);
    }

    /** A device is out of a call without having cleared it, as after a transfer: only its own clients are told. */
    void depart(Connection connection) {
        stopMedia(connection);
        connection.enter(ConnectionState.NULL, centre.timeline().now());
        connection.call().remove(connection);
        centre.emit(CallEvent.of(CallEventKind.END, connection).onlyTo(connection.device()));
    }

    /** The agent of a connection, if there is one, turns to the calls that are left. */
    void agentLeft(Connection connection) {
        Agent agent = connection.device().agent();
        if (agent != null) {
            centre.agents().left(agent);
        }
    }

    void startMedia(Connection connection) {
        if (!connection.hasMedia() && connection.device().kind() == DeviceKind.AGENT) {
            connection.media(true);
            for (MediaDirection direction : MediaDirection.values()) {
                centre.emit(CallEvent.of(CallEventKind.RTP_STARTED, connection).code(direction.code()));
            }
        }
    }

    void stopMedia(Connection connection) {
        if (connection.hasMedia()) {
            connection.media(false);
            for (MediaDirection direction : MediaDirection.values()) {
                centre.emit(CallEvent.of(CallEventKind.RTP_STOPPED, connection).code(direction.code()));
            }
        }
    }

    void agentTalks(Connection connection) {
        Agent agent = connection.device().agent();
        if (agent != null) {
            centre.agents().talks(agent, connection.call());
        }
    }

    private void releaseAll(Call call, List<Connection> leaving, int cause) {
        centre.routing().stopWaiting(call, EventCause.CEC_CALL_CANCELLED);
        List<Device> concerned = call.devices();
        for (Connection connection : leaving) {
            stopMedia(connection);
            connection.enter(ConnectionState.NULL, centre.timeline().now());
            call.remove(connection);
            if (connection.device().kind() != DeviceKind.ROUTE_POINT) {
                centre.emit(CallEvent.of(CallEventKind.CONNECTION_CLEARED, connection).to(concerned)
                        .because(cause));
            }
            count(connection);
        }
        Connection first = leaving.get(0);
        List<Device> devices = leaving.stream().map(Connection::device).toList();
        if (call.isOver()) {
            centre.close(call);
            centre.emit(CallEvent.of(CallEventKind.CLEARED, first).to(devices).because(cause));
            centre.emit(CallEvent.of(CallEventKind.END, first).onlyGeneral());
        }
        for (Connection connection : leaving) {
            centre.emit(CallEvent.of(CallEventKind.END, connection).onlyTo(connection.device()));
        }
        leaving.forEach(this::agentLeft);
    }

    private static boolean isListening(Connection connection) {
        return connection.monitorStatus() == SilentMonitorStatus.SILENT_MONITOR_INITIATOR;
    }

    private void count(Connection connection) {
        Agent agent = connection.device().agent();
        if (agent != null) {
            Call call = connection.call();
            boolean caller = call.calling() == connection.device();
            long seconds = centre.timeline().secondsSince(agent.since());
            agent.session().ended(call, caller, seconds);
            agent.today().ended(call, caller, seconds);
            if (call.skillGroup() != null) {
                call.skillGroup().counters().ended(call, caller, seconds);
            }
        }
    }

    /** Once somebody answers, the number that routed the call has no part in it any more. */
    private void leaveRoutePoints(Call call) {
        for (Connection party : List.copyOf(call.connections())) {
            if (party.device().kind() == DeviceKind.ROUTE_POINT) {
                depart(party);
            }
        }
    }
}

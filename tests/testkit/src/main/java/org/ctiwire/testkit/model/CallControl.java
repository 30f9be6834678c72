package org.ctiwire.testkit.model;

import java.util.List;
import org.ctiwire.ged188.CallType;
import org.ctiwire.ged188.EventCause;
import org.ctiwire.ged188.Ged188Constants;

/** What is done with one call at a time. */
public final class CallControl {

    private final ContactCentre centre;

    CallControl(ContactCentre centre) {
        this.centre = centre;
    }

    /** Answers a call that rings. */
    public void answer(Connection connection) {
        check(connection, ConnectionState.ALERTING, Refusal.NO_CALL_TO_ANSWER);
        RefusedException.unless(connection.device().connectionIn(ConnectionState.CONNECTED) == null,
                Refusal.WRONG_CALL_STATE, "device " + connection.device() + " is in another call");
        centre.progress().establish(connection, EventCause.CEC_NONE);
    }

    /** Puts a call on hold. */
    public void hold(Connection connection) {
        check(connection, ConnectionState.CONNECTED, Refusal.NO_ACTIVE_CALL);
        centre.progress().hold(connection, EventCause.CEC_NONE);
        agentHolds(connection);
    }

    /** Takes a call up again. */
    public void retrieve(Connection connection) {
        check(connection, ConnectionState.HELD, Refusal.NO_HELD_CALL);
        RefusedException.unless(connection.device().connectionIn(ConnectionState.CONNECTED) == null,
                Refusal.WRONG_CALL_STATE, "device " + connection.device() + " is in another call");
        centre.progress().retrieve(connection, EventCause.CEC_NONE);
    }

    /** Puts one call on hold and takes another up. */
    public void alternate(Connection active, Connection other) {
        check(active, ConnectionState.CONNECTED, Refusal.NO_ACTIVE_CALL);
        check(other, ConnectionState.HELD, Refusal.NO_HELD_CALL);
        centre.progress().hold(active, EventCause.CEC_ALTERNATE);
        centre.progress().retrieve(other, EventCause.CEC_ALTERNATE);
    }

    /** Takes a device out of a call. */
    public void clear(Connection connection) {
        centre.progress().release(connection, EventCause.CEC_NONE);
    }

    /** Ends a call. */
    public void clear(Call call) {
        centre.progress().end(call, EventCause.CEC_NONE);
    }

    /** Sends a call that rings to another device. */
    public void deflect(Connection connection, String number) {
        check(connection, ConnectionState.ALERTING, Refusal.NO_CALL_TO_ANSWER);
        Device target = centre.configuration().reachedBy(number);
        RefusedException.unless(target.kind() != DeviceKind.AGENT || target.isIdle(), Refusal.WRONG_DESTINATION,
                "device " + target);
        Call call = connection.call();
        call.redirectedBy(connection.device(), target);
        centre.emit(CallEvent.of(CallEventKind.DIVERTED, connection).with(target).because(EventCause.CEC_REDIRECTED));
        centre.progress().depart(connection);
        centre.progress().agentLeft(connection);
        centre.routing().reach(call, call.connections().get(0), target, EventCause.CEC_REDIRECTED);
    }

    /** Sends tones into a call. */
    public void sendTones(Connection connection, String tones) {
        check(connection, ConnectionState.CONNECTED, Refusal.NO_ACTIVE_CALL);
        RefusedException.unless(!tones.isEmpty(), Refusal.WRONG_DESTINATION, "no tones");
    }

    /** Calls a number from a device. */
    public Connection makeCall(Device device, String number, CallData data) {
        Device target = reachable(device, number);
        Call call = centre.open(origin(target), type(device, target));
        return place(call, device, target, number, data);
    }

    /** Calls a customer from a route point; when the customer answers, the call waits for an agent. */
    public Connection makePredictiveCall(Device device, String number, CallData data) {
        Device target = centre.configuration().reachedBy(number);
        RefusedException.unless(device.kind() == DeviceKind.ROUTE_POINT, Refusal.UNKNOWN_DEVICE, "device " + device);
        RefusedException.unless(target.kind() == DeviceKind.EXTERNAL, Refusal.WRONG_DESTINATION, "number " + number);
        Call call = centre.open(CallOrigin.PREDICTIVE, CallType.CALLTYPE_AUTO_OUT);
        call.service(centre.configuration().service(device.id()));
        return place(call, device, target, number, data);
    }

    /** The device that a number reaches from another; refused where no call can be made. */
    Device reachable(Device device, String number) {
        RefusedException.unless(device.kind() == DeviceKind.AGENT, Refusal.UNKNOWN_DEVICE, "device " + device);
        RefusedException.unless(device.connectionIn(ConnectionState.CONNECTED) == null
                && device.connectionIn(ConnectionState.ALERTING) == null, Refusal.DEVICE_IN_USE, "device " + device);
        return centre.configuration().reachedBy(number);
    }

    Connection place(Call call, Device device, Device target, String number, CallData data) {
        call.data().take(data);
        call.data().dialedNumber = number;
        call.between(device, target);
        Connection from = centre.progress().join(call, device, ConnectionState.INITIATED);
        centre.emit(CallEvent.of(CallEventKind.SERVICE_INITIATED, from).because(EventCause.CEC_NEW_CALL));
        centre.emit(CallEvent.of(CallEventKind.ORIGINATED, from).with(target).because(EventCause.CEC_NEW_CALL));
        centre.progress().agentTalks(from);
        centre.routing().reach(call, from, target, EventCause.CEC_NEW_CALL);
        return from;
    }

    static CallOrigin origin(Device target) {
        return target.kind() == DeviceKind.EXTERNAL ? CallOrigin.OUTBOUND : CallOrigin.INTERNAL;
    }

    static void check(Connection connection, ConnectionState state, Refusal refusal) {
        RefusedException.unless(connection.state() == state, refusal, connection + " is " + connection.state());
    }

    void agentHolds(Connection connection) {
        Agent agent = connection.device().agent();
        if (agent != null) {
            centre.agents().holds(agent);
        }
    }

    private static int type(Device device, Device target) {
        int given = device.attributes().callType();
        if (given != (int) Ged188Constants.NULL_CALLTYPE) {
            return given;
        }
        return target.kind() == DeviceKind.EXTERNAL ? CallType.CALLTYPE_OUT : CallType.CALLTYPE_AGENT_INSIDE;
    }

    /** The devices of a call beside one. */
    static List<Connection> others(Connection connection) {
        return connection.call().connections().stream().filter(party -> party != connection).toList();
    }
}

package org.ctiwire.testkit.model;

import java.util.List;
import java.util.stream.Stream;
import org.ctiwire.ged188.CallType;
import org.ctiwire.ged188.EventCause;
import org.ctiwire.ged188.Ged188Constants;

/** What is done with two calls of a device: consultation, reconnection, transfer, conference. */
public final class CallCombination {

    private final ContactCentre centre;

    CallCombination(ContactCentre centre) {
        this.centre = centre;
    }

    /** Puts the active call on hold and calls a third party on its behalf. */
    public Connection consult(Connection active, String number, CallData data) {
        CallControl.check(active, ConnectionState.CONNECTED, Refusal.NO_ACTIVE_CALL);
        Device target = centre.configuration().reachedBy(number);
        centre.progress().hold(active, EventCause.CEC_CONSULT);
        Call call = centre.open(CallControl.origin(target), CallType.CALLTYPE_CONSULT);
        call.consultedFor(active.call());
        CallData known = new CallData();
        known.take(active.call().data());
        known.take(data);
        return centre.calls().place(call, active.device(), target, number, known);
    }

    /** Ends the active call and takes the held one up again. */
    public void reconnect(Connection active, Connection held) {
        checkPair(active, held);
        centre.progress().release(active, EventCause.CEC_NONE);
        centre.progress().retrieve(held, EventCause.CEC_NONE);
    }

    /** Joins the others of two calls and leaves both; the held call stays. */
    public Call transfer(Connection active, Connection held) {
        checkPair(active, held);
        Call kept = held.call();
        Call ending = active.call();
        List<Connection> moving = CallControl.others(active);
        Device controller = active.device();
        List<Device> concerned = concerned(kept, ending);
        moving.forEach(kept::adopt);
        Connection target = moving.isEmpty() ? held : moving.get(0);
        take(kept, ending);
        departing(active);
        departing(held);
        centre.emit(CallEvent.of(CallEventKind.TRANSFERRED, held).with(ending).with(target.device()).to(concerned)
                .because(EventCause.CEC_TRANSFER));
        finish(List.of(held, active));
        renamed(moving, ending);
        kept.redirectedBy(controller, target.device());
        over(ending, active);
        centre.progress().agentLeft(held);
        return kept;
    }

    /** Sends the other party of a call to a number and leaves the call. */
    public Call transfer(Connection active, String number) {
        CallControl.check(active, ConnectionState.CONNECTED, Refusal.NO_ACTIVE_CALL);
        Device target = centre.configuration().reachedBy(number);
        RefusedException.unless(target.kind() != DeviceKind.AGENT || target.isIdle(), Refusal.WRONG_DESTINATION,
                "device " + target);
        Call call = active.call();
        List<Device> concerned = call.devices();
        departing(active);
        centre.emit(CallEvent.of(CallEventKind.TRANSFERRED, active).with(target).to(concerned)
                .because(EventCause.CEC_TRANSFER));
        finish(List.of(active));
        centre.progress().agentLeft(active);
        call.redirectedBy(active.device(), target);
        centre.routing().reach(call, call.connections().get(0), target, EventCause.CEC_TRANSFER);
        return call;
    }

    /** Joins two calls of a device in one, which is the held call. */
    public Call conference(Connection active, Connection held) {
        checkPair(active, held);
        Call kept = held.call();
        Call ending = active.call();
        List<Connection> moving = CallControl.others(active);
        RefusedException.unless(kept.connections().size() + moving.size() <= Ged188Constants.MAX_NUM_PARTIES,
                Refusal.TOO_MANY_PARTIES, "call " + kept.id());
        List<Device> concerned = concerned(kept, ending);
        moving.forEach(kept::adopt);
        take(kept, ending);
        departing(active);
        kept.type(CallType.CALLTYPE_CONFERENCE);
        held.enter(ConnectionState.CONNECTED, centre.timeline().now());
        Connection added = moving.isEmpty() ? held : moving.get(0);
        centre.emit(CallEvent.of(CallEventKind.CONFERENCED, held).with(ending).with(added.device()).to(concerned)
                .because(EventCause.CEC_KEY_CONFERENCE));
        finish(List.of(active));
        renamed(moving, ending);
        over(ending, active);
        centre.progress().agentTalks(held);
        centre.progress().startMedia(held);
        return kept;
    }

    /** Adds a number to a call at once. */
    public Call conference(Connection active, String number) {
        CallControl.check(active, ConnectionState.CONNECTED, Refusal.NO_ACTIVE_CALL);
        Device target = centre.configuration().reachedBy(number);
        RefusedException.unless(target.isIdle() || target.kind() != DeviceKind.AGENT, Refusal.WRONG_DESTINATION,
                "device " + target);
        Call call = active.call();
        call.type(CallType.CALLTYPE_CONFERENCE);
        centre.emit(CallEvent.of(CallEventKind.CONFERENCED, active).with(target)
                .because(EventCause.CEC_KEY_CONFERENCE));
        centre.routing().reach(call, active, target, EventCause.CEC_KEY_CONFERENCE);
        return call;
    }

    private static void checkPair(Connection active, Connection held) {
        RefusedException.unless(active.device() == held.device() && active.call() != held.call(),
                Refusal.NOT_CALL_PARTY, active + " and " + held);
        RefusedException.unless(active.state() == ConnectionState.CONNECTED
                || active.state() == ConnectionState.INITIATED, Refusal.NO_ACTIVE_CALL, active.toString());
        CallControl.check(held, ConnectionState.HELD, Refusal.NO_HELD_CALL);
    }

    private static List<Device> concerned(Call kept, Call ending) {
        return Stream.concat(kept.devices().stream(), ending.devices().stream()).distinct().toList();
    }

    private static void take(Call kept, Call ending) {
        kept.data().take(ending.data());
        if (kept.skillGroup() == null) {
            kept.skillGroup(ending.skillGroup());
        }
    }

    private void departing(Connection connection) {
        centre.progress().stopMedia(connection);
        connection.enter(ConnectionState.NULL, centre.timeline().now());
        connection.call().remove(connection);
    }

    private void finish(List<Connection> left) {
        for (Connection connection : left) {
            centre.emit(CallEvent.of(CallEventKind.END, connection).onlyTo(connection.device()));
        }
    }

    /** Those who have moved learn the new identification of their call. */
    private void renamed(List<Connection> moved, Call before) {
        for (Connection connection : moved) {
            centre.emit(CallEvent.of(CallEventKind.DATA_UPDATE, connection).with(before));
        }
    }

    private void over(Call ending, Connection last) {
        centre.close(ending);
        centre.emit(CallEvent.of(CallEventKind.END, last).onlyGeneral());
    }
}

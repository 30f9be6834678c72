package org.ctiwire.testkit.model;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ctiwire.ged188.CallType;
import org.ctiwire.ged188.EventCause;

/** How calls come in, wait, and get to the device that they are for. */
public final class CallRouting {

    private static final long EXTERNAL_ANSWERS_AFTER = TimeUnit.SECONDS.toNanos(2);

    private final ContactCentre centre;

    CallRouting(ContactCentre centre) {
        this.centre = centre;
    }

    /** Somebody outside calls a service. */
    public Call arrive(String ani, String dialedNumber) {
        return arrive(ani, dialedNumber, new CallData());
    }

    /** Somebody outside calls a service, with data that the call brings along. */
    public Call arrive(String ani, String dialedNumber, CallData data) {
        Service service = centre.configuration().service(dialedNumber);
        RefusedException.unless(service != null, Refusal.WRONG_DESTINATION, "number " + dialedNumber);
        Call call = centre.open(CallOrigin.INBOUND, CallType.CALLTYPE_ACD_IN);
        call.data().take(data);
        call.data().ani = ani;
        call.data().dnis = dialedNumber;
        call.data().dialedNumber = dialedNumber;
        Device caller = centre.configuration().external(ani);
        Device point = centre.configuration().device(dialedNumber);
        call.between(caller, point);
        atService(call, service, point);
        centre.progress().join(call, caller, ConnectionState.CONNECTED);
        return call;
    }

    /** Tells those who hear of every device that a call comes by translation routing. */
    public void translationRoute(Call call) {
        centre.emit(CallEvent.of(CallEventKind.TRANSLATION_ROUTE, call.place()).onlyGeneral());
    }

    /** Lets a call wait for an agent of these skill groups. */
    public void queue(Call call, List<SkillGroup> groups) {
        RefusedException.unless(!call.isOver() && call.queues().isEmpty() && !groups.isEmpty(),
                Refusal.WRONG_CALL_STATE, "call " + call.id());
        call.waitIn(groups, centre.timeline().now());
        Connection waiting = call.place();
        waiting.enter(ConnectionState.QUEUED, centre.timeline().now());
        if (call.service() != null) {
            call.data().callTypeId = call.service().callTypeId();
            centre.emit(CallEvent.of(CallEventKind.ATTRIBUTE_CHANGE, waiting));
        }
        centre.emit(CallEvent.of(CallEventKind.QUEUED, waiting).with(groups.get(0).queue()));
    }

    /** Announces a call to an agent and lets it ring at the agent's telephone. */
    public Connection deliver(Call call, Agent agent) {
        RefusedException.unless(agent.isLoggedIn(), Refusal.NOT_LOGGED_IN, "agent " + agent);
        RefusedException.unless(agent.device().isIdle(), Refusal.DEVICE_IN_USE, "device " + agent.device());
        RefusedException.unless(!call.isOver(), Refusal.UNKNOWN_CALL, "call " + call.id());
        SkillGroup group = call.queues().stream().filter(agent.skillGroups()::containsKey).findFirst().orElse(null);
        if (group != null) {
            call.skillGroup(group);
        }
        announce(call, agent);
        stopWaiting(call, EventCause.CEC_NONE);
        return centre.progress().offer(call, agent.device(), EventCause.CEC_NEW_CALL);
    }

    /** Announces a call to an agent; {@link #deliver} does so by itself. */
    public void announce(Call call, Agent agent) {
        RefusedException.unless(agent.isLoggedIn(), Refusal.NOT_LOGGED_IN, "agent " + agent);
        centre.emit(CallEvent.of(CallEventKind.PRE_CALL, call.place()).with(agent.device())
                .to(List.of(agent.device())));
    }

    /** Takes an announcement back. */
    public void abortAnnouncement(Call call, Agent agent) {
        centre.emit(CallEvent.of(CallEventKind.PRE_CALL_ABORT, call.place()).with(agent.device())
                .to(List.of(agent.device())));
    }

    /** A customer whom the centre called has answered, or whom {@link CallControl#makeCall} reached. */
    public void answerOutside(Connection connection) {
        if (connection.state() != ConnectionState.ALERTING) {
            return;
        }
        Call call = connection.call();
        centre.progress().establish(connection, EventCause.CEC_NONE);
        if (call.origin() == CallOrigin.PREDICTIVE && call.skillGroup() == null) {
            queue(call, call.service().skillGroups());
        }
    }

    /** Takes a call out of the queues that it waits in. */
    void stopWaiting(Call call, int cause) {
        if (call.queues().isEmpty()) {
            return;
        }
        long waited = centre.timeline().secondsSince(call.queuedSince());
        call.queues().forEach(group -> group.counters().leftQueue(waited));
        Connection waiting = call.place();
        if (waiting.state() == ConnectionState.QUEUED) {
            waiting.enter(ConnectionState.CONNECTED, centre.timeline().now());
        }
        centre.emit(CallEvent.of(CallEventKind.DEQUEUED, waiting).with(call.queues().get(0).queue()).because(cause));
        call.stopWaiting();
    }

    /** Gives a call another type, one of {@link CallType}; {@link ContactCentre#dataChanged} tells of it. */
    public void changeType(Call call, int type) {
        call.type(type);
    }

    /** Brings a call to the device that it is for: it rings there, waits, leaves the centre, or fails. */
    void reach(Call call, Connection from, Device target, int cause) {
        switch (target.kind()) {
            case EXTERNAL -> {
                centre.emit(CallEvent.of(CallEventKind.REACHED_NETWORK, from).with(target));
                Connection outside = centre.progress().join(call, target, ConnectionState.ALERTING);
                centre.timeline().after(EXTERNAL_ANSWERS_AFTER, () -> answerOutside(outside));
            }
            case ROUTE_POINT -> atService(call, centre.configuration().service(target.id()), target);
            default -> {
                if (target.isIdle()) {
                    centre.progress().offer(call, target, cause);
                } else {
                    fail(from, target);
                }
            }
        }
    }

    /** A call has rung too long: it goes back to its skill group, or ends. */
    void unanswered(Connection connection) {
        Call call = connection.call();
        Agent agent = connection.device().agent();
        if (connection.state() != ConnectionState.ALERTING || agent == null) {
            return;
        }
        if (call.skillGroup() == null) {
            centre.progress().release(connection, EventCause.CEC_CALL_NOT_ANSWERED);
            return;
        }
        SkillGroup group = call.skillGroup();
        centre.emit(CallEvent.of(CallEventKind.DIVERTED, connection).with(call.called())
                .because(EventCause.CEC_CALL_NOT_ANSWERED));
        centre.progress().depart(connection);
        centre.agents().missed(agent);
        call.redirectedBy(connection.device(), call.called());
        queue(call, List.of(group));
    }

    private void atService(Call call, Service service, Device point) {
        call.service(service);
        centre.progress().join(call, point, ConnectionState.CONNECTED);
    }

    private void fail(Connection from, Device target) {
        from.enter(ConnectionState.FAILED, centre.timeline().now());
        centre.emit(CallEvent.of(CallEventKind.FAILED, from).with(target).because(EventCause.CEC_BUSY));
    }
}

package org.ctiwire.testkit.model;

import org.ctiwire.ged188.CallType;
import org.ctiwire.ged188.EventCause;
import org.ctiwire.ged188.SilentMonitorStatus;
import org.ctiwire.ged188.SupervisoryAction;

/** What supervisors do with the calls of agents, and how agents call for them. */
public final class Supervision {

    /** What a supervisor does. */
    public enum Action {
        CLEAR(SupervisoryAction.SUPERVISOR_CLEAR, EventCause.CEC_SUPERVISOR_CLEAR, CallType.CALLTYPE_UNMONITORED),
        MONITOR(SupervisoryAction.SUPERVISOR_MONITOR, EventCause.CEC_SUPERVISOR_MONITOR,
                CallType.CALLTYPE_SUPERVISOR_MONITOR),
        WHISPER(SupervisoryAction.SUPERVISOR_WHISPER, EventCause.CEC_SUPERVISOR_WHISPER,
                CallType.CALLTYPE_SUPERVISOR_WHISPER),
        BARGE_IN(SupervisoryAction.SUPERVISOR_BARGE_IN, EventCause.CEC_SUPERVISOR_BARGE_IN,
                CallType.CALLTYPE_SUPERVISOR_BARGEIN),
        INTERCEPT(SupervisoryAction.SUPERVISOR_INTERCEPT, EventCause.CEC_SUPERVISOR_INTERCEPT,
                CallType.CALLTYPE_SUPERVISOR_INTERCEPT);

        private final int code;
        private final int cause;
        private final int callType;

        Action(int code, int cause, int callType) {
            this.code = code;
            this.cause = cause;
            this.callType = callType;
        }

        /** The action with that number in messages. */
        public static Action of(int code) {
            for (Action action : values()) {
                if (action.code == code) {
                    return action;
                }
            }
            throw new RefusedException(Refusal.WRONG_SUPERVISORY_ACTION, "action " + code);
        }
    }

    private final ContactCentre centre;

    Supervision(ContactCentre centre) {
        this.centre = centre;
    }

    /**
     * A supervisor takes an action on an agent's call.
     *
     * @param agentConnection the agent's part in the call; of the supervisor's own for {@link Action#CLEAR}
     * @return the supervisor's part in a call
     */
    public Connection supervise(Agent supervisor, Connection agentConnection, Action action) {
        RefusedException.unless(supervisor.isSupervisor(), Refusal.NOT_A_SUPERVISOR, "agent " + supervisor);
        RefusedException.unless(supervisor.isLoggedIn(), Refusal.NOT_LOGGED_IN, "agent " + supervisor);
        Connection own = agentConnection.call().connectionOf(supervisor.device());
        Connection result = switch (action) {
            case MONITOR, WHISPER -> listen(supervisor, agentConnection, own, action);
            case BARGE_IN -> join(supervisor, agentConnection, own, action);
            case INTERCEPT -> intercept(supervisor, agentConnection, own, action);
            case CLEAR -> stop(agentConnection, own);
        };
        Agent agent = agentConnection.device().agent();
        if (agent != null) {
            agent.session().supervised(action);
            agent.today().supervised(action);
        }
        return result;
    }

    /** An agent asks a supervisor to join a call: the supervisor's telephone rings. */
    public Connection assist(Connection connection) {
        return summon(connection, CallType.CALLTYPE_ASSIST, EventCause.CEC_SUPERVISOR_ASSIST);
    }

    /** An agent reports an emergency on a call: the supervisor's telephone rings. */
    public Connection emergency(Connection connection) {
        Connection call = summon(connection, CallType.CALLTYPE_EMERGENCY, EventCause.CEC_EMERGENCY_CALL);
        Agent agent = connection.device().agent();
        agent.session().emergencies++;
        agent.today().emergencies++;
        return call;
    }

    private Connection listen(Agent supervisor, Connection target, Connection own, Action action) {
        checkFree(supervisor, own);
        CallControl.check(target, ConnectionState.CONNECTED, Refusal.NO_ACTIVE_CALL);
        Connection listening = enter(supervisor, target.call(), action);
        listening.monitorStatus(SilentMonitorStatus.SILENT_MONITOR_INITIATOR);
        target.monitorStatus(SilentMonitorStatus.SILENT_MONITOR_TARGET);
        return listening;
    }

    private Connection join(Agent supervisor, Connection target, Connection own, Action action) {
        CallControl.check(target, ConnectionState.CONNECTED, Refusal.NO_ACTIVE_CALL);
        Connection joined = own == null ? enter(supervisor, target.call(), action) : own;
        joined.monitorStatus(SilentMonitorStatus.SILENT_MONITOR_NONE);
        target.monitorStatus(SilentMonitorStatus.SILENT_MONITOR_NONE);
        target.call().type(CallType.CALLTYPE_CONFERENCE);
        centre.emit(CallEvent.of(CallEventKind.CONFERENCED, target).with(supervisor.device()).because(action.cause));
        return joined;
    }

    private Connection intercept(Agent supervisor, Connection target, Connection own, Action action) {
        Connection joined = own == null ? join(supervisor, target, null, action) : own;
        joined.monitorStatus(SilentMonitorStatus.SILENT_MONITOR_NONE);
        target.call().type(action.callType);
        centre.progress().release(target, action.cause);
        return joined;
    }

    private Connection stop(Connection target, Connection own) {
        RefusedException.unless(own != null, Refusal.NOT_CALL_PARTY, target.toString());
        target.monitorStatus(SilentMonitorStatus.SILENT_MONITOR_NONE);
        centre.progress().release(own, EventCause.CEC_SUPERVISOR_CLEAR);
        return own;
    }

    private Connection enter(Agent supervisor, Call call, Action action) {
        checkFree(supervisor, null);
        Connection connection = centre.progress().join(call, supervisor.device(), ConnectionState.ALERTING);
        centre.progress().establish(connection, action.cause);
        return connection;
    }

    private static void checkFree(Agent supervisor, Connection own) {
        RefusedException.unless(own == null && supervisor.device().isIdle(), Refusal.DEVICE_IN_USE,
                "device " + supervisor.device());
    }

    private Connection summon(Connection connection, int callType, int cause) {
        CallControl.check(connection, ConnectionState.CONNECTED, Refusal.NO_ACTIVE_CALL);
        Agent agent = connection.device().agent();
        RefusedException.unless(agent != null, Refusal.UNKNOWN_AGENT, connection.toString());
        AgentTeam team = centre.configuration().teamWith(agent);
        Agent supervisor = team == null ? null : team.supervisors().stream()
                .filter(candidate -> candidate.isLoggedIn() && candidate.device().isIdle()).findFirst().orElse(null);
        RefusedException.unless(supervisor != null, Refusal.NO_SUPERVISOR, "agent " + agent);
        centre.progress().hold(connection, EventCause.CEC_CONSULT);
        Call call = centre.open(CallOrigin.INTERNAL, callType);
        call.consultedFor(connection.call());
        Device target = supervisor.device();
        call.between(connection.device(), target);
        call.data().take(connection.call().data());
        Connection from = centre.progress().join(call, connection.device(), ConnectionState.INITIATED);
        centre.emit(CallEvent.of(CallEventKind.SERVICE_INITIATED, from).because(cause));
        centre.emit(CallEvent.of(CallEventKind.ORIGINATED, from).with(target).because(cause));
        centre.progress().offer(call, target, cause);
        return from;
    }
}

package org.ctiwire.testkit.server;

import java.util.Collection;
import java.util.function.Supplier;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.AgentTeam;
import org.ctiwire.testkit.model.Call;
import org.ctiwire.testkit.model.CallEvent;
import org.ctiwire.testkit.model.Device;

/** What a session wants to be told: by its services, or by a monitor that it has set up. */
abstract class Interest {

    private final long monitorId;
    private long callMask;
    private long agentMask;

    Interest(long monitorId, long callMask, long agentMask) {
        this.monitorId = monitorId;
        this.callMask = callMask;
        this.agentMask = agentMask;
    }

    /** What names the monitor in its events; 0 for what is told without one. */
    final long monitorId() {
        return monitorId;
    }

    final long callMask() {
        return callMask;
    }

    final long agentMask() {
        return agentMask;
    }

    final void masks(long calls, long agents) {
        callMask = calls;
        agentMask = agents;
    }

    /** Whether an event is told, by its bit in the call mask. */
    boolean wants(CallEvent event, long bit) {
        return (callMask & bit) != 0 && hears(event);
    }

    /** Whether an agent's state is told. */
    boolean wants(Agent agent, Device place) {
        return (agentMask & agent.activity().mask()) != 0 && hears(agent, place);
    }

    abstract boolean hears(CallEvent event);

    boolean hears(Agent agent, Device place) {
        return false;
    }

    /** The device whose view of a call is told, null for that of the event. */
    Device perspective() {
        return null;
    }

    /** Every device: the All Events service. */
    static final class Everything extends Interest {

        Everything(long callMask, long agentMask) {
            super(0, callMask, agentMask);
        }

        @Override
        boolean hears(CallEvent event) {
            return event.general();
        }

        @Override
        boolean hears(Agent agent, Device place) {
            return true;
        }
    }

    /** One device: the Client Events service, or a monitor. */
    static final class OfDevice extends Interest {

        private final Device device;

        OfDevice(long monitorId, long callMask, long agentMask, Device device) {
            super(monitorId, callMask, agentMask);
            this.device = device;
        }

        @Override
        boolean hears(CallEvent event) {
            return event.devices().contains(device);
        }

        @Override
        boolean hears(Agent agent, Device place) {
            return place == device;
        }

        @Override
        Device perspective() {
            return device;
        }
    }

    /** One call: a monitor. */
    static final class OfCall extends Interest {

        private final Call call;

        OfCall(long monitorId, long callMask, Call call) {
            super(monitorId, callMask, 0);
            this.call = call;
        }

        Call call() {
            return call;
        }

        @Override
        boolean hears(CallEvent event) {
            return event.general() && (event.call() == call || event.second() == call);
        }
    }

    /** The members of a team: a supervisor's monitor. */
    static final class OfTeam extends Interest {

        private final AgentTeam team;

        OfTeam(long monitorId, AgentTeam team, long agentMask) {
            super(monitorId, 0, agentMask);
            this.team = team;
        }

        AgentTeam team() {
            return team;
        }

        @Override
        boolean hears(CallEvent event) {
            return false;
        }

        @Override
        boolean hears(Agent agent, Device place) {
            return team.members().contains(agent);
        }
    }

    /** What another session is told: a monitor of the Client Monitor service. */
    static final class OfSession extends Interest {

        private final long sessionId;
        private final Supplier<Collection<Interest>> watched;

        OfSession(long monitorId, long sessionId, Supplier<Collection<Interest>> watched) {
            super(monitorId, 0, 0);
            this.sessionId = sessionId;
            this.watched = watched;
        }

        long sessionId() {
            return sessionId;
        }

        @Override
        boolean wants(CallEvent event, long bit) {
            return watched.get().stream().anyMatch(interest -> interest.wants(event, bit));
        }

        @Override
        boolean wants(Agent agent, Device place) {
            return watched.get().stream().anyMatch(interest -> interest.wants(agent, place));
        }

        @Override
        boolean hears(CallEvent event) {
            return watched.get().stream().anyMatch(interest -> interest.hears(event));
        }
    }
}

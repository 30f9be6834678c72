package org.ctiwire.testkit.model;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** What agents do, by themselves and because of their calls. */
public final class AgentControl {

    private final ContactCentre centre;

    AgentControl(ContactCentre centre) {
        this.centre = centre;
    }

    /** Logs an agent in at a device, not ready for calls. */
    public void login(Agent agent, Device device, String password, int workMode, int reason) {
        RefusedException.unless(agent.accepts(password), Refusal.WRONG_PASSWORD, "agent " + agent);
        RefusedException.unless(!agent.isLoggedIn(), Refusal.ALREADY_LOGGED_IN, "agent " + agent);
        RefusedException.unless(device.agent() == null, Refusal.DEVICE_IN_USE, "device " + device);
        RefusedException.unless(device.kind() == DeviceKind.AGENT, Refusal.UNKNOWN_DEVICE, "device " + device);
        agent.sit(device, workMode);
        enter(agent, AgentActivity.LOGIN, reason);
        centre.tellAgent(agent, device);
        enter(agent, AgentActivity.NOT_READY, reason);
        centre.tellAgent(agent, device);
    }

    /** Logs an agent in at the agent's own extension. */
    public void login(Agent agent) {
        login(agent, centre.configuration().device(agent.extension()), "", 0, 0);
    }

    /**
     * Does what an agent asks for: logs out, or becomes ready, not ready or busy with work after a call. During a call
     * it is kept for afterwards.
     */
    public void change(Agent agent, AgentActivity wanted, int reason) {
        RefusedException.unless(agent.isLoggedIn(), Refusal.NOT_LOGGED_IN, "agent " + agent);
        boolean possible = wanted.canBeAskedFor() && wanted != AgentActivity.LOGIN;
        RefusedException.unless(possible, Refusal.WRONG_AGENT_STATE, "agent " + agent + " asks for " + wanted);
        if (agent.activity().isWithCall()) {
            RefusedException.unless(wanted != AgentActivity.LOGOUT, Refusal.WRONG_AGENT_STATE,
                    "agent " + agent + " has a call");
            agent.afterwards(wanted);
            return;
        }
        Device place = agent.device();
        enter(agent, wanted, reason);
        if (wanted == AgentActivity.LOGOUT) {
            agent.stand();
        }
        if (wanted != AgentActivity.WORK_READY && wanted != AgentActivity.WORK_NOT_READY) {
            agent.workFor(null);
        }
        centre.tellAgent(agent, place);
    }

    /** Adds an agent to a team. */
    public void join(AgentTeam team, Agent agent) {
        team.members().add(agent);
        centre.tellTeam(team, List.of(agent), TeamChange.JOINED);
    }

    /** Takes an agent out of a team. */
    public void leave(AgentTeam team, Agent agent) {
        team.members().remove(agent);
        centre.tellTeam(team, List.of(agent), TeamChange.LEFT);
    }

    void alerted(Agent agent, Call call) {
        if (agent.activity() == AgentActivity.AVAILABLE && call.skillGroup() != null) {
            agent.workFor(call.skillGroup());
            tell(agent, AgentActivity.RESERVED);
        }
    }

    void talks(Agent agent, Call call) {
        agent.workFor(call.skillGroup());
        if (agent.activity() != AgentActivity.TALKING) {
            tell(agent, AgentActivity.TALKING);
        }
    }

    void holds(Agent agent) {
        if (agent.device().connectionIn(ConnectionState.CONNECTED) == null
                && agent.device().connectionIn(ConnectionState.INITIATED) == null
                && agent.activity() == AgentActivity.TALKING) {
            tell(agent, AgentActivity.HOLD);
        }
    }

    /** The agent has left a call: what comes next depends on the calls that are left. */
    void left(Agent agent) {
        Device place = agent.device();
        if (!agent.activity().isWithCall() || place.connectionIn(ConnectionState.CONNECTED) != null
                || place.connectionIn(ConnectionState.ALERTING) != null) {
            return;
        }
        if (place.connectionIn(ConnectionState.HELD) != null) {
            if (agent.activity() != AgentActivity.HOLD) {
                tell(agent, AgentActivity.HOLD);
            }
            return;
        }
        boolean hadCall = agent.activity() != AgentActivity.RESERVED;
        long wrapUp = agent.deskSettings().wrapUpTime();
        AgentActivity next = agent.afterwards();
        if (next == null && hadCall && wrapUp > 0 && agent.workingFor() != null) {
            tell(agent, AgentActivity.WORK_READY);
            centre.timeline().after(TimeUnit.SECONDS.toNanos(wrapUp), () -> wrapUpEnds(agent));
            return;
        }
        if (next != AgentActivity.WORK_READY && next != AgentActivity.WORK_NOT_READY) {
            agent.workFor(null);
        }
        tell(agent, next == null ? agent.before() : next);
    }

    /** A call rang without an answer: the agent gets no further ones until asking for them. */
    void missed(Agent agent) {
        agent.workFor(null);
        tell(agent, AgentActivity.NOT_READY);
    }

    private void wrapUpEnds(Agent agent) {
        if (agent.activity() == AgentActivity.WORK_READY) {
            change(agent, AgentActivity.AVAILABLE, 0);
        }
    }

    private void tell(Agent agent, AgentActivity next) {
        enter(agent, next, 0);
        centre.tellAgent(agent, agent.device());
    }

    private void enter(Agent agent, AgentActivity next, int reason) {
        long spent = centre.timeline().secondsSince(agent.since());
        if (agent.activity() != AgentActivity.LOGOUT) {
            agent.session().spent(agent.activity(), spent);
            agent.today().spent(agent.activity(), spent);
            agent.skillGroups().keySet().forEach(group -> group.counters().spent(agent.activity(), spent));
        }
        agent.enter(next, reason, centre.timeline().now());
    }
}

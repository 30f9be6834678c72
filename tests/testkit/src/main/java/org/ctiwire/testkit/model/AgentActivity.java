package org.ctiwire.testkit.model;

import org.ctiwire.ged188.AgentState;
import org.ctiwire.ged188.AgentStateMask;

/** What an agent is doing. */
public enum AgentActivity {
    LOGIN(AgentState.AGENT_STATE_LOGIN, AgentStateMask.AGENT_LOGIN_MASK),
    LOGOUT(AgentState.AGENT_STATE_LOGOUT, AgentStateMask.AGENT_LOGOUT_MASK),
    NOT_READY(AgentState.AGENT_STATE_NOT_READY, AgentStateMask.AGENT_NOT_READY_MASK),
    AVAILABLE(AgentState.AGENT_STATE_AVAILABLE, AgentStateMask.AGENT_AVAILABLE_MASK),
    TALKING(AgentState.AGENT_STATE_TALKING, AgentStateMask.AGENT_TALKING_MASK),
    WORK_NOT_READY(AgentState.AGENT_STATE_WORK_NOT_READY, AgentStateMask.AGENT_WORK_NOT_READY_MASK),
    WORK_READY(AgentState.AGENT_STATE_WORK_READY, AgentStateMask.AGENT_WORK_READY_MASK),
    BUSY_OTHER(AgentState.AGENT_STATE_BUSY_OTHER, AgentStateMask.AGENT_BUSY_OTHER_MASK),
    RESERVED(AgentState.AGENT_STATE_RESERVED, AgentStateMask.AGENT_RESERVED_MASK),
    HOLD(AgentState.AGENT_STATE_HOLD, AgentStateMask.AGENT_HOLD_MASK);

    private final int code;
    private final long mask;

    AgentActivity(int code, long mask) {
        this.code = code;
        this.mask = mask;
    }

    /** The activity's number in messages. */
    public int code() {
        return code;
    }

    /** The bit by which a client asks for events of it. */
    public long mask() {
        return mask;
    }

    /** Whether it is one that an agent may ask for. */
    public boolean canBeAskedFor() {
        return this == LOGIN || this == LOGOUT || this == NOT_READY || this == AVAILABLE || this == WORK_NOT_READY
                || this == WORK_READY;
    }

    /** Whether a call keeps the agent in it. */
    public boolean isWithCall() {
        return this == TALKING || this == HOLD || this == RESERVED;
    }

    /**
     * The activity with that number in messages.
     *
     * @throws RefusedException if there is none
     */
    public static AgentActivity of(int code) {
        for (AgentActivity activity : values()) {
            if (activity.code == code) {
                return activity;
            }
        }
        throw new RefusedException(Refusal.WRONG_AGENT_STATE, "agent state " + code);
    }
}

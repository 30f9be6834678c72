package org.ctiwire.conformance.samples;

import java.time.Instant;
import java.util.Arrays;
import org.ctiwire.ged188.AgentState;
import org.ctiwire.ged188.AgentStateEventEncoder;
import org.ctiwire.ged188.AgentStateMask;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.CallMsgMask;
import org.ctiwire.ged188.CloseConfEncoder;
import org.ctiwire.ged188.CloseReqEncoder;
import org.ctiwire.ged188.HeartbeatConfEncoder;
import org.ctiwire.ged188.HeartbeatReqEncoder;
import org.ctiwire.ged188.OpenConfEncoder;
import org.ctiwire.ged188.OpenReqEncoder;
import org.ctiwire.ged188.PeripheralType;
import org.ctiwire.ged188.SessionType;
import org.ctiwire.ged188.StatusCode;
import org.ctiwire.runtime.MessageEncoder;

/** The messages of one agent's desktop session: opening, heartbeats, states of the agent, closing. */
final class SampleMessages {

    static final long MONITOR = 7;
    static final long PERIPHERAL = 5000;
    static final long SKILL_GROUP = 3;
    static final long SKILL_GROUP_ID = 5003;
    static final String AGENT = "1042";
    static final String EXTENSION = "2001";
    static final String CLIENT = "desk-1042";

    private static final long SERVICES =
            CTIServiceMasks.CTI_SERVICE_CLIENT_EVENTS | CTIServiceMasks.CTI_SERVICE_CALL_DATA_UPDATE;
    private static final long CALL_EVENTS = CallMsgMask.CALL_DELIVERED_MASK | CallMsgMask.CALL_ESTABLISHED_MASK
            | CallMsgMask.CALL_HELD_MASK | CallMsgMask.CALL_RETRIEVED_MASK | CallMsgMask.CALL_CLEARED_MASK
            | CallMsgMask.CALL_CONNECTION_CLEARED_MASK | CallMsgMask.BEGIN_CALL_MASK | CallMsgMask.END_CALL_MASK
            | CallMsgMask.CALL_DATA_UPDATE_MASK | CallMsgMask.RTP_STARTED_MASK | CallMsgMask.RTP_STOPPED_MASK;
    private static final long EVERY_AGENT_STATE = AgentStateMask.AGENT_LOGIN_MASK | AgentStateMask.AGENT_LOGOUT_MASK
            | AgentStateMask.AGENT_NOT_READY_MASK | AgentStateMask.AGENT_AVAILABLE_MASK
            | AgentStateMask.AGENT_TALKING_MASK | AgentStateMask.AGENT_WORK_NOT_READY_MASK
            | AgentStateMask.AGENT_WORK_READY_MASK | AgentStateMask.AGENT_BUSY_OTHER_MASK
            | AgentStateMask.AGENT_RESERVED_MASK | AgentStateMask.AGENT_HOLD_MASK | AgentStateMask.AGENT_ACTIVE_MASK
            | AgentStateMask.AGENT_PAUSED_MASK | AgentStateMask.AGENT_INTERRUPTED_MASK
            | AgentStateMask.AGENT_NOT_ACTIVE_MASK;

    /** Four times the interval of the heartbeats, which is 90 seconds. */
    private static final long IDLE_TIMEOUT = 360;
    private static final int DEPARTMENT_SINCE = 19;
    private static final int SESSION_TYPE_SINCE = 23;

    private final int version;
    private final byte[] buffer = new byte[4096];

    SampleMessages(int version) {
        this.version = version;
    }

    /** Where an encoder of this session writes; {@link #written} takes the message from there. */
    byte[] buffer() {
        return buffer;
    }

    int version() {
        return version;
    }

    byte[] written(MessageEncoder encoder) {
        return Arrays.copyOf(buffer, encoder.finish());
    }

    /** The password is empty: a masked one could not be encoded again from what decode prints. */
    byte[] openRequest(long invokeId) {
        return written(new OpenReqEncoder().wrap(buffer, 0, version)
                .invokeID(invokeId).versionNumber(version).idleTimeout(IDLE_TIMEOUT).peripheralID(PERIPHERAL)
                .servicesRequested(SERVICES).callMsgMask(CALL_EVENTS).agentStateMask(EVERY_AGENT_STATE)
                .clientID(CLIENT).clientPassword(new byte[0], 0, 0).clientSignature(CLIENT)
                .agentExtension(EXTENSION).agentID(AGENT).agentInstrument(EXTENSION));
    }

    byte[] openConfirmation(long invokeId, Instant time) {
        OpenConfEncoder encoder = new OpenConfEncoder().wrap(buffer, 0, version)
                .invokeID(invokeId).servicesGranted(SERVICES).monitorID(MONITOR).pgStatus(0)
                .icmCentralControllerTime(time.getEpochSecond()).peripheralOnline(true)
                .peripheralType(PeripheralType.PT_ENTERPRISE_AGENT).agentState(AgentState.AGENT_STATE_LOGOUT);
        if (version >= DEPARTMENT_SINCE) {
            encoder.departmentID(0);
        }
        if (version >= SESSION_TYPE_SINCE) {
            encoder.sessionType(SessionType.ACTIVE);
        }
        return written(encoder.agentExtension(EXTENSION).agentID(AGENT).agentInstrument(EXTENSION));
    }

    byte[] heartbeatRequest(long invokeId) {
        return written(new HeartbeatReqEncoder().wrap(buffer, 0, version).invokeID(invokeId));
    }

    byte[] heartbeatConfirmation(long invokeId) {
        return written(new HeartbeatConfEncoder().wrap(buffer, 0, version).invokeID(invokeId));
    }

    byte[] closeRequest(long invokeId) {
        return written(new CloseReqEncoder().wrap(buffer, 0, version)
                .invokeID(invokeId).status(StatusCode.E_CTI_NO_ERROR));
    }

    byte[] closeConfirmation(long invokeId) {
        return written(new CloseConfEncoder().wrap(buffer, 0, version).invokeID(invokeId));
    }

    /** The agent's state as a whole and in the one skill group are the same in this session. */
    byte[] agentState(int state, int reason, long calls) {
        AgentStateEventEncoder encoder = new AgentStateEventEncoder().wrap(buffer, 0, version)
                .monitorID(MONITOR).peripheralID(PERIPHERAL).sessionID(1)
                .peripheralType(PeripheralType.PT_ENTERPRISE_AGENT)
                .skillGroupState(state).skillGroupNumber(SKILL_GROUP).skillGroupID(SKILL_GROUP_ID)
                .agentState(state).eventReasonCode(reason).mrdid(1).numTasks(calls).maxTaskLimit(1)
                .icmAgentID(5117);
        if (version >= DEPARTMENT_SINCE) {
            encoder.departmentID(0);
        }
        encoder.ctiClientSignature(CLIENT).agentID(AGENT).agentExtension(EXTENSION).agentInstrument(EXTENSION);
        return written(encoder.skillGroups().add().fltSkillGroupNumber((int) SKILL_GROUP)
                .fltSkillGroupID(SKILL_GROUP_ID).fltSkillGroupPriority(0).fltSkillGroupState(state).end());
    }
}

package org.ctiwire.testkit.server;

import org.ctiwire.ged188.AgentStateEventEncoder;
import org.ctiwire.ged188.Ged188Constants;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.AgentActivity;
import org.ctiwire.testkit.model.Device;
import org.ctiwire.testkit.model.Peripheral;
import org.ctiwire.testkit.model.SkillGroup;

/** Writes AGENT_STATE_EVENT, for the agent as a whole with the state in each skill group. */
final class AgentStateMessage {

    private final AgentStateEventEncoder encoder = new AgentStateEventEncoder()
            .textEncoding(Fields.AS_RECEIVED);

    void send(SimulatedCtiServer server, SimulatedSession session, long monitorId, Agent agent, Device place) {
        server.outbox().send(session, encoder, e -> write(e, server, session, monitorId, agent, place));
    }

    private static void write(AgentStateEventEncoder e, SimulatedCtiServer server, SimulatedSession session,
                              long monitorId, Agent agent, Device place) {
        Peripheral peripheral = server.centre().configuration().peripheral();
        SkillGroup group = agent.workingFor();
        SimulatedSession own = server.sessionOf(place);
        e.monitorID(monitorId).peripheralID(peripheral.id()).peripheralType(peripheral.type())
                .sessionID(own == null ? 0 : own.id()).skillGroupState(agent.activity().code())
                .stateDuration(server.centre().timeline().secondsSince(agent.since()))
                .skillGroupNumber(group == null ? Ged188Constants.NULL_SKILL_GROUP : group.number())
                .skillGroupID(group == null ? Ged188Constants.NULL_SKILL_GROUP : group.id()).skillGroupPriority(0)
                .agentState(agent.activity().code()).eventReasonCode(agent.reason())
                .mrdid(MediaRoutingDomain.VOICE.id()).numTasks(agent.activity().isWithCall() ? 1 : 0).agentMode(1)
                .maxTaskLimit(1).icmAgentID((int) agent.skillTargetId()).agentID(agent.id())
                .agentExtension(agent.extension()).agentInstrument(place.id());
        if (own != null && !own.signature().isEmpty()) {
            e.ctiClientSignature(own.signature());
        }
        writeNewer(e, session.version(), agent);
    }

    private static void writeNewer(AgentStateEventEncoder e, int version, Agent agent) {
        if (version >= FieldVersions.AGENT_AVAILABILITY) {
            e.agentAvailabilityStatus(agent.activity() == AgentActivity.AVAILABLE ? 1 : 0);
            AgentActivity next = agent.afterwards() == null ? agent.activity() : agent.afterwards();
            e.nextAgentState(next.code());
        }
        if (version >= FieldVersions.AGENT_STATE_SKILL_GROUPS) {
            AgentStateEventEncoder.SkillGroups groups = e.skillGroups();
            agent.skillGroups().forEach((group, priority) -> groups.add().fltSkillGroupNumber((int) group.number())
                    .fltSkillGroupID(group.id()).fltSkillGroupPriority(priority)
                    .fltSkillGroupState(agent.activityIn(group).code()));
        }
        if (version >= FieldVersions.CALL_DIRECTION) {
            e.direction(0);
        }
        if (version >= FieldVersions.DEPARTMENT) {
            e.departmentID(0);
        }
        if (version >= FieldVersions.BEYOND_TASK_LIMIT) {
            e.maxBeyondTaskLimit(0);
        }
    }
}

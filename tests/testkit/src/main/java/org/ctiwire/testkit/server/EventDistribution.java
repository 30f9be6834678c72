package org.ctiwire.testkit.server;

import java.util.List;
import org.ctiwire.ged188.AgentTeamConfigEventEncoder;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.CallMsgMask;
import org.ctiwire.ged188.SystemEventEncoder;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.AgentTeam;
import org.ctiwire.testkit.model.CallEvent;
import org.ctiwire.testkit.model.CallEventKind;
import org.ctiwire.testkit.model.CentreListener;
import org.ctiwire.testkit.model.Device;
import org.ctiwire.testkit.model.TeamChange;

/** Tells what happens in the contact centre to the sessions that may know and want to. */
final class EventDistribution implements CentreListener {

    private final SimulatedCtiServer server;
    private final CallEventMessages calls = new CallEventMessages();
    private final AgentStateMessage agentState = new AgentStateMessage();
    private final AgentTeamConfigEventEncoder teamConfig = new AgentTeamConfigEventEncoder();
    private final SystemEventEncoder system = new SystemEventEncoder();

    EventDistribution(SimulatedCtiServer server) {
        this.server = server;
    }

    @Override
    public void call(CallEvent event) {
        EventMessage<?> message = calls.of(event.kind());
        for (SimulatedSession session : server.activeSessions()) {
            for (Interest interest : session.interests()) {
                if (session.version() >= message.since() && interest.wants(event, message.mask())) {
                    message.send(server.outbox(), new CallTold(event, interest, session,
                            server.centre().configuration().peripheral()));
                }
            }
            if (event.kind() == CallEventKind.END && event.general()) {
                session.forget(event.call());
            }
        }
    }

    @Override
    public void agent(Agent agent, Device place) {
        for (SimulatedSession session : server.activeSessions()) {
            for (Interest interest : session.interests()) {
                if (interest.wants(agent, place)) {
                    agentState.send(server, session, interest.monitorId(), agent, place);
                }
            }
        }
    }

    @Override
    public void team(AgentTeam team, List<Agent> members, TeamChange change) {
        for (SimulatedSession session : server.activeSessions()) {
            boolean watched = session.interests().stream().anyMatch(
                    interest -> interest instanceof Interest.OfTeam ofTeam && ofTeam.team() == team);
            boolean asked = session.isGranted(CTIServiceMasks.CTI_SERVICE_SUPERVISOR)
                    && (session.callMask() & CallMsgMask.AGENT_TEAM_CONFIG_MASK) != 0;
            if (watched || asked) {
                tellTeam(session, team, members, change);
            }
        }
    }

    @Override
    public void system(int id, long argument, String text, Device device) {
        for (SimulatedSession session : server.activeSessions()) {
            tellSystem(session, id, argument, text, device);
        }
    }

    /** Tells one session who is in a team. */
    void tellTeam(SimulatedSession session, AgentTeam team, List<Agent> members, TeamChange change) {
        server.outbox().send(session, teamConfig, e -> {
            e.peripheralID(server.centre().configuration().peripheral().id()).teamID(team.id())
                    .configOperation(change.ordinal());
            if (session.version() >= FieldVersions.DEPARTMENT) {
                e.departmentID(0);
            }
            if (session.version() >= FieldVersions.AGENT_TEAM_NAME) {
                e.agentTeamName(team.name());
            }
            AgentTeamConfigEventEncoder.Agents agents = e.agents();
            for (Agent agent : members) {
                agents.add().atcAgentID(agent.id()).agentFlags(0).atcAgentState(agent.activity().code())
                        .atcStateDuration(server.centre().timeline().secondsSince(agent.since()));
            }
        });
    }

    /** Tells one session about the state of the system. */
    void tellSystem(SimulatedSession session, int id, long argument, String text, Device device) {
        server.outbox().send(session, system, e -> {
            e.pgStatus(server.centre().status()).icmCentralControllerTime(server.epochSeconds()).systemEventID(id)
                    .systemEventArg1(argument);
            if (!text.isEmpty()) {
                e.text(text);
            }
            if (session.version() >= FieldVersions.EVENT_DEVICE) {
                Fields.device(device, e::eventDeviceType, e::eventDeviceID);
            }
        });
    }
}

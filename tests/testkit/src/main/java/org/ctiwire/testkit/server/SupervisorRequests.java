package org.ctiwire.testkit.server;

import java.util.List;
import java.util.function.Supplier;
import org.ctiwire.ged188.ConnectionDeviceIDType;
import org.ctiwire.ged188.ListAgentTeamConfEncoder;
import org.ctiwire.ged188.ListAgentTeamReqDecoder;
import org.ctiwire.ged188.MonitorAgentTeamStartConfEncoder;
import org.ctiwire.ged188.MonitorAgentTeamStartReqDecoder;
import org.ctiwire.ged188.MonitorAgentTeamStopConfEncoder;
import org.ctiwire.ged188.MonitorAgentTeamStopReqDecoder;
import org.ctiwire.ged188.SuperviseCallConfEncoder;
import org.ctiwire.ged188.SuperviseCallReqDecoder;
import org.ctiwire.ged188.SupervisorHandler;
import org.ctiwire.runtime.Reply;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.AgentTeam;
import org.ctiwire.testkit.model.Connection;
import org.ctiwire.testkit.model.ContactCentre;
import org.ctiwire.testkit.model.Device;
import org.ctiwire.testkit.model.Refusal;
import org.ctiwire.testkit.model.RefusedException;
import org.ctiwire.testkit.model.Supervision;
import org.ctiwire.testkit.model.TeamChange;

/** Answers the requests of the Supervisor service. */
final class SupervisorRequests implements SupervisorHandler {

    private static final long EVERY_STATE = -1;

    private final SimulatedCtiServer server;
    private final Supplier<SimulatedSession> caller;
    private final ContactCentre centre;

    SupervisorRequests(SimulatedCtiServer server, Supplier<SimulatedSession> caller) {
        this.server = server;
        this.caller = caller;
        this.centre = server.centre();
    }

    @Override
    public void superviseCall(SuperviseCallReqDecoder r, Reply<SuperviseCallConfEncoder> reply) {
        Answers.answer(reply, () -> {
            centre.configuration().peripheral(r.peripheralID());
            Supervision.Action action = Supervision.Action.of(r.supervisoryAction());
            Connection agent = centre.connection(r.agentConnectionCallID(), r.agentConnectionDeviceID().toString());
            Connection own = centre.supervision().supervise(supervisor(r), agent, action);
            return e -> e.connectionCallID(own.call().id()).connectionDeviceID(own.device().id())
                    .connectionDeviceIDType(ConnectionDeviceIDType.CONNECTION_ID_STATIC);
        });
    }

    private Agent supervisor(SuperviseCallReqDecoder r) {
        Device device = r.supervisorInstrument().length() == 0 && caller.get().device() != null
                ? caller.get().device() : centre.configuration().device(r.supervisorInstrument().toString());
        if (device.agent() == null) {
            throw new RefusedException(Refusal.NOT_A_SUPERVISOR, "nobody works at " + device);
        }
        return device.agent();
    }

    @Override
    public void listAgentTeam(ListAgentTeamReqDecoder r, Reply<ListAgentTeamConfEncoder> reply) {
        Answers.answer(reply, () -> {
            Agent supervisor = centre.configuration().agent(r.supervisorID());
            if (!supervisor.isSupervisor()) {
                throw new RefusedException(Refusal.NOT_A_SUPERVISOR, "agent " + supervisor);
            }
            List<AgentTeam> teams = centre.configuration().teamsOf(supervisor);
            return e -> {
                e.segmentNumber(1).more(0);
                teams.forEach(team -> e.teamID(team.id()));
            };
        });
    }

    @Override
    public void monitorAgentTeamStart(MonitorAgentTeamStartReqDecoder r,
                                      Reply<MonitorAgentTeamStartConfEncoder> reply) {
        Answers.answer(reply, () -> {
            AgentTeam team = centre.configuration().team(r.teamID());
            boolean exists = caller.get().monitors().stream().anyMatch(
                    interest -> interest instanceof Interest.OfTeam other && other.team() == team);
            if (exists) {
                throw new RefusedException(Refusal.TEAM_MONITOR_EXISTS, "team " + team.id());
            }
            Interest monitor = new Interest.OfTeam(server.newMonitorId(), team, EVERY_STATE);
            caller.get().monitor(monitor);
            server.distribution().tellTeam(caller.get(), team, team.members(), TeamChange.LISTED);
            return e -> e.monitorID(monitor.monitorId());
        });
    }

    @Override
    public void monitorAgentTeamStop(MonitorAgentTeamStopReqDecoder r, Reply<MonitorAgentTeamStopConfEncoder> reply) {
        Answers.answerDone(reply, () -> caller.get().stopMonitor(r.monitorID()));
    }
}

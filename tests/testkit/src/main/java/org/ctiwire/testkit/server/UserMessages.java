package org.ctiwire.testkit.server;

import java.util.List;
import org.ctiwire.ged188.Distribution;
import org.ctiwire.ged188.UserMessageEventEncoder;
import org.ctiwire.ged188.UserMessageReqDecoder;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.AgentTeam;
import org.ctiwire.testkit.model.Refusal;
import org.ctiwire.testkit.model.RefusedException;

/** Passes the texts of clients on to the clients that they are for. */
final class UserMessages {

    private final SimulatedCtiServer server;
    private final AgentLookup lookup;
    private final UserMessageEventEncoder message = new UserMessageEventEncoder()
            .textEncoding(Fields.AS_RECEIVED);

    UserMessages(SimulatedCtiServer server) {
        this.server = server;
        this.lookup = new AgentLookup(server.centre().configuration());
    }

    void send(SimulatedSession sender, UserMessageReqDecoder r) {
        int distribution = r.distribution();
        List<SimulatedSession> receivers = switch (distribution) {
            case Distribution.DISTRIBUTE_TO_CLIENT -> client(r);
            case Distribution.DISTRIBUTE_TO_SUPERVISOR -> working(team(sender).supervisors());
            case Distribution.DISTRIBUTE_TO_TEAM -> working(team(sender).members());
            case Distribution.DISTRIBUTE_TO_ALL -> server.activeSessions();
            default -> throw new RefusedException(Refusal.WRONG_DISTRIBUTION, "distribution " + distribution);
        };
        String text = r.text().toString();
        for (SimulatedSession receiver : receivers) {
            server.outbox().send(receiver, message, e -> e.icmCentralControllerTime(server.epochSeconds())
                    .distribution(distribution).clientID(sender.clientId()).text(text));
        }
    }

    private List<SimulatedSession> client(UserMessageReqDecoder r) {
        List<SimulatedSession> found = r.clientID().length() > 0
                ? server.activeSessions().stream().filter(session -> r.clientID().contentEquals(session.clientId()))
                .toList()
                : working(List.of(lookup.agent(r.agentID(), r.agentExtension(), r.agentInstrument())));
        if (found.isEmpty()) {
            throw new RefusedException(Refusal.UNKNOWN_CLIENT, "client " + r.clientID());
        }
        return found;
    }

    private AgentTeam team(SimulatedSession sender) {
        Agent agent = sender.device() == null ? null : sender.device().agent();
        AgentTeam team = agent == null ? null : server.centre().configuration().teamWith(agent);
        if (team == null) {
            throw new RefusedException(Refusal.UNKNOWN_TEAM, "client " + sender.clientId());
        }
        return team;
    }

    /** The sessions of the agents' own clients. */
    private List<SimulatedSession> working(List<Agent> agents) {
        return server.activeSessions().stream().filter(session -> session.device() != null
                && session.device().agent() != null && agents.contains(session.device().agent())).toList();
    }
}

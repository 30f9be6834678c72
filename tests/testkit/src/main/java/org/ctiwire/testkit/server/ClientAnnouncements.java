package org.ctiwire.testkit.server;

import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.ClientSessionClosedEventEncoder;
import org.ctiwire.ged188.ClientSessionOpenedEventEncoder;
import org.ctiwire.testkit.model.Agent;

/** Tells the clients of the Client Monitor service which other clients come and go. */
final class ClientAnnouncements {

    private final SimulatedCtiServer server;
    private final ClientSessionOpenedEventEncoder opened = new ClientSessionOpenedEventEncoder()
            .textEncoding(Fields.AS_RECEIVED);
    private final ClientSessionClosedEventEncoder closed = new ClientSessionClosedEventEncoder()
            .textEncoding(Fields.AS_RECEIVED);

    ClientAnnouncements(SimulatedCtiServer server) {
        this.server = server;
    }

    void opened(SimulatedSession client) {
        for (SimulatedSession session : server.activeSessions()) {
            if (isToldOf(session, client)) {
                server.outbox().send(session, opened, e -> writeOpened(e, client));
            }
        }
    }

    void closed(SimulatedSession client, long status) {
        for (SimulatedSession session : server.activeSessions()) {
            if (isToldOf(session, client)) {
                server.outbox().send(session, closed, e -> writeClosed(e, client, status));
            }
        }
    }

    private static boolean isToldOf(SimulatedSession session, SimulatedSession client) {
        return session != client && session.isGranted(CTIServiceMasks.CTI_SERVICE_CLIENT_MONITOR);
    }

    private static void writeOpened(ClientSessionOpenedEventEncoder e, SimulatedSession client) {
        e.sessionID(client.id()).peripheralID(client.peripheralId()).servicesGranted(client.granted())
                .callMsgMask(client.callMask()).agentStateMask(client.agentMask())
                .clientPort(client.port().clientPort()).clientAddress(client.port().clientAddress())
                .clientID(client.clientId())
                .clientSignature(client.signature());
        if (client.device() != null) {
            e.agentInstrument(client.device().id());
            Agent agent = client.device().agent();
            if (agent != null) {
                e.agentExtension(agent.extension()).agentID(agent.id());
            }
        }
    }

    private static void writeClosed(ClientSessionClosedEventEncoder e, SimulatedSession client, long status) {
        e.sessionID(client.id()).peripheralID(client.peripheralId()).status(status)
                .clientPort(client.port().clientPort()).clientAddress(client.port().clientAddress())
                .clientID(client.clientId()).clientSignature(client.signature());
        if (client.device() != null) {
            e.agentInstrument(client.device().id());
            Agent agent = client.device().agent();
            if (agent != null) {
                e.agentExtension(agent.extension()).agentID(agent.id());
            }
        }
    }
}

package org.ctiwire.testkit.server;

import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.ConnectionDeviceIDType;
import org.ctiwire.ged188.EmergencyCallEventEncoder;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.Connection;

/** Tells the clients of supervisors that an agent has reported an emergency. */
final class EmergencyAlarm {

    private final SimulatedCtiServer server;
    private final EmergencyCallEventEncoder alarm = new EmergencyCallEventEncoder()
            .textEncoding(Fields.AS_RECEIVED);

    EmergencyAlarm(SimulatedCtiServer server) {
        this.server = server;
    }

    void tell(SimulatedSession reporter, Connection from) {
        Agent agent = from.device().agent();
        for (SimulatedSession session : server.activeSessions()) {
            if (session.isGranted(CTIServiceMasks.CTI_SERVICE_SUPERVISOR)) {
                server.outbox().send(session, alarm, e -> e
                        .peripheralID(server.centre().configuration().peripheral().id())
                        .connectionCallID(from.call().id())
                        .connectionDeviceIDType(ConnectionDeviceIDType.CONNECTION_ID_STATIC).sessionID(reporter.id())
                        .connectionDeviceID(from.device().id()).clientID(reporter.clientId())
                        .clientAddress(reporter.port().clientAddress()).agentExtension(agent.extension())
                        .agentID(agent.id()).agentInstrument(from.device().id()));
            }
        }
    }
}

package org.ctiwire.testkit.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ctiwire.ged188.Ged188MessageTypes;
import org.ctiwire.ged188.StartRecordingConfDecoder;
import org.ctiwire.ged188.StartRecordingConfEncoder;
import org.ctiwire.ged188.StartRecordingReqDecoder;
import org.ctiwire.ged188.StartRecordingReqEncoder;
import org.ctiwire.ged188.StatusCode;
import org.ctiwire.ged188.StopRecordingConfDecoder;
import org.ctiwire.ged188.StopRecordingConfEncoder;
import org.ctiwire.ged188.StopRecordingReqDecoder;
import org.ctiwire.ged188.StopRecordingReqEncoder;
import org.ctiwire.runtime.Reply;
import org.ctiwire.testkit.model.Refusal;
import org.ctiwire.testkit.model.RefusedException;

/** Passes requests to record on to the client that has registered a service, and its answers back. */
final class RecordingRelay {

    private record Waiting(SimulatedSession client, SimulatedSession provider, Reply<StartRecordingConfEncoder> start,
                           Reply<StopRecordingConfEncoder> stop) {

        void refuse(long status) {
            if (client.isOpen() && start != null) {
                start.refuse(status);
            } else if (client.isOpen()) {
                stop.refuse(status);
            }
        }
    }

    private final SimulatedCtiServer server;
    private final StartRecordingReqEncoder startRequest = new StartRecordingReqEncoder()
            .textEncoding(Fields.AS_RECEIVED);
    private final StopRecordingReqEncoder stopRequest = new StopRecordingReqEncoder()
            .textEncoding(Fields.AS_RECEIVED);
    private final StartRecordingConfDecoder started = new StartRecordingConfDecoder();
    private final StopRecordingConfDecoder stopped = new StopRecordingConfDecoder();
    private final Map<Long, Waiting> waiting = new LinkedHashMap<>();
    private long nextInvokeId = 1;

    RecordingRelay(SimulatedCtiServer server) {
        this.server = server;
    }

    void start(SimulatedSession client, StartRecordingReqDecoder r, Reply<StartRecordingConfEncoder> reply) {
        SimulatedSession provider = server.registeredServices().provider();
        if (provider == null) {
            reply.refuse(Refusal.UNKNOWN_SERVICE.status());
            return;
        }
        try {
            server.centre().connection(r.connectionCallID(), r.connectionDeviceID().toString());
        } catch (RefusedException refused) {
            reply.refuse(refused.refusal().status());
            return;
        }
        long invokeId = nextInvokeId++;
        waiting.put(invokeId, new Waiting(client, provider, reply, null));
        server.outbox().send(provider, startRequest, e -> e.invokeID(invokeId).peripheralID(r.peripheralID())
                .connectionCallID(r.connectionCallID()).clientPort(r.clientPort()).bitRate(r.bitRate())
                .packetSize(r.packetSize()).connectionDeviceIDType(r.connectionDeviceIDType())
                .direction(r.direction()).rtpType(r.rtpType()).echoCancellation(r.echoCancellation())
                .payloadType(r.payloadType()).connectionDeviceID(r.connectionDeviceID())
                .clientID(client.clientId()).clientAddress(client.port().clientAddress())
                .agentExtension(r.agentExtension()).agentID(r.agentID()).agentInstrument(r.agentInstrument()));
    }

    void stop(SimulatedSession client, StopRecordingReqDecoder r, Reply<StopRecordingConfEncoder> reply) {
        SimulatedSession provider = server.find(r.sessionID()).orElse(server.registeredServices().provider());
        if (provider == null) {
            reply.refuse(Refusal.UNKNOWN_SERVICE.status());
            return;
        }
        long invokeId = nextInvokeId++;
        waiting.put(invokeId, new Waiting(client, provider, null, reply));
        server.outbox().send(provider, stopRequest, e -> e.invokeID(invokeId).peripheralID(r.peripheralID())
                .connectionCallID(r.connectionCallID()).clientPort(r.clientPort()).sessionID(r.sessionID())
                .serverData(r.serverData()).connectionDeviceIDType(r.connectionDeviceIDType())
                .direction(r.direction()).connectionDeviceID(r.connectionDeviceID()).clientID(client.clientId())
                .clientAddress(client.port().clientAddress()).agentExtension(r.agentExtension())
                .agentID(r.agentID()).agentInstrument(r.agentInstrument()));
    }

    /** Takes the answer of a client that records; false for any other message. */
    boolean takes(SimulatedSession provider, long type, byte[] buffer, int offset, int length) {
        if (type == Ged188MessageTypes.START_RECORDING_CONF) {
            started.wrap(buffer, offset, length, provider.version());
            Waiting asked = answered(started.invokeID(), provider);
            if (asked != null && asked.start != null) {
                long data = started.serverData();
                asked.start.confirm(e -> e.sessionID(provider.id()).serverData(data));
            }
            return true;
        }
        if (type == Ged188MessageTypes.STOP_RECORDING_CONF) {
            stopped.wrap(buffer, offset, length, provider.version());
            Waiting asked = answered(stopped.invokeID(), provider);
            if (asked != null && asked.stop != null) {
                asked.stop.confirm(e -> { });
            }
            return true;
        }
        return false;
    }

    /** Nobody answers for a client that has gone. */
    void left(SimulatedSession session) {
        for (Waiting asked : Map.copyOf(waiting).values()) {
            if (asked.provider == session) {
                waiting.values().remove(asked);
                asked.refuse(StatusCode.E_CTI_CLIENT_DISCONNECTED);
            } else if (asked.client == session) {
                waiting.values().remove(asked);
            }
        }
    }

    private Waiting answered(long invokeId, SimulatedSession provider) {
        Waiting asked = waiting.get(invokeId);
        if (asked == null || asked.provider != provider) {
            return null;
        }
        waiting.remove(invokeId);
        return asked.client.isOpen() ? asked : null;
    }
}

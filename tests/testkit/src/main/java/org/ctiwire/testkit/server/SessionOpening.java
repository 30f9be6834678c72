package org.ctiwire.testkit.server;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.ctiwire.ged188.AgentState;
import org.ctiwire.ged188.AgentStateMask;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.CallMsgMask;
import org.ctiwire.ged188.OpenConfEncoder;
import org.ctiwire.ged188.OpenReqDecoder;
import org.ctiwire.ged188.SessionType;
import org.ctiwire.ged188.StatusCode;
import org.ctiwire.ged188.SystemEventID;
import org.ctiwire.session.OpenAttempt;
import org.ctiwire.testkit.message.MaskBits;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.Configuration;
import org.ctiwire.testkit.model.Device;
import org.ctiwire.testkit.model.Peripheral;
import org.ctiwire.testkit.model.RefusedException;

/** Answers a client that asks for a session. */
final class SessionOpening {

    private static final long WITHOUT_HEARTBEATS = 0xFFFFFFFFL;

    private final SimulatedCtiServer server;
    private final SimulatedSession session;

    SessionOpening(SimulatedCtiServer server, SimulatedSession session) {
        this.server = server;
        this.session = session;
    }

    void answer(OpenAttempt attempt) {
        ServerBehaviour behaviour = server.behaviour();
        long wanted = attempt.requestedVersion();
        if (wanted < behaviour.oldestVersion() || wanted > behaviour.newestVersion()) {
            refuse(attempt, StatusCode.E_CTI_INVALID_VERSION);
            return;
        }
        int version = (int) wanted;
        OpenReqDecoder request = new OpenReqDecoder()
                .wrap(attempt.buffer(), attempt.offset(), attempt.length(), version);
        long status = refusal(request, version);
        if (status != StatusCode.E_CTI_NO_ERROR) {
            refuse(attempt, status);
            return;
        }
        Device device = device(request);
        SessionGrant grant = new SessionGrant(version, request.servicesRequested() & behaviour.services(),
                request.callMsgMask(), request.agentStateMask(), request.peripheralID(), request.clientID().toString(),
                request.clientSignature().toString(), device);
        open(attempt, request.idleTimeout(), grant);
    }

    private void refuse(OpenAttempt attempt, long status) {
        attempt.refuse(status);
        server.refused(session, status);
    }

    private long refusal(OpenReqDecoder request, int version) {
        if (!server.isOnline()) {
            return StatusCode.E_CTI_CTI_SERVER_OFFLINE;
        }
        boolean forStandby = (request.servicesRequested() & CTIServiceMasks.CTI_SERVICE_ACTIVE_STANDBY) != 0;
        if (!server.isActive() && !(forStandby && version >= FieldVersions.ACTIVE_AND_STANDBY)) {
            return version >= FieldVersions.ACTIVE_AND_STANDBY ? StatusCode.E_CTI_INVALID_CLIENT_FOR_STANDBY
                    : StatusCode.E_CTI_SERVER_NOT_MASTER;
        }
        long masks = maskRefusal(request, version);
        if (masks != StatusCode.E_CTI_NO_ERROR) {
            return masks;
        }
        if (!request.hasClientID() || !request.hasClientPassword()) {
            return StatusCode.E_CTI_REQUIRED_DATA_MISSING;
        }
        if (!server.behaviour().accepts(request.clientID().toString(), password(request))) {
            return StatusCode.E_CTI_INVALID_PASSWORD;
        }
        return deviceRefusal(request);
    }

    /** Clients write it with or without a NUL behind it. */
    private static String password(OpenReqDecoder request) {
        String padded = new String(request.clientPassword().toByteArray(), StandardCharsets.ISO_8859_1);
        int end = padded.indexOf(0);
        return end < 0 ? padded : padded.substring(0, end);
    }

    private static long maskRefusal(OpenReqDecoder request, int version) {
        if (MaskBits.hasUnknown(request.servicesRequested(), CTIServiceMasks::appendNames, version)) {
            return StatusCode.E_CTI_INVALID_SERVICE_MASK;
        }
        if (MaskBits.hasUnknown(request.callMsgMask(), CallMsgMask::appendNames, version)) {
            return StatusCode.E_CTI_INVALID_CALL_MSG_MASK;
        }
        return MaskBits.hasUnknown(request.agentStateMask(), AgentStateMask::appendNames, version)
                ? StatusCode.E_CTI_INVALID_AGENT_STATE_MASK : StatusCode.E_CTI_NO_ERROR;
    }

    private long deviceRefusal(OpenReqDecoder request) {
        if ((request.servicesRequested() & CTIServiceMasks.CTI_SERVICE_CLIENT_EVENTS) == 0) {
            return StatusCode.E_CTI_NO_ERROR;
        }
        boolean named = request.hasAgentInstrument() || request.hasAgentExtension() || request.hasAgentID();
        if (!named) {
            return StatusCode.E_CTI_REQUIRED_DATA_MISSING;
        }
        try {
            server.centre().configuration().peripheral(request.peripheralID());
            device(request);
            return StatusCode.E_CTI_NO_ERROR;
        } catch (RefusedException refused) {
            return refused.refusal().status();
        }
    }

    private Device device(OpenReqDecoder request) {
        if ((request.servicesRequested() & CTIServiceMasks.CTI_SERVICE_CLIENT_EVENTS) == 0) {
            return null;
        }
        Configuration configuration = server.centre().configuration();
        if (request.hasAgentInstrument()) {
            return configuration.device(request.agentInstrument().toString());
        }
        if (request.hasAgentExtension()) {
            return configuration.device(request.agentExtension().toString());
        }
        Agent agent = configuration.agent(request.agentID().toString());
        return agent.isLoggedIn() ? agent.device() : configuration.device(agent.extension());
    }

    private void open(OpenAttempt attempt, long idleSeconds, SessionGrant grant) {
        long idle = idleSeconds == WITHOUT_HEARTBEATS ? 0 : TimeUnit.SECONDS.toNanos(idleSeconds);
        Interest own = grant.device() == null ? null : new Interest.OfDevice(server.newMonitorId(), grant.callMask(),
                grant.agentMask(), grant.device());
        attempt.accept(grant.version(), idle, (buffer, offset, version, correlation) -> {
            OpenConfEncoder e = new OpenConfEncoder().wrap(buffer, offset, version).invokeID(correlation);
            write(e, grant, own == null ? 0 : own.monitorId());
            return e.finish();
        });
        session.granted(grant);
        if (own != null) {
            session.serve(own);
        }
        if (session.isGranted(CTIServiceMasks.CTI_SERVICE_ALL_EVENTS)) {
            session.serve(new Interest.Everything(grant.callMask(), grant.agentMask()));
            tellPeripherals();
        }
        server.opened(session);
    }

    private void write(OpenConfEncoder e, SessionGrant grant, long monitorId) {
        Peripheral peripheral = server.centre().configuration().peripheral();
        Agent agent = grant.device() == null ? null : grant.device().agent();
        e.servicesGranted(grant.services()).monitorID(monitorId).pgStatus(server.centre().status())
                .icmCentralControllerTime(server.epochSeconds()).peripheralOnline(server.centre().isOnline())
                .peripheralType(peripheral.type())
                .agentState(agent == null ? AgentState.AGENT_STATE_UNKNOWN : agent.activity().code());
        if (grant.device() != null) {
            e.agentInstrument(grant.device().id());
        }
        if (agent != null) {
            e.agentExtension(agent.extension()).agentID(agent.id());
        }
        if (grant.version() >= FieldVersions.OPEN_CONF_PERIPHERALS) {
            server.centre().configuration().peripherals().forEach(known -> e.fltPeripheralID(known.id()));
            e.multilineAgentControl(0);
        }
        if (grant.version() >= FieldVersions.DEPARTMENT) {
            e.departmentID(0);
        }
        if (grant.version() >= FieldVersions.SESSION_TYPE) {
            e.sessionType(server.isActive() ? SessionType.ACTIVE : SessionType.STANDBY);
        }
    }

    private void tellPeripherals() {
        int id = server.centre().isOnline() ? SystemEventID.SYS_PERIPHERAL_ONLINE
                : SystemEventID.SYS_PERIPHERAL_OFFLINE;
        for (Peripheral peripheral : server.centre().configuration().peripherals()) {
            server.distribution().tellSystem(session, id, peripheral.id(), "", null);
        }
    }
}

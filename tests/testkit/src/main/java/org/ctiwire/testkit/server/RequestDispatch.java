package org.ctiwire.testkit.server;

import org.ctiwire.ged188.ActiveMaintenanceRespMsgDecoder;
import org.ctiwire.ged188.ActiveStandbyHandler;
import org.ctiwire.ged188.ControlFailureCode;
import org.ctiwire.ged188.Ged188MessageTypes;
import org.ctiwire.ged188.Ged188Requests;
import org.ctiwire.ged188.Ged188SessionRoles;
import org.ctiwire.ged188.StatusCode;
import org.ctiwire.ged188.StoppingRequestsToThisSideIndDecoder;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.MessagePort;
import org.ctiwire.runtime.RefusalCodes;
import org.ctiwire.runtime.SessionRoles;

/** Hands what clients send to those who answer it. */
final class RequestDispatch {

    private final SimulatedCtiServer server;
    private final SessionRoles roles = new Ged188SessionRoles();
    private final Ged188Requests requests;
    private final RecordingRelay recording;
    private final ConfigurationTransfer configuration;
    private SimulatedSession caller;

    RequestDispatch(SimulatedCtiServer server) {
        this.server = server;
        recording = new RecordingRelay(server);
        configuration = new ConfigurationTransfer(server);
        requests = new Ged188Requests(
                new RefusalCodes(StatusCode.E_CTI_FUNCTION_NOT_AVAILABLE, StatusCode.E_CTI_FUNCTION_NOT_AVAILABLE,
                        StatusCode.E_CTI_INVALID_MSG_TYPE_FOR_VERSION),
                new RefusalCodes(ControlFailureCode.CF_INVALID_FEATURE, ControlFailureCode.CF_SECURITY_VIOLATION,
                        ControlFailureCode.CF_UNRECOGNIZED_OPERATION_REJECTION),
                Fields.AS_RECEIVED);
        requests.clientControl(new ClientControlRequests(server, this::caller))
                .callDataUpdate(new CallDataRequests(server, this::caller))
                .peripheralMonitor(new MonitorRequests(server, this::caller))
                .clientMonitor(new ClientMonitorRequests(server, this::caller))
                .supervisor(new SupervisorRequests(server, this::caller))
                .miscellaneous(new MiscellaneousRequests(server, this::caller, recording))
                .serverService(new ServerServiceRequests(server, this::caller))
                .activeStandby(new MaintenanceAnswers());
    }

    private SimulatedSession caller() {
        return caller;
    }

    void dispatch(SimulatedSession session, byte[] buffer, int offset, int length) {
        int version = session.version();
        long correlation = roles.correlation(buffer, offset, length, version);
        long type = roles.type(buffer, offset);
        if (!server.isActive() && type != Ged188MessageTypes.STOPPING_REQUESTS_TO_THIS_SIDE_IND) {
            refuse(session, correlation, StatusCode.E_CTI_SERVER_NOT_MASTER);
            return;
        }
        caller = session;
        try {
            if (!recording.takes(session, type, buffer, offset, length)
                    && !configuration.takes(session, type, buffer, offset, length)) {
                requests.dispatch(buffer, offset, length, version, session.granted(), session.port());
            }
        } catch (MalformedMessageException malformed) {
            refuse(session, correlation, StatusCode.E_CTI_BAD_MESSAGE_FORMAT);
        } finally {
            caller = null;
        }
    }

    /** A session is over: nobody waits for its answers any more. */
    void left(SimulatedSession session) {
        recording.left(session);
    }

    private static void refuse(SimulatedSession session, long correlation, long status) {
        if (correlation >= 0) {
            session.port().refuse(correlation, status);
        }
    }

    /** What clients say in the active and standby scheme. */
    private final class MaintenanceAnswers implements ActiveStandbyHandler {

        @Override
        public void stoppingRequestsToThisSide(StoppingRequestsToThisSideIndDecoder message, MessagePort port) {
            server.maintenance().stopped(caller);
        }

        @Override
        public void activeMaintenanceConfirmed(ActiveMaintenanceRespMsgDecoder confirmation, MessagePort port) {
            server.maintenance().answered(caller, confirmation.invokeID(), confirmation.maintenanceModeAccepted());
        }
    }
}

package org.ctiwire.ged188;

import org.ctiwire.runtime.MessagePort;
import org.ctiwire.runtime.StandbyMessages;

/**
 * How the two sides of a CTI Server change places, from protocol version 24 on: for a client that asks for
 * {@code CTI_SERVICE_ACTIVE_STANDBY} in its opening request. One for each connector.
 */
public final class Ged188Standby implements StandbyMessages {

    private final OpenConfDecoder confirmation = new OpenConfDecoder();
    private final ActiveMaintenanceEventMsgDecoder decision = new ActiveMaintenanceEventMsgDecoder();
    private final ActiveMaintenanceRespMsgEncoder answer = new ActiveMaintenanceRespMsgEncoder();
    private final StoppingRequestsToThisSideIndEncoder stopping = new StoppingRequestsToThisSideIndEncoder();

    @Override
    public long serviceMask() {
        return CTIServiceMasks.CTI_SERVICE_ACTIVE_STANDBY;
    }

    @Override
    public boolean isActive(byte[] buffer, int offset, int length, int version) {
        return confirmation.wrap(buffer, offset, length, version).sessionType() == SessionType.ACTIVE;
    }

    @Override
    public Kind kind(long type, int version) {
        return switch ((int) type) {
            case Ged188MessageTypes.STANDBY_ACTIVE_EVENT_MSG -> Kind.BECAME_ACTIVE;
            case Ged188MessageTypes.ACTIVE_MAINTENANCE_REQ_MSG -> Kind.MAINTENANCE_REQUEST;
            case Ged188MessageTypes.ACTIVE_MAINTENANCE_EVENT_MSG -> Kind.MAINTENANCE_DECISION;
            default -> Kind.OTHER;
        };
    }

    @Override
    public boolean entersMaintenance(byte[] buffer, int offset, int length, int version) {
        return decision.wrap(buffer, offset, length, version).maintenanceModeStatus();
    }

    @Override
    public void answerMaintenance(MessagePort port, long correlation, boolean accepted) {
        port.send(answer, fields -> fields.invokeID(correlation).maintenanceModeAccepted(accepted));
    }

    @Override
    public void stopRequests(MessagePort port) {
        port.send(stopping, fields -> { });
    }
}

package org.ctiwire.session.transport;

import org.ctiwire.runtime.MessagePort;
import org.ctiwire.runtime.StandbyMessages;
import org.ctiwire.session.AskEncoder;
import org.ctiwire.session.TinyProtocol;

/** How the sides of the tiny protocol change places. */
final class TinyStandby implements StandbyMessages {

    static final long MASK = 0x20;
    static final int BECAME_ACTIVE = 40;
    static final int MAINTENANCE_REQUEST = 41;
    static final int MAINTENANCE_ANSWER = 42;
    static final int MAINTENANCE_DECISION = 43;
    static final int STOPPING = 44;

    @Override
    public long serviceMask() {
        return MASK;
    }

    @Override
    public boolean isActive(byte[] buffer, int offset, int length, int version) {
        return TinyProtocol.word(buffer, offset, length, 2) == 1;
    }

    @Override
    public Kind kind(long type, int version) {
        return switch ((int) type) {
            case BECAME_ACTIVE -> Kind.BECAME_ACTIVE;
            case MAINTENANCE_REQUEST -> Kind.MAINTENANCE_REQUEST;
            case MAINTENANCE_DECISION -> Kind.MAINTENANCE_DECISION;
            default -> Kind.OTHER;
        };
    }

    @Override
    public boolean entersMaintenance(byte[] buffer, int offset, int length, int version) {
        return TinyProtocol.word(buffer, offset, length, 0) == 1;
    }

    @Override
    public void answerMaintenance(MessagePort port, long correlation, boolean accepted) {
        port.send(new AskEncoder(MAINTENANCE_ANSWER),
                fields -> fields.correlation(correlation).value(accepted ? 1 : 0));
    }

    @Override
    public void stopRequests(MessagePort port) {
        port.send(new AskEncoder(STOPPING), fields -> fields.correlation(0).value(0));
    }
}

package org.ctiwire.session;

import org.ctiwire.runtime.EncodingException;
import org.ctiwire.runtime.FrameReader;
import org.ctiwire.runtime.MessageRole;
import org.ctiwire.runtime.SessionRoles;
import org.ctiwire.runtime.Wire;

/** The session roles of {@link TinyProtocol}, as the generator would write them. */
public final class TinyRoles implements SessionRoles {

    /** Makes the session's own messages unwritable, but for those of an opening. */
    boolean unwritable;

    @Override
    public int oldestVersion() {
        return TinyProtocol.OLDEST;
    }

    @Override
    public int newestVersion() {
        return TinyProtocol.NEWEST;
    }

    @Override
    public int maxMessageSize() {
        return TinyProtocol.LARGEST;
    }

    @Override
    public FrameReader frames(int limit) {
        return TinyProtocol.frames(limit);
    }

    @Override
    public long type(byte[] buffer, int offset) {
        return Wire.uint32(buffer, offset + 4);
    }

    @Override
    public String nameOf(long type, int version) {
        return TinyProtocol.name(type);
    }

    @Override
    public MessageRole role(long type, int version) {
        if (type < 1 || type > 8) {
            return MessageRole.OTHER;
        }
        return switch ((int) type) {
            case TinyProtocol.FAILURE -> MessageRole.FAILURE;
            case TinyProtocol.FAILURE_EVENT -> MessageRole.FAILURE_EVENT;
            case TinyProtocol.OPEN -> MessageRole.OPEN;
            case TinyProtocol.OPEN_CONF -> MessageRole.OPEN_CONFIRMATION;
            case TinyProtocol.HEARTBEAT -> MessageRole.HEARTBEAT;
            case TinyProtocol.HEARTBEAT_CONF -> MessageRole.HEARTBEAT_CONFIRMATION;
            case TinyProtocol.CLOSE -> MessageRole.CLOSE;
            default -> MessageRole.CLOSE_CONFIRMATION;
        };
    }

    @Override
    public long correlation(byte[] buffer, int offset, int length, int version) {
        long type = type(buffer, offset);
        boolean without = type == TinyProtocol.NEWS || type == TinyProtocol.FAILURE_EVENT
                || type == TinyProtocol.HEARTBEAT_CONF && version == TinyProtocol.OLDEST;
        return without ? -1 : TinyProtocol.word(buffer, offset, length, 0);
    }

    @Override
    public long requestedVersion(byte[] buffer, int offset, int length) {
        return type(buffer, offset) == TinyProtocol.OPEN ? TinyProtocol.word(buffer, offset, length, 1) : -1;
    }

    @Override
    public long requestedServices(byte[] buffer, int offset, int length, int version) {
        return type(buffer, offset) == TinyProtocol.OPEN
                ? Math.max(0, TinyProtocol.word(buffer, offset, length, 2)) : 0;
    }

    @Override
    public long grantedServices(byte[] buffer, int offset, int length, int version) {
        return type(buffer, offset) == TinyProtocol.OPEN_CONF
                ? Math.max(0, TinyProtocol.word(buffer, offset, length, 1)) : 0;
    }

    @Override
    public long status(byte[] buffer, int offset, int length, int version) {
        return switch ((int) type(buffer, offset)) {
            case TinyProtocol.FAILURE, TinyProtocol.CLOSE -> TinyProtocol.word(buffer, offset, length, 1);
            case TinyProtocol.FAILURE_EVENT -> TinyProtocol.word(buffer, offset, length, 0);
            default -> -1;
        };
    }

    @Override
    public String statusName(long status, int version) {
        return status == TinyProtocol.OFF_LINE ? "GONE_HOME" : status == TinyProtocol.NOT_OPEN ? "NOT_OPEN" : null;
    }

    @Override
    public int writeHeartbeat(byte[] buffer, int offset, int version, long correlation) {
        return write(buffer, offset, TinyProtocol.HEARTBEAT, correlation);
    }

    @Override
    public int writeHeartbeatConfirmation(byte[] buffer, int offset, int version, long correlation) {
        return write(buffer, offset, TinyProtocol.HEARTBEAT_CONF, correlation);
    }

    @Override
    public int writeClose(byte[] buffer, int offset, int version, long correlation, long status) {
        return write(buffer, offset, TinyProtocol.CLOSE, correlation, status);
    }

    @Override
    public int writeCloseConfirmation(byte[] buffer, int offset, int version, long correlation) {
        return write(buffer, offset, TinyProtocol.CLOSE_CONF, correlation);
    }

    @Override
    public int writeFailure(byte[] buffer, int offset, int version, long correlation, long status) {
        return write(buffer, offset, TinyProtocol.FAILURE, correlation, status);
    }

    @Override
    public int writeFailureEvent(byte[] buffer, int offset, int version, long status) {
        return write(buffer, offset, TinyProtocol.FAILURE_EVENT, status);
    }

    private int write(byte[] buffer, int offset, int type, long first, long second) {
        int length = write(buffer, offset, type, first);
        Wire.put32(buffer, offset + 12, second);
        Wire.put32(buffer, offset, 8);
        return length + 4;
    }

    private int write(byte[] buffer, int offset, int type, long first) {
        if (unwritable) {
            Wire.put32(buffer, offset, 0xDEAD);
            throw new EncodingException(TinyProtocol.name(type), "header", "made unwritable");
        }
        Wire.put32(buffer, offset, 4);
        Wire.put32(buffer, offset + 4, type);
        Wire.put32(buffer, offset + 8, first);
        return 12;
    }
}

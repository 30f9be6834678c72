// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import org.ctiwire.runtime.FrameReader;
import org.ctiwire.runtime.MessageRole;
import org.ctiwire.runtime.SessionRoles;
import org.ctiwire.runtime.Wire;

/**
 * What a session of this protocol has to know: see {@link SessionRoles}. A version that the spec does not have is read as the nearest that it has, and cannot be written.
 */
public final class SpecimenSessionRoles implements SessionRoles {
    private final BeatReqEncoder beatReqEncoder = new BeatReqEncoder();

    private final BeatConfEncoder beatConfEncoder = new BeatConfEncoder();

    private final CloseReqEncoder closeReqEncoder = new CloseReqEncoder();

    private final CloseConfEncoder closeConfEncoder = new CloseConfEncoder();

    private final FailureConfEncoder failureConfEncoder = new FailureConfEncoder();

    private final FailureEventEncoder failureEventEncoder = new FailureEventEncoder();

    /**
     * Makes the roles of one session; it keeps encoders of its own.
     */
    public SpecimenSessionRoles() {
    }

    @Override
    public int oldestVersion() {
        return SpecimenProtocol.OLDEST_VERSION;
    }

    @Override
    public int newestVersion() {
        return SpecimenProtocol.NEWEST_VERSION;
    }

    @Override
    public int maxMessageSize() {
        return SpecimenProtocol.MAX_MESSAGE_SIZE;
    }

    @Override
    public FrameReader frames(int limit) {
        return SpecimenProtocol.frames(limit);
    }

    @Override
    public long type(byte[] buffer, int offset) {
        return Wire.uint32(buffer, offset + 4);
    }

    @Override
    public String nameOf(long type, int version) {
        String name = knownName(type, version);
        return name == null ? "TYPE_" + type : name;
    }

    private static String knownName(long type, int version) {
        switch ((int) type) {
            case 1:
                return "OPEN_REQ";
            case 2:
                return "OPEN_CONF";
            case 3:
                return "BEAT_REQ";
            case 4:
                return "BEAT_CONF";
            case 5:
                return "CLOSE_REQ";
            case 6:
                return "CLOSE_CONF";
            case 7:
                return "FAILURE_CONF";
            case 8:
                return "FAILURE_EVENT";
            case 10:
                return "ORDER_REQ";
            case 11:
                return "ORDER_CONF";
            case 12:
                if (version <= 2) {
                    return "STOCK_EVENT";
                }
                return null;
            case 13:
                if (version >= 3) {
                    return "STOCK_EVENT";
                }
                return null;
            case 14:
                if (version >= 2) {
                    return "SIGNAL_IND";
                }
                return null;
            case 15:
                return "LEGACY_REQ";
            case 30:
                return "CANCEL_REQ";
            case 31:
                return "CANCEL_CONF";
            case 32:
                return "CANCEL_FAILURE_CONF";
            case 33:
                return "RING_REQ";
            case 34:
                return "RING_CONF";
            case 35:
                if (version >= 2) {
                    return "COUNT_REQ_MSG";
                }
                return null;
            case 36:
                if (version >= 2) {
                    return "COUNT_RESP_MSG";
                }
                return null;
            case 37:
                return "WHISPER_REQ";
            default:
                return null;
        }
    }

    @Override
    public MessageRole role(long type, int version) {
        switch ((int) type) {
            case 1:
                return MessageRole.OPEN;
            case 2:
                return MessageRole.OPEN_CONFIRMATION;
            case 3:
                return MessageRole.HEARTBEAT;
            case 4:
                return MessageRole.HEARTBEAT_CONFIRMATION;
            case 5:
                return MessageRole.CLOSE;
            case 6:
                return MessageRole.CLOSE_CONFIRMATION;
            case 7:
                return MessageRole.FAILURE;
            case 8:
                return MessageRole.FAILURE_EVENT;
            default:
                return MessageRole.OTHER;
        }
    }

    @Override
    public long correlation(byte[] buffer, int offset, int length, int version) {
        return length < 8 ? -1 : read(buffer, offset, length,
                correlationPlace(Wire.uint32(buffer, offset + 4), length, version), -1);
    }

    private static int correlationPlace(long type, int length, int version) {
        switch ((int) type) {
            case 1, 2, 3, 4, 5, 6, 7, 10, 11, 33, 34:
                return 0 << 3 | 4;
            case 30:
                if (version <= 2) {
                    return 4 << 3 | 2;
                }
                return 4 << 3 | 4;
            case 31:
                return 0 << 3 | 2;
            case 32:
                return 1 << 3 | 4;
            case 35, 36:
                if (version >= 2) {
                    return 0 << 3 | 4;
                }
                return -1;
            default:
                return -1;
        }
    }

    @Override
    public long requestedVersion(byte[] buffer, int offset, int length) {
        return length < 8 ? -1 : read(buffer, offset, length,
                requestedVersionPlace(Wire.uint32(buffer, offset + 4), length, SpecimenProtocol.NEWEST_VERSION), -1);
    }

    private static int requestedVersionPlace(long type, int length, int version) {
        switch ((int) type) {
            case 1:
                return 4 << 3 | 4;
            default:
                return -1;
        }
    }

    @Override
    public long requestedServices(byte[] buffer, int offset, int length, int version) {
        return length < 8 ? 0 : read(buffer, offset, length,
                requestedServicesPlace(Wire.uint32(buffer, offset + 4), length, version), 0);
    }

    private static int requestedServicesPlace(long type, int length, int version) {
        switch ((int) type) {
            case 1:
                if (version >= 2) {
                    return 8 << 3 | 4;
                }
                return -1;
            default:
                return -1;
        }
    }

    @Override
    public long grantedServices(byte[] buffer, int offset, int length, int version) {
        return length < 8 ? 0 : read(buffer, offset, length,
                grantedServicesPlace(Wire.uint32(buffer, offset + 4), length, version), 0);
    }

    private static int grantedServicesPlace(long type, int length, int version) {
        switch ((int) type) {
            case 2:
                if (version <= 2) {
                    return 4 << 3 | 4;
                }
                return 7 << 3 | 4;
            default:
                return -1;
        }
    }

    @Override
    public long status(byte[] buffer, int offset, int length, int version) {
        return length < 8 ? -1 : read(buffer, offset, length,
                statusPlace(Wire.uint32(buffer, offset + 4), length, version), -1);
    }

    private static int statusPlace(long type, int length, int version) {
        switch ((int) type) {
            case 5:
                return 4 << 3 | 1;
            case 7:
                if (version <= 2) {
                    return 4 << 3 | 4;
                }
                return length < 18 && length >= 16 ? 4 << 3 | 4 : 4 << 3 | 2;
            case 8:
                return 0 << 3 | 4;
            default:
                return -1;
        }
    }

    private static long read(byte[] buffer, int offset, int length, int place, long absent) {
        int at = 8 + (place >> 3);
        int size = place & 7;
        return place < 0 || at + size > length ? absent : Wire.integer(buffer, offset + at, size, false);
    }

    @Override
    public String statusName(long status, int version) {
        return Reason.nameOf(status, version);
    }

    @Override
    public int writeHeartbeat(byte[] buffer, int offset, int version, long correlation) {
        beatReqEncoder.wrap(buffer, offset, version);
        beatReqEncoder.invokeID(correlation);
        return beatReqEncoder.finish();
    }

    @Override
    public int writeHeartbeatConfirmation(byte[] buffer, int offset, int version,
            long correlation) {
        beatConfEncoder.wrap(buffer, offset, version);
        beatConfEncoder.invokeID(correlation);
        return beatConfEncoder.finish();
    }

    @Override
    public int writeClose(byte[] buffer, int offset, int version, long correlation, long status) {
        closeReqEncoder.wrap(buffer, offset, version);
        closeReqEncoder.invokeID(correlation);
        closeReqEncoder.status(Wire.saturated(status));
        return closeReqEncoder.finish();
    }

    @Override
    public int writeCloseConfirmation(byte[] buffer, int offset, int version, long correlation) {
        closeConfEncoder.wrap(buffer, offset, version);
        closeConfEncoder.invokeID(correlation);
        return closeConfEncoder.finish();
    }

    @Override
    public int writeFailure(byte[] buffer, int offset, int version, long correlation, long status) {
        failureConfEncoder.wrap(buffer, offset, version);
        failureConfEncoder.invokeID(correlation);
        if (version <= 2) {
            failureConfEncoder.status(status);
        }
        if (version >= 3) {
            failureConfEncoder.failureCode(Wire.saturated(status));
        }
        return failureConfEncoder.finish();
    }

    @Override
    public int writeFailureEvent(byte[] buffer, int offset, int version, long status) {
        failureEventEncoder.wrap(buffer, offset, version);
        failureEventEncoder.status(status);
        return failureEventEncoder.finish();
    }
}

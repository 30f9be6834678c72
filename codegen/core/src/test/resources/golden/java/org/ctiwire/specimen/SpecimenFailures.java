// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import org.ctiwire.runtime.Failures;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.RequestFailedException;
import org.ctiwire.runtime.Wire;

/**
 * Reads the messages that refuse requests.
 */
final class SpecimenFailures implements Failures {
    private final FailureConfDecoder failureConfDecoder = new FailureConfDecoder();

    private final CancelFailureConfDecoder cancelFailureConfDecoder = new CancelFailureConfDecoder();

    @Override
    public boolean isFailure(long type, int version) {
        return type == 7L || type == 32L;
    }

    @Override
    public RequestFailedException failure(String requestName, byte[] buffer, int offset, int length,
            int version) {
        long type = length < 8 ? -1 : Wire.uint32(buffer, offset + 4);
        check(type, buffer, offset, length, version);
        long code = read(buffer, offset, length, codePlace(type, length, version), -1);
        return new RequestFailedException(requestName, code, symbol(type, length, version, code),
                read(buffer, offset, length, peripheralCodePlace(type, length, version), -1));
    }

    private void check(long type, byte[] buffer, int offset, int length, int version) {
        if (type == 7L) {
            failureConfDecoder.wrap(buffer, offset, length, version).validate();
            return;
        }
        if (type == 32L) {
            cancelFailureConfDecoder.wrap(buffer, offset, length, version).validate();
            return;
        }
        throw new MalformedMessageException("TYPE_" + type, "MessageType", 4, "is no message that refuses a request");
    }

    private static int codePlace(long type, int length, int version) {
        switch ((int) type) {
            case 7:
                if (version <= 2) {
                    return 4 << 3 | 4;
                }
                return length < 18 && length >= 16 ? 4 << 3 | 4 : 4 << 3 | 2;
            case 32:
                return 0 << 3 | 1;
            default:
                return -1;
        }
    }

    private static int peripheralCodePlace(long type, int length, int version) {
        switch ((int) type) {
            case 7:
                if (version >= 3) {
                    return length < 18 && length >= 16 ? -1 : 6 << 3 | 4;
                }
                return -1;
            case 32:
                if (version >= 2) {
                    return 5 << 3 | 1;
                }
                return -1;
            default:
                return -1;
        }
    }

    private static String symbol(long type, int length, int version, long code) {
        switch ((int) type) {
            case 7, 32:
                return Reason.nameOf(code, version);
            default:
                return null;
        }
    }

    private static long read(byte[] buffer, int offset, int length, int place, long absent) {
        int at = 8 + (place >> 3);
        int size = place & 7;
        return place < 0 || at + size > length ? absent : Wire.integer(buffer, offset + at, size, false);
    }
}

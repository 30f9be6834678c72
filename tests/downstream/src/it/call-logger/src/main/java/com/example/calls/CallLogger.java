package com.example.calls;

import com.example.calls.record.RingingRecordEncoder;
import org.ctiwire.ged188.CallDeliveredEventDecoder;

/** Turns call events of a CTI Server into the records of a call log. */
public final class CallLogger {

    private static final int RECORD_VERSION = 1;

    private final CallDeliveredEventDecoder event = new CallDeliveredEventDecoder();
    private final RingingRecordEncoder record = new RingingRecordEncoder();
    private final int protocolVersion;

    /** A logger for sessions of one protocol version. */
    public CallLogger(int protocolVersion) {
        this.protocolVersion = protocolVersion;
    }

    /**
     * Writes the record of a CALL_DELIVERED_EVENT to the start of an array.
     *
     * @return the bytes of the record
     */
    public int callDelivered(byte[] message, int length, byte[] target) {
        event.wrap(message, 0, length, protocolVersion);
        record.wrap(target, 0, RECORD_VERSION)
                .callID(event.connectionCallID())
                .device(event.connectionDeviceID());
        if (event.hasAni()) {
            record.caller(event.ani());
        }
        return record.finish();
    }
}

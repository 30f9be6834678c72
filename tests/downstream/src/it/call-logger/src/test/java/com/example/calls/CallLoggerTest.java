package com.example.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.calls.record.RingingRecordDecoder;
import org.ctiwire.ged188.CallDeliveredEventDecoder;
import org.ctiwire.ged188.CallDeliveredEventEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallLoggerTest {

    private final byte[] message = new byte[4096];
    private final byte[] target = new byte[500];
    private final CallDeliveredEventEncoder event = new CallDeliveredEventEncoder();
    private final RingingRecordDecoder record = new RingingRecordDecoder();

    @ParameterizedTest
    @ValueSource(ints = {14, 19, 20, 25})
    void anEventIsReadAsItWasWritten(int version) {
        int length = event.wrap(message, 0, version)
                .monitorID(7)
                .connectionCallID(0xFFFFFFFEL)
                .connectionDeviceID("1001")
                .ani("5551234")
                .finish();

        CallDeliveredEventDecoder decoder = new CallDeliveredEventDecoder();
        decoder.wrap(message, 0, length, version);

        assertEquals(7, decoder.monitorID());
        assertEquals(0xFFFFFFFEL, decoder.connectionCallID());
        assertTrue(decoder.connectionDeviceID().contentEquals("1001"));
        assertTrue(decoder.ani().contentEquals("5551234"));
    }

    @Test
    void aCallIsLoggedWithItsDeviceAndCaller() {
        int length = event.wrap(message, 0, 25).connectionCallID(42).connectionDeviceID("1001").ani("5551234").finish();

        record.wrap(target, 0, new CallLogger(25).callDelivered(message, length, target), 1);

        assertEquals(42, record.callID());
        assertEquals("1001", record.device().toString());
        assertEquals("5551234", record.caller().toString());
    }

    @Test
    void aCallerWhoIsNotKnownIsLeftOut() {
        int length = event.wrap(message, 0, 25).connectionCallID(42).connectionDeviceID("1001").finish();

        record.wrap(target, 0, new CallLogger(25).callDelivered(message, length, target), 1);

        assertFalse(record.hasCaller());
    }
}

package org.ctiwire.benchmarks.loopback;

import org.ctiwire.ged188.CallDeliveredEventEncoder;
import org.ctiwire.ged188.EventCause;

/** A call at an agent's telephone, with about as much of its data as a contact centre gives it. */
final class SampleEvent {

    private SampleEvent() {
    }

    static void fill(CallDeliveredEventEncoder event) {
        event.monitorID(7).peripheralID(5000).connectionCallID(16777217).eventCause(EventCause.CEC_NEW_CALL)
                .connectionDeviceID("2001").alertingDeviceID("2001").callingDeviceID("5550100")
                .calledDeviceID("8005551212").ani("5550100").dnis("8005551212").dialedNumber("8005551212")
                .callerEnteredDigits("4711").callVariable1("gold").callVariable2("account 4711")
                .callVariable3("no complaint").callVariable4("a note, as agents write them")
                .callVariable10("last").callWrapupData("none");
    }
}

package org.ctiwire.benchmarks.generated;

import static org.ctiwire.benchmarks.generated.Views.sum;
import static org.ctiwire.benchmarks.generated.Views.touch;

import org.ctiwire.ged188.CallDeliveredEventDecoder;
import org.openjdk.jmh.annotations.Benchmark;

/** The generated decoder by its accessors, in any order. */
public abstract class Flyweight extends DecodeTurns {

    @Benchmark
    public long fixedOnly() {
        CallDeliveredEventDecoder event = wrap(next());
        return event.monitorID()
                + event.peripheralID()
                + event.peripheralType()
                + event.connectionDeviceIDType()
                + event.connectionCallID()
                + event.lineHandle()
                + event.serviceNumber()
                + event.skillGroupNumber()
                + event.localConnectionState()
                + event.eventCause();
    }

    @Benchmark
    public long threeFields() {
        CallDeliveredEventDecoder event = wrap(next());
        return 9 * touch(event.ani()) + 11 * touch(event.dnis()) + 16 * touch(event.callVariable3());
    }

    @Benchmark
    public long locateAll() {
        CallDeliveredEventDecoder event = wrap(next());
        return touch(event.connectionDeviceID())
                + 2 * touch(event.alertingDeviceID())
                + 3 * touch(event.callingDeviceID())
                + 4 * touch(event.calledDeviceID())
                + 5 * touch(event.lastRedirectDeviceID())
                + 6L * (int) event.trunkNumber()
                + 7L * (int) event.trunkGroupNumber()
                + 8L * (int) event.secondaryConnectionCallID()
                + 9 * touch(event.ani())
                + 10 * touch(event.userToUserInfo())
                + 11 * touch(event.dnis())
                + 12 * touch(event.dialedNumber())
                + 13 * touch(event.callerEnteredDigits())
                + 14 * touch(event.callVariable1())
                + 15 * touch(event.callVariable2())
                + 16 * touch(event.callVariable3())
                + 17 * touch(event.callVariable4())
                + 18 * touch(event.callVariable5())
                + 19 * touch(event.callVariable6())
                + 20 * touch(event.callVariable7())
                + 21 * touch(event.callVariable8())
                + 22 * touch(event.callVariable9())
                + 23 * touch(event.callVariable10())
                + 24 * touch(event.callWrapupData());
    }

    @Benchmark
    public long everyByte() {
        CallDeliveredEventDecoder event = wrap(next());
        return sum(event.connectionDeviceID())
                + 2 * sum(event.alertingDeviceID())
                + 3 * sum(event.callingDeviceID())
                + 4 * sum(event.calledDeviceID())
                + 5 * sum(event.lastRedirectDeviceID())
                + 6L * (int) event.trunkNumber()
                + 7L * (int) event.trunkGroupNumber()
                + 8L * (int) event.secondaryConnectionCallID()
                + 9 * sum(event.ani())
                + 10 * sum(event.userToUserInfo())
                + 11 * sum(event.dnis())
                + 12 * sum(event.dialedNumber())
                + 13 * sum(event.callerEnteredDigits())
                + 14 * sum(event.callVariable1())
                + 15 * sum(event.callVariable2())
                + 16 * sum(event.callVariable3())
                + 17 * sum(event.callVariable4())
                + 18 * sum(event.callVariable5())
                + 19 * sum(event.callVariable6())
                + 20 * sum(event.callVariable7())
                + 21 * sum(event.callVariable8())
                + 22 * sum(event.callVariable9())
                + 23 * sum(event.callVariable10())
                + 24 * sum(event.callWrapupData());
    }
}

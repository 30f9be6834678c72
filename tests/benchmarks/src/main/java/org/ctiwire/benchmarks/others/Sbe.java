package org.ctiwire.benchmarks.others;

import java.nio.ByteOrder;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.ctiwire.benchmarks.sbe.CallDeliveredDecoder;
import org.ctiwire.benchmarks.sbe.MessageHeaderDecoder;
import org.ctiwire.benchmarks.workload.CallMessages;
import org.ctiwire.benchmarks.workload.Checksums;
import org.ctiwire.benchmarks.workload.Turns;
import org.openjdk.jmh.annotations.Benchmark;

/** SBE: fixed fields as fields, floating fields as var data, which is read in its order; an absent one is empty. */
public abstract class Sbe extends Turns {

    final CallMessages messages = CallMessages.of(calls, new SbeWriter());
    private final UnsafeBuffer buffer = place();
    private final UnsafeBuffer view = new UnsafeBuffer(0, 0);
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final CallDeliveredDecoder event = new CallDeliveredDecoder();

    /** What is read. */
    public final CallMessages messages() {
        return messages;
    }

    abstract UnsafeBuffer place();

    private CallDeliveredDecoder wrap(int index) {
        return event.wrapAndApplyHeader(buffer, messages.offsets()[index], header);
    }

    @Benchmark
    public long fixedOnly() {
        CallDeliveredDecoder event = wrap(next());
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
        CallDeliveredDecoder event = wrap(next());
        long sum = 0;
        event.skipConnectionDeviceID();
        event.skipAlertingDeviceID();
        event.skipCallingDeviceID();
        event.skipCalledDeviceID();
        event.skipLastRedirectDeviceID();
        event.skipTrunkNumber();
        event.skipTrunkGroupNumber();
        event.skipSecondaryConnectionCallID();
        event.wrapAni(view);
        sum += 9 * touch(view, 1);
        event.skipUserToUserInfo();
        event.wrapDnis(view);
        sum += 11 * touch(view, 1);
        event.skipDialedNumber();
        event.skipCallerEnteredDigits();
        event.skipCallVariable1();
        event.skipCallVariable2();
        event.wrapCallVariable3(view);
        sum += 16 * touch(view, 1);
        return sum;
    }

    @Benchmark
    public long locateAll() {
        CallDeliveredDecoder event = wrap(next());
        long sum = 0;
        event.wrapConnectionDeviceID(view);
        sum += touch(view, 1);
        event.wrapAlertingDeviceID(view);
        sum += 2 * touch(view, 1);
        event.wrapCallingDeviceID(view);
        sum += 3 * touch(view, 1);
        event.wrapCalledDeviceID(view);
        sum += 4 * touch(view, 1);
        event.wrapLastRedirectDeviceID(view);
        sum += 5 * touch(view, 1);
        event.wrapTrunkNumber(view);
        sum += 6L * number(view);
        event.wrapTrunkGroupNumber(view);
        sum += 7L * number(view);
        event.wrapSecondaryConnectionCallID(view);
        sum += 8L * number(view);
        event.wrapAni(view);
        sum += 9 * touch(view, 1);
        event.wrapUserToUserInfo(view);
        sum += 10 * touch(view, 0);
        event.wrapDnis(view);
        sum += 11 * touch(view, 1);
        event.wrapDialedNumber(view);
        sum += 12 * touch(view, 1);
        event.wrapCallerEnteredDigits(view);
        sum += 13 * touch(view, 1);
        event.wrapCallVariable1(view);
        sum += 14 * touch(view, 1);
        event.wrapCallVariable2(view);
        sum += 15 * touch(view, 1);
        event.wrapCallVariable3(view);
        sum += 16 * touch(view, 1);
        event.wrapCallVariable4(view);
        sum += 17 * touch(view, 1);
        event.wrapCallVariable5(view);
        sum += 18 * touch(view, 1);
        event.wrapCallVariable6(view);
        sum += 19 * touch(view, 1);
        event.wrapCallVariable7(view);
        sum += 20 * touch(view, 1);
        event.wrapCallVariable8(view);
        sum += 21 * touch(view, 1);
        event.wrapCallVariable9(view);
        sum += 22 * touch(view, 1);
        event.wrapCallVariable10(view);
        sum += 23 * touch(view, 1);
        event.wrapCallWrapupData(view);
        sum += 24 * touch(view, 1);
        return sum;
    }

    @Benchmark
    public long everyByte() {
        CallDeliveredDecoder event = wrap(next());
        long sum = 0;
        event.wrapConnectionDeviceID(view);
        sum += sum(view);
        event.wrapAlertingDeviceID(view);
        sum += 2 * sum(view);
        event.wrapCallingDeviceID(view);
        sum += 3 * sum(view);
        event.wrapCalledDeviceID(view);
        sum += 4 * sum(view);
        event.wrapLastRedirectDeviceID(view);
        sum += 5 * sum(view);
        event.wrapTrunkNumber(view);
        sum += 6L * number(view);
        event.wrapTrunkGroupNumber(view);
        sum += 7L * number(view);
        event.wrapSecondaryConnectionCallID(view);
        sum += 8L * number(view);
        event.wrapAni(view);
        sum += 9 * sum(view);
        event.wrapUserToUserInfo(view);
        sum += 10 * sum(view);
        event.wrapDnis(view);
        sum += 11 * sum(view);
        event.wrapDialedNumber(view);
        sum += 12 * sum(view);
        event.wrapCallerEnteredDigits(view);
        sum += 13 * sum(view);
        event.wrapCallVariable1(view);
        sum += 14 * sum(view);
        event.wrapCallVariable2(view);
        sum += 15 * sum(view);
        event.wrapCallVariable3(view);
        sum += 16 * sum(view);
        event.wrapCallVariable4(view);
        sum += 17 * sum(view);
        event.wrapCallVariable5(view);
        sum += 18 * sum(view);
        event.wrapCallVariable6(view);
        sum += 19 * sum(view);
        event.wrapCallVariable7(view);
        sum += 20 * sum(view);
        event.wrapCallVariable8(view);
        sum += 21 * sum(view);
        event.wrapCallVariable9(view);
        sum += 22 * sum(view);
        event.wrapCallVariable10(view);
        sum += 23 * sum(view);
        event.wrapCallWrapupData(view);
        sum += 24 * sum(view);
        return sum;
    }

    /** The texts here have no NUL: it counts for the checksum alone. */
    private static int touch(DirectBuffer view, int nul) {
        return view.capacity() == 0 ? 0 : Checksums.touch(view.capacity() + nul, view.getByte(0));
    }

    private static int number(DirectBuffer view) {
        return view.capacity() == 0 ? 0 : view.getInt(0, ByteOrder.BIG_ENDIAN);
    }

    private static int sum(DirectBuffer view) {
        int sum = 0;
        for (int index = 0; index < view.capacity(); index++) {
            sum += view.getByte(index);
        }
        return sum;
    }
}

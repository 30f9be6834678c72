package org.ctiwire.benchmarks.others;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.ctiwire.benchmarks.protobuf.CallDelivered;
import org.ctiwire.benchmarks.workload.CallMessages;
import org.ctiwire.benchmarks.workload.Checksums;
import org.ctiwire.benchmarks.workload.Turns;
import org.openjdk.jmh.annotations.Benchmark;

/** Protobuf with bytes for texts and integers for numbers; an absent field is an empty one. */
public abstract class Protobuf extends Turns {

    final CallMessages messages = CallMessages.of(calls, new ProtobufWriter());

    /** What is read. */
    public final CallMessages messages() {
        return messages;
    }

    abstract CallDelivered parse(int index) throws InvalidProtocolBufferException;

    @Benchmark
    public long fixedOnly() throws InvalidProtocolBufferException {
        CallDelivered event = parse(next());
        return (event.getMonitorId() & 0xFFFF_FFFFL)
                + (event.getPeripheralId() & 0xFFFF_FFFFL)
                + event.getPeripheralType()
                + event.getConnectionDeviceIdType()
                + (event.getConnectionCallId() & 0xFFFF_FFFFL)
                + event.getLineHandle()
                + (event.getServiceNumber() & 0xFFFF_FFFFL)
                + (event.getSkillGroupNumber() & 0xFFFF_FFFFL)
                + event.getLocalConnectionState()
                + event.getEventCause();
    }

    @Benchmark
    public long threeFields() throws InvalidProtocolBufferException {
        CallDelivered event = parse(next());
        return 9 * touch(event.getAni(), 1)
                + 11 * touch(event.getDnis(), 1)
                + 16 * touch(event.getCallVariable3(), 1);
    }

    @Benchmark
    public long locateAll() throws InvalidProtocolBufferException {
        CallDelivered event = parse(next());
        return touch(event.getConnectionDeviceId(), 1)
                + 2 * touch(event.getAlertingDeviceId(), 1)
                + 3 * touch(event.getCallingDeviceId(), 1)
                + 4 * touch(event.getCalledDeviceId(), 1)
                + 5 * touch(event.getLastRedirectDeviceId(), 1)
                + 6L * event.getTrunkNumber()
                + 7L * event.getTrunkGroupNumber()
                + 8L * event.getSecondaryConnectionCallId()
                + 9 * touch(event.getAni(), 1)
                + 10 * touch(event.getUserToUserInfo(), 0)
                + 11 * touch(event.getDnis(), 1)
                + 12 * touch(event.getDialedNumber(), 1)
                + 13 * touch(event.getCallerEnteredDigits(), 1)
                + 14 * touch(event.getCallVariable1(), 1)
                + 15 * touch(event.getCallVariable2(), 1)
                + 16 * touch(event.getCallVariable3(), 1)
                + 17 * touch(event.getCallVariable4(), 1)
                + 18 * touch(event.getCallVariable5(), 1)
                + 19 * touch(event.getCallVariable6(), 1)
                + 20 * touch(event.getCallVariable7(), 1)
                + 21 * touch(event.getCallVariable8(), 1)
                + 22 * touch(event.getCallVariable9(), 1)
                + 23 * touch(event.getCallVariable10(), 1)
                + 24 * touch(event.getCallWrapupData(), 1);
    }

    @Benchmark
    public long everyByte() throws InvalidProtocolBufferException {
        CallDelivered event = parse(next());
        return sum(event.getConnectionDeviceId())
                + 2 * sum(event.getAlertingDeviceId())
                + 3 * sum(event.getCallingDeviceId())
                + 4 * sum(event.getCalledDeviceId())
                + 5 * sum(event.getLastRedirectDeviceId())
                + 6L * event.getTrunkNumber()
                + 7L * event.getTrunkGroupNumber()
                + 8L * event.getSecondaryConnectionCallId()
                + 9 * sum(event.getAni())
                + 10 * sum(event.getUserToUserInfo())
                + 11 * sum(event.getDnis())
                + 12 * sum(event.getDialedNumber())
                + 13 * sum(event.getCallerEnteredDigits())
                + 14 * sum(event.getCallVariable1())
                + 15 * sum(event.getCallVariable2())
                + 16 * sum(event.getCallVariable3())
                + 17 * sum(event.getCallVariable4())
                + 18 * sum(event.getCallVariable5())
                + 19 * sum(event.getCallVariable6())
                + 20 * sum(event.getCallVariable7())
                + 21 * sum(event.getCallVariable8())
                + 22 * sum(event.getCallVariable9())
                + 23 * sum(event.getCallVariable10())
                + 24 * sum(event.getCallWrapupData());
    }

    /** The texts here have no NUL: it counts for the checksum alone. */
    private static int touch(ByteString bytes, int nul) {
        return bytes.isEmpty() ? 0 : Checksums.touch(bytes.size() + nul, bytes.byteAt(0));
    }

    private static int sum(ByteString bytes) {
        int sum = 0;
        for (int index = 0; index < bytes.size(); index++) {
            sum += bytes.byteAt(index);
        }
        return sum;
    }
}

package org.ctiwire.benchmarks.hand;

import org.ctiwire.benchmarks.workload.Checksums;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Hand-written: one pass, one read for tag and length, that keeps where each field lies; then access by field. */
@State(Scope.Thread)
public class HandSlots extends ArrayTurns {

    private final CallSlots slots = new CallSlots();

    @Benchmark
    public long threeFields() {
        int index = next();
        return threeFields(bytes, messages.offsets()[index], messages.lengths()[index]);
    }

    @Benchmark
    public long locateAll() {
        int index = next();
        return locateAll(bytes, messages.offsets()[index], messages.lengths()[index]);
    }

    @Benchmark
    public long everyByte() {
        int index = next();
        return everyByte(bytes, messages.offsets()[index], messages.lengths()[index]);
    }

    private long threeFields(byte[] bytes, int offset, int length) {
        slots.index(bytes, offset, length);
        return 9 * touch(bytes, offset, slots.ani)
                + 11 * touch(bytes, offset, slots.dnis)
                + 16 * touch(bytes, offset, slots.callVariable3);
    }

    private long locateAll(byte[] bytes, int offset, int length) {
        slots.index(bytes, offset, length);
        return touch(bytes, offset, slots.connectionDeviceID)
                + 2 * touch(bytes, offset, slots.alertingDeviceID)
                + 3 * touch(bytes, offset, slots.callingDeviceID)
                + 4 * touch(bytes, offset, slots.calledDeviceID)
                + 5 * touch(bytes, offset, slots.lastRedirectDeviceID)
                + 6L * number(bytes, offset, slots.trunkNumber)
                + 7L * number(bytes, offset, slots.trunkGroupNumber)
                + 8L * number(bytes, offset, slots.secondaryConnectionCallID)
                + 9 * touch(bytes, offset, slots.ani)
                + 10 * touch(bytes, offset, slots.userToUserInfo)
                + 11 * touch(bytes, offset, slots.dnis)
                + 12 * touch(bytes, offset, slots.dialedNumber)
                + 13 * touch(bytes, offset, slots.callerEnteredDigits)
                + 14 * touch(bytes, offset, slots.callVariable1)
                + 15 * touch(bytes, offset, slots.callVariable2)
                + 16 * touch(bytes, offset, slots.callVariable3)
                + 17 * touch(bytes, offset, slots.callVariable4)
                + 18 * touch(bytes, offset, slots.callVariable5)
                + 19 * touch(bytes, offset, slots.callVariable6)
                + 20 * touch(bytes, offset, slots.callVariable7)
                + 21 * touch(bytes, offset, slots.callVariable8)
                + 22 * touch(bytes, offset, slots.callVariable9)
                + 23 * touch(bytes, offset, slots.callVariable10)
                + 24 * touch(bytes, offset, slots.callWrapupData);
    }

    private long everyByte(byte[] bytes, int offset, int length) {
        slots.index(bytes, offset, length);
        return sum(bytes, offset, slots.connectionDeviceID)
                + 2 * sum(bytes, offset, slots.alertingDeviceID)
                + 3 * sum(bytes, offset, slots.callingDeviceID)
                + 4 * sum(bytes, offset, slots.calledDeviceID)
                + 5 * sum(bytes, offset, slots.lastRedirectDeviceID)
                + 6L * number(bytes, offset, slots.trunkNumber)
                + 7L * number(bytes, offset, slots.trunkGroupNumber)
                + 8L * number(bytes, offset, slots.secondaryConnectionCallID)
                + 9 * sum(bytes, offset, slots.ani)
                + 10 * sum(bytes, offset, slots.userToUserInfo)
                + 11 * sum(bytes, offset, slots.dnis)
                + 12 * sum(bytes, offset, slots.dialedNumber)
                + 13 * sum(bytes, offset, slots.callerEnteredDigits)
                + 14 * sum(bytes, offset, slots.callVariable1)
                + 15 * sum(bytes, offset, slots.callVariable2)
                + 16 * sum(bytes, offset, slots.callVariable3)
                + 17 * sum(bytes, offset, slots.callVariable4)
                + 18 * sum(bytes, offset, slots.callVariable5)
                + 19 * sum(bytes, offset, slots.callVariable6)
                + 20 * sum(bytes, offset, slots.callVariable7)
                + 21 * sum(bytes, offset, slots.callVariable8)
                + 22 * sum(bytes, offset, slots.callVariable9)
                + 23 * sum(bytes, offset, slots.callVariable10)
                + 24 * sum(bytes, offset, slots.callWrapupData);
    }

    private static int touch(byte[] bytes, int offset, int slot) {
        return Checksums.touch(bytes, offset + (slot >>> 16), slot & 0xFFFF);
    }

    private static int sum(byte[] bytes, int offset, int slot) {
        return Checksums.sum(bytes, offset + (slot >>> 16), slot & 0xFFFF);
    }

    private static int number(byte[] bytes, int offset, int slot) {
        return slot == 0 ? 0 : Big.number(bytes, offset + (slot >>> 16), slot & 0xFFFF);
    }
}

package org.ctiwire.benchmarks.hand;

import java.nio.ByteOrder;
import org.agrona.concurrent.UnsafeBuffer;
import org.ctiwire.benchmarks.workload.CallFields;
import org.ctiwire.benchmarks.workload.CallMessages;
import org.ctiwire.benchmarks.workload.Checksums;
import org.ctiwire.benchmarks.workload.Turns;
import org.ctiwire.ged188.Ged188Tags;
import org.openjdk.jmh.annotations.Benchmark;

/** Hand-written over UnsafeBuffer: one pass, a switch on the tag, tag and length in one read of 4 bytes. */
public abstract class HandAgrona extends Turns {

    final CallMessages messages = CallMessages.of(calls);
    private final UnsafeBuffer buffer = place();

    abstract UnsafeBuffer place();

    @Benchmark
    public long fixedOnly() {
        int index = next();
        return fixedOnly(buffer, messages.offsets()[index], messages.lengths()[index]);
    }

    @Benchmark
    public long threeFields() {
        int index = next();
        return threeFields(buffer, messages.offsets()[index], messages.lengths()[index]);
    }

    @Benchmark
    public long locateAll() {
        int index = next();
        return locateAll(buffer, messages.offsets()[index], messages.lengths()[index]);
    }

    @Benchmark
    public long everyByte() {
        int index = next();
        return everyByte(buffer, messages.offsets()[index], messages.lengths()[index]);
    }

    private static void check(UnsafeBuffer buffer, int offset, int length) {
        if (length < CallFields.FLOATING_OFFSET || buffer.getInt(offset, ByteOrder.BIG_ENDIAN) != length - 8
                || buffer.getInt(offset + 4, ByteOrder.BIG_ENDIAN) != CallFields.MESSAGE_TYPE) {
            throw new IllegalArgumentException("no whole message of this type");
        }
    }

    private static long fixedOnly(UnsafeBuffer buffer, int offset, int length) {
        check(buffer, offset, length);
        return (buffer.getInt(offset + 8, ByteOrder.BIG_ENDIAN) & 0xFFFF_FFFFL)
                + (buffer.getInt(offset + 12, ByteOrder.BIG_ENDIAN) & 0xFFFF_FFFFL)
                + (buffer.getShort(offset + 16, ByteOrder.BIG_ENDIAN) & 0xFFFF)
                + (buffer.getShort(offset + 18, ByteOrder.BIG_ENDIAN) & 0xFFFF)
                + (buffer.getInt(offset + 20, ByteOrder.BIG_ENDIAN) & 0xFFFF_FFFFL)
                + (buffer.getShort(offset + 24, ByteOrder.BIG_ENDIAN) & 0xFFFF)
                + (buffer.getInt(offset + 28, ByteOrder.BIG_ENDIAN) & 0xFFFF_FFFFL)
                + (buffer.getInt(offset + 36, ByteOrder.BIG_ENDIAN) & 0xFFFF_FFFFL)
                + (buffer.getShort(offset + 54, ByteOrder.BIG_ENDIAN) & 0xFFFF)
                + (buffer.getShort(offset + 56, ByteOrder.BIG_ENDIAN) & 0xFFFF);
    }

    private static long threeFields(UnsafeBuffer buffer, int offset, int length) {
        check(buffer, offset, length);
        int end = offset + length;
        int position = offset + CallFields.FLOATING_OFFSET;
        long sum = 0;
        while (position < end) {
            int header = buffer.getInt(position, ByteOrder.BIG_ENDIAN);
            int tag = header >>> 16;
            int size = header & 0xFFFF;
            int data = position + 4;
            Big.checkEnd(data + size, end);
            switch (tag) {
                case Ged188Tags.ANI_TAG -> sum += 9 * touch(buffer, data, size);
                case Ged188Tags.DNIS_TAG -> sum += 11 * touch(buffer, data, size);
                case Ged188Tags.CALL_VAR_3_TAG -> sum += 16 * touch(buffer, data, size);
                default -> { }
            }
            position = data + size;
        }
        return sum;
    }

    private static long locateAll(UnsafeBuffer buffer, int offset, int length) {
        check(buffer, offset, length);
        int end = offset + length;
        int position = offset + CallFields.FLOATING_OFFSET;
        long sum = 0;
        while (position < end) {
            int header = buffer.getInt(position, ByteOrder.BIG_ENDIAN);
            int tag = header >>> 16;
            int size = header & 0xFFFF;
            int data = position + 4;
            Big.checkEnd(data + size, end);
            switch (tag) {
                case Ged188Tags.CONNECTION_DEVID_TAG -> sum += touch(buffer, data, size);
                case Ged188Tags.ALERTING_DEVID_TAG -> sum += 2 * touch(buffer, data, size);
                case Ged188Tags.CALLING_DEVID_TAG -> sum += 3 * touch(buffer, data, size);
                case Ged188Tags.CALLED_DEVID_TAG -> sum += 4 * touch(buffer, data, size);
                case Ged188Tags.LAST_REDIRECT_DEVID_TAG -> sum += 5 * touch(buffer, data, size);
                case Ged188Tags.TRUNK_NUMBER_TAG -> sum += 6L * number(buffer, data, size);
                case Ged188Tags.TRUNK_GROUP_NUMBER_TAG -> sum += 7L * number(buffer, data, size);
                case Ged188Tags.SECONDARY_CONNECTION_CALL_ID -> sum += 8L * number(buffer, data, size);
                case Ged188Tags.ANI_TAG -> sum += 9 * touch(buffer, data, size);
                case Ged188Tags.UUI_TAG -> sum += 10 * touch(buffer, data, size);
                case Ged188Tags.DNIS_TAG -> sum += 11 * touch(buffer, data, size);
                case Ged188Tags.DIALED_NUMBER_TAG -> sum += 12 * touch(buffer, data, size);
                case Ged188Tags.CED_TAG -> sum += 13 * touch(buffer, data, size);
                case Ged188Tags.CALL_VAR_1_TAG -> sum += 14 * touch(buffer, data, size);
                case Ged188Tags.CALL_VAR_2_TAG -> sum += 15 * touch(buffer, data, size);
                case Ged188Tags.CALL_VAR_3_TAG -> sum += 16 * touch(buffer, data, size);
                case Ged188Tags.CALL_VAR_4_TAG -> sum += 17 * touch(buffer, data, size);
                case Ged188Tags.CALL_VAR_5_TAG -> sum += 18 * touch(buffer, data, size);
                case Ged188Tags.CALL_VAR_6_TAG -> sum += 19 * touch(buffer, data, size);
                case Ged188Tags.CALL_VAR_7_TAG -> sum += 20 * touch(buffer, data, size);
                case Ged188Tags.CALL_VAR_8_TAG -> sum += 21 * touch(buffer, data, size);
                case Ged188Tags.CALL_VAR_9_TAG -> sum += 22 * touch(buffer, data, size);
                case Ged188Tags.CALL_VAR_10_TAG -> sum += 23 * touch(buffer, data, size);
                case Ged188Tags.CALL_WRAPUP_DATA_TAG -> sum += 24 * touch(buffer, data, size);
                default -> { }
            }
            position = data + size;
        }
        return sum;
    }

    private static long everyByte(UnsafeBuffer buffer, int offset, int length) {
        check(buffer, offset, length);
        int end = offset + length;
        int position = offset + CallFields.FLOATING_OFFSET;
        long sum = 0;
        while (position < end) {
            int header = buffer.getInt(position, ByteOrder.BIG_ENDIAN);
            int tag = header >>> 16;
            int size = header & 0xFFFF;
            int data = position + 4;
            Big.checkEnd(data + size, end);
            switch (tag) {
                case Ged188Tags.CONNECTION_DEVID_TAG -> sum += sum(buffer, data, size);
                case Ged188Tags.ALERTING_DEVID_TAG -> sum += 2 * sum(buffer, data, size);
                case Ged188Tags.CALLING_DEVID_TAG -> sum += 3 * sum(buffer, data, size);
                case Ged188Tags.CALLED_DEVID_TAG -> sum += 4 * sum(buffer, data, size);
                case Ged188Tags.LAST_REDIRECT_DEVID_TAG -> sum += 5 * sum(buffer, data, size);
                case Ged188Tags.TRUNK_NUMBER_TAG -> sum += 6L * number(buffer, data, size);
                case Ged188Tags.TRUNK_GROUP_NUMBER_TAG -> sum += 7L * number(buffer, data, size);
                case Ged188Tags.SECONDARY_CONNECTION_CALL_ID -> sum += 8L * number(buffer, data, size);
                case Ged188Tags.ANI_TAG -> sum += 9 * sum(buffer, data, size);
                case Ged188Tags.UUI_TAG -> sum += 10 * sum(buffer, data, size);
                case Ged188Tags.DNIS_TAG -> sum += 11 * sum(buffer, data, size);
                case Ged188Tags.DIALED_NUMBER_TAG -> sum += 12 * sum(buffer, data, size);
                case Ged188Tags.CED_TAG -> sum += 13 * sum(buffer, data, size);
                case Ged188Tags.CALL_VAR_1_TAG -> sum += 14 * sum(buffer, data, size);
                case Ged188Tags.CALL_VAR_2_TAG -> sum += 15 * sum(buffer, data, size);
                case Ged188Tags.CALL_VAR_3_TAG -> sum += 16 * sum(buffer, data, size);
                case Ged188Tags.CALL_VAR_4_TAG -> sum += 17 * sum(buffer, data, size);
                case Ged188Tags.CALL_VAR_5_TAG -> sum += 18 * sum(buffer, data, size);
                case Ged188Tags.CALL_VAR_6_TAG -> sum += 19 * sum(buffer, data, size);
                case Ged188Tags.CALL_VAR_7_TAG -> sum += 20 * sum(buffer, data, size);
                case Ged188Tags.CALL_VAR_8_TAG -> sum += 21 * sum(buffer, data, size);
                case Ged188Tags.CALL_VAR_9_TAG -> sum += 22 * sum(buffer, data, size);
                case Ged188Tags.CALL_VAR_10_TAG -> sum += 23 * sum(buffer, data, size);
                case Ged188Tags.CALL_WRAPUP_DATA_TAG -> sum += 24 * sum(buffer, data, size);
                default -> { }
            }
            position = data + size;
        }
        return sum;
    }

    private static int touch(UnsafeBuffer buffer, int offset, int size) {
        return size == 0 ? 0 : Checksums.touch(size, buffer.getByte(offset));
    }

    private static int sum(UnsafeBuffer buffer, int offset, int size) {
        int sum = 0;
        for (int index = offset; index < offset + size; index++) {
            sum += buffer.getByte(index);
        }
        return sum;
    }

    private static int number(UnsafeBuffer buffer, int offset, int size) {
        if (size != 4) {
            throw new IllegalArgumentException("a number of " + size + " bytes");
        }
        return buffer.getInt(offset, ByteOrder.BIG_ENDIAN);
    }
}

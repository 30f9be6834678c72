package org.ctiwire.benchmarks.hand;

import static org.ctiwire.benchmarks.hand.Big.check;
import static org.ctiwire.benchmarks.hand.Big.checkEnd;
import static org.ctiwire.benchmarks.hand.Big.number;
import static org.ctiwire.benchmarks.workload.Checksums.sum;
import static org.ctiwire.benchmarks.workload.Checksums.touch;

import org.ctiwire.benchmarks.workload.CallFields;
import org.ctiwire.ged188.Ged188Tags;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Hand-written: one pass, a switch on the tag, tag and length in one read of 4 bytes. */
@State(Scope.Thread)
public class HandOneRead extends ArrayTurns {

    @Benchmark
    public long fixedOnly() {
        int index = next();
        return Big.fixedOnly(bytes, messages.offsets()[index], messages.lengths()[index]);
    }

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

    static long threeFields(byte[] bytes, int offset, int length) {
        check(bytes, offset, length);
        int end = offset + length;
        int position = offset + CallFields.FLOATING_OFFSET;
        long sum = 0;
        while (position < end) {
            int header = Big.int32(bytes, position);
            int tag = header >>> 16;
            int size = header & 0xFFFF;
            int data = position + 4;
            checkEnd(data + size, end);
            switch (tag) {
                case Ged188Tags.ANI_TAG -> sum += 9 * touch(bytes, data, size);
                case Ged188Tags.DNIS_TAG -> sum += 11 * touch(bytes, data, size);
                case Ged188Tags.CALL_VAR_3_TAG -> sum += 16 * touch(bytes, data, size);
                default -> { }
            }
            position = data + size;
        }
        return sum;
    }

    static long locateAll(byte[] bytes, int offset, int length) {
        check(bytes, offset, length);
        int end = offset + length;
        int position = offset + CallFields.FLOATING_OFFSET;
        long sum = 0;
        while (position < end) {
            int header = Big.int32(bytes, position);
            int tag = header >>> 16;
            int size = header & 0xFFFF;
            int data = position + 4;
            checkEnd(data + size, end);
            switch (tag) {
                case Ged188Tags.CONNECTION_DEVID_TAG -> sum += touch(bytes, data, size);
                case Ged188Tags.ALERTING_DEVID_TAG -> sum += 2 * touch(bytes, data, size);
                case Ged188Tags.CALLING_DEVID_TAG -> sum += 3 * touch(bytes, data, size);
                case Ged188Tags.CALLED_DEVID_TAG -> sum += 4 * touch(bytes, data, size);
                case Ged188Tags.LAST_REDIRECT_DEVID_TAG -> sum += 5 * touch(bytes, data, size);
                case Ged188Tags.TRUNK_NUMBER_TAG -> sum += 6L * number(bytes, data, size);
                case Ged188Tags.TRUNK_GROUP_NUMBER_TAG -> sum += 7L * number(bytes, data, size);
                case Ged188Tags.SECONDARY_CONNECTION_CALL_ID -> sum += 8L * number(bytes, data, size);
                case Ged188Tags.ANI_TAG -> sum += 9 * touch(bytes, data, size);
                case Ged188Tags.UUI_TAG -> sum += 10 * touch(bytes, data, size);
                case Ged188Tags.DNIS_TAG -> sum += 11 * touch(bytes, data, size);
                case Ged188Tags.DIALED_NUMBER_TAG -> sum += 12 * touch(bytes, data, size);
                case Ged188Tags.CED_TAG -> sum += 13 * touch(bytes, data, size);
                case Ged188Tags.CALL_VAR_1_TAG -> sum += 14 * touch(bytes, data, size);
                case Ged188Tags.CALL_VAR_2_TAG -> sum += 15 * touch(bytes, data, size);
                case Ged188Tags.CALL_VAR_3_TAG -> sum += 16 * touch(bytes, data, size);
                case Ged188Tags.CALL_VAR_4_TAG -> sum += 17 * touch(bytes, data, size);
                case Ged188Tags.CALL_VAR_5_TAG -> sum += 18 * touch(bytes, data, size);
                case Ged188Tags.CALL_VAR_6_TAG -> sum += 19 * touch(bytes, data, size);
                case Ged188Tags.CALL_VAR_7_TAG -> sum += 20 * touch(bytes, data, size);
                case Ged188Tags.CALL_VAR_8_TAG -> sum += 21 * touch(bytes, data, size);
                case Ged188Tags.CALL_VAR_9_TAG -> sum += 22 * touch(bytes, data, size);
                case Ged188Tags.CALL_VAR_10_TAG -> sum += 23 * touch(bytes, data, size);
                case Ged188Tags.CALL_WRAPUP_DATA_TAG -> sum += 24 * touch(bytes, data, size);
                default -> { }
            }
            position = data + size;
        }
        return sum;
    }

    static long everyByte(byte[] bytes, int offset, int length) {
        check(bytes, offset, length);
        int end = offset + length;
        int position = offset + CallFields.FLOATING_OFFSET;
        long sum = 0;
        while (position < end) {
            int header = Big.int32(bytes, position);
            int tag = header >>> 16;
            int size = header & 0xFFFF;
            int data = position + 4;
            checkEnd(data + size, end);
            switch (tag) {
                case Ged188Tags.CONNECTION_DEVID_TAG -> sum += sum(bytes, data, size);
                case Ged188Tags.ALERTING_DEVID_TAG -> sum += 2 * sum(bytes, data, size);
                case Ged188Tags.CALLING_DEVID_TAG -> sum += 3 * sum(bytes, data, size);
                case Ged188Tags.CALLED_DEVID_TAG -> sum += 4 * sum(bytes, data, size);
                case Ged188Tags.LAST_REDIRECT_DEVID_TAG -> sum += 5 * sum(bytes, data, size);
                case Ged188Tags.TRUNK_NUMBER_TAG -> sum += 6L * number(bytes, data, size);
                case Ged188Tags.TRUNK_GROUP_NUMBER_TAG -> sum += 7L * number(bytes, data, size);
                case Ged188Tags.SECONDARY_CONNECTION_CALL_ID -> sum += 8L * number(bytes, data, size);
                case Ged188Tags.ANI_TAG -> sum += 9 * sum(bytes, data, size);
                case Ged188Tags.UUI_TAG -> sum += 10 * sum(bytes, data, size);
                case Ged188Tags.DNIS_TAG -> sum += 11 * sum(bytes, data, size);
                case Ged188Tags.DIALED_NUMBER_TAG -> sum += 12 * sum(bytes, data, size);
                case Ged188Tags.CED_TAG -> sum += 13 * sum(bytes, data, size);
                case Ged188Tags.CALL_VAR_1_TAG -> sum += 14 * sum(bytes, data, size);
                case Ged188Tags.CALL_VAR_2_TAG -> sum += 15 * sum(bytes, data, size);
                case Ged188Tags.CALL_VAR_3_TAG -> sum += 16 * sum(bytes, data, size);
                case Ged188Tags.CALL_VAR_4_TAG -> sum += 17 * sum(bytes, data, size);
                case Ged188Tags.CALL_VAR_5_TAG -> sum += 18 * sum(bytes, data, size);
                case Ged188Tags.CALL_VAR_6_TAG -> sum += 19 * sum(bytes, data, size);
                case Ged188Tags.CALL_VAR_7_TAG -> sum += 20 * sum(bytes, data, size);
                case Ged188Tags.CALL_VAR_8_TAG -> sum += 21 * sum(bytes, data, size);
                case Ged188Tags.CALL_VAR_9_TAG -> sum += 22 * sum(bytes, data, size);
                case Ged188Tags.CALL_VAR_10_TAG -> sum += 23 * sum(bytes, data, size);
                case Ged188Tags.CALL_WRAPUP_DATA_TAG -> sum += 24 * sum(bytes, data, size);
                default -> { }
            }
            position = data + size;
        }
        return sum;
    }
}

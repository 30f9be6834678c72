package org.ctiwire.benchmarks.hand;

import java.nio.ByteBuffer;
import org.ctiwire.benchmarks.workload.Call;
import org.ctiwire.benchmarks.workload.CallFields;
import org.ctiwire.benchmarks.workload.EncodeTurns;
import org.ctiwire.ged188.Ged188Tags;
import org.openjdk.jmh.annotations.Benchmark;

/** Hand-written into a ByteBuffer: tag and length in one write of 4 bytes. */
public abstract class HandEncodeBuffer extends EncodeTurns {

    private final ByteBuffer target = place();

    abstract ByteBuffer place();

    @Benchmark
    public int encode() {
        return encode(nextCall(), target);
    }

    @Override
    public byte[] written() {
        byte[] written = new byte[ROOM];
        target.get(0, written);
        return written;
    }

    private static int encode(Call call, ByteBuffer target) {
        byte[] pool = call.pool();
        int[] offsets = call.offsets();
        int[] lengths = call.lengths();
        int[] numbers = call.numbers();
        int at = CallFields.FLOATING_OFFSET;
        at = text(target, at, Ged188Tags.CONNECTION_DEVID_TAG, pool, offsets[0], lengths[0]);
        at = text(target, at, Ged188Tags.ALERTING_DEVID_TAG, pool, offsets[1], lengths[1]);
        at = text(target, at, Ged188Tags.CALLING_DEVID_TAG, pool, offsets[2], lengths[2]);
        at = text(target, at, Ged188Tags.CALLED_DEVID_TAG, pool, offsets[3], lengths[3]);
        at = text(target, at, Ged188Tags.LAST_REDIRECT_DEVID_TAG, pool, offsets[4], lengths[4]);
        if (lengths[5] >= 0) {
            at = number(target, at, Ged188Tags.TRUNK_NUMBER_TAG, numbers[5]);
        }
        if (lengths[6] >= 0) {
            at = number(target, at, Ged188Tags.TRUNK_GROUP_NUMBER_TAG, numbers[6]);
        }
        if (lengths[7] >= 0) {
            at = number(target, at, Ged188Tags.SECONDARY_CONNECTION_CALL_ID, numbers[7]);
        }
        at = text(target, at, Ged188Tags.ANI_TAG, pool, offsets[8], lengths[8]);
        at = raw(target, at, Ged188Tags.UUI_TAG, pool, offsets[9], lengths[9]);
        at = text(target, at, Ged188Tags.DNIS_TAG, pool, offsets[10], lengths[10]);
        at = text(target, at, Ged188Tags.DIALED_NUMBER_TAG, pool, offsets[11], lengths[11]);
        at = text(target, at, Ged188Tags.CED_TAG, pool, offsets[12], lengths[12]);
        at = text(target, at, Ged188Tags.CALL_VAR_1_TAG, pool, offsets[13], lengths[13]);
        at = text(target, at, Ged188Tags.CALL_VAR_2_TAG, pool, offsets[14], lengths[14]);
        at = text(target, at, Ged188Tags.CALL_VAR_3_TAG, pool, offsets[15], lengths[15]);
        at = text(target, at, Ged188Tags.CALL_VAR_4_TAG, pool, offsets[16], lengths[16]);
        at = text(target, at, Ged188Tags.CALL_VAR_5_TAG, pool, offsets[17], lengths[17]);
        at = text(target, at, Ged188Tags.CALL_VAR_6_TAG, pool, offsets[18], lengths[18]);
        at = text(target, at, Ged188Tags.CALL_VAR_7_TAG, pool, offsets[19], lengths[19]);
        at = text(target, at, Ged188Tags.CALL_VAR_8_TAG, pool, offsets[20], lengths[20]);
        at = text(target, at, Ged188Tags.CALL_VAR_9_TAG, pool, offsets[21], lengths[21]);
        at = text(target, at, Ged188Tags.CALL_VAR_10_TAG, pool, offsets[22], lengths[22]);
        at = text(target, at, Ged188Tags.CALL_WRAPUP_DATA_TAG, pool, offsets[23], lengths[23]);
        start(call.fixed(), target, at);
        return at;
    }

    private static void start(int[] fixed, ByteBuffer target, int length) {
        target.putInt(0, length - 8);
        target.putInt(4, CallFields.MESSAGE_TYPE);
        target.putInt(8, fixed[0]);
        target.putInt(12, fixed[1]);
        target.putShort(16, (short) fixed[2]);
        target.putShort(18, (short) fixed[3]);
        target.putInt(20, fixed[4]);
        target.putShort(24, (short) fixed[5]);
        target.putShort(26, (short) fixed[6]);
        target.putInt(28, fixed[7]);
        target.putInt(32, fixed[8]);
        target.putInt(36, fixed[9]);
        target.putInt(40, fixed[10]);
        target.putShort(44, (short) fixed[11]);
        target.putShort(46, (short) fixed[12]);
        target.putShort(48, (short) fixed[13]);
        target.putShort(50, (short) fixed[14]);
        target.putShort(52, (short) fixed[15]);
        target.putShort(54, (short) fixed[16]);
        target.putShort(56, (short) fixed[17]);
        target.putShort(58, (short) fixed[18]);
        target.putShort(60, (short) fixed[19]);
    }

    private static int number(ByteBuffer target, int at, int tag, int value) {
        target.putInt(at, tag << 16 | 4);
        target.putInt(at + 4, value);
        return at + 8;
    }

    private static int raw(ByteBuffer target, int at, int tag, byte[] source, int offset, int length) {
        if (length < 0) {
            return at;
        }
        target.putInt(at, tag << 16 | length);
        target.put(at + 4, source, offset, length);
        return at + 4 + length;
    }

    private static int text(ByteBuffer target, int at, int tag, byte[] source, int offset, int length) {
        if (length < 0) {
            return at;
        }
        target.putInt(at, tag << 16 | length + 1);
        target.put(at + 4, source, offset, length);
        target.put(at + 4 + length, (byte) 0);
        return at + 5 + length;
    }
}

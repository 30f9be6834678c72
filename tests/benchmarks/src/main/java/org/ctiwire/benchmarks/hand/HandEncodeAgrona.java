package org.ctiwire.benchmarks.hand;

import java.nio.ByteOrder;
import org.agrona.concurrent.UnsafeBuffer;
import org.ctiwire.benchmarks.workload.Call;
import org.ctiwire.benchmarks.workload.CallFields;
import org.ctiwire.benchmarks.workload.EncodeTurns;
import org.ctiwire.ged188.Ged188Tags;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Hand-written into an UnsafeBuffer: tag and length in one write of 4 bytes. */
@State(Scope.Thread)
public class HandEncodeAgrona extends EncodeTurns {

    private final UnsafeBuffer target = new UnsafeBuffer(new byte[ROOM]);

    @Benchmark
    public int encode() {
        return encode(nextCall(), target);
    }

    @Override
    public byte[] written() {
        byte[] written = new byte[ROOM];
        target.getBytes(0, written);
        return written;
    }

    private static int encode(Call call, UnsafeBuffer target) {
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

    private static void start(int[] fixed, UnsafeBuffer target, int length) {
        target.putInt(0, length - 8, ByteOrder.BIG_ENDIAN);
        target.putInt(4, CallFields.MESSAGE_TYPE, ByteOrder.BIG_ENDIAN);
        target.putInt(8, fixed[0], ByteOrder.BIG_ENDIAN);
        target.putInt(12, fixed[1], ByteOrder.BIG_ENDIAN);
        target.putShort(16, (short) fixed[2], ByteOrder.BIG_ENDIAN);
        target.putShort(18, (short) fixed[3], ByteOrder.BIG_ENDIAN);
        target.putInt(20, fixed[4], ByteOrder.BIG_ENDIAN);
        target.putShort(24, (short) fixed[5], ByteOrder.BIG_ENDIAN);
        target.putShort(26, (short) fixed[6], ByteOrder.BIG_ENDIAN);
        target.putInt(28, fixed[7], ByteOrder.BIG_ENDIAN);
        target.putInt(32, fixed[8], ByteOrder.BIG_ENDIAN);
        target.putInt(36, fixed[9], ByteOrder.BIG_ENDIAN);
        target.putInt(40, fixed[10], ByteOrder.BIG_ENDIAN);
        target.putShort(44, (short) fixed[11], ByteOrder.BIG_ENDIAN);
        target.putShort(46, (short) fixed[12], ByteOrder.BIG_ENDIAN);
        target.putShort(48, (short) fixed[13], ByteOrder.BIG_ENDIAN);
        target.putShort(50, (short) fixed[14], ByteOrder.BIG_ENDIAN);
        target.putShort(52, (short) fixed[15], ByteOrder.BIG_ENDIAN);
        target.putShort(54, (short) fixed[16], ByteOrder.BIG_ENDIAN);
        target.putShort(56, (short) fixed[17], ByteOrder.BIG_ENDIAN);
        target.putShort(58, (short) fixed[18], ByteOrder.BIG_ENDIAN);
        target.putShort(60, (short) fixed[19], ByteOrder.BIG_ENDIAN);
    }

    private static int number(UnsafeBuffer target, int at, int tag, int value) {
        target.putInt(at, tag << 16 | 4, ByteOrder.BIG_ENDIAN);
        target.putInt(at + 4, value, ByteOrder.BIG_ENDIAN);
        return at + 8;
    }

    private static int raw(UnsafeBuffer target, int at, int tag, byte[] source, int offset, int length) {
        if (length < 0) {
            return at;
        }
        target.putInt(at, tag << 16 | length, ByteOrder.BIG_ENDIAN);
        target.putBytes(at + 4, source, offset, length);
        return at + 4 + length;
    }

    private static int text(UnsafeBuffer target, int at, int tag, byte[] source, int offset, int length) {
        if (length < 0) {
            return at;
        }
        target.putInt(at, tag << 16 | length + 1, ByteOrder.BIG_ENDIAN);
        target.putBytes(at + 4, source, offset, length);
        target.putByte(at + 4 + length, (byte) 0);
        return at + 5 + length;
    }
}

package org.ctiwire.benchmarks.hand;

import org.ctiwire.benchmarks.workload.Call;
import org.ctiwire.benchmarks.workload.CallFields;
import org.ctiwire.benchmarks.workload.EncodeTurns;
import org.ctiwire.ged188.Ged188Tags;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Hand-written into an array with the checks that an encoder for everybody cannot do without: that a text fits its
 * limit and the array, and has no NUL. It shows what those cost.
 */
@State(Scope.Thread)
public class HandEncodeChecked extends EncodeTurns {

    private final byte[] target = new byte[ROOM];

    @Benchmark
    public int encode() {
        return encode(nextCall(), target);
    }

    @Override
    public byte[] written() {
        return target.clone();
    }

    private static int encode(Call call, byte[] target) {
        byte[] pool = call.pool();
        int[] offsets = call.offsets();
        int[] lengths = call.lengths();
        int[] numbers = call.numbers();
        int at = CallFields.FLOATING_OFFSET;
        at = text(target, at, Ged188Tags.CONNECTION_DEVID_TAG, 64, pool, offsets[0], lengths[0]);
        at = text(target, at, Ged188Tags.ALERTING_DEVID_TAG, 64, pool, offsets[1], lengths[1]);
        at = text(target, at, Ged188Tags.CALLING_DEVID_TAG, 64, pool, offsets[2], lengths[2]);
        at = text(target, at, Ged188Tags.CALLED_DEVID_TAG, 64, pool, offsets[3], lengths[3]);
        at = text(target, at, Ged188Tags.LAST_REDIRECT_DEVID_TAG, 64, pool, offsets[4], lengths[4]);
        if (lengths[5] >= 0) {
            at = number(target, at, Ged188Tags.TRUNK_NUMBER_TAG, numbers[5]);
        }
        if (lengths[6] >= 0) {
            at = number(target, at, Ged188Tags.TRUNK_GROUP_NUMBER_TAG, numbers[6]);
        }
        if (lengths[7] >= 0) {
            at = number(target, at, Ged188Tags.SECONDARY_CONNECTION_CALL_ID, numbers[7]);
        }
        at = text(target, at, Ged188Tags.ANI_TAG, 40, pool, offsets[8], lengths[8]);
        at = raw(target, at, Ged188Tags.UUI_TAG, 131, pool, offsets[9], lengths[9]);
        at = text(target, at, Ged188Tags.DNIS_TAG, 32, pool, offsets[10], lengths[10]);
        at = text(target, at, Ged188Tags.DIALED_NUMBER_TAG, 40, pool, offsets[11], lengths[11]);
        at = text(target, at, Ged188Tags.CED_TAG, 40, pool, offsets[12], lengths[12]);
        at = text(target, at, Ged188Tags.CALL_VAR_1_TAG, 41, pool, offsets[13], lengths[13]);
        at = text(target, at, Ged188Tags.CALL_VAR_2_TAG, 41, pool, offsets[14], lengths[14]);
        at = text(target, at, Ged188Tags.CALL_VAR_3_TAG, 41, pool, offsets[15], lengths[15]);
        at = text(target, at, Ged188Tags.CALL_VAR_4_TAG, 41, pool, offsets[16], lengths[16]);
        at = text(target, at, Ged188Tags.CALL_VAR_5_TAG, 41, pool, offsets[17], lengths[17]);
        at = text(target, at, Ged188Tags.CALL_VAR_6_TAG, 41, pool, offsets[18], lengths[18]);
        at = text(target, at, Ged188Tags.CALL_VAR_7_TAG, 41, pool, offsets[19], lengths[19]);
        at = text(target, at, Ged188Tags.CALL_VAR_8_TAG, 41, pool, offsets[20], lengths[20]);
        at = text(target, at, Ged188Tags.CALL_VAR_9_TAG, 41, pool, offsets[21], lengths[21]);
        at = text(target, at, Ged188Tags.CALL_VAR_10_TAG, 41, pool, offsets[22], lengths[22]);
        at = text(target, at, Ged188Tags.CALL_WRAPUP_DATA_TAG, 40, pool, offsets[23], lengths[23]);
        Big.putFixed(call.fixed(), target, at);
        return at;
    }

    private static int number(byte[] target, int at, int tag, int value) {
        checkRoom(target, at, 4);
        Big.put32(target, at, tag << 16 | 4);
        Big.put32(target, at + 4, value);
        return at + 8;
    }

    private static int raw(byte[] target, int at, int tag, int limit, byte[] source, int offset, int length) {
        if (length < 0) {
            return at;
        }
        checkLimit(length, limit);
        checkRoom(target, at, length);
        Big.put32(target, at, tag << 16 | length);
        System.arraycopy(source, offset, target, at + 4, length);
        return at + 4 + length;
    }

    private static int text(byte[] target, int at, int tag, int limit, byte[] source, int offset, int length) {
        if (length < 0) {
            return at;
        }
        checkLimit(length + 1, limit);
        checkRoom(target, at, length + 1);
        checkNoNul(source, offset, length);
        Big.put32(target, at, tag << 16 | length + 1);
        System.arraycopy(source, offset, target, at + 4, length);
        target[at + 4 + length] = (byte) 0;
        return at + 5 + length;
    }

    private static void checkLimit(int length, int limit) {
        if (length > limit) {
            throw new IllegalArgumentException(length + " bytes, the limit is " + limit);
        }
    }

    private static void checkRoom(byte[] target, int at, int length) {
        if (length > target.length - at - 4) {
            throw new IllegalArgumentException("no room for " + length + " bytes");
        }
    }

    /** The last eight bytes are looked at with those before, so that only shorter texts go byte by byte. */
    private static void checkNoNul(byte[] source, int offset, int length) {
        boolean found = false;
        if (length < 8) {
            for (int index = offset; index < offset + length; index++) {
                found |= source[index] == 0;
            }
        } else {
            int last = offset + length - 8;
            found = hasNul(Big.int64(source, last));
            for (int index = offset; index < last; index += 8) {
                found |= hasNul(Big.int64(source, index));
            }
        }
        if (found) {
            throw new IllegalArgumentException("a text with a NUL");
        }
    }

    private static boolean hasNul(long eight) {
        return (eight - 0x0101_0101_0101_0101L & ~eight & 0x8080_8080_8080_8080L) != 0;
    }
}

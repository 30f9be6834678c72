package org.ctiwire.benchmarks.workload;

/**
 * What every contender must return for an event, computed from its values. A field's weight is its number in the
 * guide's order, counted from 1, so that a contender that mixes up fields returns something else.
 */
public final class Checksums {

    private Checksums() {
    }

    /** The sum of ten fixed fields. */
    public static long fixedOnly(Call call) {
        long sum = 0;
        for (int field : CallFields.READ_OF_FIXED) {
            sum += call.fixed()[field] & 0xFFFF_FFFFL;
        }
        return sum;
    }

    /** ANI, DNIS and CallVariable3 by length and first byte. */
    public static long threeFields(Call call) {
        return CallFields.THREE.stream().mapToLong(field -> touched(call, field)).sum();
    }

    /** Every floating field by length and first byte, numbers by value. */
    public static long locateAll(Call call) {
        long sum = 0;
        for (int field = 0; field < call.lengths().length; field++) {
            sum += touched(call, field);
        }
        return sum;
    }

    /** Every byte of the floating fields, numbers by value. */
    public static long everyByte(Call call) {
        long sum = 0;
        for (int field = 0; field < call.lengths().length; field++) {
            int weight = field + 1;
            if (CallFields.isNumber(field)) {
                sum += (long) weight * call.numbers()[field];
            } else {
                for (int index = 0; index < call.lengths()[field]; index++) {
                    sum += weight * call.pool()[call.offsets()[field] + index];
                }
            }
        }
        return sum;
    }

    private static long touched(Call call, int field) {
        long weight = field + 1;
        if (CallFields.isNumber(field)) {
            return weight * call.numbers()[field];
        }
        int length = call.lengths()[field];
        return length < 0 ? 0 : weight * touch(CallFields.isText(field) ? length + 1 : length,
                call.pool()[call.offsets()[field]]);
    }

    /** A field by the bytes that it has on the wire, its NUL counted, and the first of them. */
    public static int touch(int length, byte first) {
        return length << 8 | first & 0xFF;
    }

    /** A field where it lies in an array; 0 when it has no bytes. */
    public static int touch(byte[] bytes, int offset, int length) {
        return length == 0 ? 0 : touch(length, bytes[offset]);
    }

    /** The sum of bytes in an array. */
    public static int sum(byte[] bytes, int offset, int length) {
        int sum = 0;
        for (int index = offset; index < offset + length; index++) {
            sum += bytes[index];
        }
        return sum;
    }
}

package org.ctiwire.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Copies texts and looks for NULs on the way, eight bytes at a time: for texts as short as this protocol's that is
 * faster than {@link System#arraycopy} without looking.
 */
final class TextCopy {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());
    private static final long LOW_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private TextCopy() {
    }

    /**
     * Copies bytes between arrays, both of which hold the ranges.
     *
     * @return whether there was no NUL among them
     */
    static boolean copy(byte[] source, int offset, byte[] target, int at, int length) {
        if (length < Long.BYTES) {
            return copyShort(source, offset, target, at, length);
        }
        long nuls = 0;
        int last = length - Long.BYTES;
        for (int index = 0; index < last; index += Long.BYTES) {
            long eight = (long) LONG.get(source, offset + index);
            LONG.set(target, at + index, eight);
            nuls |= nuls(eight);
        }
        // The last eight overlap those before them, so that no byte is left over.
        long eight = (long) LONG.get(source, offset + last);
        LONG.set(target, at + last, eight);
        return (nuls | nuls(eight)) == 0;
    }

    private static boolean copyShort(byte[] source, int offset, byte[] target, int at, int length) {
        if (length < Integer.BYTES) {
            boolean clean = true;
            for (int index = 0; index < length; index++) {
                byte one = source[offset + index];
                target[at + index] = one;
                clean &= one != 0;
            }
            return clean;
        }
        int last = length - Integer.BYTES;
        int first = (int) INT.get(source, offset);
        int second = (int) INT.get(source, offset + last);
        INT.set(target, at, first);
        INT.set(target, at + last, second);
        return (nuls(first & 0xFFFF_FFFFL | (long) second << Integer.SIZE)) == 0;
    }

    /** Has a bit set where, and only where, one of eight bytes is zero, or a byte above a zero one is 1. */
    private static long nuls(long eight) {
        return eight - LOW_BITS & ~eight & HIGH_BITS;
    }

    /** Where the first NUL stands in a range, -1 where there is none. */
    static int indexOfNul(byte[] bytes, int offset, int length) {
        int index = 0;
        for (int last = length - Long.BYTES; index <= last; index += Long.BYTES) {
            if (nuls((long) LONG.get(bytes, offset + index)) != 0) {
                break;
            }
        }
        while (index < length) {
            if (bytes[offset + index] == 0) {
                return index;
            }
            index++;
        }
        return -1;
    }
}

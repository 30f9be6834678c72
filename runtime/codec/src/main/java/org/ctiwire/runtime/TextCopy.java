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
     * Copies bytes between arrays, both of which hold the ranges. Up to 32 bytes go without a loop: the compiler unrolls
     * loops, and what it puts around them costs more than so few bytes.
     *
     * @return whether there was no NUL among them
     */
    static boolean copy(byte[] source, int offset, byte[] target, int at, int length) {
        if (length < Long.BYTES) {
            return copyShort(source, offset, target, at, length);
        }
        if (length > 4 * Long.BYTES) {
            return copyLong(source, offset, target, at, length);
        }
        // The last eight overlap those before them, so that no byte is left over.
        int last = length - Long.BYTES;
        long nuls = copyEight(source, offset, target, at) | copyEight(source, offset + last, target, at + last);
        if (length > 2 * Long.BYTES) {
            int third = last - Long.BYTES;
            nuls |= copyEight(source, offset + Long.BYTES, target, at + Long.BYTES)
                    | copyEight(source, offset + third, target, at + third);
        }
        return nuls == 0;
    }

    private static long copyEight(byte[] source, int offset, byte[] target, int at) {
        long eight = (long) LONG.get(source, offset);
        LONG.set(target, at, eight);
        return nuls(eight);
    }

    private static boolean copyLong(byte[] source, int offset, byte[] target, int at, int length) {
        System.arraycopy(source, offset, target, at, length);
        return indexOfNul(source, offset, length) < 0;
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

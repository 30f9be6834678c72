package org.ctiwire.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Copies texts and looks for NULs on the way, eight bytes at a time: for texts as short as this protocol's that is
 * as fast as {@link System#arraycopy} without looking.
 */
final class TextCopy {

    static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    /** The lowest bit of each of eight bytes. */
    static final long LOW_BITS = 0x0101_0101_0101_0101L;
    /** The highest bit of each of eight bytes. */
    static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private TextCopy() {
    }

    /** Copies bytes and puts a NUL behind them; returns whether there was none among them. */
    static boolean copyWithNul(byte[] source, int offset, byte[] target, int at, int length) {
        boolean clean = indexOfNul(source, offset, length) < 0;
        System.arraycopy(source, offset, target, at, length);
        target[at + length] = 0;
        return clean;
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

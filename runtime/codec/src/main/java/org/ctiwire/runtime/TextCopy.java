package org.ctiwire.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Copies texts and looks for NULs on the way, eight bytes at a time: for texts as short as this protocol's that is
 * as fast as {@link System#arraycopy} without looking.
 */
final class TextCopy {

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private TextCopy() {
    }

    /**
     * Writes a floating field with a wide header: the header before a place, the text there, and a NUL behind it. Up to
     * 31 bytes go without a loop: some of them are copied twice, so that none is left over. All are loaded before
     * anything is written.
     *
     * <p>It is one long method on purpose, as {@link FloatingWalk#find} is: as a part of the encoders that are a part of
     * their callers, these lines would be compiled as often as there are fields, and no longer with registers enough.
     *
     * @param at where the text goes; the target has room for the field
     * @return whether there was no NUL among the bytes; if there was, what is in the target means nothing
     * @throws IndexOutOfBoundsException if the source does not hold the range
     */
    static boolean putField(int header, byte[] source, int offset, byte[] target, int at, int length) {
        int headerAt = at - FloatingLayout.WIDE_HEADER;
        int end = offset + length;
        int targetEnd = at + length;
        if (length >= 8 && length < 16) {
            long first = (long) LONG.get(source, offset);
            long last = (long) LONG.get(source, end - 8);
            Wire.put32(target, headerAt, header);
            LONG.set(target, at, first);
            // Without its first byte, and with the NUL behind its last.
            LONG.set(target, targetEnd - 7, last >>> 8);
            return ((first - LOW_BITS | last - LOW_BITS) & HIGH_BITS) == 0 || indexOfNul(source, offset, length) < 0;
        }
        if (length >= 16 && length < 32) {
            long first = (long) LONG.get(source, offset);
            long second = (long) LONG.get(source, offset + 8);
            long third = (long) LONG.get(source, end - 15);
            long last = (long) LONG.get(source, end - 8);
            Wire.put32(target, headerAt, header);
            LONG.set(target, at, first);
            LONG.set(target, at + 8, second);
            LONG.set(target, targetEnd - 15, third);
            LONG.set(target, targetEnd - 7, last >>> 8);
            return ((first - LOW_BITS | second - LOW_BITS | third - LOW_BITS | last - LOW_BITS) & HIGH_BITS) == 0
                    || indexOfNul(source, offset, length) < 0;
        }
        if (length >= 4 && length < 8) {
            int first = (int) INT.get(source, offset);
            int last = (int) INT.get(source, end - 4);
            Wire.put32(target, headerAt, header);
            INT.set(target, at, first);
            INT.set(target, targetEnd - 4, last);
            target[targetEnd] = 0;
            return ((first - (int) LOW_BITS | last - (int) LOW_BITS) & (int) HIGH_BITS) == 0
                    || indexOfNul(source, offset, length) < 0;
        }
        Objects.checkFromIndexSize(offset, length, source.length);
        Wire.put32(target, headerAt, header);
        if (length < 4) {
            boolean clean = true;
            for (int index = 0; index < length; index++) {
                byte one = source[offset + index];
                target[at + index] = one;
                clean &= one != 0;
            }
            target[targetEnd] = 0;
            return clean;
        }
        return copyWithNul(source, offset, target, at, length);
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

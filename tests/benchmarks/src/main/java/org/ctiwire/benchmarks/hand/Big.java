package org.ctiwire.benchmarks.hand;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.ctiwire.benchmarks.workload.CallFields;

/** What the hand-written codecs over {@code byte[]} share: integers in network order, and the message's frame. */
final class Big {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private Big() {
    }

    static long int64(byte[] bytes, int offset) {
        return (long) LONG.get(bytes, offset);
    }

    static int int32(byte[] bytes, int offset) {
        return (int) INT.get(bytes, offset);
    }

    static int uint16(byte[] bytes, int offset) {
        return (short) SHORT.get(bytes, offset) & 0xFFFF;
    }

    static void put32(byte[] bytes, int offset, int value) {
        INT.set(bytes, offset, value);
    }

    static void put16(byte[] bytes, int offset, int value) {
        SHORT.set(bytes, offset, (short) value);
    }

    /** A floating number, whose field must have its 4 bytes. */
    static int number(byte[] bytes, int offset, int size) {
        if (size != 4) {
            throw new IllegalArgumentException("a number of " + size + " bytes");
        }
        return int32(bytes, offset);
    }

    /** Checks that the bytes are a whole message of this type. */
    static void check(byte[] bytes, int offset, int length) {
        if (length < CallFields.FLOATING_OFFSET || int32(bytes, offset) != length - 8
                || int32(bytes, offset + 4) != CallFields.MESSAGE_TYPE) {
            throw new IllegalArgumentException("no whole message of this type");
        }
    }

    /** Checks that a floating field ends within the message. */
    static void checkEnd(int fieldEnd, int end) {
        if (fieldEnd > end) {
            throw new IllegalArgumentException("a field runs past the end of the message");
        }
    }

    /** Writes the message header and the fixed part, when the length of the message is known. */
    static void putFixed(int[] fixed, byte[] target, int length) {
        put32(target, 0, length - 8);
        put32(target, 4, CallFields.MESSAGE_TYPE);
        put32(target, 8, fixed[0]);
        put32(target, 12, fixed[1]);
        put16(target, 16, fixed[2]);
        put16(target, 18, fixed[3]);
        put32(target, 20, fixed[4]);
        put16(target, 24, fixed[5]);
        put16(target, 26, fixed[6]);
        put32(target, 28, fixed[7]);
        put32(target, 32, fixed[8]);
        put32(target, 36, fixed[9]);
        put32(target, 40, fixed[10]);
        put16(target, 44, fixed[11]);
        put16(target, 46, fixed[12]);
        put16(target, 48, fixed[13]);
        put16(target, 50, fixed[14]);
        put16(target, 52, fixed[15]);
        put16(target, 54, fixed[16]);
        put16(target, 56, fixed[17]);
        put16(target, 58, fixed[18]);
        put16(target, 60, fixed[19]);
    }

    static long fixedOnly(byte[] bytes, int offset, int length) {
        check(bytes, offset, length);
        return (int32(bytes, offset + 8) & 0xFFFF_FFFFL)
                + (int32(bytes, offset + 12) & 0xFFFF_FFFFL)
                + uint16(bytes, offset + 16)
                + uint16(bytes, offset + 18)
                + (int32(bytes, offset + 20) & 0xFFFF_FFFFL)
                + uint16(bytes, offset + 24)
                + (int32(bytes, offset + 28) & 0xFFFF_FFFFL)
                + (int32(bytes, offset + 36) & 0xFFFF_FFFFL)
                + uint16(bytes, offset + 54)
                + uint16(bytes, offset + 56);
    }
}

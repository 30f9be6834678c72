package org.ctiwire.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads and writes big-endian integers in a byte array. Every access is checked: one that does not lie in the array as
 * a whole fails with an {@link IndexOutOfBoundsException} and writes nothing.
 */
public final class Wire {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private Wire() {
    }

    /** Reads 4 bytes as a signed integer. */
    public static int int32(byte[] buffer, int offset) {
        return (int) INT.get(buffer, offset);
    }

    /** Reads 4 bytes as an unsigned integer, 0 to 4,294,967,295. */
    public static long uint32(byte[] buffer, int offset) {
        return (int) INT.get(buffer, offset) & 0xFFFF_FFFFL;
    }

    /** Reads 2 bytes as a signed integer. */
    public static int int16(byte[] buffer, int offset) {
        return (short) SHORT.get(buffer, offset);
    }

    /** Reads 2 bytes as an unsigned integer, 0 to 65,535. */
    public static int uint16(byte[] buffer, int offset) {
        return (short) SHORT.get(buffer, offset) & 0xFFFF;
    }

    /** Reads 1 byte as a signed integer. */
    public static int int8(byte[] buffer, int offset) {
        return buffer[offset];
    }

    /** Reads 1 byte as an unsigned integer, 0 to 255. */
    public static int uint8(byte[] buffer, int offset) {
        return buffer[offset] & 0xFF;
    }

    /** A number as an {@code int}; the nearest {@code int} for any other, which a check of a smaller range refuses. */
    public static int saturated(long value) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(value, Integer.MAX_VALUE));
    }

    /** Reads 8 bytes. */
    static long int64(byte[] buffer, int offset) {
        return (long) LONG.get(buffer, offset);
    }

    /** Writes the low 4 bytes of a value. */
    public static void put32(byte[] buffer, int offset, long value) {
        INT.set(buffer, offset, (int) value);
    }

    /** Writes the low 2 bytes of a value. */
    public static void put16(byte[] buffer, int offset, long value) {
        // Bytes, as a handle has so much code that callers of many setters are not compiled as one. To read the first
        // and to write the second before it fails while nothing is written.
        byte first = buffer[offset];
        buffer[offset + 1] = (byte) value;
        buffer[offset] = (byte) (value >> 8);
    }

    /** Writes the low byte of a value. */
    public static void put8(byte[] buffer, int offset, long value) {
        buffer[offset] = (byte) value;
    }

    /** Writes 8 bytes. */
    static void put64(byte[] buffer, int offset, long value) {
        LONG.set(buffer, offset, value);
    }

    /**
     * Reads an integer of 1, 2 or 4 bytes.
     *
     * @param signed two's complement when true
     * @throws IllegalArgumentException if the size is another
     */
    public static long integer(byte[] buffer, int offset, int size, boolean signed) {
        return switch (size) {
            case 1 -> signed ? int8(buffer, offset) : uint8(buffer, offset);
            case 2 -> signed ? int16(buffer, offset) : uint16(buffer, offset);
            case 4 -> signed ? int32(buffer, offset) : uint32(buffer, offset);
            default -> throw new IllegalArgumentException("no integer has " + size + " bytes");
        };
    }

    /**
     * Writes the low bytes of a value as an integer of 1, 2 or 4 bytes.
     *
     * @throws IllegalArgumentException if the size is another
     */
    public static void putInteger(byte[] buffer, int offset, int size, long value) {
        switch (size) {
            case 1 -> put8(buffer, offset, value);
            case 2 -> put16(buffer, offset, value);
            case 4 -> put32(buffer, offset, value);
            default -> throw new IllegalArgumentException("no integer has " + size + " bytes");
        }
    }
}

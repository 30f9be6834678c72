package org.ctiwire.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The header of a floating field with 2 bytes for the tag and 2 for the length.
 *
 * <p>It is read with its first byte lowest: where the next field starts, for which each step of a walk waits, is then a
 * single shift away from the read, as long as no length has more than its low byte.
 */
final class WideHeader {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** The bytes of the header. */
    static final int SIZE = 4;
    /** The length in a {@link #number}. */
    static final int LENGTH = 0xFFFF;

    private static final int TAG_SHIFT = 16;
    private static final int HIGH_BYTE_OF_LENGTH = 0xFF_0000;
    private static final int LOW_BYTE_SHIFT = 24;

    private WideHeader() {
    }

    /** The header as the big-endian number that is written. */
    static int number(int tag, int length) {
        return tag << TAG_SHIFT | length;
    }

    /** The header as it lies in an array, for the methods below. */
    static int read(byte[] bytes, int position) {
        return (int) INT.get(bytes, position);
    }

    static int tag(int header) {
        return Integer.reverseBytes(header) >>> TAG_SHIFT;
    }

    /** Whether the length has more than its low byte. */
    static boolean isLong(int header) {
        return (header & HIGH_BYTE_OF_LENGTH) != 0;
    }

    static int lowByteOfLength(int header) {
        return header >>> LOW_BYTE_SHIFT;
    }

    /** What the high byte adds to the length. */
    static int highByteOfLength(int header) {
        return (header & HIGH_BYTE_OF_LENGTH) >>> 8;
    }
}

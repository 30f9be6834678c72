package org.ctiwire.codegen.interpret;

import org.ctiwire.codegen.model.FieldType.IntegerType;

/** WireBytes on the wire: 1 to 4 bytes, big endian. */
final class WireBytes {

    private WireBytes() {
    }

    static long unsigned(byte[] bytes, int offset, int size) {
        long number = 0;
        for (int index = offset; index < offset + size; index++) {
            number = number << 8 | bytes[index] & 0xFF;
        }
        return number;
    }

    static long read(IntegerType type, byte[] bytes, int offset) {
        long number = unsigned(bytes, offset, type.size());
        return number > type.maxValue() ? number - (1L << (8 * type.size())) : number;
    }

    static byte[] write(long number, int size) {
        byte[] bytes = new byte[size];
        for (int index = 0; index < size; index++) {
            bytes[index] = (byte) (number >>> (8 * (size - 1 - index)));
        }
        return bytes;
    }

    /** The position of the first NUL at or behind a position; the length where there is none. */
    static int indexOfNul(byte[] bytes, int from) {
        int position = from;
        while (position < bytes.length && bytes[position] != 0) {
            position++;
        }
        return position;
    }
}

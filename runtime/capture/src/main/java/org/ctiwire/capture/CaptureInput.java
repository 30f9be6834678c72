package org.ctiwire.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * A capture file's bytes with the count of those read, so that every complaint can name its offset.
 */
final class CaptureInput {

    private static final int STEP = 8 * 1024;

    private final InputStream in;
    private long offset;
    private ByteOrder order = ByteOrder.BIG_ENDIAN;

    CaptureInput(InputStream in) {
        this.in = in;
    }

    long offset() {
        return offset;
    }

    void order(ByteOrder newOrder) {
        this.order = newOrder;
    }

    /** Exactly that many bytes, in the file's byte order. */
    ByteBuffer read(int length, String what) throws IOException {
        byte[] bytes = arriving(length);
        if (bytes.length < length) {
            throw endsInside(what);
        }
        return ByteBuffer.wrap(bytes).order(order);
    }

    /** Exactly that many bytes, or nothing if the file ends right here. */
    Optional<ByteBuffer> readUnlessAtEnd(int length, String what) throws IOException {
        byte[] bytes = arriving(length);
        if (bytes.length == 0) {
            return Optional.empty();
        }
        if (bytes.length < length) {
            throw endsInside(what);
        }
        return Optional.of(ByteBuffer.wrap(bytes).order(order));
    }

    void skip(long length, String what) throws IOException {
        long left = length;
        while (left > 0) {
            int step = (int) Math.min(left, STEP);
            if (arriving(step).length < step) {
                throw endsInside(what);
            }
            left -= step;
        }
    }

    /** Grows with what arrives: a length in a damaged file must not decide how much memory is taken. */
    private byte[] arriving(int length) throws IOException {
        byte[] bytes = new byte[Math.min(length, STEP)];
        int filled = 0;
        while (filled < length) {
            if (filled == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(length, 2L * bytes.length));
            }
            int count = in.read(bytes, filled, bytes.length - filled);
            if (count < 0) {
                break;
            }
            filled += count;
        }
        offset += filled;
        return filled == bytes.length ? bytes : Arrays.copyOf(bytes, filled);
    }

    private CaptureException endsInside(String what) {
        return new CaptureException(offset, "the capture ends inside " + what);
    }
}

package org.ctiwire.cli.decode;

import java.util.Arrays;
import java.util.Optional;
import org.ctiwire.codegen.model.Protocol;

/**
 * Cuts a stream of bytes into messages by the length in their headers. It holds only bytes that have arrived: an
 * announced length takes no memory.
 */
final class MessageFraming {

    private final Protocol.Header header;
    private final int limit;
    private byte[] held = new byte[0];
    private int start;
    private int end;
    private long position;

    /**
     * A framing at the start of a stream.
     *
     * @param limit the largest message in bytes, its header included
     */
    MessageFraming(Protocol.Header header, int limit) {
        this.header = header;
        this.limit = limit;
    }

    void accept(byte[] bytes, int length) {
        if (held.length - end < length) {
            int size = end - start;
            byte[] larger = size + length > held.length ? new byte[Math.max(size + length, 2 * size)] : held;
            System.arraycopy(held, start, larger, 0, size);
            held = larger;
            start = 0;
            end = size;
        }
        System.arraycopy(bytes, 0, held, end, length);
        end += length;
    }

    /** The next whole message, if it has arrived and the stream is not broken. */
    Optional<byte[]> next() {
        if (end - start < header.size() || broken().isPresent()) {
            return Optional.empty();
        }
        long size = header.size() + announced();
        if (end - start < size) {
            return Optional.empty();
        }
        byte[] message = Arrays.copyOfRange(held, start, start + (int) size);
        start += (int) size;
        position += size;
        return Optional.of(message);
    }

    /** Why no message can follow, where the next header announces more than the limit. */
    Optional<Unframed> broken() {
        if (end - start < header.size() || header.size() + announced() <= limit) {
            return Optional.empty();
        }
        return Optional.of(new Unframed(header.lengthName(), header.lengthOffset(), "a message of "
                + (header.size() + announced()) + " bytes is announced at byte " + position
                + " of the stream, the limit is " + limit + "; the stream cannot be followed from there"));
    }

    /** Why what is left is no message, at the end of the stream. */
    Optional<Unframed> truncated() {
        if (start == end) {
            return Optional.empty();
        }
        String expected = end - start < header.size()
                ? "a header of " + header.size() : "a message of " + (header.size() + announced());
        return Optional.of(new Unframed(header.lengthName(), header.lengthOffset(), "the stream ends inside " + expected
                + " bytes that begins at byte " + position + ", " + (end - start) + " of them are there"));
    }

    /** The bytes that arrived behind the last message. */
    byte[] rest() {
        return Arrays.copyOfRange(held, start, end);
    }

    /** The header that broke the stream. */
    byte[] nextHeader() {
        return Arrays.copyOfRange(held, start, start + header.size());
    }

    /** The next bytes are not those that follow: what is held can become no message any more. */
    void jump(long missing) {
        position += end - start + missing;
        start = end;
    }

    private long announced() {
        return unsigned(held, start + header.lengthOffset(), header.lengthSize());
    }

    static long unsigned(byte[] bytes, int offset, int size) {
        long number = 0;
        for (int index = offset; index < offset + size; index++) {
            number = number << 8 | bytes[index] & 0xFF;
        }
        return number;
    }
}

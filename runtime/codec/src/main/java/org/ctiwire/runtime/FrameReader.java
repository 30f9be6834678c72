package org.ctiwire.runtime;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Cuts a stream of bytes into messages, however it was split on its way. Feed it what arrived, then take messages
 * until {@link #next} returns false; each lies in one piece in {@link #array}, from {@link #offset} on. The array
 * grows with the bytes that arrived and were not taken, never by a length that was only announced.
 */
public final class FrameReader {

    private static final int FIRST_SIZE = 1024;

    private final int headerSize;
    private final int lengthOffset;
    private final int lengthSize;
    private final int maxBody;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int start;
    private int end;
    private int frameLength;
    private boolean broken;

    /**
     * Makes a reader for one stream.
     *
     * @param headerSize   the bytes of the message header
     * @param lengthOffset where the length stands in it; the length counts the bytes behind the header
     * @param lengthSize   1, 2 or 4 bytes
     * @param maxMessage   the bytes of the largest message to accept, its header included
     * @throws IllegalArgumentException if the header has no room for the length, or the largest message none for the
     *                                  header
     */
    public FrameReader(int headerSize, int lengthOffset, int lengthSize, int maxMessage) {
        if (lengthSize != 1 && lengthSize != 2 && lengthSize != 4) {
            throw new IllegalArgumentException("no integer has " + lengthSize + " bytes");
        }
        if (lengthOffset < 0 || lengthOffset > headerSize - lengthSize) {
            throw new IllegalArgumentException("a header of " + headerSize + " bytes has no " + lengthSize
                    + " bytes at " + lengthOffset);
        }
        if (maxMessage < headerSize) {
            throw new IllegalArgumentException("a message of at most " + maxMessage
                    + " bytes has no room for a header of " + headerSize);
        }
        this.headerSize = headerSize;
        this.lengthOffset = lengthOffset;
        this.lengthSize = lengthSize;
        this.maxBody = maxMessage - headerSize;
    }

    /** Takes all remaining bytes of a buffer; the message taken last is given up. */
    public void feed(ByteBuffer source) {
        int count = source.remaining();
        if (broken) {
            source.position(source.limit());
            return;
        }
        makeRoom(count);
        source.get(buffer, end, count);
        end += count;
    }

    /**
     * Takes bytes of an array; the message taken last is given up.
     *
     * @throws IndexOutOfBoundsException if the array does not hold that range; nothing is taken then
     */
    public void feed(byte[] source, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, source.length);
        if (broken) {
            return;
        }
        makeRoom(count);
        System.arraycopy(source, offset, buffer, end, count);
        end += count;
    }

    private void makeRoom(int count) {
        start += frameLength;
        frameLength = 0;
        if (buffer.length - end >= count) {
            return;
        }
        int held = end - start;
        // To move more than half of the array would free less than it copies, and it would soon be due again.
        boolean enough = held <= buffer.length / 2 && buffer.length - held >= count;
        byte[] target = enough ? buffer : new byte[Math.max(Math.addExact(held, count), 2 * buffer.length)];
        System.arraycopy(buffer, start, target, 0, held);
        buffer = target;
        start = 0;
        end = held;
    }

    /**
     * Goes to the next message.
     *
     * @return false when it has not arrived whole yet
     * @throws MalformedMessageException if its header announces more than the largest message: the stream cannot be
     *                                   read on from there. Every later call fails the same way, and what is fed from
     *                                   then on is dropped
     */
    public boolean next() {
        start += frameLength;
        frameLength = 0;
        if (end - start < headerSize) {
            return false;
        }
        long announced = Wire.integer(buffer, start + lengthOffset, lengthSize, false);
        if (announced > maxBody) {
            broken = true;
            throw new MalformedMessageException("stream", "header", lengthOffset, "announces " + announced
                    + " bytes behind the header, the limit is " + maxBody);
        }
        if (end - start - headerSize < announced) {
            return false;
        }
        frameLength = headerSize + (int) announced;
        return true;
    }

    /** The array that holds the message; it may be another, and the message elsewhere in it, after {@link #feed}. */
    public byte[] array() {
        return buffer;
    }

    /** Where the message starts in the array. */
    public int offset() {
        return start;
    }

    /** The bytes of the message, its header included; 0 when {@link #next} did not return true. */
    public int length() {
        return frameLength;
    }

    /** The bytes that arrived and are not part of a message yet. */
    public int pending() {
        return end - start - frameLength;
    }
}

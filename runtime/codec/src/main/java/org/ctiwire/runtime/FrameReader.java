package org.ctiwire.runtime;

import java.nio.ByteBuffer;

/**
 * Cuts a stream of bytes into messages, however it was split on its way. A message lies in one piece in
 * {@link #array} after {@link #next} returned true. The array grows to the largest message that arrived, never by a
 * length that was only announced.
 */
public final class FrameReader {

    private static final int FIRST_SIZE = 1024;

    private final int headerSize;
    private final int lengthOffset;
    private final int lengthSize;
    private final int maxMessage;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int start;
    private int end;
    private int frameLength;

    /**
     * @param headerSize   the bytes of the message header
     * @param lengthOffset where the length stands in it; the length counts the bytes behind the header
     * @param lengthSize   1, 2 or 4 bytes
     * @param maxMessage   the largest message to accept, its header included
     */
    public FrameReader(int headerSize, int lengthOffset, int lengthSize, int maxMessage) {
        this.headerSize = headerSize;
        this.lengthOffset = lengthOffset;
        this.lengthSize = lengthSize;
        this.maxMessage = maxMessage;
    }

    /** Takes all remaining bytes of a buffer. */
    public void feed(ByteBuffer source) {
        int count = source.remaining();
        makeRoom(count);
        source.get(buffer, end, count);
        end += count;
    }

    /** Takes bytes of an array. */
    public void feed(byte[] source, int offset, int count) {
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
        byte[] target = buffer.length - held >= count ? buffer
                : new byte[Math.max(Math.addExact(held, count), 2 * buffer.length)];
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
     *                                   read on from there
     */
    public boolean next() {
        start += frameLength;
        frameLength = 0;
        if (end - start < headerSize) {
            return false;
        }
        long announced = Wire.integer(buffer, start + lengthOffset, lengthSize, false);
        if (announced > maxMessage - headerSize) {
            throw new MalformedMessageException("stream", "header", lengthOffset, "announces " + announced
                    + " bytes behind the header, the limit is " + (maxMessage - headerSize));
        }
        if (end - start - headerSize < announced) {
            return false;
        }
        frameLength = headerSize + (int) announced;
        return true;
    }

    /** The array that holds the message; it may be another after {@link #feed}. */
    public byte[] array() {
        return buffer;
    }

    /** Where the message starts in the array. */
    public int offset() {
        return start;
    }

    /** The bytes of the message, its header included. */
    public int length() {
        return frameLength;
    }

    /** The bytes that arrived and are not part of a message yet. */
    public int pending() {
        return end - start - frameLength;
    }
}

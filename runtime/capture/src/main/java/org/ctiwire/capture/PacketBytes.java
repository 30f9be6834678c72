package org.ctiwire.capture;

import java.util.Arrays;

/**
 * A packet's bytes, read header by header: a mark that moves on, and bounds.
 *
 * <p>Two ends are kept: where the captured bytes end, and where the packet ended on the network, as far as the headers
 * told. Behind the first, nothing can be read; behind the second, there is only padding.
 */
final class PacketBytes {

    private final byte[] bytes;
    private int start;
    private long end;

    PacketBytes(CapturedPacket packet) {
        this.bytes = packet.bytes();
        this.end = packet.originalLength();
    }

    int octet(int at) throws UnreadablePacketException {
        long index = (long) start + at;
        if (index >= end) {
            throw new UnreadablePacketException(SkipReason.MALFORMED);
        }
        if (index >= bytes.length) {
            throw new UnreadablePacketException(SkipReason.CUT_SHORT);
        }
        return bytes[(int) index] & 0xFF;
    }

    int number16(int at) throws UnreadablePacketException {
        return octet(at) << 8 | octet(at + 1);
    }

    int number32(int at) throws UnreadablePacketException {
        return number16(at) << 16 | number16(at + 2);
    }

    byte[] copy(int at, int length) throws UnreadablePacketException {
        octet(at + length - 1);
        return Arrays.copyOfRange(bytes, start + at, start + at + length);
    }

    /** Passes over a header of the given length. Its bytes need not be captured. */
    void skip(int length) throws UnreadablePacketException {
        if (start + (long) length > end) {
            throw new UnreadablePacketException(SkipReason.MALFORMED);
        }
        start += length;
    }

    /** A header said how much there is from here on. A network cannot have carried more, but a capture may lie. */
    void limit(int length) {
        end = start + (long) length;
    }

    /** What was captured from here to the end of the packet. */
    byte[] rest() {
        int to = (int) Math.min(bytes.length, end);
        return start < to ? Arrays.copyOfRange(bytes, start, to) : new byte[0];
    }

    /** How many bytes there were on the network from here on. */
    long remaining() {
        return end - start;
    }
}

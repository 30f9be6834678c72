package org.ctiwire.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;

/**
 * Writes Ethernet frames as a pcapng file: one little endian section, one interface, an enhanced packet block per
 * frame, microseconds.
 */
public final class PcapngWriter implements CaptureWriter {

    private static final long UNKNOWN_SECTION_LENGTH = -1;

    private final OutputStream out;

    /** Writes the section's header and the interface. Closing the writer closes the stream. */
    public PcapngWriter(OutputStream out) throws IOException {
        this.out = out;
        ByteBuffer section = body(16);
        section.putInt(PcapngReader.BYTE_ORDER_MAGIC).putShort((short) 1).putShort((short) 0);
        section.putLong(UNKNOWN_SECTION_LENGTH);
        block(PcapngReader.SECTION_HEADER, section);
        ByteBuffer description = body(8);
        description.putShort((short) LinkLayer.ETHERNET).putShort((short) 0).putInt(CaptureReader.PACKET_LIMIT);
        block(PcapngReader.INTERFACE_DESCRIPTION, description);
    }

    @Override
    public void write(Instant time, byte[] frame) throws IOException {
        FrameLimits.check(frame);
        if (time.isBefore(Instant.EPOCH)) {
            throw new IllegalArgumentException("pcapng cannot express the time " + time);
        }
        long microseconds = microseconds(time);
        ByteBuffer packet = body(20 + (frame.length + 3 & ~3));
        packet.putInt(0).putInt((int) (microseconds >>> 32)).putInt((int) microseconds);
        packet.putInt(frame.length).putInt(frame.length).put(frame);
        block(PcapngReader.ENHANCED_PACKET, packet);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static long microseconds(Instant time) {
        try {
            return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1000);
        } catch (ArithmeticException tooLate) {
            throw new IllegalArgumentException("pcapng cannot express the time " + time, tooLate);
        }
    }

    private void block(int type, ByteBuffer body) throws IOException {
        int length = body.capacity() + PcapngReader.BLOCK_FRAME;
        ByteBuffer block = body(length);
        block.putInt(type).putInt(length).put(body.rewind()).putInt(length);
        out.write(block.array());
    }

    private static ByteBuffer body(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}

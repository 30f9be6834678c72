package org.ctiwire.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;

/**
 * Writes Ethernet frames as a pcap file: little endian, microseconds.
 */
public final class PcapWriter implements CaptureWriter {

    private static final long LAST_SECOND = 0xFFFF_FFFFL;

    private final OutputStream out;

    /** Writes the file's header. Closing the writer closes the stream. */
    public PcapWriter(OutputStream out) throws IOException {
        this.out = out;
        ByteBuffer header = littleEndian(24);
        header.putInt(PcapFormat.MICROSECOND_MAGIC).putShort((short) 2).putShort((short) 4);
        header.putInt(0).putInt(0);
        header.putInt(CaptureReader.PACKET_LIMIT).putInt(LinkLayer.ETHERNET);
        out.write(header.array());
    }

    @Override
    public void write(Instant time, byte[] frame) throws IOException {
        FrameLimits.check(frame);
        if (time.getEpochSecond() < 0 || time.getEpochSecond() > LAST_SECOND) {
            throw new IllegalArgumentException("pcap cannot express the time " + time);
        }
        ByteBuffer header = littleEndian(16);
        header.putInt((int) time.getEpochSecond()).putInt(time.getNano() / 1000);
        header.putInt(frame.length).putInt(frame.length);
        out.write(header.array());
        out.write(frame);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static ByteBuffer littleEndian(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}

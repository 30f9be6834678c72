package org.ctiwire.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads pcap files of either byte order, with micro- or nanoseconds. Made by {@link CaptureReader#open}.
 */
final class PcapReader implements CaptureReader {

    private static final int HEADER_WITHOUT_MAGIC = 20;
    private static final int RECORD_HEADER = 16;

    private final CaptureInput input;
    private final PcapFormat format;
    private final int linkType;

    /** Reads the rest of the file's header; the magic number is read already. */
    PcapReader(CaptureInput input, PcapFormat format) throws IOException {
        this.input = input;
        this.format = format;
        input.order(format.order());
        ByteBuffer header = input.read(HEADER_WITHOUT_MAGIC, "the file's header");
        int major = Short.toUnsignedInt(header.getShort());
        if (major != 2) {
            throw new CaptureException(4, "pcap version " + major + " is not known, only 2");
        }
        // The upper half tells the length of a checksum behind each frame; the IP length already leaves it out.
        this.linkType = header.getInt(HEADER_WITHOUT_MAGIC - 4) & 0xFFFF;
    }

    @Override
    public Optional<CapturedPacket> next() throws IOException {
        long offset = input.offset();
        Optional<ByteBuffer> header = input.readUnlessAtEnd(RECORD_HEADER, "a packet's header");
        return header.isEmpty() ? Optional.empty() : Optional.of(packet(offset, header.get()));
    }

    private CapturedPacket packet(long offset, ByteBuffer header) throws IOException {
        long seconds = Integer.toUnsignedLong(header.getInt());
        long fraction = Integer.toUnsignedLong(header.getInt());
        long captured = Integer.toUnsignedLong(header.getInt());
        long original = Integer.toUnsignedLong(header.getInt());
        if (captured > PACKET_LIMIT) {
            throw new CaptureException(offset,
                    "a packet of " + captured + " captured bytes is longer than the limit of " + PACKET_LIMIT);
        }
        byte[] bytes = input.read((int) captured, "a packet").array();
        Instant time = Instant.ofEpochSecond(seconds, fraction * format.nanoseconds());
        return new CapturedPacket(offset, time, linkType, bytes, Math.max(captured, original));
    }
}

package org.ctiwire.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads pcapng files: sections of either byte order, enhanced, simple and obsolete packet blocks; blocks of other
 * kinds are passed over. Made by {@link CaptureReader#open}.
 */
final class PcapngReader implements CaptureReader {

    static final int SECTION_HEADER = 0x0A0D0D0A;
    static final int BYTE_ORDER_MAGIC = 0x1A2B3C4D;
    static final int INTERFACE_DESCRIPTION = 1;
    static final int OBSOLETE_PACKET = 2;
    static final int SIMPLE_PACKET = 3;
    static final int ENHANCED_PACKET = 6;

    /** The longest block that is read; a longer one is an error, except of a kind that is passed over anyway. */
    static final int BLOCK_LIMIT = 16 * 1024 * 1024;

    /** The length of a block without its body: type, length, and the length again. */
    static final int BLOCK_FRAME = 12;

    private static final int SECTION_FIXED_PART = 16;

    private final CaptureInput input;
    private final PcapngInterfaces interfaces = new PcapngInterfaces();

    /** Reads the first section's header; the block type is read already. */
    PcapngReader(CaptureInput input) throws IOException {
        this.input = input;
        openSection(0);
    }

    @Override
    public Optional<CapturedPacket> next() throws IOException {
        while (true) {
            long offset = input.offset();
            Optional<ByteBuffer> type = input.readUnlessAtEnd(4, "a block's header");
            if (type.isEmpty()) {
                return Optional.empty();
            }
            Optional<CapturedPacket> packet = block(type.get().getInt(), offset);
            if (packet.isPresent()) {
                return packet;
            }
        }
    }

    private Optional<CapturedPacket> block(int type, long offset) throws IOException {
        switch (type) {
            case SECTION_HEADER -> openSection(offset);
            case INTERFACE_DESCRIPTION -> interfaces.add(body(offset), offset);
            case ENHANCED_PACKET -> {
                return Optional.of(enhancedPacket(body(offset), offset));
            }
            case OBSOLETE_PACKET -> {
                return Optional.of(obsoletePacket(body(offset), offset));
            }
            case SIMPLE_PACKET -> {
                return Optional.of(simplePacket(body(offset), offset));
            }
            default -> {
                long length = length(input.read(4, "a block's header").getInt(), BLOCK_FRAME, offset);
                input.skip(length - BLOCK_FRAME, "a block");
                closeBlock(length, offset);
            }
        }
        return Optional.empty();
    }

    /** The byte order of the length is known only from the magic number behind it. */
    private void openSection(long offset) throws IOException {
        input.order(ByteOrder.BIG_ENDIAN);
        ByteBuffer start = input.read(8, "a section's header");
        int magic = start.getInt(4);
        if (Integer.reverseBytes(magic) == BYTE_ORDER_MAGIC) {
            input.order(ByteOrder.LITTLE_ENDIAN);
            start.order(ByteOrder.LITTLE_ENDIAN);
        } else if (magic != BYTE_ORDER_MAGIC) {
            throw new CaptureException(offset, "a section's header without byte order magic");
        }
        long length = length(start.getInt(0), BLOCK_FRAME + SECTION_FIXED_PART, offset);
        int major = Short.toUnsignedInt(input.read(2, "a section's header").getShort());
        if (major != 1) {
            throw new CaptureException(offset, "pcapng version " + major + " is not known, only 1");
        }
        input.skip(length - BLOCK_FRAME - 6, "a section's header");
        closeBlock(length, offset);
        interfaces.clear();
    }

    private ByteBuffer body(long offset) throws IOException {
        long length = length(input.read(4, "a block's header").getInt(), BLOCK_FRAME, offset);
        if (length > BLOCK_LIMIT) {
            throw new CaptureException(offset,
                    "a block of " + length + " bytes is longer than the limit of " + BLOCK_LIMIT);
        }
        ByteBuffer body = input.read((int) length - BLOCK_FRAME, "a block");
        closeBlock(length, offset);
        return body;
    }

    private static long length(int field, int least, long offset) throws CaptureException {
        long length = Integer.toUnsignedLong(field);
        if (length < least || length % 4 != 0) {
            throw new CaptureException(offset, "a block cannot be " + length + " bytes long");
        }
        return length;
    }

    private void closeBlock(long length, long offset) throws IOException {
        long again = Integer.toUnsignedLong(input.read(4, "a block").getInt());
        if (again != length) {
            throw new CaptureException(offset, "a block's two lengths differ: " + length + " and " + again);
        }
    }

    private CapturedPacket enhancedPacket(ByteBuffer body, long offset) throws CaptureException {
        requireBody(body, 20, offset);
        return timedPacket(Integer.toUnsignedLong(body.getInt()), body, offset);
    }

    private CapturedPacket obsoletePacket(ByteBuffer body, long offset) throws CaptureException {
        requireBody(body, 20, offset);
        int number = Short.toUnsignedInt(body.getShort());
        body.getShort();
        return timedPacket(number, body, offset);
    }

    private CapturedPacket timedPacket(long number, ByteBuffer body, long offset) throws CaptureException {
        PcapngInterface source = interfaces.get(number, offset);
        long high = Integer.toUnsignedLong(body.getInt());
        long low = Integer.toUnsignedLong(body.getInt());
        Instant time = source.clock().time(high << 32 | low, offset);
        long captured = Integer.toUnsignedLong(body.getInt());
        long original = Integer.toUnsignedLong(body.getInt());
        return packet(source, time, captured, original, body, offset);
    }

    /** A simple packet has no time, belongs to the first interface, and is cut at that one's snap length. */
    private CapturedPacket simplePacket(ByteBuffer body, long offset) throws CaptureException {
        requireBody(body, 4, offset);
        PcapngInterface source = interfaces.get(0, offset);
        long original = Integer.toUnsignedLong(body.getInt());
        long captured = Math.min(original, body.remaining());
        if (source.snapLength() > 0) {
            captured = Math.min(captured, source.snapLength());
        }
        return packet(source, Instant.EPOCH, captured, original, body, offset);
    }

    private static CapturedPacket packet(PcapngInterface source, Instant time, long captured, long original,
                                         ByteBuffer body, long offset) throws CaptureException {
        if (captured > PACKET_LIMIT) {
            throw new CaptureException(offset,
                    "a packet of " + captured + " captured bytes is longer than the limit of " + PACKET_LIMIT);
        }
        requireBody(body, (int) captured, offset);
        byte[] bytes = new byte[(int) captured];
        body.get(bytes);
        return new CapturedPacket(offset, time, source.linkType(), bytes, Math.max(captured, original));
    }

    private static void requireBody(ByteBuffer body, int length, long offset) throws CaptureException {
        if (body.remaining() < length) {
            throw new CaptureException(offset, "a block too short for what it holds");
        }
    }
}

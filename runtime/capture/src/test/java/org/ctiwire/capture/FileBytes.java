package org.ctiwire.capture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;

/**
 * Builds files byte by byte, so that what is read is checked against the format and not against our own writers.
 */
final class FileBytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private ByteOrder order;

    FileBytes(ByteOrder order) {
        this.order = order;
    }

    FileBytes order(ByteOrder newOrder) {
        this.order = newOrder;
        return this;
    }

    FileBytes number16(int... values) {
        for (int value : values) {
            out.writeBytes(ByteBuffer.allocate(2).order(order).putShort((short) value).array());
        }
        return this;
    }

    FileBytes number32(long... values) {
        for (long value : values) {
            out.writeBytes(ByteBuffer.allocate(4).order(order).putInt((int) value).array());
        }
        return this;
    }

    FileBytes number64(long value) {
        out.writeBytes(ByteBuffer.allocate(8).order(order).putLong(value).array());
        return this;
    }

    FileBytes bytes(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    FileBytes hex(String digits) {
        return bytes(HexFormat.of().parseHex(digits.replace(" ", "")));
    }

    /** A pcap file's header for Ethernet. */
    FileBytes pcapHeader(long magic) {
        return number32(magic).number16(2, 4).number32(0, 0, 65535, 1);
    }

    /** A pcapng block: the frame is put around the body, which is padded. */
    FileBytes block(long type, FileBytes body) {
        int padding = -body.out.size() & 3;
        long length = 12L + body.out.size() + padding;
        return number32(type, length).bytes(body.toArray()).bytes(new byte[padding]).number32(length);
    }

    FileBytes section() {
        return block(0x0A0D0D0AL, new FileBytes(order).number32(0x1A2B3C4D).number16(1, 0).number64(-1));
    }

    /** An interface description with options as given, not closed by an end. */
    FileBytes described(int linkType, long snapLength, FileBytes options) {
        return block(1, new FileBytes(order).number16(linkType, 0).number32(snapLength).bytes(options.toArray()));
    }

    FileBytes enhanced(long number, long time, byte... packet) {
        return block(6, new FileBytes(order).number32(number, time >>> 32, time, packet.length, packet.length)
                .bytes(packet));
    }

    byte[] toArray() {
        return out.toByteArray();
    }

    /** All packets of the file; the exception if there is a problem. */
    List<CapturedPacket> packets() throws IOException {
        List<CapturedPacket> packets = new ArrayList<>();
        CaptureReader reader = CaptureReader.open(new ByteArrayInputStream(toArray()));
        for (Optional<CapturedPacket> next = reader.next(); next.isPresent(); next = reader.next()) {
            packets.add(next.get());
        }
        return packets;
    }

    CaptureException problem() {
        return Assertions.catchThrowableOfType(CaptureException.class, this::packets);
    }
}

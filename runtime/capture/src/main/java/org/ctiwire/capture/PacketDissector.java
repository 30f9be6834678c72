package org.ctiwire.capture;

/**
 * Finds the TCP segment in a packet. Understands Ethernet with VLAN tags, Linux cooked captures (both kinds), raw IP
 * and BSD loopback; IPv4 with options and IPv6 with extension headers. Checksums are not looked at: a capture on the
 * sending machine has them before the network card fills them in.
 */
public final class PacketDissector {

    private static final int LEAST_TCP_HEADER = 20;

    private PacketDissector() {
    }

    /** The segment, or why there is none. Every packet gets an answer; none is refused with an exception. */
    public static Dissection dissect(CapturedPacket packet) {
        try {
            return segment(packet);
        } catch (UnreadablePacketException unreadable) {
            return new SkippedPacket(packet.offset(), packet.time(), unreadable.reason());
        }
    }

    private static TcpSegment segment(CapturedPacket packet) throws UnreadablePacketException {
        PacketBytes bytes = new PacketBytes(packet);
        int etherType = LinkLayer.enter(packet.linkType(), bytes);
        InternetLayer.Addresses addresses = InternetLayer.enter(etherType, bytes);
        Endpoint source = new Endpoint(addresses.source(), bytes.number16(0));
        Endpoint destination = new Endpoint(addresses.destination(), bytes.number16(2));
        int sequence = bytes.number32(4);
        int acknowledgment = bytes.number32(8);
        int headerLength = (bytes.octet(12) >> 4) * 4;
        int flags = bytes.octet(13);
        bytes.octet(LEAST_TCP_HEADER - 1);
        if (headerLength < LEAST_TCP_HEADER) {
            throw new UnreadablePacketException(SkipReason.MALFORMED);
        }
        bytes.skip(headerLength);
        byte[] payload = bytes.rest();
        int missing = missing(bytes.remaining() - payload.length);
        return new TcpSegment(packet.time(), source, destination, sequence, acknowledgment, flags, payload, missing);
    }

    /** Without an IP length the frame's counts, and a damaged file may claim one that no packet can have. */
    private static int missing(long length) throws UnreadablePacketException {
        if (length > CaptureReader.PACKET_LIMIT) {
            throw new UnreadablePacketException(SkipReason.MALFORMED);
        }
        return (int) length;
    }
}

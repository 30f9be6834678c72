package org.ctiwire.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Passes over the headers of IPv4 or IPv6 in front of TCP.
 */
final class InternetLayer {

    /**
     * The two addresses, as text.
     *
     * @param source      who sent the packet
     * @param destination to whom
     */
    record Addresses(String source, String destination) {
    }

    private static final int TCP = 6;
    private static final int HOP_BY_HOP = 0;
    private static final int ROUTING = 43;
    private static final int FRAGMENT = 44;
    private static final int AUTHENTICATION = 51;
    private static final int DESTINATION_OPTIONS = 60;

    private static final int IPV4_MORE_FRAGMENTS_OR_OFFSET = 0x3FFF;
    private static final int IPV6_MORE_FRAGMENTS_OR_OFFSET = 0xFFF9;
    private static final int IPV6_HEADER = 40;

    private InternetLayer() {
    }

    /** Moves the mark to the TCP header, and the end to where its payload ends. */
    static Addresses enter(int etherType, PacketBytes packet) throws UnreadablePacketException {
        return switch (etherType) {
            case LinkLayer.ETHER_TYPE_IPV4 -> enterVersion4(packet);
            case LinkLayer.ETHER_TYPE_IPV6 -> enterVersion6(packet);
            default -> throw new UnreadablePacketException(SkipReason.OTHER_PROTOCOL);
        };
    }

    private static Addresses enterVersion4(PacketBytes packet) throws UnreadablePacketException {
        require(packet.octet(0) >> 4 == 4, SkipReason.MALFORMED);
        int headerLength = (packet.octet(0) & 0x0F) * 4;
        int totalLength = packet.number16(2);
        if (totalLength != 0) {
            // 0 is what a network card that cuts up segments itself leaves there; then the frame's length counts.
            packet.limit(totalLength);
        }
        require(headerLength >= 20, SkipReason.MALFORMED);
        require(packet.octet(9) == TCP, SkipReason.OTHER_PROTOCOL);
        require((packet.number16(6) & IPV4_MORE_FRAGMENTS_OR_OFFSET) == 0, SkipReason.FRAGMENT);
        Addresses addresses = new Addresses(text(packet.copy(12, 4)), text(packet.copy(16, 4)));
        packet.skip(headerLength);
        return addresses;
    }

    private static Addresses enterVersion6(PacketBytes packet) throws UnreadablePacketException {
        require(packet.octet(0) >> 4 == 6, SkipReason.MALFORMED);
        int payloadLength = packet.number16(4);
        if (payloadLength != 0) {
            packet.limit(IPV6_HEADER + payloadLength);
        }
        int next = packet.octet(6);
        Addresses addresses = new Addresses(text(packet.copy(8, 16)), text(packet.copy(24, 16)));
        packet.skip(IPV6_HEADER);
        while (next != TCP) {
            int header = next;
            next = packet.octet(0);
            packet.skip(extensionLength(header, packet));
        }
        return addresses;
    }

    private static int extensionLength(int header, PacketBytes packet) throws UnreadablePacketException {
        switch (header) {
            case HOP_BY_HOP, ROUTING, DESTINATION_OPTIONS -> {
                return (packet.octet(1) + 1) * 8;
            }
            case AUTHENTICATION -> {
                return (packet.octet(1) + 2) * 4;
            }
            case FRAGMENT -> {
                // A fragment header on a whole packet is allowed, and no fragment.
                require((packet.number16(2) & IPV6_MORE_FRAGMENTS_OR_OFFSET) == 0, SkipReason.FRAGMENT);
                return 8;
            }
            default -> throw new UnreadablePacketException(SkipReason.OTHER_PROTOCOL);
        }
    }

    private static void require(boolean condition, SkipReason otherwise) throws UnreadablePacketException {
        if (!condition) {
            throw new UnreadablePacketException(otherwise);
        }
    }

    private static String text(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address of " + address.length + " bytes", impossible);
        }
    }
}

package org.ctiwire.capture;

/**
 * Passes over the link layer's header and tells whether IPv4 or IPv6 follows. Link types are the registered LINKTYPE
 * numbers; 12 and 14 are raw IP in captures from systems that wrote their own numbers.
 */
final class LinkLayer {

    static final int ETHER_TYPE_IPV4 = 0x0800;
    static final int ETHER_TYPE_IPV6 = 0x86DD;

    static final int NULL = 0;
    static final int ETHERNET = 1;
    static final int RAW_12 = 12;
    static final int RAW_14 = 14;
    static final int RAW = 101;
    static final int LOOP = 108;
    static final int LINUX_COOKED = 113;
    static final int IPV4 = 228;
    static final int IPV6 = 229;
    static final int LINUX_COOKED_2 = 276;

    private static final int VLAN_TAG = 0x8100;
    private static final int SERVICE_VLAN_TAG = 0x88A8;
    private static final int OLD_SERVICE_VLAN_TAG = 0x9100;

    private LinkLayer() {
    }

    /** The Ethernet type of what follows the link layer's header; the mark is moved there. */
    static int enter(int linkType, PacketBytes packet) throws UnreadablePacketException {
        return switch (linkType) {
            case ETHERNET -> typed(packet, 12, 14);
            case LINUX_COOKED -> typed(packet, 14, 16);
            case LINUX_COOKED_2 -> typed(packet, 0, 20);
            case RAW_12, RAW_14, RAW -> raw(packet);
            case IPV4 -> ETHER_TYPE_IPV4;
            case IPV6 -> ETHER_TYPE_IPV6;
            case NULL, LOOP -> loopback(packet);
            default -> throw new UnreadablePacketException(SkipReason.UNKNOWN_LINK_TYPE);
        };
    }

    private static int typed(PacketBytes packet, int typeAt, int headerLength) throws UnreadablePacketException {
        int type = packet.number16(typeAt);
        packet.skip(headerLength);
        while (type == VLAN_TAG || type == SERVICE_VLAN_TAG || type == OLD_SERVICE_VLAN_TAG) {
            type = packet.number16(2);
            packet.skip(4);
        }
        return type;
    }

    private static int raw(PacketBytes packet) throws UnreadablePacketException {
        return switch (packet.octet(0) >> 4) {
            case 4 -> ETHER_TYPE_IPV4;
            case 6 -> ETHER_TYPE_IPV6;
            default -> throw new UnreadablePacketException(SkipReason.OTHER_PROTOCOL);
        };
    }

    /** The family is in the capturing machine's byte order, and IPv6 has another number on each system. */
    private static int loopback(PacketBytes packet) throws UnreadablePacketException {
        int field = packet.number32(0);
        packet.skip(4);
        int family = (field & 0xFFFF_0000) == 0 ? field : Integer.reverseBytes(field);
        return switch (family) {
            case 2 -> ETHER_TYPE_IPV4;
            case 10, 24, 28, 30 -> ETHER_TYPE_IPV6;
            default -> throw new UnreadablePacketException(SkipReason.OTHER_PROTOCOL);
        };
    }
}

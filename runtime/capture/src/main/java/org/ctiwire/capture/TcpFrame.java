package org.ctiwire.capture;

import java.nio.ByteBuffer;

/**
 * A TCP segment in IPv4 in Ethernet, with valid checksums.
 *
 * @param source         who sends it, with an IPv4 address
 * @param destination    to whom, with an IPv4 address
 * @param identification the number of the IPv4 packet
 * @param sequence       the sequence number
 * @param acknowledgment the acknowledgment number
 * @param flags          the flag bits of the TCP header
 * @param payload        the payload
 */
record TcpFrame(Endpoint source, Endpoint destination, int identification, int sequence, int acknowledgment,
                int flags, byte[] payload) {

    /** The most payload that an IPv4 packet can take with these headers. */
    static final int PAYLOAD_LIMIT = 0xFFFF - 40;

    private static final int ETHERNET_HEADER = 14;
    private static final int IPV4_HEADER = 20;
    private static final int TCP_HEADER = 20;
    private static final int TCP_START = ETHERNET_HEADER + IPV4_HEADER;
    private static final int DO_NOT_FRAGMENT = 0x4000;
    private static final byte TIME_TO_LIVE = 64;
    private static final byte TCP = 6;

    TcpFrame {
        if (payload.length > PAYLOAD_LIMIT) {
            throw new IllegalArgumentException("a segment of " + payload.length
                    + " bytes is longer than the limit of " + PAYLOAD_LIMIT);
        }
    }

    byte[] bytes() {
        ByteBuffer frame = ByteBuffer.allocate(TCP_START + TCP_HEADER + payload.length);
        byte[] from = address(source.address());
        byte[] to = address(destination.address());
        putEthernet(frame, from, to);
        putIpv4(frame, from, to);
        putTcp(frame);
        frame.putShort(ETHERNET_HEADER + 10, checksum(frame, ETHERNET_HEADER, TCP_START, 0));
        // The TCP checksum also covers the addresses, the protocol and the length.
        long pseudoHeader = sum(ByteBuffer.wrap(from), 0, 4) + sum(ByteBuffer.wrap(to), 0, 4)
                + TCP + TCP_HEADER + payload.length;
        frame.putShort(TCP_START + 16, checksum(frame, TCP_START, frame.capacity(), pseudoHeader));
        return frame.array();
    }

    /** Locally administered hardware addresses made of the IPv4 addresses: any will do, but the same each time. */
    private static void putEthernet(ByteBuffer frame, byte[] from, byte[] to) {
        frame.putShort((short) 0x0200).put(to);
        frame.putShort((short) 0x0200).put(from);
        frame.putShort((short) LinkLayer.ETHER_TYPE_IPV4);
    }

    private void putIpv4(ByteBuffer frame, byte[] from, byte[] to) {
        frame.putShort((short) 0x4500).putShort((short) (frame.capacity() - ETHERNET_HEADER));
        frame.putShort((short) identification).putShort((short) DO_NOT_FRAGMENT);
        frame.put(TIME_TO_LIVE).put(TCP).putShort((short) 0);
        frame.put(from).put(to);
    }

    private void putTcp(ByteBuffer frame) {
        frame.putShort((short) source.port()).putShort((short) destination.port());
        frame.putInt(sequence).putInt(acknowledgment);
        frame.put((byte) (TCP_HEADER / 4 << 4)).put((byte) flags).putShort((short) 0xFFFF);
        frame.putShort((short) 0).putShort((short) 0);
        frame.put(payload);
    }

    private static short checksum(ByteBuffer bytes, int from, int to, long start) {
        long sum = start + sum(bytes, from, to);
        while (sum > 0xFFFF) {
            sum = (sum & 0xFFFF) + (sum >>> 16);
        }
        return (short) ~sum;
    }

    private static long sum(ByteBuffer bytes, int from, int to) {
        long sum = 0;
        for (int at = from; at < to; at += 2) {
            int low = at + 1 < to ? bytes.get(at + 1) & 0xFF : 0;
            sum += (bytes.get(at) & 0xFF) << 8 | low;
        }
        return sum;
    }

    /** Read here, not by InetAddress, which would ask the network about anything that looks like a name. */
    static byte[] address(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] address = new byte[4];
        for (int at = 0; at < 4; at++) {
            if (parts.length != 4 || !parts[at].matches("[0-9]{1,3}") || Integer.parseInt(parts[at]) > 255) {
                throw new IllegalArgumentException("not an IPv4 address: " + text);
            }
            address[at] = (byte) Integer.parseInt(parts[at]);
        }
        return address;
    }
}

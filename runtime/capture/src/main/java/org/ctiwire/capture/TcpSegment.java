package org.ctiwire.capture;

import java.time.Instant;

/**
 * A TCP segment as captured.
 *
 * @param time           when it was captured
 * @param source         who sent it
 * @param destination    to whom
 * @param sequence       its sequence number, unsigned
 * @param acknowledgment its acknowledgment number, unsigned
 * @param flags          the flag bits of the TCP header
 * @param payload        the payload's captured bytes, not copied
 * @param missing        how many payload bytes behind those were on the network but cut off by the snap length
 */
public record TcpSegment(Instant time, Endpoint source, Endpoint destination, int sequence, int acknowledgment,
                         int flags, byte[] payload, int missing) implements Dissection {

    static final int FIN = 0x01;
    static final int SYN = 0x02;
    static final int RST = 0x04;
    static final int PSH = 0x08;
    static final int ACK = 0x10;

    boolean isFin() {
        return (flags & FIN) != 0;
    }

    boolean isSyn() {
        return (flags & SYN) != 0;
    }

    boolean isRst() {
        return (flags & RST) != 0;
    }

    boolean isAck() {
        return (flags & ACK) != 0;
    }

    /** How many bytes of the stream it occupied on the network, captured or not. */
    int length() {
        return payload.length + missing;
    }
}

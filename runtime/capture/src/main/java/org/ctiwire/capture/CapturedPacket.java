package org.ctiwire.capture;

import java.time.Instant;

/**
 * A packet as the capture file holds it, beginning with its link layer header.
 *
 * @param offset         where its record or block begins in the file
 * @param time           when it was captured; the epoch where the file does not say
 * @param linkType       the LINKTYPE number of the interface
 * @param bytes          what was captured, not copied
 * @param originalLength the length of the packet on the network, at least that of the bytes
 */
public record CapturedPacket(long offset, Instant time, int linkType, byte[] bytes, long originalLength) {
}

package org.ctiwire.capture;

/**
 * What a packet turned out to hold.
 */
public sealed interface Dissection permits TcpSegment, SkippedPacket {
}

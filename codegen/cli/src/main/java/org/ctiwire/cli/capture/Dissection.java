package org.ctiwire.cli.capture;

/**
 * What a packet turned out to hold.
 */
public sealed interface Dissection permits TcpSegment, SkippedPacket {
}

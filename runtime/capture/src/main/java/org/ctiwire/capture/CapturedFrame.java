package org.ctiwire.capture;

import java.time.Instant;

/**
 * An Ethernet frame with the time at which it passes.
 *
 * @param time  when
 * @param bytes the frame without its checksum, not copied
 */
public record CapturedFrame(Instant time, byte[] bytes) {
}

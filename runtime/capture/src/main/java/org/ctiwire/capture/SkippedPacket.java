package org.ctiwire.capture;

import java.time.Instant;

/**
 * A packet that gave no TCP segment.
 *
 * @param offset where it begins in the file
 * @param time   when it was captured
 * @param reason why it was skipped
 */
public record SkippedPacket(long offset, Instant time, SkipReason reason) implements Dissection {
}

package org.ctiwire.capture;

import java.time.Instant;

/**
 * The next bytes of one direction of a connection. Chunks follow TCP segments, which know nothing of messages.
 *
 * @param flow      the connection
 * @param direction who sent them
 * @param time      when the segment that brought them was captured
 * @param bytes     at least one byte, not copied
 */
public record StreamChunk(Flow flow, Direction direction, Instant time, byte[] bytes) {
}

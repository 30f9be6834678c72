package org.ctiwire.capture;

import java.time.Instant;

/**
 * Bytes of one direction of a connection that the capture does not hold; the stream goes on behind them. One hole may
 * be told as several gaps in a row.
 *
 * @param flow      the connection
 * @param direction whose bytes are missing
 * @param time      when the segment was captured that shows that they existed
 * @param size      how many bytes are missing, at least 1
 */
public record Gap(Flow flow, Direction direction, Instant time, long size) {
}

package org.ctiwire.cli.decode;

import java.time.Instant;
import java.util.Optional;
import org.ctiwire.capture.Direction;
import org.ctiwire.capture.Flow;

/**
 * Where bytes came from.
 *
 * @param flow      the connection, in a capture
 * @param direction who sent them, in a capture
 * @param time      when they were captured, where the capture says so
 */
public record Origin(Optional<Flow> flow, Optional<Direction> direction, Optional<Instant> time) {

    /** Bytes from an input that tells nothing about them. */
    public static final Origin UNKNOWN = new Origin(Optional.empty(), Optional.empty(), Optional.empty());

    static Origin of(Flow flow, Direction direction, Instant time) {
        return new Origin(Optional.of(flow), Optional.of(direction),
                Optional.of(time).filter(known -> !known.equals(Instant.EPOCH)));
    }

    /** {@code client} or {@code server}. */
    public Optional<String> sender() {
        return direction.map(known -> known == Direction.FROM_CLIENT ? "client" : "server");
    }

    /** Both ends, the client first. */
    public Optional<String> connection() {
        return flow.map(known -> known.client() + "-" + known.server());
    }
}

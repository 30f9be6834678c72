package org.ctiwire.cli.decode;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.ctiwire.capture.Direction;

/** Both directions of a captured connection, with the one version that they have in common. */
final class CapturedSession {

    private final SessionVersion version;
    private final Map<Direction, DirectionOfSession> directions = new EnumMap<>(Direction.class);

    CapturedSession(SessionVersion version, Function<Direction, DirectionOfSession> directionOf) {
        this.version = version;
        for (Direction direction : Direction.values()) {
            directions.put(direction, directionOf.apply(direction));
        }
    }

    SessionVersion version() {
        return version;
    }

    DirectionOfSession direction(Direction direction) {
        return directions.get(direction);
    }

    /** Whether anything in it looks like a message; else it is another kind of connection. */
    boolean followed() {
        return directions.values().stream().anyMatch(DirectionOfSession::followed);
    }

    void close() throws IOException {
        for (DirectionOfSession direction : directions.values()) {
            direction.close();
        }
    }
}

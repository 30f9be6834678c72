package org.ctiwire.cli.decode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.ctiwire.cli.capture.CaptureException;
import org.ctiwire.cli.capture.Direction;
import org.ctiwire.cli.capture.Flow;
import org.ctiwire.cli.capture.Gap;
import org.ctiwire.cli.capture.SkipReason;
import org.ctiwire.cli.capture.SkippedPacket;
import org.ctiwire.cli.capture.StreamChunk;
import org.ctiwire.cli.capture.StreamListener;
import org.ctiwire.cli.capture.TcpCapture;
import org.ctiwire.codegen.model.Protocol;

/** Reads the sessions in a packet capture, each connection with a version of its own. */
final class CapturedSessions implements StreamListener {

    private final Protocol protocol;
    private final OptionalInt version;
    private final int limit;
    private final MessageListener listener;
    private final String name;
    private final Map<Flow, Map<Direction, DirectionOfSession>> open = new HashMap<>();
    private final Map<SkipReason, Integer> lost = new TreeMap<>();

    CapturedSessions(Protocol protocol, OptionalInt version, int limit, MessageListener listener, String name) {
        this.protocol = protocol;
        this.version = version;
        this.limit = limit;
        this.listener = listener;
        this.name = name;
    }

    void read(InputStream in) throws IOException {
        try {
            TcpCapture.read(in, this);
        } catch (CaptureException damaged) {
            listener.trouble(name + ": " + damaged.getMessage());
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        lost.forEach((reason, count) -> listener.trouble(name + ": " + count + " packets were passed over: "
                + because(reason)));
    }

    @Override
    public void chunk(StreamChunk chunk) {
        attempt(() -> direction(chunk.flow(), chunk.direction()).accept(chunk.bytes(), chunk.time()));
    }

    @Override
    public void gap(Gap gap) {
        attempt(() -> direction(gap.flow(), gap.direction()).skip(gap.size(), gap.time()));
    }

    @Override
    public void closed(Flow flow) {
        Map<Direction, DirectionOfSession> directions = open.remove(flow);
        if (directions != null) {
            directions.values().forEach(direction -> attempt(direction::close));
        }
    }

    @Override
    public void skipped(SkippedPacket packet) {
        if (packet.reason() != SkipReason.OTHER_PROTOCOL) {
            lost.merge(packet.reason(), 1, Integer::sum);
        }
    }

    private DirectionOfSession direction(Flow flow, Direction direction) {
        return open.computeIfAbsent(flow, this::directions).get(direction);
    }

    private Map<Direction, DirectionOfSession> directions(Flow flow) {
        SessionVersion session = new SessionVersion(protocol, version);
        Map<Direction, DirectionOfSession> both = new EnumMap<>(Direction.class);
        for (Direction direction : Direction.values()) {
            both.put(direction, new DirectionOfSession(protocol, limit, session, flow, direction, listener, name));
        }
        return both;
    }

    private static String because(SkipReason reason) {
        return switch (reason) {
            case OTHER_PROTOCOL -> "another protocol than TCP";
            case FRAGMENT -> "fragments of IP packets, which are not put together";
            case UNKNOWN_LINK_TYPE -> "the capture's link type is not known";
            case CUT_SHORT -> "the capture cut them off inside their headers";
            case MALFORMED -> "their headers contradict themselves";
        };
    }

    private interface Step {
        void run() throws IOException;
    }

    /** The capture's listener may not throw what writing throws. */
    private static void attempt(Step step) {
        try {
            step.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

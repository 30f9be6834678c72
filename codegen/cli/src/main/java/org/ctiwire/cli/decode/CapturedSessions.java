package org.ctiwire.cli.decode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.ctiwire.capture.CaptureException;
import org.ctiwire.capture.Flow;
import org.ctiwire.capture.Gap;
import org.ctiwire.capture.SkipReason;
import org.ctiwire.capture.SkippedPacket;
import org.ctiwire.capture.StreamChunk;
import org.ctiwire.capture.StreamListener;
import org.ctiwire.capture.TcpCapture;
import org.ctiwire.codegen.model.Protocol;

/** Reads the sessions in a packet capture, each connection with a version of its own. */
final class CapturedSessions implements StreamListener {

    private final Protocol protocol;
    private final OptionalInt version;
    private final int limit;
    private final MessageListener listener;
    private final String name;
    private final Map<Flow, CapturedSession> open = new HashMap<>();
    private final Map<SkipReason, Integer> skipped = new TreeMap<>();
    private final List<String> guessed = new ArrayList<>();
    private final Senders senders;
    private int sessions;
    private int others;

    CapturedSessions(Protocol protocol, OptionalInt version, int limit, MessageListener listener, String name) {
        this.protocol = protocol;
        this.version = version;
        this.limit = limit;
        this.listener = listener;
        this.name = name;
        this.senders = new Senders(protocol);
    }

    void read(InputStream in) throws IOException {
        try {
            TcpCapture.read(in, this);
        } catch (CaptureException damaged) {
            listener.trouble(name + ": " + damaged.getMessage());
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        report();
    }

    private void report() {
        skipped.forEach((reason, count) -> {
            if (reason != SkipReason.OTHER_PROTOCOL) {
                listener.passedOver(count, name + ": " + Tally.count(count, "packet") + " passed over: "
                        + because(reason));
            }
        });
        if (sessions == 0) {
            listener.trouble(name + ": no CTI message in this capture (" + Tally.count(others, "TCP connection")
                    + " with data, " + Tally.count(skipped.getOrDefault(SkipReason.OTHER_PROTOCOL, 0), "packet")
                    + " of other protocols)");
        } else if (others > 0) {
            listener.note(name + ": " + Tally.count(others, "TCP connection") + " without a CTI message passed over");
        }
        if (!guessed.isEmpty()) {
            listener.note(name + ": " + guessed.get(0) + (guessed.size() == 1 ? "" : " and "
                    + Tally.count(guessed.size() - 1, "more connection")) + ": the capture does not hold the message "
                    + "that opens the session; the version is a guess, --protocol N says which it is");
        }
    }

    @Override
    public void chunk(StreamChunk chunk) {
        attempt(() -> session(chunk.flow()).direction(chunk.direction()).accept(chunk.bytes(), chunk.time()));
    }

    @Override
    public void gap(Gap gap) {
        attempt(() -> session(gap.flow()).direction(gap.direction()).skip(gap.size(), gap.time()));
    }

    @Override
    public void closed(Flow flow) {
        CapturedSession session = open.remove(flow);
        if (session == null) {
            return;
        }
        if (!session.followed()) {
            others++;
            return;
        }
        sessions++;
        attempt(session::close);
        if (session.version().guessed()) {
            guessed.add(flow.client() + "-" + flow.server() + ", read as version " + session.version().current());
        }
    }

    @Override
    public void skipped(SkippedPacket packet) {
        skipped.merge(packet.reason(), 1, Integer::sum);
    }

    private CapturedSession session(Flow flow) {
        return open.computeIfAbsent(flow, opened -> {
            SessionVersion settled = SessionVersion.ofCapture(protocol, version);
            SessionEnds ends = new SessionEnds(protocol, senders, opened);
            return new CapturedSession(settled, direction -> new DirectionOfSession(protocol, limit, settled, ends,
                    direction, listener, name));
        });
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

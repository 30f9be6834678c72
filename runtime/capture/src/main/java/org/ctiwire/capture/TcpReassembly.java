package org.ctiwire.capture;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes streams of TCP segments: puts them in order, drops what is repeated (of overlapping segments the first arrival
 * wins), tells connections apart that used the same endpoints, and names what is missing.
 *
 * <p>Memory is bounded: at most 1 MiB of segments that arrived before their turn is held per direction, 64 MiB in all,
 * for at most 16,384 connections at a time (128 bytes are counted per segment beside its own). What does not fit is
 * told early, with a {@link Gap} for what is missing in front of it. A hole that is never filled is told when the limit
 * is reached, when the endpoints are used again, or at the end.
 */
public final class TcpReassembly {

    /**
     * Two endpoints, whichever of them sends.
     *
     * @param one   the smaller
     * @param other the greater
     */
    private record Ends(Endpoint one, Endpoint other) {

        static Ends of(TcpSegment segment) {
            Endpoint source = segment.source();
            Endpoint destination = segment.destination();
            int order = source.address().compareTo(destination.address());
            boolean ordered = order != 0 ? order < 0 : source.port() <= destination.port();
            return ordered ? new Ends(source, destination) : new Ends(destination, source);
        }
    }

    private final StreamListener listener;
    private final ReassemblyLimits limits;
    private final HeldPieces.Cost held = new HeldPieces.Cost();
    // In the order of last use, so that the connection silent for longest comes first.
    private final Map<Ends, TcpConnection> connections = new LinkedHashMap<>(16, 0.75f, true);
    private int flows;

    public TcpReassembly(StreamListener listener) {
        this(listener, ReassemblyLimits.USUAL);
    }

    TcpReassembly(StreamListener listener, ReassemblyLimits limits) {
        this.listener = listener;
        this.limits = limits;
    }

    /** Takes the next segment of the capture, and tells the listener what is complete by it. */
    public void accept(TcpSegment segment) {
        Ends ends = Ends.of(segment);
        TcpConnection connection = connections.get(ends);
        if (connection != null && !connection.owns(segment)) {
            connections.remove(ends);
            connection.finish();
            connection = null;
        }
        if (connection == null) {
            if (!segment.isSyn() && (segment.length() == 0 || segment.isRst())) {
                return;
            }
            connection = open(ends, segment);
        }
        connection.accept(segment);
        if (held.sum() > limits.heldInAll()) {
            relieve();
        }
    }

    /** Tells the listener everything that is still held, and that every connection is closed. */
    public void finish() {
        List<TcpConnection> last = new ArrayList<>(connections.values());
        connections.clear();
        last.forEach(TcpConnection::finish);
    }

    private TcpConnection open(Ends ends, TcpSegment segment) {
        if (connections.size() >= limits.connections()) {
            Iterator<TcpConnection> eldest = connections.values().iterator();
            TcpConnection silent = eldest.next();
            eldest.remove();
            silent.finish();
        }
        flows++;
        Flow flow = sentByClient(segment)
                ? new Flow(flows, segment.source(), segment.destination())
                : new Flow(flows, segment.destination(), segment.source());
        TcpConnection connection = new TcpConnection(flow, listener, limits, held);
        connections.put(ends, connection);
        return connection;
    }

    private static boolean sentByClient(TcpSegment segment) {
        if (segment.isSyn()) {
            return !segment.isAck();
        }
        return segment.source().port() >= segment.destination().port();
    }

    /** Down to half, so that the search for the longest silent ones is not made for every further segment. */
    private void relieve() {
        Iterator<TcpConnection> silentFirst = connections.values().iterator();
        while (held.sum() > limits.heldInAll() / 2 && silentFirst.hasNext()) {
            silentFirst.next().skipHoles();
        }
    }
}

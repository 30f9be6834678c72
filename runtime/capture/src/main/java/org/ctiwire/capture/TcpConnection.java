package org.ctiwire.capture;

/**
 * One connection: its two streams, and how it opens and ends.
 */
final class TcpConnection {

    private final Flow flow;
    private final StreamListener listener;
    private final ReassemblyLimits limits;
    private final StreamReassembly fromClient;
    private final StreamReassembly fromServer;
    private boolean openingSeen;
    private boolean reset;
    private boolean closed;

    TcpConnection(Flow flow, StreamListener listener, ReassemblyLimits limits, HeldPieces.Cost inAll) {
        this.flow = flow;
        this.listener = listener;
        this.limits = limits;
        long heldLimit = limits.heldPerDirection();
        this.fromClient = new StreamReassembly(flow, Direction.FROM_CLIENT, listener, heldLimit, inAll);
        this.fromServer = new StreamReassembly(flow, Direction.FROM_SERVER, listener, heldLimit, inAll);
    }

    /** Whether a segment between the same endpoints is of this connection, and not of a later one. */
    boolean owns(TcpSegment segment) {
        StreamReassembly stream = sentBy(segment.source());
        if (segment.isSyn()) {
            return stream.isStarted() ? stream.startedAt(segment.sequence() + 1) : segment.isAck();
        }
        if (segment.length() == 0 || !closed && !reset) {
            return true;
        }
        // Late segments of an ended connection lie near its end; a new one begins at a number of its own.
        int distance = stream.distance(segment.sequence());
        return Math.abs((long) distance) <= limits.heldPerDirection()
                && (!closed || distance + (long) segment.length() <= 0);
    }

    void accept(TcpSegment segment) {
        if (closed) {
            return;
        }
        StreamReassembly stream = sentBy(segment.source());
        start(stream, segment);
        // The text that a reset may carry is not part of the stream.
        if (segment.isRst()) {
            reset = true;
        } else if (stream.isStarted()) {
            stream.accept(segment.isSyn() ? segment.sequence() + 1 : segment.sequence(), segment);
        }
        if (fromClient.isFinished() && fromServer.isFinished()) {
            finish();
        }
    }

    void skipHoles() {
        fromClient.skipHoles();
        fromServer.skipHoles();
    }

    void finish() {
        if (!closed) {
            closed = true;
            fromClient.finish();
            fromServer.finish();
            listener.closed(flow);
        }
    }

    /**
     * A stream starts behind its SYN; or, if that was not captured, at what the other end acknowledges while the
     * connection opens; or, in a capture begun later, at the first segment with more than one byte: a single byte
     * may be a keep-alive probe, which repeats one of the past.
     */
    private void start(StreamReassembly stream, TcpSegment segment) {
        if (segment.isSyn()) {
            openingSeen = true;
            startUnlessStarted(stream, segment.sequence() + 1);
        } else if (segment.length() > 1 || segment.isFin()) {
            startUnlessStarted(stream, segment.sequence());
        }
        if (openingSeen && segment.isAck()) {
            startUnlessStarted(stream == fromClient ? fromServer : fromClient, segment.acknowledgment());
        }
    }

    private static void startUnlessStarted(StreamReassembly stream, int sequence) {
        if (!stream.isStarted()) {
            stream.start(sequence);
        }
    }

    private StreamReassembly sentBy(Endpoint source) {
        return source.equals(flow.client()) ? fromClient : fromServer;
    }
}

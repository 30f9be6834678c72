package org.ctiwire.capture;

import java.time.Instant;

/**
 * Puts the segments of one direction of a connection in order and tells the listener.
 *
 * <p>Positions count the bytes of the stream from its start and never wrap; a sequence number is the nearest position
 * to the one that is due next, so that the wrap of sequence numbers needs no thought anywhere else.
 */
final class StreamReassembly {

    private final Flow flow;
    private final Direction direction;
    private final StreamListener listener;
    private final long heldLimit;
    private final HeldPieces held;
    private boolean started;
    private int firstSequence;
    private long position;
    private long end = Long.MAX_VALUE;
    private Instant endTime = Instant.EPOCH;

    StreamReassembly(Flow flow, Direction direction, StreamListener listener, long heldLimit, HeldPieces.Cost inAll) {
        this.flow = flow;
        this.direction = direction;
        this.listener = listener;
        this.heldLimit = heldLimit;
        this.held = new HeldPieces(inAll);
    }

    boolean isStarted() {
        return started;
    }

    boolean startedAt(int sequence) {
        return started && firstSequence == sequence;
    }

    boolean isFinished() {
        return position >= end;
    }

    /** How far a sequence number lies behind what is due next; negative for what was delivered already. */
    int distance(int sequence) {
        return sequence - (firstSequence + (int) position);
    }

    /** The sequence number of the first byte of the stream. */
    void start(int sequence) {
        started = true;
        firstSequence = sequence;
    }

    /** Takes a segment's payload, which begins at the given sequence number. The stream must have started. */
    void accept(int sequence, TcpSegment segment) {
        long start = position + distance(sequence);
        long behindCaptured = start + segment.payload().length;
        held.hold(start, HeldPieces.Piece.of(segment.time(), segment.payload()), position);
        held.hold(behindCaptured, HeldPieces.Piece.lost(segment.time(), segment.missing()), position);
        if (segment.isFin() && end == Long.MAX_VALUE) {
            end = start + segment.length();
            endTime = segment.time();
        }
        deliver();
        while (held.cost() > heldLimit) {
            skipHole();
        }
    }

    /** Gives up waiting for what is missing: tells the holes as gaps, and everything behind them. */
    void skipHoles() {
        while (!held.isEmpty()) {
            skipHole();
        }
    }

    /** Like {@link #skipHoles}, and what is missing before the end that the sender announced. */
    void finish() {
        skipHoles();
        if (started && end != Long.MAX_VALUE && position < end) {
            listener.gap(new Gap(flow, direction, endTime, end - position));
            position = end;
        }
    }

    private void skipHole() {
        long next = held.firstPosition();
        HeldPieces.Piece first = held.takeFirst();
        listener.gap(new Gap(flow, direction, first.time(), next - position));
        position = next;
        deliver(first);
        deliver();
    }

    private void deliver() {
        while (!held.isEmpty() && held.firstPosition() == position) {
            deliver(held.takeFirst());
        }
    }

    private void deliver(HeldPieces.Piece piece) {
        position += piece.length();
        if (piece.isLost()) {
            listener.gap(new Gap(flow, direction, piece.time(), piece.length()));
        } else {
            listener.chunk(new StreamChunk(flow, direction, piece.time(), piece.bytes()));
        }
    }
}

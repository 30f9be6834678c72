package org.ctiwire.capture;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pieces of a stream that arrived before their turn, by their position in it. They never overlap: of bytes that
 * arrive twice the first arrival stays.
 */
final class HeldPieces {

    /**
     * Part of a segment.
     *
     * @param time   when the segment was captured
     * @param bytes  its bytes, none if the capture cut them off
     * @param length how much of the stream it covers
     */
    record Piece(Instant time, byte[] bytes, int length) {

        static Piece of(Instant time, byte[] bytes) {
            return new Piece(time, bytes, bytes.length);
        }

        static Piece lost(Instant time, int length) {
            return new Piece(time, new byte[0], length);
        }

        boolean isLost() {
            return bytes.length < length;
        }

        long cost() {
            return (long) bytes.length + ReassemblyLimits.SEGMENT_COST;
        }

        private Piece slice(int from, int to) {
            if (from == 0 && to == length) {
                return this;
            }
            return isLost() ? lost(time, to - from) : of(time, Arrays.copyOfRange(bytes, from, to));
        }
    }

    /** The cost of what is held, over one direction or over all. */
    static final class Cost {

        private long sum;

        long sum() {
            return sum;
        }

        private void add(long cost) {
            sum += cost;
        }
    }

    private final TreeMap<Long, Piece> pieces = new TreeMap<>();
    private final Cost own = new Cost();
    private final Cost inAll;

    HeldPieces(Cost inAll) {
        this.inAll = inAll;
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    long cost() {
        return own.sum();
    }

    /** Where the first piece begins; there must be one. */
    long firstPosition() {
        return pieces.firstKey();
    }

    Piece takeFirst() {
        Piece piece = pieces.pollFirstEntry().getValue();
        count(-piece.cost());
        return piece;
    }

    /** Holds what is new of a piece: not before {@code from}, and not held yet. */
    void hold(long start, Piece piece, long from) {
        long end = start + piece.length();
        long at = Math.max(start, from);
        while (at < end) {
            Map.Entry<Long, Piece> before = pieces.floorEntry(at);
            long covered = before == null ? at : before.getKey() + before.getValue().length();
            if (covered > at) {
                at = covered;
            } else {
                Long next = pieces.ceilingKey(at);
                long until = next == null ? end : Math.min(end, next);
                Piece fresh = piece.slice((int) (at - start), (int) (until - start));
                pieces.put(at, fresh);
                count(fresh.cost());
                at = until;
            }
        }
    }

    private void count(long cost) {
        own.add(cost);
        inAll.add(cost);
    }
}

package org.ctiwire.capture;

/**
 * How much reassembly may keep. Segments that arrived before their turn are held; each costs its bytes and
 * {@link #SEGMENT_COST} more for its bookkeeping.
 *
 * @param heldPerDirection cost of what one direction of one connection may hold; beyond it the first hole is told as
 *                         a gap
 * @param heldInAll        cost of what all connections together may hold; beyond it the holes of those silent for
 *                         longest are told as gaps
 * @param connections      how many connections are kept; beyond it the one silent for longest is closed
 */
record ReassemblyLimits(long heldPerDirection, long heldInAll, int connections) {

    static final int SEGMENT_COST = 128;

    static final ReassemblyLimits USUAL = new ReassemblyLimits(1024 * 1024, 64 * 1024 * 1024, 16_384);
}

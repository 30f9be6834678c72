package org.ctiwire.capture;

/**
 * Is told the contents of a capture's TCP connections: per flow and direction in the order of the stream.
 */
public interface StreamListener {

    void chunk(StreamChunk chunk);

    void gap(Gap gap);

    /**
     * No more comes from this connection: both ends have finished, its endpoints were used for a new connection, it
     * was given up for lack of memory, or the capture has ended. Every flow that had a chunk or a gap gets this once.
     */
    void closed(Flow flow);

    /** A packet that brought nothing, mostly because it is not TCP. */
    default void skipped(SkippedPacket packet) {
    }
}

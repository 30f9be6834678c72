package org.ctiwire.session.transport;

import java.net.InetSocketAddress;

/**
 * Sees the bytes of all sessions of a loop, for a recording. With TLS it sees them in the clear, passwords included. It
 * runs on the loop's thread and must not block; what it throws goes where the failures of callbacks go.
 */
@FunctionalInterface
public interface TrafficTap {

    /**
     * Bytes have arrived, or are on their way. A message may be split over several calls, and one call may hold
     * several.
     *
     * @param from   who sent them
     * @param to     who receives them
     * @param bytes  holds them, good until this method returns
     * @param offset where they start
     * @param length how many they are
     */
    void moved(InetSocketAddress from, InetSocketAddress to, byte[] bytes, int offset, int length);
}

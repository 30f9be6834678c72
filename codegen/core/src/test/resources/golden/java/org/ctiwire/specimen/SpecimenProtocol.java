// Generated from the spec of SPECIMEN. Changes here are lost; change the spec.
package org.ctiwire.specimen;

import org.ctiwire.runtime.FrameReader;

/**
 * The numbers of the protocol as a whole.
 */
public final class SpecimenProtocol {
    /**
     * The oldest protocol version of the spec.
     */
    public static final int OLDEST_VERSION = 1;

    /**
     * The newest protocol version of the spec.
     */
    public static final int NEWEST_VERSION = 5;

    /**
     * The bytes of the message header.
     */
    public static final int HEADER_SIZE = 8;

    /**
     * The bytes of the largest message, its header included.
     */
    public static final int MAX_MESSAGE_SIZE = 1000;

    private SpecimenProtocol() {
    }

    /**
     * A reader that cuts a stream of bytes into messages of this protocol.
     *
     * @return a new reader
     */
    public static FrameReader frames() {
        return frames(MAX_MESSAGE_SIZE);
    }

    /**
     * A reader that cuts a stream of bytes into messages of this protocol.
     *
     * @return a new reader
     * @param limit the bytes of the largest message to accept, its header included
     */
    public static FrameReader frames(int limit) {
        return new FrameReader(8, 0, 4, limit);
    }
}

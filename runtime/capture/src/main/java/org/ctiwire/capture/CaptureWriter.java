package org.ctiwire.capture;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;

/**
 * Writes Ethernet frames as a capture file. The file is a function of the frames and their times: no name, clock or
 * version of this machine gets into it.
 */
public interface CaptureWriter extends Closeable {

    /**
     * Appends a frame. Of its time, what is smaller than a microsecond is dropped.
     *
     * @throws IllegalArgumentException if the format cannot express the time, or the frame is longer than
     *                                  {@link CaptureReader#PACKET_LIMIT}
     */
    void write(Instant time, byte[] frame) throws IOException;
}

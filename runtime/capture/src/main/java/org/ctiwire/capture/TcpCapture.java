package org.ctiwire.capture;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads a whole capture and tells a listener the TCP streams in it.
 */
public final class TcpCapture {

    private TcpCapture() {
    }

    /**
     * Reads until the end of the stream, and does not close it. The listener hears of everything in front of a
     * problem, up to and including the close of every connection, before the exception is thrown.
     *
     * @throws CaptureException if it is no capture, is malformed, or ends inside a packet
     * @throws IOException      if the stream cannot be read
     */
    public static void read(InputStream in, StreamListener listener) throws IOException {
        CaptureReader reader = CaptureReader.open(in);
        TcpReassembly reassembly = new TcpReassembly(listener);
        try {
            Optional<CapturedPacket> packet = reader.next();
            while (packet.isPresent()) {
                Dissection dissection = PacketDissector.dissect(packet.get());
                if (dissection instanceof TcpSegment segment) {
                    reassembly.accept(segment);
                } else if (dissection instanceof SkippedPacket skipped) {
                    listener.skipped(skipped);
                }
                packet = reader.next();
            }
        } catch (IOException broken) {
            reassembly.finish();
            throw broken;
        }
        reassembly.finish();
    }
}

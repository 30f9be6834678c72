package org.ctiwire.testkit.tcp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ctiwire.capture.CapturedFrame;
import org.ctiwire.capture.PcapngWriter;
import org.ctiwire.capture.SocketTraffic;
import org.ctiwire.session.transport.TrafficTap;

/**
 * Keeps all bytes of a simulator's connections, passwords included, and writes them as a capture. Safe for use by
 * several threads.
 */
public final class TrafficRecording implements TrafficTap {

    private final SocketTraffic traffic = new SocketTraffic();
    private final List<CapturedFrame> frames = new ArrayList<>();

    @Override
    public synchronized void moved(InetSocketAddress from, InetSocketAddress to, byte[] bytes, int offset, int length) {
        frames.addAll(traffic.moved(Instant.now(), from, to, bytes, offset, length));
    }

    /** Whether nothing has been recorded. */
    public synchronized boolean isEmpty() {
        return frames.isEmpty();
    }

    /** Writes a pcapng file of what has been recorded so far; folders that are missing are made. */
    public synchronized void writeTo(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (PcapngWriter writer = new PcapngWriter(Files.newOutputStream(file))) {
            for (CapturedFrame frame : frames) {
                writer.write(frame.time(), frame.bytes());
            }
        }
    }
}

package org.ctiwire.cli.live;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.ctiwire.capture.CapturedFrame;
import org.ctiwire.capture.PcapngWriter;
import org.ctiwire.capture.SocketTraffic;
import org.ctiwire.session.transport.TrafficTap;

/** Writes what a loop's sockets send and receive as a capture, at once: what is in the file survives any end. */
public final class Recording implements TrafficTap, Closeable {

    private final Path file;
    private final LiveRun run;
    private final PcapngWriter writer;
    private final SocketTraffic traffic = new SocketTraffic();

    /** Begins a file; one that is there is replaced. */
    public Recording(Path file, LiveRun run) throws IOException {
        this.file = file;
        this.run = run;
        writer = new PcapngWriter(Files.newOutputStream(file));
    }

    @Override
    public void moved(InetSocketAddress from, InetSocketAddress to, byte[] bytes, int offset, int length) {
        Instant time = Instant.now();
        byte[] moved = Arrays.copyOfRange(bytes, offset, offset + length);
        run.submit(() -> write(time, from, to, moved));
    }

    private void write(Instant time, InetSocketAddress from, InetSocketAddress to, byte[] bytes) throws IOException {
        try {
            for (CapturedFrame frame : traffic.moved(time, from, to, bytes, 0, bytes.length)) {
                writer.write(frame.time(), frame.bytes());
            }
        } catch (IOException failure) {
            throw new IOException(file + ": " + failure.getMessage(), failure);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}

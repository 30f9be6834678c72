package org.ctiwire.testkit.tcp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ctiwire.capture.CapturedFrame;
import org.ctiwire.capture.Direction;
import org.ctiwire.capture.Endpoint;
import org.ctiwire.capture.PcapngWriter;
import org.ctiwire.capture.TcpConversation;
import org.ctiwire.session.transport.TrafficTap;

/**
 * Keeps all bytes of a simulator's connections, passwords included, and writes them as a capture. Safe for use by
 * several threads.
 */
public final class TrafficRecording implements TrafficTap {

    private static final int LARGEST_SEGMENT = 32_768;
    private static final String LOOPBACK = "127.0.0.1";
    private static final int IPV4_BYTES = 4;

    private final Map<List<InetSocketAddress>, TcpConversation> conversations = new HashMap<>();
    private final Map<List<InetSocketAddress>, InetSocketAddress> clients = new HashMap<>();

    @Override
    public synchronized void moved(InetSocketAddress from, InetSocketAddress to, byte[] bytes, int offset, int length) {
        Instant time = Instant.now();
        List<InetSocketAddress> ends = ends(from, to);
        TcpConversation conversation = conversations.get(ends);
        if (conversation == null) {
            // The client speaks first.
            conversation = new TcpConversation(endpoint(from), endpoint(to), 0, 0);
            conversation.open(time);
            conversations.put(ends, conversation);
            clients.put(ends, from);
        }
        Direction direction = from.equals(clients.get(ends)) ? Direction.FROM_CLIENT : Direction.FROM_SERVER;
        for (int start = 0; start < length; start += LARGEST_SEGMENT) {
            int end = Math.min(length, start + LARGEST_SEGMENT);
            conversation.send(direction, time, Arrays.copyOfRange(bytes, offset + start, offset + end));
        }
    }

    /** Whether nothing has been recorded. */
    public synchronized boolean isEmpty() {
        return conversations.isEmpty();
    }

    /** Writes a pcapng file of what has been recorded so far; folders that are missing are made. */
    public synchronized void writeTo(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        List<CapturedFrame> frames = new ArrayList<>();
        conversations.values().forEach(conversation -> frames.addAll(conversation.frames()));
        frames.sort(Comparator.comparing(CapturedFrame::time));
        try (PcapngWriter writer = new PcapngWriter(Files.newOutputStream(file))) {
            for (CapturedFrame frame : frames) {
                writer.write(frame.time(), frame.bytes());
            }
        }
    }

    private static List<InetSocketAddress> ends(InetSocketAddress one, InetSocketAddress other) {
        return one.getPort() < other.getPort() ? List.of(one, other) : List.of(other, one);
    }

    /** The writer makes IPv4 packets; the loopback of IPv6 is shown as that of IPv4. */
    private static Endpoint endpoint(InetSocketAddress address) {
        boolean fits = address.getAddress().getAddress().length == IPV4_BYTES;
        return new Endpoint(fits ? address.getAddress().getHostAddress() : LOOPBACK, address.getPort());
    }
}

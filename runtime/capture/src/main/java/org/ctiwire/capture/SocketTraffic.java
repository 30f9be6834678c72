package org.ctiwire.capture;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes frames of what sockets send and receive, as if it had been captured. It keeps nothing but the ends of each
 * connection.
 */
public final class SocketTraffic {

    private static final int LARGEST_SEGMENT = 32_768;
    private static final String LOOPBACK = "127.0.0.1";
    private static final int IPV4_BYTES = 4;

    private record Talk(InetSocketAddress client, TcpConversation conversation) {
    }

    private final Map<List<InetSocketAddress>, Talk> talks = new HashMap<>();

    /**
     * The frames of bytes that have moved. Whoever is first to send on a connection is its client.
     *
     * @param from   who sent them
     * @param to     who receives them
     * @param offset where they start
     * @param length how many they are
     */
    public List<CapturedFrame> moved(Instant time, InetSocketAddress from, InetSocketAddress to, byte[] bytes,
            int offset, int length) {
        Talk talk = talks.computeIfAbsent(ends(from, to), ends -> begun(from, to, time));
        Direction direction = from.equals(talk.client) ? Direction.FROM_CLIENT : Direction.FROM_SERVER;
        int end = offset + length;
        for (int start = offset; start < end; start += LARGEST_SEGMENT) {
            talk.conversation.send(direction, time,
                    Arrays.copyOfRange(bytes, start, Math.min(end, start + LARGEST_SEGMENT)));
        }
        return talk.conversation.takeFrames();
    }

    private static Talk begun(InetSocketAddress client, InetSocketAddress server, Instant time) {
        TcpConversation conversation = new TcpConversation(endpoint(client), endpoint(server), 0, 0);
        conversation.open(time);
        return new Talk(client, conversation);
    }

    private static List<InetSocketAddress> ends(InetSocketAddress one, InetSocketAddress other) {
        return one.getPort() < other.getPort() ? List.of(one, other) : List.of(other, one);
    }

    /** Frames are IPv4: an end with an address of IPv6 is shown as the loopback, with its own port. */
    private static Endpoint endpoint(InetSocketAddress address) {
        boolean fits = address.getAddress().getAddress().length == IPV4_BYTES;
        return new Endpoint(fits ? address.getAddress().getHostAddress() : LOOPBACK, address.getPort());
    }
}

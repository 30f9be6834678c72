package org.ctiwire.capture;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the frames of one TCP connection, for sample captures: says what each end sends, and cuts, joins, swaps and
 * repeats segments as asked. Addresses, times and first sequence numbers are the caller's, so that the same calls give
 * the same frames.
 *
 * <pre>{@code
 * TcpConversation talk = new TcpConversation(new Endpoint("192.0.2.1", 50000), new Endpoint("192.0.2.2", 42027), 1, 9);
 * talk.open(time);
 * talk.send(Direction.FROM_CLIENT, time, message);            // one segment
 * talk.send(Direction.FROM_CLIENT, time, message, 4, 10);     // three: 4 bytes, 10 bytes, the rest
 * talk.sendInOrder(Direction.FROM_CLIENT, time, message, new int[] {4, 10}, 2, 0, 1, 1);  // the last first, one twice
 * talk.close(Direction.FROM_CLIENT, time);
 * talk.writeTo(writer);
 * }</pre>
 */
public final class TcpConversation {

    private final Endpoint client;
    private final Endpoint server;
    private final List<CapturedFrame> frames = new ArrayList<>();
    private final Map<Direction, Integer> next = new EnumMap<>(Direction.class);
    private int made;

    /**
     * A connection that has no frame yet.
     *
     * @param client               the end that opens, with an IPv4 address
     * @param server               the other end, with an IPv4 address
     * @param clientSequenceNumber the sequence number of the client's SYN, unsigned
     * @param serverSequenceNumber the sequence number of the server's SYN, unsigned
     */
    public TcpConversation(Endpoint client, Endpoint server, int clientSequenceNumber, int serverSequenceNumber) {
        this.client = client;
        this.server = server;
        // Behind the SYN, so that a conversation without open() reads like a capture begun late.
        next.put(Direction.FROM_CLIENT, clientSequenceNumber + 1);
        next.put(Direction.FROM_SERVER, serverSequenceNumber + 1);
    }

    /** The three segments that open the connection. Left out, the capture begins in the middle of it. */
    public void open(Instant time) {
        int acknowledgesNothing = 0;
        frame(Direction.FROM_CLIENT, time, next.get(Direction.FROM_CLIENT) - 1, acknowledgesNothing, TcpSegment.SYN);
        frame(Direction.FROM_SERVER, time, next.get(Direction.FROM_SERVER) - 1, next.get(Direction.FROM_CLIENT),
                TcpSegment.SYN | TcpSegment.ACK);
        acknowledge(Direction.FROM_CLIENT, time);
    }

    /**
     * Sends bytes in order.
     *
     * @param segmentLengths how many bytes the segments take, one after the other; one more takes what is left
     */
    public void send(Direction direction, Instant time, byte[] bytes, int... segmentLengths) {
        List<byte[]> segments = cut(bytes, segmentLengths);
        int[] order = new int[segments.size()];
        Arrays.setAll(order, at -> at);
        sendInOrder(direction, time, bytes, segmentLengths, order);
    }

    /**
     * Sends bytes in segments in the given order, in which a segment may occur several times, or never: then it is
     * missing from the capture.
     *
     * @param segmentLengths how many bytes the segments take, one after the other; one more takes what is left
     * @param order          which segments to send, counted from 0
     */
    public void sendInOrder(Direction direction, Instant time, byte[] bytes, int[] segmentLengths, int... order) {
        List<byte[]> segments = cut(bytes, segmentLengths);
        int[] starts = new int[segments.size()];
        for (int at = 1; at < starts.length; at++) {
            starts[at] = starts[at - 1] + segments.get(at - 1).length;
        }
        for (int index : order) {
            sendAt(direction, time, starts[index], segments.get(index));
        }
        next.merge(direction, bytes.length, Integer::sum);
    }

    /**
     * Sends a segment that begins some bytes behind (or, negative, before) what is due next, and leaves that as it is:
     * repeated and overlapping segments, and keep-alive probes.
     */
    public void sendAt(Direction direction, Instant time, int distance, byte[] bytes) {
        frame(direction, time, next.get(direction) + distance, next.get(direction.opposite()),
                TcpSegment.PSH | TcpSegment.ACK, bytes);
    }

    /** An empty segment that acknowledges everything that the other end has sent. */
    public void acknowledge(Direction direction, Instant time) {
        frame(direction, time, next.get(direction), next.get(direction.opposite()), TcpSegment.ACK);
    }

    /** Ends the connection in order, at the wish of the given end: FIN, FIN, and the last acknowledgment. */
    public void close(Direction first, Instant time) {
        finish(first, time);
        finish(first.opposite(), time);
        acknowledge(first, time);
    }

    /** Ends one direction. */
    public void finish(Direction direction, Instant time) {
        frame(direction, time, next.get(direction), next.get(direction.opposite()), TcpSegment.FIN | TcpSegment.ACK);
        next.merge(direction, 1, Integer::sum);
    }

    /** Ends the connection at once. */
    public void reset(Direction direction, Instant time) {
        frame(direction, time, next.get(direction), next.get(direction.opposite()), TcpSegment.RST | TcpSegment.ACK);
    }

    /** The frames so far, in the order of the calls. */
    public List<CapturedFrame> frames() {
        return Collections.unmodifiableList(frames);
    }

    /** The frames since the last call; they are forgotten, so that a conversation may go on for ever. */
    public List<CapturedFrame> takeFrames() {
        List<CapturedFrame> taken = List.copyOf(frames);
        frames.clear();
        return taken;
    }

    /** Writes the frames so far. */
    public void writeTo(CaptureWriter writer) throws IOException {
        for (CapturedFrame frame : frames) {
            writer.write(frame.time(), frame.bytes());
        }
    }

    private void frame(Direction direction, Instant time, int sequence, int acknowledgment, int flags, byte... bytes) {
        Endpoint source = direction == Direction.FROM_CLIENT ? client : server;
        Endpoint destination = direction == Direction.FROM_CLIENT ? server : client;
        TcpFrame frame =
                new TcpFrame(source, destination, made, sequence, acknowledgment, flags, bytes);
        made++;
        frames.add(new CapturedFrame(time, frame.bytes()));
    }

    private static List<byte[]> cut(byte[] bytes, int... lengths) {
        List<byte[]> segments = new ArrayList<>();
        int from = 0;
        for (int length : lengths) {
            if (length < 0 || length > bytes.length - from) {
                throw new IllegalArgumentException("segments of " + Arrays.toString(lengths) + " do not fit into "
                        + bytes.length + " bytes");
            }
            segments.add(Arrays.copyOfRange(bytes, from, from + length));
            from += length;
        }
        if (from < bytes.length) {
            segments.add(Arrays.copyOfRange(bytes, from, bytes.length));
        }
        return segments;
    }
}

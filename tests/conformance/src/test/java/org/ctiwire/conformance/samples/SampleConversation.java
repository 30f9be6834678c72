package org.ctiwire.conformance.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ctiwire.capture.CaptureWriter;
import org.ctiwire.capture.Direction;
import org.ctiwire.capture.Endpoint;
import org.ctiwire.capture.TcpConversation;

/** A captured connection that remembers the messages in it. Times are milliseconds since its SYN. */
final class SampleConversation {

    /** How much later the receiver acknowledges. */
    private static final long ROUND_TRIP = 1;

    private final TcpConversation talk;
    private final Instant begin;
    private final List<byte[]> messages = new ArrayList<>();

    SampleConversation(Endpoint client, Endpoint server, Instant begin) {
        this.talk = new TcpConversation(client, server, 0x21A5_7F10, 0x6E04_C3B2);
        this.begin = begin;
        talk.open(begin);
    }

    Instant at(long milliseconds) {
        return begin.plusMillis(milliseconds);
    }

    /** One message, in one segment. */
    void client(long time, byte[] message) {
        send(Direction.FROM_CLIENT, time, new int[0], message);
    }

    /** Messages back to back in one segment. */
    void server(long time, byte[]... several) {
        send(Direction.FROM_SERVER, time, new int[0], several);
    }

    /** Messages back to back, cut behind the given numbers of bytes without regard to where one ends. */
    void serverInPieces(long time, int[] pieces, byte[]... several) {
        send(Direction.FROM_SERVER, time, pieces, several);
    }

    private void send(Direction direction, long time, int[] pieces, byte[]... several) {
        talk.send(direction, at(time), joined(several), pieces);
        talk.acknowledge(direction.opposite(), at(time + ROUND_TRIP));
    }

    /** Three pieces of which the second comes last. */
    void serverOutOfOrder(long time, int first, int second, byte[]... several) {
        talk.sendInOrder(Direction.FROM_SERVER, at(time), joined(several), new int[] {first, second}, 0, 2, 1);
        talk.acknowledge(Direction.FROM_CLIENT, at(time + ROUND_TRIP));
    }

    /** A segment that is sent again because its acknowledgment did not come in time. */
    void serverTwice(long time, long again, byte[]... several) {
        byte[] bytes = joined(several);
        talk.send(Direction.FROM_SERVER, at(time), bytes);
        talk.sendAt(Direction.FROM_SERVER, at(again), -bytes.length, bytes);
        talk.acknowledge(Direction.FROM_CLIENT, at(again + ROUND_TRIP));
    }

    void close(long time) {
        talk.close(Direction.FROM_CLIENT, at(time));
    }

    /** Every message in the order of the capture, both directions. */
    List<byte[]> messages() {
        return Collections.unmodifiableList(messages);
    }

    void writeTo(CaptureWriter writer) throws IOException {
        talk.writeTo(writer);
    }

    private byte[] joined(byte[]... several) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] message : several) {
            messages.add(message);
            bytes.writeBytes(message);
        }
        return bytes.toByteArray();
    }
}

package org.ctiwire.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * However a network cuts, swaps, repeats and overlaps the segments of two streams: what comes out of a capture in
 * either format is the two streams.
 */
class StreamPropertiesTest {

    private static final Instant TIME = Instant.ofEpochSecond(1_000_000_000);
    private static final Endpoint CLIENT = new Endpoint("192.0.2.10", 51000);
    private static final Endpoint SERVER = new Endpoint("192.0.2.20", 42027);

    private record Span(Direction direction, int from, int to) {
    }

    @Property(tries = 300)
    void captureGivesTheStreamsThatWereSent(@ForAll byte[] fromClient, @ForAll byte[] fromServer,
            @ForAll int clientNumber, @ForAll int serverNumber, @ForAll long seed, @ForAll boolean closes)
            throws IOException {
        TcpConversation talk = new TcpConversation(CLIENT, SERVER, clientNumber, serverNumber);
        talk.open(TIME);
        scatter(talk, fromClient, fromServer, new Random(seed));
        if (closes) {
            talk.close(Direction.FROM_SERVER, TIME);
        }

        requireStreams(pcap(talk), fromClient, fromServer);
        requireStreams(pcapng(talk), fromClient, fromServer);
    }

    @Property(tries = 300)
    void cutSwappedAndRepeatedMessagesComeOutInOrder(@ForAll List<byte[]> messages, @ForAll int number,
            @ForAll long seed, @ForAll boolean opened) throws IOException {
        Random random = new Random(seed);
        TcpConversation talk = new TcpConversation(CLIENT, SERVER, number, number);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        if (opened) {
            talk.open(TIME);
        } else {
            // In a capture begun late the first segment captured has to be the first sent.
            talk.send(Direction.FROM_CLIENT, TIME, new byte[] {1, 2});
            sent.writeBytes(new byte[] {1, 2});
        }
        for (byte[] message : messages) {
            sendScrambled(talk, message, random);
            sent.writeBytes(message);
        }

        requireStreams(pcap(talk), sent.toByteArray(), new byte[0]);
        requireStreams(pcapng(talk), sent.toByteArray(), new byte[0]);
    }

    @Property(tries = 200)
    void bytesOfLostSegmentsAreCountedAsGaps(@ForAll byte[] bytes, @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 9) int length) throws IOException {
        Random random = new Random(seed);
        int[] lengths = new int[bytes.length / length];
        Arrays.fill(lengths, length);
        int[] kept = random.ints(0, Math.max(1, lengths.length)).limit(lengths.length / 2).toArray();
        TcpConversation talk = new TcpConversation(CLIENT, SERVER, random.nextInt(), 0);
        talk.open(TIME);
        talk.sendInOrder(Direction.FROM_CLIENT, TIME, bytes, lengths, kept);
        talk.finish(Direction.FROM_CLIENT, TIME);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        Arrays.stream(kept).sorted().distinct().forEach(index -> expected.write(bytes, index * length, length));

        RecordingListener heard = read(pcapng(talk));

        assertThat(heard.bytes(1, Direction.FROM_CLIENT)).isEqualTo(expected.toByteArray());
        assertThat(heard.gapSizes().stream().mapToLong(size -> size).sum()).isEqualTo(bytes.length - expected.size());
    }

    /** Both streams as spans that cover them, with more spans anywhere, in any order. */
    private static void scatter(TcpConversation talk, byte[] fromClient, byte[] fromServer, Random random) {
        List<Span> spans = new ArrayList<>();
        spans.addAll(spans(Direction.FROM_CLIENT, fromClient.length, random));
        spans.addAll(spans(Direction.FROM_SERVER, fromServer.length, random));
        Collections.shuffle(spans, random);
        for (Span span : spans) {
            byte[] stream = span.direction() == Direction.FROM_CLIENT ? fromClient : fromServer;
            talk.sendAt(span.direction(), TIME, span.from(), Arrays.copyOfRange(stream, span.from(), span.to()));
        }
        // Sends nothing, but counts the bytes as sent.
        talk.sendInOrder(Direction.FROM_CLIENT, TIME, fromClient, new int[0]);
        talk.sendInOrder(Direction.FROM_SERVER, TIME, fromServer, new int[0]);
    }

    private static List<Span> spans(Direction direction, int length, Random random) {
        List<Span> spans = new ArrayList<>();
        for (int from = 0; from < length; ) {
            int to = Math.min(length, from + 1 + random.nextInt(20));
            spans.add(new Span(direction, from, to));
            from = to;
        }
        for (int extra = random.nextInt(5); extra > 0 && length > 0; extra--) {
            int from = random.nextInt(length);
            spans.add(new Span(direction, from, from + random.nextInt(length - from + 1)));
        }
        return spans;
    }

    private static void sendScrambled(TcpConversation talk, byte[] message, Random random) {
        List<Integer> lengths = new ArrayList<>();
        for (int left = message.length; left > 0; left -= lengths.get(lengths.size() - 1)) {
            lengths.add(1 + random.nextInt(left));
        }
        List<Integer> order = new ArrayList<>();
        for (int index = 0; index < lengths.size(); index++) {
            order.addAll(Collections.nCopies(1 + random.nextInt(2), index));
        }
        Collections.shuffle(order, random);
        talk.sendInOrder(Direction.FROM_CLIENT, TIME, message, numbers(lengths), numbers(order));
    }

    private static int[] numbers(List<Integer> list) {
        return list.stream().mapToInt(number -> number).toArray();
    }

    private static byte[] pcap(TcpConversation talk) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(talk, new PcapWriter(out));
        return out.toByteArray();
    }

    private static byte[] pcapng(TcpConversation talk) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(talk, new PcapngWriter(out));
        return out.toByteArray();
    }

    private static void write(TcpConversation talk, CaptureWriter writer) throws IOException {
        try (writer) {
            talk.writeTo(writer);
        }
    }

    private static RecordingListener read(byte[] file) throws IOException {
        RecordingListener heard = new RecordingListener();
        TcpCapture.read(new ByteArrayInputStream(file), heard);
        return heard;
    }

    private static void requireStreams(byte[] file, byte[] fromClient, byte[] fromServer) throws IOException {
        RecordingListener heard = read(file);
        assertThat(heard.bytes(1, Direction.FROM_CLIENT)).isEqualTo(fromClient);
        assertThat(heard.bytes(1, Direction.FROM_SERVER)).isEqualTo(fromServer);
        assertThat(heard.gaps).isEmpty();
        assertThat(heard.skipped).isEmpty();
        assertThat(heard.closed).extracting(Flow::client).allMatch(CLIENT::equals).hasSizeLessThan(2);
    }
}

package org.ctiwire.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Any bytes at all give streams or a {@link CaptureException}, and take memory only by what has arrived.
 */
class DamagedCapturePropertiesTest {

    private static final Instant TIME = Instant.ofEpochSecond(1_000_000_000);
    private static final String[] STARTS = {
        "",
        "a1b2c3d4 0002 0004 00000000 00000000 00040000 00000001",
        "4d3cb2a1 0200 0400 00000000 00000000 00000400 01000000",
        "0a0d0d0a 0000001c 1a2b3c4d 0001 0000 ffffffffffffffff 0000001c",
        "0a0d0d0a 1c000000 4d3c2b1a 0100 0000 ffffffffffffffff 1c000000",
    };

    @Property(tries = 500)
    void randomBytesBehindAValidStart(@ForAll byte[] bytes, @ForAll @IntRange(max = 4) int start) {
        requireStreamsOrProblem(new FileBytes(ByteOrder.BIG_ENDIAN).hex(STARTS[start]).bytes(bytes).toArray());
    }

    @Property(tries = 1000)
    void randomPacketsOfEveryLinkType(@ForAll byte[] bytes, @ForAll @IntRange(max = 300) int linkType,
            @ForAll @IntRange(max = 70_000) int cut) {
        CapturedPacket packet =
                new CapturedPacket(0, TIME, linkType, bytes, bytes.length + (long) cut);
        assertThat(PacketDissector.dissect(packet)).isNotNull();
    }

    @Property(tries = 1000)
    void damagedCaptures(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int damages,
            @ForAll boolean pcapng) throws IOException {
        Random random = new Random(seed);
        byte[] file = capture(pcapng, random);
        for (int count = 0; count < damages; count++) {
            file[random.nextInt(file.length)] = (byte) (random.nextBoolean() ? random.nextInt() : -1);
        }
        requireStreamsOrProblem(random.nextInt(4) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file);
    }

    @Property(tries = 100)
    void brokenOffCapturesGiveWhatCameBefore(@ForAll long seed, @ForAll boolean pcapng) throws IOException {
        Random random = new Random(seed);
        byte[] file = capture(pcapng, random);
        RecordingListener whole = new RecordingListener();
        TcpCapture.read(new ByteArrayInputStream(file), whole);
        RecordingListener part = requireStreamsOrProblem(Arrays.copyOf(file, random.nextInt(file.length)));

        byte[] all = whole.bytes(1, Direction.FROM_CLIENT);
        byte[] some = part.bytes(1, Direction.FROM_CLIENT);
        assertThat(some).isEqualTo(Arrays.copyOf(all, some.length));
    }

    @Example
    void lengthsThatNeverArriveTakeNoMemory() {
        FileBytes pcap = new FileBytes(ByteOrder.BIG_ENDIAN).pcapHeader(0xA1B2C3D4L);
        requireCheapProblem(pcap.number32(0, 0, CaptureReader.PACKET_LIMIT, CaptureReader.PACKET_LIMIT).toArray());
        FileBytes packet = new FileBytes(ByteOrder.BIG_ENDIAN).section().number32(6, PcapngReader.BLOCK_LIMIT);
        requireCheapProblem(packet.toArray());
        requireCheapProblem(new FileBytes(ByteOrder.BIG_ENDIAN).section().number32(99, 0xFFFF_FFFCL).toArray());
        requireCheapProblem(new FileBytes(ByteOrder.BIG_ENDIAN).number32(0x0A0D0D0A, -4, 0x1A2B3C4D, 65536).toArray());
    }

    @Example
    void segmentsInFrontOfAHoleThatIsNeverFilledAreNotKeptForEver() throws IOException {
        ReassemblyLimits limits = new ReassemblyLimits(10_000, 50_000, 20);
        long[] told = new long[2];
        TcpReassembly reassembly = new TcpReassembly(counting(told), limits);
        Random random = new Random(1);
        for (int count = 1; count <= 20_000; count++) {
            Endpoint client = new Endpoint("192.0.2.10", 50_000 + random.nextInt(30));
            byte[] payload = new byte[1 + random.nextInt(50)];
            told[1] += payload.length;
            reassembly.accept(new TcpSegment(TIME, client, new Endpoint("192.0.2.20", 42027), count * 100, 0,
                    TcpSegment.ACK, payload, 0));
            // Single bytes in front of a stream may be dropped, all else is told but for what the limits let it hold.
            assertThat(told[1] - told[0]).isLessThan(50_000 + count);
        }
    }

    private static StreamListener counting(long[] told) {
        return new StreamListener() {
            @Override
            public void chunk(StreamChunk chunk) {
                told[0] += chunk.bytes().length;
            }

            @Override
            public void gap(Gap gap) {
            }

            @Override
            public void closed(Flow flow) {
            }
        };
    }

    private static byte[] capture(boolean pcapng, Random random) throws IOException {
        TcpConversation talk = new TcpConversation(new Endpoint("192.0.2.10", 51000),
                new Endpoint("192.0.2.20", 42027), random.nextInt(), random.nextInt());
        talk.open(TIME);
        byte[] bytes = new byte[60];
        random.nextBytes(bytes);
        talk.send(Direction.FROM_CLIENT, TIME, bytes, 10, 20);
        talk.sendInOrder(Direction.FROM_SERVER, TIME, bytes, new int[] {10, 20}, 2, 1, 1, 0);
        talk.close(Direction.FROM_CLIENT, TIME);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CaptureWriter writer = pcapng ? new PcapngWriter(out) : new PcapWriter(out)) {
            talk.writeTo(writer);
        }
        return out.toByteArray();
    }

    /** Anything but a CaptureException fails the test. */
    private static RecordingListener requireStreamsOrProblem(byte[] file) {
        RecordingListener heard = new RecordingListener();
        try {
            TcpCapture.read(new ByteArrayInputStream(file), heard);
        } catch (CaptureException problem) {
            assertThat(problem.offset()).isBetween(0L, (long) file.length);
        } catch (IOException other) {
            throw new AssertionError("another exception", other);
        }
        int told = heard.chunks.stream().mapToInt(chunk -> chunk.bytes().length).sum();
        assertThat(told).isLessThanOrEqualTo(file.length);
        return heard;
    }

    private static void requireCheapProblem(byte[] file) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThatExceptionOfType(CaptureException.class)
                .isThrownBy(() -> TcpCapture.read(new ByteArrayInputStream(file), new RecordingListener()));
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(4_000_000);
    }
}

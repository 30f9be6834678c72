package org.ctiwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FrameReaderPropertiesTest {

    private static final int LIMIT = 3008;

    private static List<byte[]> frames(List<Integer> bodyLengths, Random random) {
        List<byte[]> frames = new ArrayList<>();
        for (int length : bodyLengths) {
            byte[] frame = new byte[8 + length];
            random.nextBytes(frame);
            Wire.put32(frame, 0, length);
            frames.add(frame);
        }
        return frames;
    }

    private static byte[] joined(List<byte[]> frames) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        frames.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static List<String> hex(List<byte[]> frames) {
        return frames.stream().map(HexFormat.of()::formatHex).toList();
    }

    @Property(tries = 200)
    void anySplitGivesTheSameFrames(@ForAll @Size(max = 12) List<@IntRange(max = 3000) Integer> bodyLengths,
                                    @ForAll @IntRange(min = 1, max = 5000) int largestPiece, @ForAll boolean eager,
                                    @ForAll Random random) {
        List<byte[]> frames = frames(bodyLengths, random);
        Receiver receiver = new Receiver();
        receiver.feedInPieces(joined(frames), largestPiece, eager, random);
        assertThat(receiver.taken).isEqualTo(hex(frames));
        assertThat(receiver.reader.pending()).isZero();
    }

    @Property(tries = 100)
    void aFrameIsNotGivenBeforeItsLastByte(@ForAll @IntRange(max = 3000) int bodyLength,
                                           @ForAll @IntRange(min = 1, max = 3008) int missing, @ForAll Random random) {
        FrameReader reader = new FrameReader(8, 0, 4, LIMIT);
        byte[] frame = frames(List.of(bodyLength), random).get(0);
        int arrived = Math.max(0, frame.length - missing);
        reader.feed(frame, 0, arrived);
        assertThat(reader.next()).isFalse();
        assertThat(reader.pending()).isEqualTo(arrived);
        reader.feed(frame, arrived, frame.length - arrived);
        assertThat(reader.next()).isTrue();
        assertThat(reader.length()).isEqualTo(frame.length);
    }

    @Property(tries = 100)
    void anAnnouncementAboveTheLimitFailsBehindTheFramesBeforeIt(
            @ForAll @Size(max = 4) List<@IntRange(max = 100) Integer> bodyLengths,
            @ForAll @IntRange(min = 1, max = 64) int largestPiece, @ForAll Random random) {
        List<byte[]> frames = frames(bodyLengths, random);
        byte[] broken = new byte[8];
        Wire.put32(broken, 0, LIMIT - 7 + (long) (random.nextDouble() * (0xFFFF_FFFFL - (LIMIT - 7))));
        List<byte[]> all = new ArrayList<>(frames);
        all.add(broken);
        Receiver receiver = new Receiver();
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> receiver.feedInPieces(joined(all), largestPiece, false, random))
                .satisfies(thrown -> assertThat(thrown.offset()).isZero());
        assertThat(receiver.taken).isEqualTo(hex(frames));
        assertThat(receiver.reader.array().length).isEqualTo(1024);
    }

    /** Feeds a stream in random pieces, as an array or a buffer, and takes frames now and then. */
    private static final class Receiver {

        private final FrameReader reader = new FrameReader(8, 0, 4, LIMIT);
        private final List<String> taken = new ArrayList<>();

        private void feedInPieces(byte[] stream, int largest, boolean eager, Random random) {
            int position = 0;
            boolean bounded = true;
            while (position < stream.length) {
                int count = Math.min(stream.length - position, random.nextInt(largest + 1));
                if (random.nextBoolean()) {
                    reader.feed(stream, position, count);
                } else {
                    reader.feed(ByteBuffer.wrap(stream, position, count));
                }
                position += count;
                bounded &= reader.array().length <= Math.max(1024, 4 * position);
                if (eager || random.nextInt(4) == 0) {
                    take();
                }
            }
            take();
            assertThat(bounded).as("the array has at most four times what arrived").isTrue();
        }

        private void take() {
            while (reader.next()) {
                taken.add(HexFormat.of().formatHex(reader.array(), reader.offset(), reader.offset() + reader.length()));
            }
        }
    }
}

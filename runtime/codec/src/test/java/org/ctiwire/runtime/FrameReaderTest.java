package org.ctiwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {

    private static final int LIMIT = 100;

    private final FrameReader reader = new FrameReader(8, 0, 4, LIMIT);

    private static byte[] frame(int bodyLength, int fill) {
        byte[] frame = new byte[8 + bodyLength];
        Arrays.fill(frame, (byte) fill);
        Wire.put32(frame, 0, bodyLength);
        return frame;
    }

    private static byte[] current(FrameReader reader) {
        return Arrays.copyOfRange(reader.array(), reader.offset(), reader.offset() + reader.length());
    }

    private void feed(byte[] bytes) {
        reader.feed(bytes, 0, bytes.length);
    }

    @Test
    void givesAFrameFedByteByByteAtItsLastByte() {
        byte[] frame = frame(5, 7);
        for (int index = 0; index < frame.length; index++) {
            assertThat(reader.next()).isFalse();
            assertThat(reader.length()).isZero();
            assertThat(reader.pending()).isEqualTo(index);
            reader.feed(frame, index, 1);
        }
        assertThat(reader.next()).isTrue();
        assertThat(current(reader)).isEqualTo(frame);
        assertThat(reader.pending()).isZero();
        assertThat(reader.next()).isFalse();
    }

    @Test
    void givesAFrameThatIsAHeaderAlone() {
        feed(frame(0, 3));
        assertThat(reader.next()).isTrue();
        assertThat(current(reader)).isEqualTo(frame(0, 3));
        assertThat(reader.next()).isFalse();
    }

    @Test
    void takesTheRestOfABufferFromItsPositionOn() {
        ByteBuffer source = ByteBuffer.allocateDirect(40).put(new byte[3]).put(frame(4, 9));
        source.flip().position(3);
        reader.feed(source);
        assertThat(source.hasRemaining()).isFalse();
        assertThat(reader.next()).isTrue();
        assertThat(current(reader)).isEqualTo(frame(4, 9));
    }

    @Test
    void takesPartOfAnArray() {
        byte[] frame = frame(4, 9);
        byte[] around = new byte[20];
        System.arraycopy(frame, 0, around, 5, frame.length);
        reader.feed(around, 5, frame.length);
        assertThat(reader.next()).isTrue();
        assertThat(current(reader)).isEqualTo(frame);
        assertThat(reader.pending()).isZero();
    }

    @Test
    void acceptsAFrameExactlyAtTheLimitAndNoneAboveIt() {
        feed(frame(LIMIT - 8, 1));
        assertThat(reader.next()).isTrue();
        assertThat(reader.length()).isEqualTo(LIMIT);
        feed(Arrays.copyOf(frame(LIMIT - 7, 1), 8));
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(reader::next)
                .withMessage("stream.header at byte 0: announces 93 bytes behind the header, the limit is 92");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffffffff", "80000000", "7fffffff", "fffffff8"})
    void refusesAHugeLengthWithoutMakingRoomForIt(String length) {
        FrameReader anySize = new FrameReader(8, 4, 4, 1 << 20);
        byte[] header = HexFormat.of().parseHex("00000001" + length);
        anySize.feed(header, 0, 8);
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(anySize::next)
                .satisfies(thrown -> assertThat(thrown.offset()).isEqualTo(4))
                .withMessageContaining("announces " + Long.parseLong(length, 16) + " bytes");
        assertThat(anySize.array()).hasSize(1024);
    }

    @Test
    void makesNoRoomForWhatIsOnlyAnnounced() {
        FrameReader anySize = new FrameReader(8, 0, 4, Integer.MAX_VALUE);
        anySize.feed(HexFormat.of().parseHex("7ffffff700000001"), 0, 8);
        assertThat(anySize.next()).isFalse();
        assertThat(anySize.array()).hasSize(1024);
    }

    @Test
    void givesTheFramesBeforeABrokenHeader() {
        feed(frame(2, 5));
        feed(frame(1000, 6));
        assertThat(reader.next()).isTrue();
        assertThat(current(reader)).isEqualTo(frame(2, 5));
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(reader::next);
    }

    @Test
    void staysBrokenAndCollectsNothingMore() {
        feed(frame(LIMIT, 1));
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(reader::next);
        int pending = reader.pending();
        feed(new byte[5000]);
        ByteBuffer more = ByteBuffer.allocate(5000);
        reader.feed(more);
        assertThat(more.hasRemaining()).isFalse();
        assertThat(reader.pending()).isEqualTo(pending);
        assertThat(reader.array()).hasSize(1024);
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(reader::next);
    }

    @ParameterizedTest
    @CsvSource({"0, -1", "0, 11", "-1, 2", "11, 0", "5, 2147483647"})
    void takesNothingOfARangeThatTheArrayDoesNotHold(int offset, int count) {
        feed(new byte[3]);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> reader.feed(new byte[10], offset, count));
        assertThat(reader.pending()).isEqualTo(3);
        assertThat(reader.array()).hasSize(1024);
    }

    @Test
    void takesAHugeFeedInOnePiece() {
        byte[] frame = frame(20, 4);
        byte[] all = new byte[frame.length * 10_000];
        for (int index = 0; index < 10_000; index++) {
            System.arraycopy(frame, 0, all, index * frame.length, frame.length);
        }
        feed(all);
        int frames = 0;
        while (reader.next()) {
            assertThat(Arrays.equals(current(reader), frame)).isTrue();
            frames++;
        }
        assertThat(frames).isEqualTo(10_000);
        assertThat(reader.array()).hasSize(all.length);
    }

    @Test
    void staysSmallForAnEndlessStreamThatIsTaken() {
        byte[] frame = frame(LIMIT - 8, 2);
        for (int index = 0; index < 10_000; index++) {
            reader.feed(frame, 0, 60);
            assertThat(reader.next()).isFalse();
            reader.feed(frame, 60, 40);
            assertThat(reader.next()).isTrue();
        }
        assertThat(reader.array()).hasSize(1024);
    }

    /** Each new array is a copy, and so is each move to the front of the same one. */
    @Test
    void copiesAStreamThatIsTakenLateOnlyAFewTimes() {
        FrameReader late = new FrameReader(1, 0, 1, 256);
        byte[] backlog = new byte[1 << 16];
        late.feed(backlog, 0, backlog.length);
        int moves = 0;
        for (int index = 0; index < 200_000; index++) {
            late.next();
            byte[] before = late.array();
            int offset = late.offset() + late.length();
            late.feed(backlog, 0, 1);
            if (late.array() != before || late.offset() != offset) {
                moves++;
            }
        }
        assertThat(moves).isBetween(1, 10);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 1", "2, 0, 2", "8, 4, 4", "3, 1, 2", "2, 1, 1"})
    void readsLengthsOfEachSizeAnywhereInTheHeader(int headerSize, int lengthOffset, int lengthSize) {
        FrameReader other = new FrameReader(headerSize, lengthOffset, lengthSize, 250);
        byte[] frame = new byte[headerSize + 200];
        Wire.putInteger(frame, lengthOffset, lengthSize, 200);
        other.feed(frame, 0, frame.length - 1);
        assertThat(other.next()).isFalse();
        other.feed(frame, 0, 1);
        assertThat(other.next()).isTrue();
        assertThat(other.length()).isEqualTo(frame.length);
    }

    @ParameterizedTest
    @CsvSource({"8, 0, 3, 100", "8, 0, 8, 100", "8, 5, 4, 100", "8, -1, 4, 100", "2, 0, 4, 100", "8, 0, 4, 7",
            "8, 2147483647, 4, 100"})
    void refusesAHeaderThatCannotBe(int headerSize, int lengthOffset, int lengthSize, int maxMessage) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrameReader(headerSize, lengthOffset, lengthSize, maxMessage));
    }
}

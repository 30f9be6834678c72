package org.ctiwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the bytes of a message may be. */
class MessageDecoderBuffersTest {

    private static final byte[] MESSAGE = new ParcelBytes(2).text(1, "hello").message();

    private final ParcelDecoder decoder = new ParcelDecoder();

    private static ByteBuffer filled(ByteBuffer buffer, int offset) {
        for (int index = 0; index < MESSAGE.length; index++) {
            buffer.put(offset + index, MESSAGE[index]);
        }
        return buffer;
    }

    private void readsFrom(ByteBuffer buffer, int offset) {
        buffer.position(1);
        decoder.wrap(buffer, offset, MESSAGE.length, 2);
        assertThat(decoder.note()).hasToString("hello");
        assertThat(decoder.id()).isEqualTo(258);
        assertThat(buffer.position()).isEqualTo(1);
    }

    @Test
    void readsFromTheMiddleOfAnArray() {
        byte[] array = filled(ByteBuffer.allocate(60), 11).array();
        decoder.wrap(array, 11, MESSAGE.length, 2);
        assertThat(decoder.note()).hasToString("hello");
    }

    @Test
    void readsFromBuffersWithAnArrayWithoutCopying() {
        ByteBuffer buffer = filled(ByteBuffer.allocate(60), 11);
        readsFrom(buffer, 11);
        buffer.put(11 + 8 + 3, (byte) 3);
        assertThat(decoder.id()).isEqualTo(259);
    }

    @Test
    void readsFromSlicesAndDirectAndReadOnlyBuffers() {
        readsFrom(filled(ByteBuffer.allocate(60).position(9).slice(), 2), 2);
        readsFrom(filled(ByteBuffer.allocateDirect(60), 5), 5);
        readsFrom(filled(ByteBuffer.allocate(60), 5).asReadOnlyBuffer(), 5);
    }

    @Test
    void readsAShorterMessageFromADirectBufferAfterALongerOne() {
        readsFrom(filled(ByteBuffer.allocateDirect(60), 5), 5);
        byte[] shorter = new ParcelBytes(1).message();
        decoder.wrap(ByteBuffer.allocateDirect(18).put(shorter), 0, 18, 1);
        assertThat(decoder.hasNote()).isFalse();
        assertThat(decoder.messageLength()).isEqualTo(18);
    }

    @ParameterizedTest
    @CsvSource({"0, 41", "1, 40", "-1, 10", "0, -1", "40, 1", "2147483647, 2", "0, 2147483647"})
    void refusesARangeBeyondTheLimitOfABuffer(int offset, int length) {
        for (ByteBuffer buffer : new ByteBuffer[] {ByteBuffer.allocate(60), ByteBuffer.allocateDirect(60),
                ByteBuffer.allocate(100).position(20).slice()}) {
            buffer.limit(40);
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> decoder.wrap(buffer, offset, length, 2));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 41", "1, 40", "-1, 10", "0, -1", "40, 1", "2147483647, 2"})
    void refusesARangeThatTheArrayDoesNotHold(int offset, int length) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> decoder.wrap(new byte[40], offset, length, 2));
    }

    @Test
    void keepsTheMessageBeforeARangeThatTheArrayDoesNotHold() {
        decoder.wrap(MESSAGE, 2);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> decoder.wrap(new byte[40], 0, 41, 2));
        assertThat(decoder.note()).hasToString("hello");
    }
}

package org.ctiwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawMessageDecoderTest {

    private final RawMessageDecoder decoder = new RawMessageDecoder();

    @Test
    void keepsNumberVersionAndBytes() {
        decoder.wrap(new byte[] {9, 1, 2, 9}, 1, 2, 0xFFFF_FFFFL, 20);
        assertThat(decoder.messageType()).isEqualTo(4294967295L);
        assertThat(decoder.protocolVersion()).isEqualTo(20);
        assertThat(decoder.body().toByteArray()).containsExactly(1, 2);
        assertThat(decoder).hasToString("TYPE_4294967295 0102");
    }

    @Test
    void takesABodyOfNoBytes() {
        assertThat(decoder.wrap(new byte[8], 8, 0, 1, 20).body().length()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"3, 2", "-1, 2", "0, -1", "2147483647, 2"})
    void refusesARangeThatTheArrayDoesNotHold(int offset, int length) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> decoder.wrap(new byte[4], offset, length, 1, 20));
    }
}

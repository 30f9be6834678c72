package org.ctiwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BytesTest {

    private final byte[] around = HexFormat.of().parseHex("aa007fff9bbb");
    private final Bytes bytes = new Bytes();

    @BeforeEach
    void wrap() {
        bytes.wrap(around, 1, 4);
    }

    @Test
    void hasTheBytesOfItsFieldAlone() {
        assertThat(bytes.length()).isEqualTo(4);
        assertThat(bytes.byteAt(0)).isZero();
        assertThat(bytes.byteAt(3)).isEqualTo((byte) 0x9b);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> bytes.byteAt(4));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> bytes.byteAt(-1));
    }

    @Test
    void isEmptyUntilItIsPointedAtAField() {
        Bytes none = new Bytes();
        assertThat(none.length()).isZero();
        assertThat(none.toByteArray()).isEmpty();
        assertThat(none).hasToString("");
    }

    @Test
    void copiesAllOrNothing() {
        byte[] target = new byte[6];
        assertThat(bytes.copyTo(target, 1)).isEqualTo(4);
        assertThat(target).containsExactly(0, 0, 0x7f, 0xff, 0x9b, 0);
        byte[] small = new byte[4];
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> bytes.copyTo(small, 1));
        assertThat(small).containsOnly(0);
    }

    @Test
    void givesACopyThatStays() {
        byte[] copy = bytes.toByteArray();
        around[2] = 1;
        assertThat(copy).containsExactly(0, 0x7f, 0xff, 0x9b);
    }

    @Test
    void comparesContent() {
        assertThat(bytes.contentEquals(HexFormat.of().parseHex("007fff9b"))).isTrue();
        assertThat(bytes.contentEquals(HexFormat.of().parseHex("007fff9bbb"))).isFalse();
        assertThat(bytes.contentEquals(HexFormat.of().parseHex("007fff"))).isFalse();
        assertThat(bytes.contentEquals(HexFormat.of().parseHex("007fff9c"))).isFalse();
    }

    @Test
    void isHexadecimalAsString() {
        assertThat(bytes).hasToString("007fff9b");
        StringBuilder out = new StringBuilder("0x");
        bytes.appendTo(out);
        assertThat(out).hasToString("0x007fff9b");
    }
}

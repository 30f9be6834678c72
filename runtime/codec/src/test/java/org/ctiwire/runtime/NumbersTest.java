package org.ctiwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private static final byte[] BYTES = HexFormat.of().parseHex("aafffe0001800000007fbb");

    private static Numbers wrapped(int elementSize, boolean signed) {
        Numbers numbers = new Numbers(elementSize, signed);
        numbers.wrap(BYTES, 1, 8);
        return numbers;
    }

    @Test
    void readsEachOfItsNumbers() {
        assertThat(wrapped(2, true)).hasToString("[-2,1,-32768,0]");
        assertThat(wrapped(2, false)).hasToString("[65534,1,32768,0]");
        assertThat(wrapped(4, true)).hasToString("[-131071,-2147483648]");
        assertThat(wrapped(4, false)).hasToString("[4294836225,2147483648]");
        assertThat(wrapped(1, true)).hasToString("[-1,-2,0,1,-128,0,0,0]");
        assertThat(wrapped(1, false)).hasToString("[255,254,0,1,128,0,0,0]");
    }

    @Test
    void countsWhatTheFieldHasRoomFor() {
        assertThat(wrapped(4, false).count()).isEqualTo(2);
        assertThat(wrapped(1, false).count()).isEqualTo(8);
        assertThat(new Numbers(4, false).count()).isZero();
        assertThat(new Numbers(4, false)).hasToString("[]");
    }

    @Test
    void refusesNumbersOfTheNeighbours() {
        Numbers numbers = wrapped(2, false);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> numbers.get(4));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> numbers.get(-1));
    }
}

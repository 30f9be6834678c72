package org.ctiwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatingLayoutTest {

    private static final byte[] BYTES = HexFormat.of().parseHex("00fedcba98");

    @ParameterizedTest
    @CsvSource({"1, 1, 254, 220", "1, 2, 254, 56506", "2, 1, 65244, 186", "2, 2, 65244, 47768"})
    void readsHeadersOfEachSize(int tagSize, int lengthSize, int tag, int length) {
        FloatingLayout layout = new FloatingLayout(tagSize, lengthSize);
        assertThat(layout.headerSize()).isEqualTo(tagSize + lengthSize);
        assertThat(layout.tag(BYTES, 1)).isEqualTo(tag);
        assertThat(layout.length(BYTES, 1)).isEqualTo(length);
    }

    @Test
    void knowsTheSlotOfEachTagAndNoOther() {
        FloatingLayout layout = new FloatingLayout(2, 2, 0, 3, 1, 7, 100, 1, 65535, Byte.MAX_VALUE, 1);
        assertThat(layout.slot(0)).isEqualTo(3);
        assertThat(layout.slot(7)).isEqualTo(100);
        assertThat(layout.slot(65535)).isEqualTo(Byte.MAX_VALUE);
        assertThat(layout.slot(6)).isZero();
        assertThat(layout.slot(65534)).isZero();
    }

    @Test
    void knowsTheKindOfEachTag() {
        FloatingLayout layout = new FloatingLayout(2, 2, 1, 1, FloatingLayout.TEXT, 3, 2, -2, 5, 3, 4);
        assertThat(layout.kind(1)).isEqualTo(FloatingLayout.TEXT);
        assertThat(layout.kind(3)).isEqualTo(-2);
        assertThat(layout.kind(5)).isEqualTo(4);
        assertThat(layout.kind(2)).isEqualTo(FloatingLayout.BYTES);
        assertThat(layout.kind(6)).isEqualTo(FloatingLayout.BYTES);
    }

    @Test
    void knowsNoSlotWithoutTags() {
        FloatingLayout none = new FloatingLayout(1, 1);
        assertThat(none.slot(0)).isZero();
        assertThat(none.slot(1)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, false", "1, 2, false", "2, 1, false", "2, 2, true"})
    void isWideWhereTagAndLengthAreOneInteger(int tagSize, int lengthSize, boolean wide) {
        assertThat(new FloatingLayout(tagSize, lengthSize).isWide()).isEqualTo(wide);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1, 1, 1", "4, 1, 1, 1, 1", "2, 4, 1, 1, 1", "2, 0, 1, 1, 1", "2, 2, -1, 1, 1", "2, 2, 65536, 1, 1",
            "2, 2, 1, 0, 1", "2, 2, 1, 128, 1", "2, 2, 1, 1, 3", "2, 2, 1, 1, -8", "2, 2, 1, 1, 9"})
    void refusesWhatAHeaderASlotOrAKindCannotBe(int tagSize, int lengthSize, int tag, int slot, int kind) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FloatingLayout(tagSize, lengthSize, tag, slot, kind));
    }

    @Test
    void refusesAFieldThatIsNotWhole() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FloatingLayout(2, 2, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FloatingLayout(2, 2, 1, 1, 1, 2));
    }
}

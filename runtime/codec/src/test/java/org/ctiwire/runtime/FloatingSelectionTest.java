package org.ctiwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloatingSelectionTest {

    private final ParcelDecoder decoder = new ParcelDecoder();

    private FloatingSelection select(FloatingSelection selection, ParcelBytes message, int version) {
        return decoder.wrap(message.message(), version).select(selection);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void findsFieldsByTheirTagsInAnyOrder(int version) {
        FloatingSelection selection = new FloatingSelection(1, 200, 2, 3, 5);
        assertThat(select(selection, new ParcelBytes(version).field(200, "0102").field(4, "09").field(3, "fffe")
                .text(1, "hello").field(2, "fffffffd"), version)).isSameAs(selection);
        assertThat(selection.text(0)).hasToString("hello");
        assertThat(selection.array()[selection.offset(0)]).isEqualTo((byte) 'h');
        assertThat(selection.length(0)).isEqualTo(6);
        assertThat(selection.bytes(1)).hasToString("0102");
        assertThat(selection.unsigned(2)).isEqualTo(0xFFFF_FFFDL);
        assertThat(selection.signed(2)).isEqualTo(-3);
        assertThat(selection.unsigned(3)).isEqualTo(0xFFFE);
        assertThat(selection.signed(3)).isEqualTo(-2);
        assertThat(IntStream.range(0, 5).filter(selection::has)).containsExactly(0, 1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aFieldThatIsNotThereReadsAsNothing(int version) {
        FloatingSelection selection = new FloatingSelection(1, 2);
        select(selection, new ParcelBytes(version).text(1, "before").field(2, "00000001"), version);
        select(selection, new ParcelBytes(version).field(3, "0001"), version);
        assertThat(selection.has(0)).isFalse();
        assertThat(selection.text(0)).isEmpty();
        assertThat(selection.bytes(0).length()).isZero();
        assertThat(selection.unsigned(1)).isZero();
        assertThat(selection.signed(1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theFirstOfSeveralCounts(int version) {
        FloatingSelection selection = new FloatingSelection(1, 3);
        select(selection, new ParcelBytes(version).text(1, "first").text(1, "second").field(3, "0007"), version);
        assertThat(selection.text(0)).hasToString("first");
        assertThat(selection.unsigned(1)).isEqualTo(7);
    }

    /** What stands behind the last of them is nobody's business; what stands before it is. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void endsAtTheLastOfThemAndFailsAtATearBefore(int version) {
        FloatingSelection selection = new FloatingSelection(1, 3);
        select(selection, new ParcelBytes(version).field(3, "0007").text(1, "last").hex("00"), version);
        assertThat(selection.text(0)).hasToString("last");
        ParcelBytes torn = new ParcelBytes(version).field(3, "0007").hex("00");
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> select(selection, torn, version))
                .withMessageContaining("PARCEL.floating field").withMessageContaining("1 bytes are left");
    }

    @Test
    void namesAFieldThatRunsPastTheEnd() {
        ParcelBytes torn = new ParcelBytes(2).field(3, "0007").hex("0002 0005 01");
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> select(new FloatingSelection(1), torn, 2))
                .withMessage("PARCEL.Weight at byte 28: announces 5 bytes of data, 1 are left");
    }

    @Test
    void refusesAnIntegerOfAnotherSize() {
        FloatingSelection selection = select(new FloatingSelection(2), new ParcelBytes(2).field(2, "010203"), 2);
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> selection.unsigned(0))
                .withMessage("PARCEL.Weight at byte 26: has 3 bytes, an integer has 1, 2 or 4");
    }

    @Test
    void findsNothingInNoMessage() {
        assertThat(decoder.select(new FloatingSelection(1)).has(0)).isFalse();
        assertThat(new FloatingSelection(1).has(0)).isFalse();
        assertThat(new FloatingSelection(1).text(0)).isEmpty();
    }

    @Test
    void isOfSomeTagsEachOnce() {
        for (int[] tags : new int[][] {{}, {-1}, {65_536}, {3, 4, 3}, IntStream.range(0, 32).toArray()}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new FloatingSelection(tags));
        }
        FloatingSelection most = select(new FloatingSelection(IntStream.range(65_505, 65_536).toArray()),
                new ParcelBytes(2).field(65_535, "01"), 2);
        assertThat(most.unsigned(30)).isEqualTo(1);
    }

    @Test
    void tellsTagsFromThoseThatShareTheirLowBits() {
        FloatingSelection selection = select(new FloatingSelection(1),
                new ParcelBytes(2).field(513, "01").field(65_025, "02").field(1, "03"), 2);
        assertThat(selection.unsigned(0)).isEqualTo(3);
    }

    @Test
    void forgetsWhatTheMessageBeforeHad() {
        FloatingSelection selection = new FloatingSelection(1, 2);
        select(selection, new ParcelBytes(2).field(1, "01").field(2, "02"), 2);
        select(selection, new ParcelBytes(2).field(2, "03"), 2);
        assertThat(selection.has(0)).isFalse();
        assertThat(selection.unsigned(1)).isEqualTo(3);
    }
}

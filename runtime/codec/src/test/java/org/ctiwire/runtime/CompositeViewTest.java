package org.ctiwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample's Pair, tag 7: a UCHAR, a text, a text. */
class CompositeViewTest {

    private static final int DATA = new ParcelBytes(2).position() + 4;

    private final ParcelDecoder decoder = new ParcelDecoder();

    private ParcelDecoder pair(String data) {
        return decoder.wrap(new ParcelBytes(2).field(7, data).text(1, "behind").message(), 2);
    }

    @ParameterizedTest
    @CsvSource({"ff 6100 626300, 255:a=bc", "01 6100 6263, 1:a=bc", "01 6100 62630078, 1:a=bc", "01 00 00, 1:=",
            "01 00, 1:=", "01 6100, 1:a="})
    void readsItsValuesBackToBack(String data, String expected) {
        assertThat(pair(data).pair()).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({"'', index, 0, 'has 0 bytes left, its type has 1'", "01, name, 1, ends without a NUL",
            "01 6162, name, 1, ends without a NUL"})
    void refusesAFieldThatEndsTooSoon(String data, String member, int into, String reason) {
        pair(data);
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(decoder::pair)
                .withMessage("PARCEL.Pair." + member + " at byte " + (DATA + into) + ": " + reason)
                .satisfies(thrown -> assertThat(thrown.field()).isEqualTo("Pair." + member));
    }

    @Test
    void isEmptyWhereTheFieldIsAbsent() {
        assertThat(pair("01 6100 6200").pair()).hasToString("1:a=b");
        assertThat(decoder.wrap(new ParcelBytes(2).message(), 2).pair()).hasToString("0:=");
    }

    @Test
    void keepsNoValueOfTheMessageBeforeOneThatIsMalformed() {
        PairView view = pair("01 6100 6200").pair();
        pair("02 78");
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(decoder::pair);
        assertThat(view).hasToString("2:=");
    }

    @Test
    void readsIntegersOfEachSizeAndSign() {
        assertThat(pair("80 00 00").pair().index()).isEqualTo(128);
        CompositeView signed = new CompositeView() {

            private long first;
            private long second;

            @Override
            protected void read() {
                first = nextInteger("first", 2, true);
                second = nextInteger("second", 4, false);
            }

            @Override
            protected void clear() {
                first = 0;
                second = 0;
            }

            @Override
            public void appendTo(StringBuilder out) {
                out.append(first).append(' ').append(second);
            }
        };
        signed.wrap("M", "F", new byte[] {9, -1, -2, -1, -1, -1, -3, 9}, 0, 1, 6, true);
        assertThat(signed).hasToString("-2 4294967293");
    }
}

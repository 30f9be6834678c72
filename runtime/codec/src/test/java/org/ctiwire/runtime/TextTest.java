package org.ctiwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextTest {

    private final Text text = new Text();

    private Text wrap(String field) {
        byte[] bytes = ("<<" + field + ">>").getBytes(StandardCharsets.ISO_8859_1);
        text.wrap(bytes, 2, field.length());
        return text;
    }

    @Test
    void endsAtItsNul() {
        assertThat(wrap("abc\0xy")).hasToString("abc").hasSize(3);
        assertThat(text.fieldSize()).isEqualTo(6);
    }

    @Test
    void endsWithItsFieldWhenItHasNoNul() {
        assertThat(wrap("abc")).hasToString("abc").hasSize(3);
    }

    @Test
    void isEmptyForAFieldOfNoBytesAndForANulAlone() {
        assertThat(new Text()).isEmpty();
        assertThat(wrap("")).isEmpty();
        assertThat(wrap("\0abc")).isEmpty();
    }

    @Test
    void forgetsTheLengthOfTheFieldBefore() {
        assertThat(wrap("long text")).hasSize(9);
        assertThat(wrap("ab\0")).hasSize(2);
    }

    @Test
    void readsEachByteAsOneCharacter() {
        assertThat(wrap("\u00e9\u00ff").charAt(1)).isEqualTo('\u00ff');
        assertThat(text).hasToString("\u00e9\u00ff");
        assertThat(text.contentEquals("\u00e9\u00ff")).isTrue();
    }

    @Test
    void decodesInAnotherCharacterSet() {
        byte[] bytes = "\u20ac!".getBytes(StandardCharsets.UTF_8);
        text.wrap(bytes, 0, bytes.length);
        assertThat(text.decode(StandardCharsets.UTF_8)).isEqualTo("\u20ac!");
    }

    @Test
    void comparesItsWholeContent() {
        assertThat(wrap("abc\0").contentEquals("abc")).isTrue();
        assertThat(text.contentEquals("abd")).isFalse();
        assertThat(text.contentEquals("ab")).isFalse();
        assertThat(text.contentEquals("abcd")).isFalse();
        assertThat(text.contentEquals("abc\0")).isFalse();
        assertThat(wrap("a\u00e9").contentEquals("a\u01e9")).isFalse();
    }

    @Test
    void equalsOnlyItselfBecauseItsContentChanges() {
        Text other = new Text();
        byte[] same = {'a'};
        other.wrap(same, 0, 1);
        text.wrap(same, 0, 1);
        assertThat(text).isEqualTo(text).isNotEqualTo(other);
    }

    @Test
    void refusesCharactersBehindItsEnd() {
        wrap("ab\0c");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> text.charAt(2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> text.charAt(-1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> text.subSequence(0, 3));
        assertThat(text.subSequence(1, 2)).hasToString("b");
    }

    @Test
    void copiesItsBytesWithoutTheNul() {
        byte[] target = "......".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(wrap("abc\0").copyTo(target, 2)).isEqualTo(3);
        assertThat(target).asString(StandardCharsets.ISO_8859_1).isEqualTo("..abc.");
    }

    @Test
    void copiesNothingIntoTooSmallATarget() {
        byte[] target = new byte[3];
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> wrap("abc").copyTo(target, 1));
        assertThat(target).containsOnly(0);
    }

    @Test
    void appendsItself() {
        StringBuilder out = new StringBuilder("> ");
        wrap("a\u00e9\0x").appendTo(out);
        assertThat(out).hasToString("> a\u00e9");
    }

    @Test
    void quotedForALogItStaysInItsLineAndItsQuotes() {
        StringBuilder out = new StringBuilder();
        wrap("a\"b\\c\r\n\u001b\u0085\u00e9\0rest").appendQuoted(out);
        assertThat(out).hasToString("\"a\\\"b\\\\c\\x0d\\x0a\\x1b\\x85\u00e9\"");
    }

    @Test
    void comparesItsBytes() {
        byte[] other = {'x', 'a', 'b', 'c'};
        assertThat(wrap("abc\0d").contentEquals(new byte[] {'a', 'b', 'c'})).isTrue();
        assertThat(text.contentEquals(other)).isFalse();
        assertThat(text.contentEquals(other, 1, 3)).isTrue();
        assertThat(text.contentEquals(other, 1, 2)).isFalse();
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> text.contentEquals(other, 1, 4));
        Text same = new Text();
        same.wrap(other, 1, 3);
        assertThat(text.contentEquals(same)).isTrue();
        same.wrap(other, 0, 3);
        assertThat(text.contentEquals(same)).isFalse();
    }

    @Test
    void hashesAsItsStringDoes() {
        for (String each : new String[] {"", "a", "5550100", "caf\u00e9 \u00ff", "abc\0d"}) {
            assertThat(wrap(each).contentHash()).isEqualTo(text.toString().hashCode());
        }
    }

    @Test
    void readsDigitsAndNothingElseAsANumber() {
        assertThat(wrap("1001\0").digits(-1)).isEqualTo(1001);
        assertThat(wrap("007").digits(-1)).isEqualTo(7);
        assertThat(wrap("999999999999999999\0").digits(-1)).isEqualTo(999_999_999_999_999_999L);
        for (String other : new String[] {"", "\0", "1000000000000000000", "-1", "+1", "1 ", "1a", "\u00b2", ":", "/"}) {
            assertThat(wrap(other).digits(-7)).as(other).isEqualTo(-7);
        }
    }

    @Test
    void liesWhereItsMessageLies() {
        wrap("abc\0");
        assertThat(text.array()[text.arrayOffset()]).isEqualTo((byte) 'a');
        assertThat(text.arrayOffset()).isEqualTo(2);
    }
}

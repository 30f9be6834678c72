package org.ctiwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloatingCursorTest {

    private final ParcelDecoder decoder = new ParcelDecoder();
    private final FloatingCursor cursor = new FloatingCursor();

    private String read() {
        StringBuilder out = new StringBuilder();
        while (cursor.next()) {
            out.append(cursor.tag()).append('=').append(cursor.data()).append(' ');
        }
        return out.toString().trim();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void givesKnownAndUnknownFieldsInWireOrder(int version) {
        decoder.wrap(new ParcelBytes(version).field(200, "0102").field(1, "61").field(0, "").field(1, "62").message(),
                version);
        assertThat(decoder.floatingFields(cursor)).isSameAs(cursor);
        assertThat(read()).isEqualTo("200=0102 1=61 0= 1=62");
    }

    @Test
    void startsAnewWhenItIsPointedAtAMessage() {
        decoder.wrap(new ParcelBytes(2).field(1, "61").field(2, "62").message(), 2);
        decoder.floatingFields(cursor).next();
        decoder.floatingFields(cursor);
        assertThat(read()).isEqualTo("1=61 2=62");
        assertThat(cursor.next()).isFalse();
    }

    @Test
    void givesNothingOfAMessageWithoutAFloatingPartOrOfNone() {
        assertThat(cursor.next()).isFalse();
        assertThat(decoder.floatingFields(cursor).next()).isFalse();
        decoder.wrap(new ParcelBytes(2).message(), 2);
        assertThat(decoder.floatingFields(cursor).next()).isFalse();
    }

    @Test
    void readsValuesWhereTheyLie() {
        byte[] message = new ParcelBytes(2).text(1, "hello").field(2, "fffffffe").field(3, "fffe").field(4, "fe")
                .message();
        decoder.floatingFieldsOf(message, cursor).next();
        assertThat(cursor.array()).isSameAs(message);
        assertThat(cursor.length()).isEqualTo(6);
        assertThat(message[cursor.offset()]).isEqualTo((byte) 'h');
        assertThat(cursor.text()).hasToString("hello");
        cursor.next();
        assertThat(cursor.unsigned()).isEqualTo(0xFFFF_FFFEL);
        assertThat(cursor.signed()).isEqualTo(-2);
        cursor.next();
        assertThat(cursor.unsigned()).isEqualTo(0xFFFE);
        assertThat(cursor.signed()).isEqualTo(-2);
        cursor.next();
        assertThat(cursor.unsigned()).isEqualTo(0xFE);
        assertThat(cursor.signed()).isEqualTo(-2);
    }

    @Test
    void refusesAnIntegerOfAnotherSize() {
        decoder.floatingFieldsOf(new ParcelBytes(2).field(2, "010203").message(), cursor).next();
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(cursor::unsigned)
                .withMessage("PARCEL.Weight at byte 26: has 3 bytes, an integer has 1, 2 or 4");
    }

    /** Whoever stops before the tear never learns of it; whoever goes on fails there, each time. */
    @ParameterizedTest
    @ValueSource(strings = {"0002 0002 01", "0002", "0002 ffff"})
    void failsAtTheTearAndNotBefore(String torn) {
        decoder.floatingFieldsOf(new ParcelBytes(2).field(1, "61").hex(torn).message(), cursor);
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.data()).hasToString("61");
        for (int times = 0; times < 2; times++) {
            assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(cursor::next)
                    .satisfies(thrown -> assertThat(thrown.offset()).isEqualTo(27));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 254, 255, 256, 257, 511, 512, 4095, 60_000})
    void readsLengthsOfEachSize(int length) {
        byte[] data = new byte[length];
        // Whoever takes them for headers does not come to the next field.
        Arrays.fill(data, (byte) 0x7F);
        byte[] message = new ParcelBytes(2).field(99, data).text(1, "behind").message();
        decoder.wrap(message, 2);
        assertThat(decoder.note()).hasToString("behind");
        decoder.floatingFields(cursor).next();
        assertThat(cursor.length()).isEqualTo(length);
        assertThat(decoder.select(new FloatingSelection(1)).text(0)).hasToString("behind");
        StringBuilder visited = new StringBuilder();
        decoder.visitFloatingFields(new FloatingVisitor() {
            @Override
            public void text(int tag, Text value) {
                visited.append(tag).append(value);
            }
        });
        assertThat(visited).hasToString("1behind");
    }
}

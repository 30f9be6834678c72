package org.ctiwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
    void isNotPointedAtATornFloatingPart() {
        decoder.wrap(new ParcelBytes(2).field(1, "61").hex("0002 0002 01").message(), 2);
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> decoder.floatingFields(cursor));
        assertThat(cursor.next()).isFalse();
    }
}

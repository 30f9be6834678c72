package org.ctiwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FloatingVisitorTest {

    private final ParcelDecoder decoder = new ParcelDecoder();
    private final StringBuilder visited = new StringBuilder();
    private final FloatingVisitor visitor = new FloatingVisitor() {
        @Override
        public void text(int tag, Text value) {
            visited.append(tag).append("=text ").append(value).append("; ");
        }

        @Override
        public void number(int tag, long value) {
            visited.append(tag).append("=number ").append(value).append("; ");
        }

        @Override
        public void bytes(int tag, Bytes value) {
            visited.append(tag).append("=bytes ").append(value).append("; ");
        }
    };

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void getsEachFieldByItsKindInWireOrder(int version) {
        decoder.wrap(new ParcelBytes(version).field(4, "80").field(2, "fffffffd").field(99, "0a").field(3, "fffe")
                .text(1, "hello").field(5, "01").field(6, "0001ffff").text(1, "again").message(), version);
        decoder.visitFloatingFields(visitor);
        assertThat(visited).hasToString("4=number -128; 2=number 4294967293; 99=bytes 0a; 3=number -2; 1=text hello; "
                + "5=bytes 01; 6=bytes 0001ffff; 1=text again; ");
    }

    @Test
    void getsNothingOfAMessageWithoutAFloatingPartOrOfNone() {
        decoder.visitFloatingFields(visitor);
        decoder.wrap(new ParcelBytes(2).message(), 2);
        decoder.visitFloatingFields(visitor);
        assertThat(visited).isEmpty();
    }

    @Test
    void getsWhatStandsBeforeATear() {
        decoder.wrap(new ParcelBytes(2).text(1, "hello").hex("0002 0004 01").message(), 2);
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> decoder.visitFloatingFields(visitor))
                .withMessage("PARCEL.Weight at byte 32: announces 4 bytes of data, 1 are left");
        assertThat(visited).hasToString("1=text hello; ");
    }

    @ParameterizedTest
    @CsvSource({"0102, 2", "010203, 3", "0102030405, 5"})
    void getsNoNumberOfAnotherSize(String data, int size) {
        decoder.wrap(new ParcelBytes(2).field(2, data).message(), 2);
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> decoder.visitFloatingFields(visitor))
                .withMessage("PARCEL.Weight at byte 26: has " + size + " bytes, its type has 4");
    }
}

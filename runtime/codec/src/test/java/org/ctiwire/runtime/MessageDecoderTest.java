package org.ctiwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageDecoderTest {

    private final ParcelDecoder decoder = new ParcelDecoder();

    private void refuses(byte[] message, int version, int offset, String reason) {
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> decoder.wrap(message, version))
                .withMessage("PARCEL." + reason).satisfies(thrown -> {
                    assertThat(thrown.messageName()).isEqualTo("PARCEL");
                    assertThat(thrown.offset()).isEqualTo(offset);
                });
    }

    @Test
    void readsTheFixedPart() {
        byte[] message = new ParcelBytes(1).message();
        decoder.wrap(message, 1);
        assertThat(decoder.id()).isEqualTo(258);
        assertThat(decoder.code()).hasToString("AB");
        assertThat(decoder.messageLength()).isEqualTo(message.length);
        assertThat(decoder.protocolVersion()).isEqualTo(1);
    }

    @Test
    void readsAMessageWithoutAFloatingPart() {
        decoder.wrap(new ParcelBytes(2).message(), 2).validate();
        assertThat(decoder.hasNote()).isFalse();
        assertThat(decoder.note()).isEmpty();
        assertThat(decoder.weight()).isZero();
        assertThat(decoder.shift()).isZero();
        assertThat(decoder.level()).isZero();
        assertThat(decoder.label().length()).isZero();
        assertThat(decoder.sizes().count()).isZero();
        assertThat(decoder.pair()).hasToString("0:=");
        assertThat(decoder.items().next()).isFalse();
        assertThat(decoder.boxes().next()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void readsFloatingFieldsInAnyOrder(int version) {
        decoder.wrap(new ParcelBytes(version).field(3, "fffe").field(5, "0102").field(2, "fffffffd").text(1, "hello")
                .field(4, "80").field(6, "0001ffff").message(), version);
        assertThat(decoder.note()).hasToString("hello");
        assertThat(decoder.weight()).isEqualTo(0xFFFF_FFFDL);
        assertThat(decoder.signedWeight()).isEqualTo(-3);
        assertThat(decoder.shift()).isEqualTo(-2);
        assertThat(decoder.unsignedShift()).isEqualTo(0xFFFE);
        assertThat(decoder.level()).isEqualTo(-128);
        assertThat(decoder.unsignedLevel()).isEqualTo(128);
        assertThat(decoder.label().toByteArray()).containsExactly(1, 2);
        assertThat(decoder.sizes()).hasToString("[1,-1]");
    }

    @Test
    void tellsAFieldOfNoBytesFromAnAbsentOne() {
        decoder.wrap(new ParcelBytes(2).field(1, "").field(5, "").message(), 2);
        assertThat(decoder.hasNote()).isTrue();
        assertThat(decoder.note()).isEmpty();
        assertThat(decoder.hasLabel()).isTrue();
        assertThat(decoder.hasWeight()).isFalse();
    }

    @Test
    void readsTheFirstOccurrenceOfAField() {
        decoder.wrap(new ParcelBytes(2).text(1, "first").text(1, "second").message(), 2);
        assertThat(decoder.note()).hasToString("first");
    }

    @Test
    void passesOverTagsThatItDoesNotKnow() {
        decoder.wrap(new ParcelBytes(2).field(0, "11").field(65535, "22").field(19, "").text(1, "x").message(), 2);
        assertThat(decoder.note()).hasToString("x");
    }

    @Test
    void readsTheLargestMessageToItsEnd() {
        byte[] filling = new byte[0xFFFF - new ParcelBytes(2).field(5, "").text(1, "far").field(3, "0009").message().length];
        Arrays.fill(filling, (byte) 5);
        byte[] largest = new ParcelBytes(2).field(5, filling).text(1, "far").field(3, "0009").message();
        assertThat(largest).hasSize(0xFFFF);
        decoder.wrap(largest, 2);
        assertThat(decoder.label().contentEquals(filling)).isTrue();
        assertThat(decoder.note()).hasToString("far");
        assertThat(decoder.shift()).isEqualTo(9);
        assertThat(decoder.messageLength()).isEqualTo(0xFFFF);
    }

    @Test
    void refusesALargerMessage() {
        byte[] filling = new byte[0x10000 - new ParcelBytes(2).field(5, "").message().length];
        refuses(new ParcelBytes(2).field(5, filling).message(), 2, 0,
                "message at byte 0: has 65536 bytes, at most 65535 can be read");
    }

    @Test
    void failsForAMessageThatTheArrayEndsIn() {
        byte[] whole = new ParcelBytes(2).field(2, "00000001").message();
        for (int bytes = 0; bytes < whole.length; bytes++) {
            byte[] part = Arrays.copyOf(whole, bytes);
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> decoder.wrap(part, 0, whole.length, 2));
        }
        assertThat(decoder.wrap(whole, 0, whole.length, 2).messageLength()).isEqualTo(whole.length);
    }

    @Test
    void refusesAMessageShorterThanItsHeader() {
        byte[] message = Arrays.copyOf(new ParcelBytes(1).message(), 7);
        refuses(message, 1, 0, "header at byte 0: the message has 7 bytes, its header has 8");
        refuses(new byte[0], 1, 0, "header at byte 0: the message has 0 bytes, its header has 8");
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 11, 0, 4294967295L, 2147483648L})
    void refusesALengthThatIsNotThatOfTheMessage(long announced) {
        refuses(new ParcelBytes(1).message(announced, 7), 1, 0,
                "MessageLength at byte 0: announces " + announced + " bytes behind the header, there are 10");
    }

    @Test
    void refusesAnotherMessage() {
        refuses(new ParcelBytes(1).message(10, 8), 1, 4, "MessageType at byte 4: is 8, not 7");
    }

    @Test
    void refusesAVersionThatDoesNotHaveTheMessage() {
        refuses(new ParcelBytes(2).message(), 3, 0, "header at byte 0: does not exist in protocol version 3");
    }

    @Test
    void refusesAFixedPartShorterThanTheVersions() {
        refuses(new ParcelBytes(1).message(), 2, 18,
                "Owner at byte 18: takes bytes 10 to 13 behind the header in version 2, there are 10");
    }

    @ParameterizedTest
    @CsvSource({"1, 05, 1", "2, 0001, 2", "2, 000100, 3"})
    void refusesATornFloatingHeader(int version, String rest, int left) {
        ParcelBytes bytes = new ParcelBytes(version).text(1, "x");
        int torn = bytes.position();
        decoder.wrap(bytes.hex(rest).message(), version);
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(decoder::validate)
                .withMessage("PARCEL.floating field at byte " + torn + ": " + left
                        + " bytes are left, a floating field header has " + 2 * version)
                .satisfies(thrown -> assertThat(thrown.offset()).isEqualTo(torn));
    }

    @ParameterizedTest
    @CsvSource({"0002 0004 aabbcc, Weight, 4", "0063 ffff aabbcc, tag 99, 65535"})
    void refusesDataThatRunsPastTheEnd(String rest, String field, int announced) {
        ParcelBytes bytes = new ParcelBytes(2).text(1, "x");
        int torn = bytes.position();
        byte[] message = bytes.hex(rest).message();
        byte[] within = new byte[message.length + 20];
        System.arraycopy(message, 0, within, 10, message.length);
        decoder.wrap(within, 10, message.length, 2);
        for (int again = 0; again < 2; again++) {
            assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(decoder::hasNote)
                    .withMessage("PARCEL." + field + " at byte " + torn + ": announces " + announced
                            + " bytes of data, 3 are left")
                    .satisfies(thrown -> assertThat(thrown.field()).isEqualTo(field));
        }
    }

    @Test
    void refusesAnIntegerOfAnotherSizeWhenItIsRead() {
        ParcelBytes bytes = new ParcelBytes(2);
        int data = bytes.position() + 4;
        decoder.wrap(bytes.field(2, "000001").field(3, "01").field(4, "").message(), 2).validate();
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(decoder::weight)
                .withMessage("PARCEL.Weight at byte " + data + ": has 3 bytes, its type has 4");
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(decoder::signedWeight);
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(decoder::shift);
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(decoder::unsignedShift);
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(decoder::level);
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(decoder::unsignedLevel);
    }

    @Test
    void refusesAnArrayOfBrokenNumbers() {
        ParcelBytes bytes = new ParcelBytes(2);
        int data = bytes.position() + 4;
        decoder.wrap(bytes.field(6, "000102").message(), 2);
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(decoder::sizes)
                .withMessage("PARCEL.Sizes at byte " + data + ": has 3 bytes, which is no multiple of 2");
    }

    @Test
    void forgetsTheMessageBefore() {
        decoder.wrap(new ParcelBytes(2).text(1, "old").message(), 2);
        assertThat(decoder.hasNote()).isTrue();
        decoder.wrap(new ParcelBytes(2).message(), 2);
        assertThat(decoder.hasNote()).isFalse();
        assertThat(decoder.note()).isEmpty();
    }

    @Test
    void hasNothingToReadAfterAMessageThatItRefused() {
        decoder.wrap(new ParcelBytes(2).text(1, "old").message(), 2);
        assertThat(decoder.hasNote()).isTrue();
        byte[] around = new byte[100];
        System.arraycopy(new ParcelBytes(1).message(), 0, around, 0, 18);
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> decoder.wrap(around, 0, 18, 2));
        assertThat(decoder.hasNote()).isFalse();
        assertThat(decoder.items().next()).isFalse();
        assertThat(decoder.messageLength()).isZero();
        assertThat(decoder).hasToString("PARCEL{not wrapped}");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(decoder::id);
    }

    @Test
    void printsItself() {
        decoder.wrap(new ParcelBytes(2).text(1, "hello").message(), 2);
        assertThat(decoder).hasToString("PARCEL{Id=258, Note=hello}");
    }

    @Test
    void printsWhatANumberMeans() {
        byte[] message = new ParcelBytes(2).message();
        Wire.put32(message, 8, 1);
        assertThat(decoder.wrap(message, 2)).hasToString("PARCEL{Id=1(FIRST)}");
    }

    @Test
    void printsTheReasonInPlaceOfWhatIsMalformed() {
        decoder.wrap(new ParcelBytes(2).hex("0001").message(), 2);
        assertThat(decoder).hasToString("PARCEL{Id=258 MALFORMED PARCEL.floating field at byte 22: 2 bytes are left,"
                + " a floating field header has 4}");
    }

    @Test
    void printsThatNothingIsWrapped() {
        assertThat(decoder).hasToString("PARCEL{not wrapped}");
    }
}

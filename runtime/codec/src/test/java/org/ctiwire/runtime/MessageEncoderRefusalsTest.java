package org.ctiwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is cut: what does not fit is refused, with the message, the field, the limit and the actual size. */
class MessageEncoderRefusalsTest {

    private final byte[] target = new byte[300];
    private final ParcelEncoder encoder = new ParcelEncoder();

    @BeforeEach
    void wrap() {
        wrap(2);
    }

    private ParcelEncoder wrap(int version) {
        Arrays.fill(target, (byte) 0xEE);
        return encoder.wrap(target, 5, version);
    }

    @AfterEach
    void nothingOutsideTheMessageWasWritten() {
        Arrays.fill(target, 5, 5 + ParcelEncoder.LIMIT, (byte) 0xEE);
        assertThat(target).containsOnly(0xEE);
    }

    private void refuses(ThrowingCallable call, String field, String reason) {
        assertThatExceptionOfType(EncodingException.class).isThrownBy(call)
                .withMessage("PARCEL." + field + ": " + reason).satisfies(thrown -> {
                    assertThat(thrown.messageName()).isEqualTo("PARCEL");
                    assertThat(thrown.field()).isEqualTo(field);
                });
    }

    @Test
    void aTextThatIsTooLong() {
        refuses(() -> encoder.note("1234567890"), "Note", "11 bytes with the NUL, the limit is 10");
        refuses(() -> encoder.code("ABCDEF"), "Code", "7 bytes with the NUL, the limit is 6");
        refuses(() -> wrap(2).note(new byte[20], 5, 10), "Note", "11 bytes with the NUL, the limit is 10");
        Text view = new Text();
        view.wrap("1234567890".getBytes(), 0, 10);
        refuses(() -> wrap(2).note(view), "Note", "11 bytes with the NUL, the limit is 10");
    }

    @Test
    void aTextWithACharacterThatTheEncodingDoesNotHave() {
        refuses(() -> encoder.note("\u00e9"), "Note", "holds a character that US_ASCII does not have, or a NUL");
        refuses(() -> encoder.code("\u00e9"), "Code", "holds a character that US_ASCII does not have, or a NUL");
        refuses(() -> encoder.pair(1, "\0", ""), "Pair.name",
                "holds a character that US_ASCII does not have, or a NUL");
        refuses(() -> wrap(2).note(new byte[] {1, 2, 0}, 1, 2), "Note", "holds a NUL at byte 1");
    }

    @Test
    void bytesThatAreTooManyOrTooFew() {
        refuses(() -> encoder.label(new byte[301], 0, 301), "Label", "301 bytes, the limit is 300");
        refuses(() -> encoder.codeBytes(new byte[7], 0, 7), "Code", "7 bytes, its type has 6");
        refuses(() -> encoder.codeBytes(new byte[7], 0, 5), "Code", "5 bytes, its type has 6");
    }

    @ParameterizedTest
    @CsvSource({"-1, 2", "0, -1", "9, 2", "0, 11", "2147483647, 1", "10, -1"})
    void aRangeThatTheSourceDoesNotHaveAndWritesNothingOfIt(int offset, int length) {
        encoder.note("n");
        byte[] before = target.clone();
        byte[] source = new byte[10];
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> encoder.rawField(99, source, offset, length));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> encoder.putText("Text", 9, 100, source, offset, length));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> encoder.putText(4, "Text", 9, 100, source, offset, length));
        assertThat(target).isEqualTo(before);
        encoder.putText(4, "Text", 9, 100, source, 0, 0);
        assertThat(encoder.finish()).isEqualTo(22 + 6 + 5);
    }

    @Test
    void fixedBytesOfARangeThatTheSourceDoesNotHave() {
        byte[] before = target.clone();
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> encoder.codeBytes(new byte[6], 1, 6));
        assertThat(target).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 4294967296L, Long.MIN_VALUE, Long.MAX_VALUE})
    void aNumberOutOfRange(long value) {
        refuses(() -> encoder.id(value), "Id", value + " is outside 0 to 4294967295");
        refuses(() -> encoder.weight(value), "Weight", value + " is outside 0 to 4294967295");
    }

    @Test
    void anArrayWithANumberOutOfRange() {
        refuses(() -> encoder.sizes(new long[] {1, 32768}, 0, 2), "Sizes", "32768 is outside -32768 to 32767");
    }

    @Test
    void anArrayThatAnotherCountWasWrittenFor() {
        encoder.sizes(new long[2], 0, 2);
        refuses(() -> encoder.sizes(new long[3], 0, 3), "Sizes", "3 numbers, but its counter says 2 already");
    }

    @Test
    void aCountAboveItsCounter() {
        refuses(() -> encoder.sizes(new long[256], 0, 256), "NumSizes", "256 is outside 0 to 255");
    }

    @Test
    void aFieldThatIsWrittenAlready() {
        encoder.note("a").wide(1);
        refuses(() -> encoder.note("b"), "Note", "is written already; a floating field comes once");
        refuses(() -> encoder.wide(2), "Wide", "is written already; a floating field comes once");
        refuses(() -> encoder.note(new byte[1], 0, 1), "Note", "is written already; a floating field comes once");
        encoder.late(new byte[0], 0, 0).vast(new byte[0], 0, 0);
        refuses(() -> encoder.late(new byte[0], 0, 0), "Late", "is written already; a floating field comes once");
        refuses(() -> encoder.vast(new byte[0], 0, 0), "Vast", "is written already; a floating field comes once");
        encoder.label(new byte[0], 0, 0);
    }

    @Test
    void aVersionThatDoesNotHaveTheFieldOrTheMessage() {
        refuses(() -> wrap(1).wide(1), "Wide", "protocol version 1 does not have it, versions 2 to 2 do");
        refuses(() -> encoder.wrap(target, 5, 3), "header", "protocol version 3 does not have this message");
    }

    @Test
    void aTagOrALengthAboveTheFloatingHeader() {
        refuses(() -> wrap(1).tag(256), "Tagged", "tag 256 is above 255, the largest of version 1");
        refuses(() -> wrap(1).tag(-1), "Tagged", "tag -1 is above 255, the largest of version 1");
        refuses(() -> wrap(2).tag(65536), "Tagged", "tag 65536 is above 65535, the largest of version 2");
        refuses(() -> wrap(1).label(new byte[256], 0, 256), "Label",
                "256 bytes, a floating field of version 1 holds 255");
        refuses(() -> wrap(2).rawField(9, new byte[65536], 0, 65536), "floating field with tag 9",
                "65536 bytes, a floating field of version 2 holds 65535");
    }

    @Test
    void aFieldThatTheMessageHasNoRoomFor() {
        refuses(() -> encoder.label(new byte[200], 0, 175), "Label", "needs 179 bytes, 178 are left in the message");
        refuses(() -> wrap(2).rawField(9, new byte[65535], 0, 65535), "floating field with tag 9",
                "needs 65539 bytes, 178 are left in the message");
    }

    @Test
    void aFieldThatTheArrayHasNoRoomFor() {
        byte[] small = new byte[25];
        refuses(() -> encoder.wrap(small, 0, 2).note(""), "Note", "needs 5 bytes, 3 are left in the message");
        assertThat(small).containsOnly(0);
    }

    @Test
    void anArrayThatEndsBeforeTheFixedPart() {
        byte[] small = new byte[30];
        refuses(() -> encoder.wrap(small, 9, 2), "fixed part", "needs 22 bytes, there are 21");
        refuses(() -> encoder.wrap(small, 30, 2), "fixed part", "needs 22 bytes, there are 0");
        refuses(() -> encoder.remark(new byte[1], 0, 1), "Remark", "needs 6 bytes, -22 are left in the message");
        assertThat(encoder.wrap(small, 8, 2)).isSameAs(encoder);
    }

    @Test
    void severalValuesThatAreTooFewOrTooManyBytes() {
        refuses(() -> encoder.pair(1, "", ""), "Pair", "3 bytes, the least is 4");
        refuses(() -> encoder.pair(1, "12345", "123456789"), "Pair", "17 bytes, the limit is 16");
        refuses(() -> encoder.pair(1, "123456", ""), "Pair.name", "7 bytes with the NUL, the limit is 6");
        refuses(() -> encoder.pair(256, "", "a"), "Pair.index", "256 is outside 0 to 255");
    }

    @Test
    void whatIsOverASharedBudget() {
        encoder.pair(1, "12345", "12345678").pair(1, "1234", "12345");
        refuses(() -> encoder.pair(1, "1", ""), "Pair", "Pairs would take 32 bytes together, the limit is 30");
    }

    @Test
    void aMessageWithoutARequiredField() {
        refuses(encoder::finish, "Note", "is required and was not written");
    }

    @Test
    void aFieldOutsideItsEntryOrBeforeItsDelimiter() {
        refuses(() -> encoder.boxes().type(1), "BoxType", "belongs to an entry, and none was added");
        refuses(() -> encoder.boxes().add().name("x"), "BoxName", "comes before BoxType, which opens its record");
        refuses(() -> encoder.boxes().items().size(1), "ItemSize", "belongs to an entry, and none was added");
    }

    @Test
    void aFieldThatTheNextEntryDoesNotOpenAnew() {
        encoder.boxes().add().type(1).name("x").items().add("a").size(1);
        refuses(() -> encoder.boxes().type(2), "BoxType", "is written already; a floating field comes once");
        refuses(() -> encoder.boxes().items().size(2), "ItemSize", "is written already; a floating field comes once");
        refuses(() -> encoder.boxes().name(new byte[1], 0, 1), "BoxName", "is written already; a floating field comes once");
        encoder.boxes().add();
        refuses(() -> encoder.boxes().name("y"), "BoxName", "comes before BoxType, which opens its record");
        refuses(() -> encoder.boxes().items().size(1), "ItemSize", "belongs to an entry, and none was added");
    }

    @Test
    void moreEntriesThanTheLimitOrTextsThanTheVersion() {
        encoder.boxes().add().add();
        refuses(() -> encoder.boxes().add(), "Boxes", "3 entries, the limit is 2");
        refuses(() -> wrap(1).boxes().add().type(1).name("12345"), "BoxName", "6 bytes with the NUL, the limit is 5");
    }

    @Test
    void anythingBeforeItIsWrapped() {
        ParcelEncoder unwrapped = new ParcelEncoder();
        assertThatExceptionOfType(EncodingException.class).isThrownBy(() -> unwrapped.note("a"));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> unwrapped.id(1));
    }

    @Test
    void theEndOfAMessageThatLacksARefusedField() {
        refuses(() -> encoder.note("1234567890"), "Note", "11 bytes with the NUL, the limit is 10");
        refuses(encoder::finish, "message", "a field of it was refused; wrap the encoder again");
        assertThat(wrap(2).note("a").finish()).isPositive();
    }

    @Test
    void aFieldWithOneByteLessThanItNeeds() {
        for (int room = 22; room <= 34; room++) {
            int left = room - 22;
            byte[] small = new byte[room];
            ThrowingCallable note = () -> encoder.wrap(small, 0, 2).note(new byte[] {'a', 'b', 'c'}, 0, 3);
            ThrowingCallable weight = () -> encoder.wrap(small, 0, 2).weight(1);
            if (left < 8) {
                refuses(note, "Note", "needs 8 bytes, " + left + " are left in the message");
                refuses(weight, "Weight", "needs 8 bytes, " + left + " are left in the message");
            } else {
                assertThatCode(note).doesNotThrowAnyException();
                assertThatCode(weight).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void numbersAndTextsThatTakeMoreThanTheirBudgetTogether() {
        encoder.price(1).remark(new byte[] {'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'}).price(2).price(3).price(4)
                .price(5);
        refuses(() -> encoder.price(6), "Price", "Pairs would take 34 bytes together, the limit is 30");
    }
}

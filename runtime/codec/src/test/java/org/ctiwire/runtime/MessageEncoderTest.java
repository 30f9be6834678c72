package org.ctiwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an encoder writes. What it refuses is in {@link MessageEncoderRefusalsTest}. */
class MessageEncoderTest {

    private final byte[] target = new byte[300];
    private final ParcelEncoder encoder = new ParcelEncoder();

    private ParcelEncoder wrap(int version) {
        Arrays.fill(target, (byte) 0xEE);
        return encoder.wrap(target, 5, version);
    }

    private byte[] finished() {
        int length = encoder.finish();
        byte[] message = Arrays.copyOfRange(target, 5, 5 + length);
        Arrays.fill(target, 5, 5 + length, (byte) 0xEE);
        assertThat(target).as("the array but for the message").containsOnly(0xEE);
        return message;
    }

    /** The floating part of the message, with the Note "n" that it must have left out. */
    private String floatingPart() {
        encoder.note("n");
        String hex = HexFormat.of().formatHex(finished());
        String note = encoder.version >= 2 ? "000100026e00" : "01026e00";
        assertThat(hex).endsWith(note);
        return hex.substring(2 * (8 + (encoder.version >= 2 ? 14 : 10)), hex.length() - note.length());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void writesWhatADecoderReads(int version) {
        wrap(version).id(258).code("AB").weight(9).note("hello");
        assertThat(finished()).isEqualTo(new ParcelBytes(version).field(2, "00000009").text(1, "hello").message());
    }

    @Test
    void startsWithAFixedPartOfZeros() {
        wrap(2).note("");
        assertThat(HexFormat.of().formatHex(finished())).isEqualTo("0000001300000007" + "00".repeat(14) + "0001000100");
    }

    @Test
    void overwritesALongerFixedText() {
        wrap(1).code("ABCDE").code("X").note("");
        assertThat(HexFormat.of().formatHex(finished(), 8, 18)).isEqualTo("00000000580000000000");
    }

    @Test
    void writesFixedBytesThatFillTheirField() {
        wrap(1).codeBytes(HexFormat.of().parseHex("ff010203040506ff"), 1, 6).note("");
        assertThat(HexFormat.of().formatHex(finished(), 12, 18)).isEqualTo("010203040506");
    }

    @Test
    void writesTextsInTheEncodingOfTheSession() {
        wrap(1).encoding(TextEncoding.UTF_8).code("\u20ac").note("\u00e9");
        assertThat(HexFormat.of().formatHex(finished(), 12, 22)).isEqualTo("e282ac0000000103c3a9");
        wrap(1).encoding(TextEncoding.ISO_8859_1).note("\u00e9");
        assertThat(HexFormat.of().formatHex(finished(), 18, 22)).isEqualTo("0102e900");
    }

    @ParameterizedTest
    @ValueSource(strings = {"US_ASCII", "ISO_8859_1", "UTF_8"})
    void passesAViewOnUnchangedInEveryPlace(TextEncoding encoding) {
        Text view = new Text();
        view.wrap(new byte[] {9, (byte) 0xC3, (byte) 0x28, 0, 9}, 1, 4);
        wrap(1).encoding(encoding).code(view).pair(1, view, view).note(view);
        assertThat(HexFormat.of().formatHex(finished(), 8, 32)).isEqualTo("00000000" + "c32800000000"
                + "0707" + "01" + "c32800" + "c32800" + "0103c32800");
    }

    @Test
    void passesAViewOnAsCharSequenceToo() {
        Text view = new Text();
        view.wrap(new byte[] {(byte) 0xC3}, 0, 1);
        wrap(1).note((CharSequence) view);
        assertThat(HexFormat.of().formatHex(finished(), 18, 22)).isEqualTo("0102c300");
    }

    @Test
    void writesTextsFromBytes() {
        wrap(1).note("xx\u00ffaxx".getBytes(StandardCharsets.ISO_8859_1), 2, 2);
        assertThat(HexFormat.of().formatHex(finished(), 18, 23)).isEqualTo("0103ff6100");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void writesTextsFromBytesAgainAndInEntries(int version) {
        byte[] source = "abcdefghijklmnopqrstuvwxyzabcdefghij".getBytes(StandardCharsets.US_ASCII);
        wrap(version).remark(source, 0, 2).remark(source, 2, 0).remark(source, 0, 36);
        encoder.boxes().add().type(1).name(source, 3, 1);
        encoder.boxes().add().type(2).name(source, 4, 4);
        String text = HexFormat.of().formatHex(source);
        String fields = version == 1
                ? "2803" + "616200" + "2801" + "00" + "2825" + text + "00" + "1e01011f02" + "6400" + "1e01021f05" + "6566676800"
                : "00280003" + "616200" + "00280001" + "00" + "00280025" + text + "00" + "001e000101001f0002" + "6400"
                        + "001e000102001f0005" + "6566676800";
        assertThat(floatingPart()).isEqualTo(fields);
    }

    @Test
    void writesATextOfALateSlotAndOneWithoutALimit() {
        wrap(2).late(new byte[] {1, 2}, 0, 2).vast(new byte[] {3, 4, 5}, 1, 2);
        assertThat(floatingPart()).isEqualTo("012d0003010200" + "012e0003040500");
    }

    @Test
    void writesTextsThatJustFit() {
        wrap(1).code("ABCDE").note("123456789");
        assertThat(new ParcelDecoder().wrap(finished(), 1).note()).hasToString("123456789");
        wrap(1).note(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 0, 9);
        assertThat(new ParcelDecoder().wrap(finished(), 1).note()).hasSize(9);
    }

    @Test
    void countsAnArrayInFrontOfIt() {
        wrap(2).sizes(new long[] {9, -1, 32767, -32768, 9}, 1, 3);
        assertThat(floatingPart()).isEqualTo("0008000103" + "00060006ffff7fff8000");
    }

    @Test
    void writesAnArrayOfNoNumbers() {
        wrap(2).sizes(new long[0], 0, 0);
        assertThat(floatingPart()).isEqualTo("0008000100" + "00060000");
    }

    @Test
    void writesSeveralValuesIntoOneField() {
        wrap(2).pair(255, "ab", "c").pair(0, "", "x");
        assertThat(floatingPart()).isEqualTo("00070006ff6162006300" + "000700040000" + "7800");
    }

    @Test
    void writesBytesAndFieldsOfAnyTag() {
        wrap(2).label(new byte[] {9, 1, 2, 9}, 1, 2);
        encoder.rawField(65535, new byte[] {9, 7}, 1, 1);
        encoder.rawField(0, new byte[0], 0, 0);
        assertThat(floatingPart()).isEqualTo("000500020102" + "ffff000107" + "00000000");
    }

    @Test
    void writesFieldsThatOnlyALaterVersionHas() {
        wrap(2).wide(7);
        assertThat(floatingPart()).isEqualTo("012c00020007");
    }

    @Test
    void writesRecordsAndTheListInEach() {
        wrap(1).boxes().add().type(1).name("x").items().add("a").size(2).add("b");
        encoder.boxes().add().type(2).items().add("c").size(3);
        assertThat(floatingPart()).isEqualTo("1e01011f027800" + "14026100" + "15020002" + "14026200"
                + "1e0102" + "14026300" + "15020003");
    }

    @Test
    void takesExactlyWhatFitsTheMessage() {
        wrap(2).note("").label(new byte[300], 0, ParcelEncoder.LIMIT - 22 - 5 - 4);
        assertThat(finished()).hasSize(ParcelEncoder.LIMIT);
    }

    @Test
    void takesExactlyWhatFitsTheArray() {
        byte[] small = new byte[22 + 6];
        encoder.wrap(small, 0, 2).note("n");
        assertThat(encoder.finish()).isEqualTo(small.length);
    }

    @Test
    void forgetsTheMessageBefore() {
        wrap(2).note("old").pair(1, "a", "123456789").sizes(new long[2], 0, 2).boxes().add().type(1);
        encoder.boxes().add().type(1).items().add("a");
        wrap(2).pair(1, "a", "123456789").sizes(new long[3], 0, 3);
        encoder.boxes().add().type(2);
        encoder.boxes().add().type(3);
        assertThat(floatingPart()).startsWith("0007000d01").endsWith("001e000102" + "001e000103");
    }

    @ParameterizedTest
    @CsvSource({"301, 1", "-1, 1", "2147483647, 1"})
    void startsNowhereOutsideTheArray(int offset, int version) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> encoder.wrap(target, offset, version));
    }
}

package org.ctiwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The JDK's own encoders are the judge. */
class TextEncodingPropertiesTest {

    private static Charset charset(TextEncoding encoding) {
        return switch (encoding) {
            case US_ASCII -> StandardCharsets.US_ASCII;
            case ISO_8859_1 -> StandardCharsets.ISO_8859_1;
            case UTF_8 -> StandardCharsets.UTF_8;
        };
    }

    /** The bytes of a text, unless it has a character that the set does not have. */
    private static Optional<byte[]> expected(TextEncoding encoding, String text) {
        byte[] bytes = text.getBytes(charset(encoding));
        boolean survives = new String(bytes, charset(encoding)).equals(text);
        return survives && text.indexOf('\0') < 0 ? Optional.of(bytes) : Optional.empty();
    }

    /** Characters at both sides of each border between lengths, and all kinds of surrogates, whole or torn. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> borders = Arbitraries.of('\1', 'a', '\u007f', '\u0080', '\u00ff', '\u0100', '\u07ff',
                '\u0800', '\ud7ff', '\ue000', '\uffff');
        Arbitrary<String> character = Arbitraries.frequencyOf(
                Tuple.of(20, borders.map(String::valueOf)),
                Tuple.of(10, Arbitraries.chars().range('\1', '\u00ff').map(String::valueOf)),
                Tuple.of(5, Arbitraries.of("\ud800\udc00", "\udbff\udfff", "\ud83d\ude00")),
                Tuple.of(1, Arbitraries.of("\ud800", "\udbff", "\udc00", "\udfff", "\0")));
        return character.list().ofMaxSize(8).map(parts -> String.join("", parts));
    }

    @Property(tries = 1000)
    void agreesWithTheCharacterSet(@ForAll TextEncoding encoding, @ForAll("texts") String text) {
        Optional<byte[]> expected = expected(encoding, text);
        assertThat(encoding.length(text)).isEqualTo(expected.map(bytes -> bytes.length).orElse(-1));
        expected.ifPresent(bytes -> {
            byte[] buffer = new byte[bytes.length + 2];
            assertThat(encoding.write(text, buffer, 1)).isEqualTo(1 + bytes.length);
            assertThat(Arrays.copyOfRange(buffer, 1, 1 + bytes.length)).isEqualTo(bytes);
            assertThat(buffer[0]).isZero();
            assertThat(buffer[buffer.length - 1]).isZero();
        });
    }

    @Example
    void everyCharacterAloneIsEncodedOrRefused() {
        for (TextEncoding encoding : TextEncoding.values()) {
            for (int code = 0; code <= Character.MAX_VALUE; code++) {
                String text = String.valueOf((char) code);
                Optional<byte[]> expected = expected(encoding, text);
                int length = encoding.length(text);
                if (encoding.isSingleByte()) {
                    byte[] written = new byte[1];
                    boolean taken = encoding.writeSingleBytes(text, written, 0);
                    boolean takenAsAnother = encoding.writeSingleBytes(new StringBuilder(text), written, 0);
                    if (taken != expected.isPresent() || takenAsAnother != taken
                            || taken && written[0] != expected.get()[0]) {
                        throw new AssertionError(encoding + " writes U+" + Integer.toHexString(code) + " as "
                                + written[0]);
                    }
                }
                if (expected.isEmpty() ? length != -1 : length != expected.get().length) {
                    throw new AssertionError(encoding + " takes U+" + Integer.toHexString(code) + " as " + length);
                }
            }
        }
    }

    @Example
    void refusesATornSurrogateAtEitherEnd() {
        assertThat(TextEncoding.UTF_8.length("a\ud83d")).isEqualTo(-1);
        assertThat(TextEncoding.UTF_8.length("\ude00a")).isEqualTo(-1);
        assertThat(TextEncoding.UTF_8.length("\ude00\ud83d")).isEqualTo(-1);
        assertThat(TextEncoding.UTF_8.length("\ude00\ude00")).isEqualTo(-1);
        assertThat(TextEncoding.UTF_8.length("\ud83d\ud83d")).isEqualTo(-1);
        assertThat(TextEncoding.UTF_8.length("\ud83d\ude00")).isEqualTo(4);
    }
}

package org.ctiwire.codegen.interpret;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ctiwire.codegen.interpret.SmallProtocol.bytes;
import static org.ctiwire.codegen.interpret.SmallProtocol.hex;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ctiwire.codegen.interpret.Value.ArrayValue;
import org.ctiwire.codegen.interpret.Value.BoolValue;
import org.ctiwire.codegen.interpret.Value.BytesValue;
import org.ctiwire.codegen.interpret.Value.CompositeValue;
import org.ctiwire.codegen.interpret.Value.NumberValue;
import org.ctiwire.codegen.interpret.Value.TextValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageReaderTest {

    /** Number, Signed, Flag, When, Label, Raw, NumPairs: the fixed part of SAMPLE in versions 1 and 2. */
    private static final String FIXED = "fffffffe fffffffe 0001 80000000 6162 00000000 010203 0000";
    private static final String TEXT_V1 = "01 03 686900";

    private final MessageReader reader = new MessageReader(SmallProtocol.protocol(), UTF_8);

    private DecodedMessage read(int version, long type, String... parts) {
        byte[] message = bytes(type, parts);
        return reader.read(message, 0, message.length, version);
    }

    private static Value value(List<DecodedField> fields, String name) {
        return fields.stream().filter(field -> field.label().equals(name)).findFirst().orElseThrow().value();
    }

    /** The value of a floating field of SAMPLE, read in version 3. */
    private Value floating(String name, String tag, String data) {
        String length = String.format("%04x", hex(data).length);
        DecodedMessage message = read(3, SmallProtocol.SAMPLE_SINCE_3, FIXED, "05", tag, length, data);
        return value(message.floating(), name);
    }

    @Test
    void fixedFieldsAreReadByTheLayoutOfTheVersion() {
        DecodedMessage old = read(2, SmallProtocol.SAMPLE, FIXED, TEXT_V1);
        assertThat(old.fixed()).extracting(DecodedField::label)
                .containsExactly("Number", "Signed", "Flag", "When", "Label", "Raw", "NumPairs");
        assertThat(old.fixed()).extracting(DecodedField::value).containsExactly(new NumberValue(0xFFFFFFFEL),
                new NumberValue(-2), new BoolValue(true), new NumberValue(0x80000000L), new TextValue("ab"),
                new BytesValue(new byte[] {1, 2, 3}), new NumberValue(0));
        assertThat(old.fixed()).extracting(DecodedField::offset).containsExactly(8, 12, 16, 18, 22, 28, 31);
        DecodedMessage newer = read(3, SmallProtocol.SAMPLE_SINCE_3, FIXED, "2a");
        assertThat(value(newer.fixed(), "Added")).isEqualTo(new NumberValue(42));
    }

    @Test
    void theFloatingHeaderIsThatOfTheVersion() {
        DecodedField old = read(2, SmallProtocol.SAMPLE, FIXED, TEXT_V1).floating().get(0);
        assertThat(old.value()).isEqualTo(new TextValue("hi"));
        assertThat(old.offset()).isEqualTo(33);
        DecodedField newer = read(3, SmallProtocol.SAMPLE_SINCE_3, FIXED, "05", "012c 0004 00000009").floating().get(0);
        assertThat(newer.name()).contains("Wide");
        assertThat(newer.value()).isEqualTo(new NumberValue(9));
    }

    @Test
    void aNumberIsThatOfTheVersion() {
        DecodedMessage message = read(2, SmallProtocol.SAMPLE_SINCE_3, "0102");
        assertThat(message.name()).isEqualTo("TYPE_8");
        assertThat(message.body()).contains(new BytesValue(new byte[] {1, 2}));
    }

    @Test
    void anOpaqueMessageKeepsItsNameAndItsBytes() {
        DecodedMessage message = read(1, SmallProtocol.OPAQUE, "aabbcc");
        assertThat(message.name()).isEqualTo("OPAQUE");
        assertThat(message.body().map(BytesValue::hex)).contains("aabbcc");
        assertThat(message.fixed()).isEmpty();
    }

    @Test
    void anUnknownTagKeepsItsBytes() {
        DecodedField unknown = read(2, SmallProtocol.SAMPLE, FIXED, TEXT_V1, "63 02 0a0b").floating().get(1);
        assertThat(unknown.name()).isEmpty();
        assertThat(unknown.tag()).hasValue(99);
        assertThat(unknown.value()).isEqualTo(new BytesValue(new byte[] {10, 11}));
    }

    @Test
    void aTypedValueThatWouldNotGiveTheSameBytesStaysBytes() {
        assertThat(floating("Text", "0001", "6162")).as("no NUL").isEqualTo(new BytesValue(hex("6162")));
        assertThat(floating("Text", "0001", "610062")).as("bytes behind the NUL")
                .isEqualTo(new BytesValue(hex("610062")));
        assertThat(floating("Text", "0001", "e400")).as("no UTF-8").isEqualTo(new BytesValue(hex("e400")));
        assertThat(floating("Text", "0001", "")).as("nothing at all").isEqualTo(new BytesValue(new byte[0]));
        assertThat(floating("Short", "0003", "000001")).as("wrong length").isEqualTo(new BytesValue(hex("000001")));
        assertThat(floating("Codes", "0006", "000100")).as("half an element")
                .isEqualTo(new BytesValue(hex("000100")));
        assertThat(floating("Pair", "0007", "01610062")).as("no second NUL").isEqualTo(new BytesValue(hex("01610062")));
        assertThat(floating("Truth", "0004", "0002")).as("neither true nor false").isEqualTo(new NumberValue(2));
    }

    @Test
    void theCharacterSetIsTheCallersChoice() {
        byte[] message = bytes(SmallProtocol.SAMPLE, FIXED, "01 02 e400");
        DecodedMessage latin = new MessageReader(SmallProtocol.protocol(), ISO_8859_1)
                .read(message, 0, message.length, 1);
        assertThat(value(latin.floating(), "Text")).isEqualTo(new TextValue("\u00e4"));
    }

    @Test
    void arraysAndDeclaredTypesAreReadIntoTheirParts() {
        assertThat(floating("Codes", "0006", "0001ffff")).isEqualTo(new ArrayValue(List.of(1L, 65535L)));
        Value pair = floating("Pair", "0007", "05 6100 626300");
        assertThat(pair).isEqualTo(new CompositeValue(Map.of("index", new NumberValue(5), "name", new TextValue("a"),
                "value", new TextValue("bc"))));
        assertThat(((CompositeValue) pair).members().keySet()).containsExactly("index", "name", "value");
    }

    @Test
    void aShortBodyIsReadAsTheVersionThatTheSpecNames() {
        DecodedMessage own = read(4, SmallProtocol.SHORTENED, "0001 0002 00000003");
        assertThat(own.layoutVersion()).isEqualTo(4);
        DecodedMessage other = read(4, SmallProtocol.SHORTENED, "0001 09");
        assertThat(other.layoutVersion()).isEqualTo(3);
        assertThat(value(other.fixed(), "Status")).isEqualTo(new NumberValue(9));
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> read(4, SmallProtocol.SHORTENED, "0001"))
                .satisfies(malformed -> assertThat(malformed.field()).isEqualTo("Code"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, fffffffe ffff,                       Signed,         12, 'the fixed part takes 25 bytes, there are 6'",
        "2, 01,                  floating field, 33, 'its tag and length take 2 bytes, the message has 1 more'",
        "2, 01 03 6869,                          Text,           33, 'its data takes 3 bytes, the message has 2 more'",
        "2, 01 03 686900 63 01,                  tag 99,         38, 'its data takes 1 bytes, the message has 0 more'",
    })
    void brokenStructureNamesFieldAndOffset(int version, String part, String field, int offset, String reason) {
        String body = version == 1 ? part : FIXED + part;
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> read(version, SmallProtocol.SAMPLE, body))
                .satisfies(malformed -> {
                    assertThat(malformed.messageName()).isEqualTo("SAMPLE");
                    assertThat(malformed.field()).isEqualTo(field);
                    assertThat(malformed.offset()).isEqualTo(offset);
                    assertThat(malformed.reason()).isEqualTo(reason);
                });
    }

    @Test
    void theHeaderMustAnnounceWhatIsThere() {
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> reader.read(hex("00000003 0000001e 0102"), 0, 10, 1))
                .withMessage("OPAQUE, MessageLength at byte 0: it announces 3 bytes behind the header, there are 2");
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> reader.read(hex("00000000 000000"), 0, 7, 1))
                .withMessageContaining("the header takes 8 bytes, there are 7");
    }

    @Test
    void aVersionOutsideTheProtocolIsTheCallersError() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> read(5, SmallProtocol.OPAQUE, ""))
                .withMessage("SMALL has no version 5");
    }

    @Test
    void problemsOfAMessageThatHasNoneAreEmpty() {
        assertThat(read(2, SmallProtocol.SAMPLE, FIXED, TEXT_V1).problems()).isEmpty();
        assertThat(read(2, SmallProtocol.SAMPLE, FIXED, TEXT_V1).body()).isEqualTo(Optional.empty());
    }
}

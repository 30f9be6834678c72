package org.ctiwire.codegen.interpret;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ctiwire.codegen.interpret.Value.ArrayValue;
import org.ctiwire.codegen.interpret.Value.BoolValue;
import org.ctiwire.codegen.interpret.Value.BytesValue;
import org.ctiwire.codegen.interpret.Value.CompositeValue;
import org.ctiwire.codegen.interpret.Value.NumberValue;
import org.ctiwire.codegen.interpret.Value.TextValue;
import org.junit.jupiter.api.Test;

class MessageWriterTest {

    private final MessageWriter writer = new MessageWriter(SmallProtocol.protocol(), US_ASCII);

    private static DecodedField field(String name, Value value) {
        return new DecodedField(Optional.of(name), OptionalInt.empty(), 0, 0, value, Optional.empty());
    }

    private static DecodedField tagged(int tag, Value value) {
        return new DecodedField(Optional.empty(), OptionalInt.of(tag), 0, 0, value, Optional.empty());
    }

    private static List<DecodedField> fixed() {
        return new ArrayList<>(List.of(field("Number", new NumberValue(1)), field("Signed", new NumberValue(-1)),
                field("Flag", new BoolValue(true)), field("When", new NumberValue(0)),
                field("Label", new TextValue("ab")), field("Raw", new BytesValue(new byte[3])),
                field("NumPairs", new NumberValue(9))));
    }

    private byte[] write(int version, List<DecodedField> fixed, DecodedField... floating) {
        return writer.write(new DecodedMessage("SAMPLE", SmallProtocol.SAMPLE, version, version, fixed,
                List.of(floating), Optional.empty(), List.of()));
    }

    private void assertRefused(String expected, List<DecodedField> fixed, DecodedField... floating) {
        assertThatExceptionOfType(UnwritableMessageException.class)
                .isThrownBy(() -> write(2, fixed, floating))
                .withMessage("SAMPLE" + expected);
    }

    @Test
    void fieldsWithoutTheirRowsAreFoundByNameOrTag() {
        byte[] bytes = write(2, fixed(), field("Text", new TextValue("hi")), tagged(3, new NumberValue(5)),
                tagged(99, new BytesValue(new byte[] {7})));
        assertThat(bytes).isEqualTo(SmallProtocol.bytes(SmallProtocol.SAMPLE,
                "00000001 ffffffff 0001 00000000 616200000000 000000 0009", "01 03 686900", "03 02 0005", "63 01 07"));
    }

    @Test
    void unknownAndMissingFieldsAreRefused() {
        List<DecodedField> more = fixed();
        more.add(field("Nonsense", new NumberValue(0)));
        assertRefused(", Nonsense: the fixed part has no such field in version 2", more);
        List<DecodedField> fewer = fixed();
        fewer.remove(1);
        assertRefused(", Signed: the fixed part needs it", fewer);
        List<DecodedField> twice = fixed();
        twice.add(twice.get(0));
        assertRefused(", Number: the fixed part has it once, it is given 2 times", twice);
        assertRefused(", Added: the floating part has no such field in version 2", fixed(),
                field("Added", new NumberValue(0)));
        assertRefused(", Wide: the floating part has no such field in version 2", fixed(),
                field("Wide", new NumberValue(0)));
        assertRefused(", Unpublished: no tag is published for it", fixed(),
                field("Unpublished", new NumberValue(0)));
    }

    @Test
    void valuesThatDoNotFitTheirTypeAreRefused() {
        assertRefused(", Short: 65536 is outside 0 to 65535, the range of USHORT", fixed(),
                field("Short", new NumberValue(65536)));
        assertRefused(", Short: a text where the type is USHORT", fixed(), field("Short", new TextValue("1")));
        assertRefused(", Text: the text contains the character that ends it (NUL)", fixed(),
                field("Text", new TextValue("a\0b")));
        assertRefused(", Text: the text has a character that US-ASCII lacks", fixed(),
                field("Text", new TextValue("\u00e4")));
        assertRefused(", Pair: the member value is missing", fixed(), field("Pair",
                new CompositeValue(Map.of("index", new NumberValue(1), "name", new TextValue("a")))));
        assertRefused(", Pair: member index: 256 is outside 0 to 255, the range of UCHAR", fixed(), field("Pair",
                new CompositeValue(Map.of("index", new NumberValue(256)))));
        assertRefused(", Codes: -1 is outside 0 to 65535, the range of USHORT", fixed(),
                field("Codes", new ArrayValue(List.of(-1L))));
        List<DecodedField> longLabel = fixed();
        longLabel.set(4, field("Label", new TextValue("abcdef")));
        assertRefused(", Label: 7 bytes where the fixed part has 6", longLabel);
        assertRefused(", tag 99: the spec does not know the tag, so its value must be bytes", fixed(),
                tagged(99, new NumberValue(0)));
    }

    @Test
    void whatTheFloatingHeaderCannotHoldIsRefused() {
        assertRefused(", tag 300: the tag 300 is above 255, the largest of the floating header", fixed(),
                tagged(300, new BytesValue(new byte[0])));
        assertRefused(", Text: the length 301 is above 255, the largest of the floating header", fixed(),
                field("Text", new TextValue("a".repeat(300))));
        assertRefused(", Text: its tag is 1, given is 2", fixed(), new DecodedField(Optional.of("Text"),
                OptionalInt.of(2), 0, 0, new TextValue(""), Optional.empty()));
    }

    @Test
    void anUnknownMessageNeedsABody() {
        assertThatExceptionOfType(UnwritableMessageException.class)
                .isThrownBy(() -> writer.write(new DecodedMessage("TYPE_99", 99, 2, 2, List.of(), List.of(),
                        Optional.empty(), List.of())))
                .withMessage("TYPE_99: version 2 of the spec has no fields for it, so it needs a body");
        assertThatExceptionOfType(UnwritableMessageException.class)
                .isThrownBy(() -> writer.write(new DecodedMessage("X", 1L << 32, 2, 2, List.of(), List.of(),
                        Optional.of(new BytesValue(new byte[0])), List.of())))
                .withMessage("X, MessageType: 4294967296 does not fit into 4 bytes");
    }
}

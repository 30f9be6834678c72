package org.ctiwire.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.ctiwire.cli.InProcessCommand;
import org.ctiwire.codegen.interpret.DecodedMessage;
import org.ctiwire.codegen.interpret.MessageReader;
import org.ctiwire.codegen.interpret.MessageWriter;
import org.ctiwire.codegen.model.FloatingItem.FieldList;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that were written by hand mean what is written beside them, and come out as they were. */
class HandWrittenVectorsTest {

    private static final Protocol PROTOCOL = ProtocolUnderTest.GED188.protocol();

    /** A vector as its file has it. */
    record Vector(Map<String, Object> members) {

        String message() {
            return (String) members.get("message");
        }

        int protocol() {
            return (int) (long) members.get("protocol");
        }

        byte[] bytes() {
            StringBuilder digits = new StringBuilder();
            Json.list(members.get("bytes")).forEach(part -> digits.append(Json.list(part).get(0)));
            return HexFormat.of().parseHex(digits.toString().replace(" ", ""));
        }

        List<Map<String, Object>> fields(String part) {
            return Json.list(members.get(part)).stream().map(Json::map).toList();
        }

        @Override
        public String toString() {
            return message() + " in version " + protocol() + ": " + members.get("about");
        }
    }

    static List<Vector> vectors() throws IOException, URISyntaxException {
        Path directory = Path.of(HandWrittenVectorsTest.class.getResource("/hand-written").toURI());
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().map(HandWrittenVectorsTest::text)
                    .flatMap(text -> Json.list(Json.object(text).get("vectors")).stream())
                    .map(vector -> new Vector(Json.map(vector))).toList();
        }
    }

    private static String text(Path file) {
        return ProtocolUnderTest.resource("hand-written/" + file.getFileName());
    }

    @Test
    void oldAndNewVersionsAreAmongThem() throws IOException, URISyntaxException {
        assertThat(vectors()).hasSizeGreaterThanOrEqualTo(14).extracting(Vector::protocol).contains(14, 23, 25);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theCommandReadsTheFieldsAndWritesTheBytes(Vector vector) {
        String hex = HexFormat.of().formatHex(vector.bytes());
        String version = Integer.toString(vector.protocol());
        InProcessCommand decoded = InProcessCommand.of(hex.getBytes(StandardCharsets.US_ASCII), "decode",
                "--protocol", version, "--format", "json", "--show-secrets", "-");
        Map<String, Object> read = Json.object(new String(decoded.out(), StandardCharsets.UTF_8));
        assertThat(read.get("message")).isEqualTo(vector.message());
        assertThat(read.get("type")).isEqualTo(vector.members().get("type"));
        for (String part : List.of("fixed", "floating")) {
            assertThat(Json.list(read.get(part)).stream().map(Json::field))
                    .containsExactlyElementsOf(vector.fields(part));
        }
        InProcessCommand encoded = InProcessCommand.of(decoded.out(), "encode", "--protocol", version, "--format",
                "hex", "-");
        assertThat(new String(encoded.out(), StandardCharsets.US_ASCII).strip()).isEqualTo(hex);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theInterpretedCodecWritesTheBytesAgain(Vector vector) {
        byte[] bytes = vector.bytes();
        DecodedMessage decoded = new MessageReader(PROTOCOL, StandardCharsets.US_ASCII)
                .read(bytes, 0, bytes.length, vector.protocol());
        assertThat(decoded.problems()).isEmpty();
        assertThat(new MessageWriter(PROTOCOL, StandardCharsets.US_ASCII).write(decoded)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theGeneratedDecoderReadsWhatTheInterpretedCodecReads(Vector vector) {
        Message message = PROTOCOL.message(vector.message()).orElseThrow();
        Object read = Wrapping.ARRAY.read(ProtocolUnderTest.GED188.decoder(message), vector.bytes(),
                vector.protocol(), new Random(1));
        assertThat(read).isEqualTo(ExpectedReading.of(PROTOCOL, message, vector.protocol(), vector.bytes()));
        Map<String, Object> values = Json.map(read);
        for (Map<String, Object> field : vector.fields("fixed")) {
            assertThat(values.get(JavaNames.memberName((String) field.get("name")))).isEqualTo(field.get("value"));
        }
    }

    static List<Vector> encodable() throws IOException, URISyntaxException {
        return vectors().stream().filter(vector -> vector.members().get("roundTrip").equals("encoder")).toList();
    }

    @ParameterizedTest
    @MethodSource("encodable")
    void theGeneratedEncoderWritesTheBytes(Vector vector) {
        Message message = PROTOCOL.message(vector.message()).orElseThrow();
        byte[] array = new byte[vector.bytes().length];
        Object encoder = Calls.call(ProtocolUnderTest.GED188.encoder(message), "wrap", array, 0, vector.protocol());
        RandomEncoding counters = new RandomEncoding(PROTOCOL, message, vector.protocol(), 1,
                StandardCharsets.US_ASCII, field -> true);
        vector.fields("fixed").stream().filter(field -> !counters.isCounter((String) field.get("name")))
                .forEach(field -> set(encoder, field));
        for (Map<String, Object> field : vector.fields("floating")) {
            if (!counters.isCounter((String) field.get("name"))) {
                set(target(message, encoder, (String) field.get("name")), field);
            }
        }
        int length = (int) Calls.call(encoder, "finish");
        assertThat(HexFormat.of().formatHex(Arrays.copyOf(array, length)))
                .isEqualTo(HexFormat.of().formatHex(vector.bytes()));
    }

    /** The first field of a list's entry starts the entry. */
    private static Object target(Message message, Object encoder, String name) {
        Optional<FieldList> list = message.floating().stream().filter(FieldList.class::isInstance)
                .map(FieldList.class::cast).filter(candidate -> candidate.members().size() > 1
                        && candidate.members().stream().anyMatch(member -> member.name().equals(name))).findFirst();
        if (list.isEmpty()) {
            return encoder;
        }
        Object entries = Calls.call(encoder, JavaNames.memberName(list.get().name()));
        return list.get().members().get(0).name().equals(name) ? Calls.call(entries, "add") : entries;
    }

    private static void set(Object target, Map<String, Object> field) {
        String setter = JavaNames.memberName((String) field.get("name"));
        if (field.get("value") instanceof Map<?, ?> hex) {
            byte[] bytes = HexFormat.of().parseHex((String) hex.get("hex"));
            Calls.call(target, setter, bytes, 0, bytes.length);
        } else {
            Calls.call(target, setter, field.get("value"));
        }
    }
}

package org.ctiwire.conformance.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctiwire.cli.json.BadLineException;
import org.ctiwire.cli.json.MessageJsonReader;
import org.ctiwire.codegen.interpret.DecodedMessage;
import org.ctiwire.codegen.interpret.MessageReader;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.conformance.WireLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message with a published format has vectors, and all codecs agree with them. */
class VectorsTest {

    private static final Path FOLDER = Path.of("..", "vectors");
    private static final String EXTENSION = ".vector";
    /** Set by the profile update-golden: then cases that are missing are made. Those that exist are left alone. */
    private static final boolean UPDATE = Boolean.getBoolean("ctiwire.update.golden");
    private static final Protocol PROTOCOL = GuideSpec.compiled();

    static List<String> messages() {
        return GuideSpec.messagesWithFormat(PROTOCOL).stream().map(Message::name).toList();
    }

    private static Path file(String message) {
        return FOLDER.resolve(message + EXTENSION);
    }

    private static List<VectorCase> cases(String message) throws IOException {
        Path file = file(message);
        return Files.exists(file) ? VectorCase.parse(Files.readString(file)) : List.of();
    }

    private static DecodedMessage read(VectorCase one) {
        return new MessageReader(PROTOCOL, StandardCharsets.UTF_8).read(one.bytes(), 0, one.bytes().length,
                one.protocol());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyLayoutHasACase(String name) throws IOException {
        Message message = PROTOCOL.message(name).orElseThrow();
        List<VectorCase> cases = new ArrayList<>(cases(name));
        Map<WireLayout, Integer> missing = WireLayout.allOf(PROTOCOL, message);
        cases.stream().filter(VectorCase::exact)
                .forEach(one -> missing.remove(WireLayout.of(PROTOCOL, message, one.protocol())));
        if (UPDATE && !missing.isEmpty()) {
            missing.values().forEach(version -> cases.add(made(message, version)));
            cases.sort(Comparator.comparing(VectorCase::protocol).reversed());
            Files.writeString(file(name), cases.stream().map(VectorCase::text).collect(Collectors.joining("\n")));
            missing.clear();
        }
        assertThat(missing.values()).as("versions of %s that need a case", name).isEmpty();
        int newest = PROTOCOL.versions().last();
        if (message.existsIn(newest)) {
            assertThat(cases).extracting(VectorCase::protocol).contains(newest);
        }
    }

    private static VectorCase made(Message message, int version) {
        byte[] bytes = VectorMaker.bytes(PROTOCOL, message, version);
        return VectorCase.parse(VectorText.of(PROTOCOL, bytes, version)).get(0);
    }

    @Test
    void everyVectorIsOfAMessage() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(EXTENSION))
                    .map(file -> file.substring(0, file.length() - EXTENSION.length())))
                    .isSubsetOf(messages());
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void theInterpretedCodecReadsTheValues(String name) throws IOException {
        for (VectorCase one : cases(name)) {
            DecodedMessage decoded = read(one);
            assertThat(decoded.name()).isEqualTo(name);
            assertThat(decoded.problems()).as("%s in version %d", name, one.protocol()).isEmpty();
            assertThat(VectorText.json(one.bytes(), decoded)).isEqualTo(one.json());
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void theInterpretedCodecWritesTheBytes(String name) throws IOException, BadLineException {
        for (VectorCase one : cases(name)) {
            byte[] written = new MessageJsonReader(PROTOCOL, OptionalInt.empty(), StandardCharsets.UTF_8)
                    .bytes(one.json());
            assertThat(HexFormat.of().formatHex(written)).as("%s in version %d", name, one.protocol())
                    .isEqualTo(HexFormat.of().formatHex(one.bytes()));
        }
    }

    /** A comment that says something else than the bytes would mislead whoever implements from it. */
    @ParameterizedTest
    @MethodSource("messages")
    void theCommentsSayWhatTheBytesAre(String name) throws IOException {
        for (VectorCase one : cases(name)) {
            String text = one.text().lines().filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n", "", "\n"));
            assertThat(text).isEqualTo(VectorText.of(PROTOCOL, one.bytes(), one.protocol()));
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void theGeneratedDecoderReadsTheValues(String name) throws IOException, ReflectiveOperationException {
        Message message = PROTOCOL.message(name).orElseThrow();
        for (VectorCase one : cases(name)) {
            DecodedMessage expected = read(one);
            DecoderReading.compare(DecoderReading.wrapped(PROTOCOL.packageName(), expected, one.bytes()), message,
                    expected);
        }
    }
}

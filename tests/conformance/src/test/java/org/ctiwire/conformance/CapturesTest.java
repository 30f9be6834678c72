package org.ctiwire.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ctiwire.cli.InProcessCommand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The command reads captures that another program made, and writes the same bytes again. */
class CapturesTest {

    private static String decoded(Captures captures) {
        try {
            Path file = Path.of(CapturesTest.class.getClassLoader().getResource(captures.file()).toURI());
            InProcessCommand run = InProcessCommand.of(new byte[0], "decode", "--format", "json", "--show-secrets",
                    file.toString());
            assertThat(run.err()).isEmpty();
            return new String(run.out(), StandardCharsets.UTF_8);
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<Map<String, Object>> from(String side, Stream<Map<String, Object>> messages) {
        return messages.filter(message -> message.get("from").equals(side)).toList();
    }

    @ParameterizedTest
    @EnumSource
    void everyMessageIsReadAsItWasSent(Captures captures) {
        String lines = decoded(captures);
        int covered = 0;
        for (String side : List.of("client", "server")) {
            List<Map<String, Object>> sent = from(side, captures.expected().stream());
            List<Map<String, Object>> read = from(side, lines.lines().map(Json::object));
            assertThat(read).hasSameSizeAs(sent);
            for (int index = 0; index < sent.size(); index++) {
                covered += compare(captures, sent.get(index), read.get(index));
            }
        }
        assertThat(covered).isGreaterThan(30);
    }

    /** Fields where the spec has them, all bytes where it does not. */
    private static int compare(Captures captures, Map<String, Object> sent, Map<String, Object> read) {
        assertThat(read.get("type")).isEqualTo(sent.get("type"));
        assertThat(read.get("protocol")).isEqualTo((long) captures.version);
        assertThat(read).doesNotContainKey("error");
        if (read.containsKey("body")) {
            assertThat(Json.map(read.get("body")).get("hex")).isEqualTo(((String) sent.get("hex")).substring(16));
            boolean unknown = ProtocolUnderTest.GED188.protocol()
                    .message((long) sent.get("type"), captures.version).filter(message -> !message.opaque()).isEmpty();
            assertThat(unknown).as("%s", sent.get("message")).isTrue();
            return 0;
        }
        assertThat(read.get("message")).isEqualTo(sent.get("message"));
        for (String part : List.of("fixed", "floating")) {
            assertThat(Json.list(read.get(part)).stream().map(Json::field)).as("%s", read)
                    .containsExactlyElementsOf(Json.list(sent.get(part)).stream().map(Json::field).toList());
        }
        return 1;
    }

    @ParameterizedTest
    @EnumSource
    void whatWasReadIsWrittenByteForByte(Captures captures) {
        String lines = decoded(captures);
        InProcessCommand run = InProcessCommand.of(lines.getBytes(StandardCharsets.UTF_8), "encode", "--protocol",
                Integer.toString(captures.version), "--format", "hex", "-");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(new String(run.out(), StandardCharsets.US_ASCII).lines().sorted()).containsExactlyElementsOf(
                captures.expected().stream().map(message -> (String) message.get("hex")).sorted().toList());
    }
}

package org.ctiwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EncodeCommandTest {

    private static String hello(String fixed, String floating) {
        return "{\"message\":\"HELLO\",\"protocol\":4,\"fixed\":[" + fixed + "],\"floating\":[" + floating + "]}";
    }

    private static final String FIXED = "{\"name\":\"InvokeID\",\"value\":7},{\"name\":\"Version\",\"value\":4},"
            + "{\"name\":\"Room\",\"value\":-1},{\"name\":\"Wish\",\"value\":0}";

    /** A complaint about the place in the line where a text stands. */
    private static void assertComplaint(String line, String place, String complaint) {
        CommandRun run = CommandRun.encode(line);
        assertThat(run.err()).isEqualTo("-:1:" + (line.indexOf(place) + 1) + ": " + complaint + "\n");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void whatDecodePrintsGivesTheSameBytes() {
        String messages = String.join("\n", DecodeCommandTest.HELLO, DecodeCommandTest.WELCOME,
                "00000002 00000009 0102", "00000001 00001267 ff", "00000005 00000005 00000007 09",
                "00000008 00000004 0000000700000001", "0102");
        CommandRun decoded = CommandRun.decode("json", messages);
        CommandRun encoded = CommandRun.encode(decoded.out());
        assertThat(encoded.err()).isEmpty();
        assertThat(encoded.out()).isEqualTo(messages.replace(" ", "") + "\n");
        assertThat(encoded.status()).isZero();
    }

    @Property(tries = 200)
    void anyLinesGiveTheSameBytes(@ForAll @Size(min = 1, max = 3) List<@Size(max = 40) byte[]> bodies,
                                  @ForAll @IntRange(min = 3, max = 10) int type) {
        String messages = bodies.stream()
                .map(body -> String.format("%08x%08x", body.length, type) + HexFormat.of().formatHex(body) + "\n")
                .collect(Collectors.joining());
        assertThat(CommandRun.encode(CommandRun.decode("json", messages, "--show-secrets").out()).out())
                .isEqualTo(messages);
    }

    @Test
    void aMaskedSecretIsRefusedAndAShownOneIsNot() {
        CommandRun masked = CommandRun.encode(CommandRun.decode("json", DecodeCommandTest.WITH_PASSWORD).out());
        assertThat(masked.err()).contains("-:1:", "Password is masked", "decode with --show-secrets");
        assertThat(masked.status()).isEqualTo(ExitStatus.PROBLEMS);
        String stars = DecodeCommandTest.WITH_PASSWORD.replace("00000017", "00000016").replace("0005 7077393900",
                "0004 2a2a2a00");
        for (String message : List.of(DecodeCommandTest.WITH_PASSWORD, stars)) {
            CommandRun shown = CommandRun.decode("json", message, "--show-secrets");
            assertThat(CommandRun.encode(shown.out()).out()).isEqualTo(message.replace(" ", "") + "\n");
        }
    }

    @Test
    void theMaskedBytesOfAMalformedMessageAreRefused() {
        assertComplaint("{\"type\":3,\"error\":{},\"hex\":\"***\"}", "\"***", "hex is masked (\"***\"), its bytes are "
                + "not in this line: decode with --show-secrets to have them");
    }

    @Test
    void aBadLineIsNamedAndTheNextEncoded() {
        CommandRun run = CommandRun.encode("{\"message\":\n\n" + hello(FIXED, "") + "\n[]\n");
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.err()).contains("-:1:12: ", "-:4:1: a message must be an object");
        assertThat(run.lines()).containsExactly("0000000e000000030000000700000004ffffffff0000");
    }

    @Test
    void complaintsNameColumnAndField() {
        assertComplaint("{}", "{", "the line has neither \"message\" nor \"type\"");
        assertComplaint("{\"message\":\"NOBODY\"}", "\"NOBODY", "NOBODY is no message of version 4");
        assertComplaint("{\"message\":\"HELLO\",\"type\":4}", "\"HELLO", "HELLO is not message 4 in version 4");
        assertComplaint("{\"type\":3,\"protocol\":5}", "5", "SMALL has no version 5, it has 1..4");
        assertComplaint(hello(FIXED, "{\"name\":\"Name\",\"value\":5}"), "{\"name\":\"Name",
                "HELLO, Name: a number where the type is STRING(10)");
        assertComplaint(hello(FIXED, "{\"name\":\"Name\",\"value\":1.5}"), "1.5",
                "Name: its value must be an integer, true, false, a string, an array or an object");
        assertComplaint(hello(FIXED, "{\"value\":5}"), "{\"value", "a field in floating has no name and no tag");
        assertComplaint(hello(FIXED, "{\"tag\":1,\"value\":{\"hex\":\"0\"}}"), "\"0\"",
                "tag 1: \"hex\" must be pairs of hex digits");
        assertComplaint("{\"type\":3} {}", "{}", "only one object may stand on a line");
    }

    @Test
    void theOptionGoesBeforeTheLinesOwnVersion() {
        String line = hello(FIXED, "{\"name\":\"Name\",\"value\":\"hi\"}");
        assertThat(CommandRun.encode(line).out()).contains("00010003686900");
        assertThat(CommandRun.encode(line, "--protocol", "2").out()).contains("0103686900");
    }

    @Test
    void binaryIsTheBytesThemselves() {
        CommandRun run = CommandRun.encode("{\"type\":9,\"body\":{\"hex\":\"0102\"}}", "--format", "binary");
        assertThat(run.bytes()).isEqualTo(new byte[] {0, 0, 0, 2, 0, 0, 0, 9, 1, 2});
    }

    @Test
    void aLineThatIsNoTextSpoilsNoOther() {
        byte[] input = "\u00ff\n{\"type\":9,\"body\":{\"hex\":\"\"}}\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        CommandRun run = CommandRun.of(input, "encode", "--spec", CommandRun.SMALL);
        assertThat(run.err()).isEqualTo("-:1:1: the line is not UTF-8 text\n");
        assertThat(run.lines()).containsExactly("0000000000000009");
    }
}

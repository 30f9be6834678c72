package org.ctiwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodeCommandTest {

    static final String HELLO = "00000015 00000003 00000007 00000004 ffffffff 8003 0001 0003 686900";
    static final String WITH_PASSWORD = "00000017 00000003 00000007 00000004 00000000 0000 0002 0005 7077393900";
    static final String WELCOME = "0000002b 00000004 00000007 00000001 0001 0007 0001 0002"
            + "0003 0007 6b00 7a7a7a7a00 0004 0004 0001 ffff 03e7 0004 0a0b0c0d";

    @TempDir
    Path directory;

    @Test
    void jsonHasTheMembersInTheirOrder() {
        CommandRun run = CommandRun.decode("json", HELLO);
        assertThat(run.out()).isEqualTo("{\"message\":\"HELLO\",\"type\":3,\"protocol\":4,\"fixed\":["
                + "{\"name\":\"InvokeID\",\"value\":7},{\"name\":\"Version\",\"value\":4},"
                + "{\"name\":\"Room\",\"value\":-1,\"symbol\":\"NO_ROOM\"},"
                + "{\"name\":\"Wish\",\"value\":32771,\"symbols\":[\"WISH_TEA\",\"WISH_MILK\"]}],"
                + "\"floating\":[{\"name\":\"Name\",\"tag\":1,\"value\":\"hi\"}]}\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void jsonHasEveryKindOfValue() {
        assertThat(CommandRun.decode("json", WELCOME).out()).isEqualTo("{\"message\":\"WELCOME\",\"type\":4,"
                + "\"protocol\":4,\"fixed\":[{\"name\":\"InvokeID\",\"value\":7},{\"name\":\"When\",\"value\":1},"
                + "{\"name\":\"Ready\",\"value\":true},{\"name\":\"Feeling\",\"value\":7,\"symbol\":\"MOOD_BAD\"},"
                + "{\"name\":\"NumPairs\",\"value\":1},{\"name\":\"NumCodes\",\"value\":2}],\"floating\":["
                + "{\"name\":\"Pair\",\"tag\":3,\"value\":{\"name\":\"k\",\"value\":\"zzzz\"}},"
                + "{\"name\":\"Codes\",\"tag\":4,\"value\":[1,65535]},"
                + "{\"tag\":999,\"value\":{\"hex\":\"0a0b0c0d\"}}]}\n");
    }

    @Test
    void opaqueAndUnknownMessagesHaveABody() {
        CommandRun run = CommandRun.decode("json", "00000002 00000009 0102\n00000001 00001267 ff\n");
        assertThat(run.lines()).containsExactly(
                "{\"message\":\"MYSTERY\",\"type\":9,\"protocol\":4,\"body\":{\"hex\":\"0102\"}}",
                "{\"message\":\"TYPE_4711\",\"type\":4711,\"protocol\":4,\"body\":{\"hex\":\"ff\"}}");
    }

    @Test
    void aMalformedMessageIsPrintedAndTheNextRead() {
        CommandRun run = CommandRun.decode("json", "00000008 00000004 0000000700000001\n00000000 0000000a\n");
        assertThat(run.lines()).containsExactly("{\"type\":4,\"error\":{\"field\":\"Ready\",\"offset\":16,"
                + "\"reason\":\"the fixed part takes 16 bytes, there are 8\"},"
                + "\"hex\":\"00000008000000040000000700000001\","
                + "\"message\":\"WELCOME\",\"protocol\":4}",
                "{\"message\":\"TYPE_10\",\"type\":10,\"protocol\":4,\"body\":{\"hex\":\"\"}}");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void secretsAreMaskedUnlessAskedForAndEmptyOnesHaveNothingToHide() {
        assertThat(CommandRun.decode("json", WITH_PASSWORD).out()).contains("\"tag\":2,\"value\":\"***\"")
                .doesNotContain("pw99").doesNotContain("70773939");
        assertThat(CommandRun.decode("text", WITH_PASSWORD).out()).contains("Password ***").doesNotContain("pw99");
        assertThat(CommandRun.decode("json", WITH_PASSWORD, "--show-secrets").out())
                .contains("\"tag\":2,\"value\":\"pw99\"");
        String empty = "00000013 00000003 00000007 00000004 00000000 0000 0002 0001 00";
        assertThat(CommandRun.decode("json", empty).out()).contains("\"tag\":2,\"value\":\"\"");
    }

    @Test
    void aMalformedMessageThatMayHoldASecretHidesItsBytes() {
        String cut = "00000016 00000003 00000007 00000004 00000000 0000 0002 0005 70773939";
        assertThat(CommandRun.decode("json", cut).out()).contains("\"hex\":\"***\"").doesNotContain("70773939");
        assertThat(CommandRun.decode("text", cut).out()).contains("bytes ***").doesNotContain("70 77");
        assertThat(CommandRun.decode("json", cut, "--show-secrets").out()).contains("70773939\"");
    }

    @Test
    void theOpeningRequestDecidesTheVersionUnlessOneIsGiven() {
        String hello = "00000013 00000003 00000007 00000002 00000000 0000 01 03 686900";
        String refused = "00000005 00000005 00000007 09";
        CommandRun run = CommandRun.decode("json", refused + "\n" + hello + "\n" + refused);
        assertThat(run.lines().get(0)).contains("\"protocol\":4,\"readAs\":3,");
        assertThat(run.lines().get(1)).contains("\"protocol\":2,").contains("\"value\":\"hi\"");
        assertThat(run.lines().get(2)).contains("\"protocol\":2,\"fixed\"");
        assertThat(CommandRun.decode("json", hello, "--protocol", "3").out())
                .contains("\"error\"").endsWith("\"protocol\":3}\n");
    }

    @Test
    void anAnnouncedVersionThatTheSpecLacksIsReadAsTheNearest() {
        String hello = "00000015 00000003 00000007 00000063 00000000 0000 0001 0003 686900";
        assertThat(CommandRun.decode("json", hello).out()).contains("\"protocol\":4,").contains("\"value\":\"hi\"");
    }

    @Test
    void aWrongHexLineIsNamedAndTheNextRead() {
        CommandRun run = CommandRun.decode("json", "# comment\n\n00 0g\n000\n 00000000 0000000A # last\r\n");
        assertThat(run.err()).isEqualTo("-:3:5: not a hex digit: 'g'\n-:4:3: the last byte has only one hex digit\n");
        assertThat(run.lines()).hasSize(1);
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void aTextLineAboveTheLimitIsMalformed() {
        CommandRun run = CommandRun.decode("json", "00000001 0000000a 00", "--max-message", "8");
        assertThat(run.out()).contains("the message has 9 bytes, the limit is 8");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void aBinaryStreamIsCutIntoMessages() throws IOException {
        Path file = directory.resolve("stream");
        Files.write(file, HexFormat.of().parseHex((HELLO + WELCOME).replace(" ", "")));
        CommandRun run = CommandRun.of("", "decode", "--spec", CommandRun.SMALL, "--format", "hex", file.toString());
        assertThat(run.lines()).containsExactly("# HELLO", HELLO.replace(" ", ""), "# WELCOME",
                WELCOME.replace(" ", ""));
    }

    @Test
    void aStreamThatEndsInsideAMessageIsReported() throws IOException {
        Path file = directory.resolve("stream");
        Files.write(file, HexFormat.of().parseHex("000000000000000a" + "000000050000000a01"));
        CommandRun run = CommandRun.of("", "decode", "--spec", CommandRun.SMALL, "--format", "json", file.toString());
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(1)).startsWith("{\"type\":10,\"error\":{\"field\":\"MessageLength\",\"offset\":0,")
                .contains("begins at byte 8, 9 of them are there").contains("\"hex\":\"000000050000000a01\"");
        assertThat(run.err()).contains(file + ": the stream ends inside a message of 13 bytes");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void aLengthAboveTheLimitBreaksTheStreamAndTakesNoMemory() throws IOException {
        Path file = directory.resolve("stream");
        Files.write(file, HexFormat.of().parseHex("000000000000000a" + "00ffffff0000000a" + "000000000000000a"));
        CommandRun run = CommandRun.of("", "decode", "--spec", CommandRun.SMALL, "--format", "json", file.toString());
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(1)).contains("a message of 16777223 bytes is announced at byte 8 of the stream, the "
                + "limit is 200").contains("\"hex\":\"00ffffff0000000a\"");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void strictCountsProblemsThatAreOnlyReportedElse() {
        String twoNames = "00000017 00000003 00000007 00000004 00000000 0000 0001 0001 00 0001 0000";
        CommandRun lenient = CommandRun.decode("json", twoNames);
        assertThat(lenient.out()).contains("\"problems\":[{\"field\":\"Name\",\"offset\":27,"
                + "\"reason\":\"it occurs 2 times, outside a list\"}]");
        assertThat(lenient.status()).isZero();
        assertThat(CommandRun.decode("json", twoNames, "--strict").status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void textGivesTheTerminalNothingToObey() {
        String escape = "00000018 00000003 00000007 00000004 00000000 0000 0001 0006 1b5b326a2200";
        assertThat(CommandRun.decode("text", escape).out()).contains("Name \"\\u{1b}[2j\\\"\"")
                .doesNotContain("\u001b");
    }

    @Test
    void theCharacterSetIsAnOption() {
        String latin = "00000014 00000003 00000007 00000004 00000000 0000 0001 0002 e400";
        assertThat(CommandRun.decode("json", latin).out()).contains("\"value\":{\"hex\":\"e400\"}");
        assertThat(CommandRun.decode("json", latin, "--charset", "ISO-8859-1").out()).contains("\"value\":\"\u00e4\"");
    }

    @Test
    void aWrongSpecIsReportedAsACompilerWould() throws IOException {
        Path spec = directory.resolve("wrong.cti");
        Files.writeString(spec, "protocol WRONG;\nnonsense;\n");
        CommandRun run = CommandRun.of("", "decode", "--spec", spec.toString(), "-");
        assertThat(run.err()).contains("error[SYNTAX]", spec + ":2:1");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
    }
}

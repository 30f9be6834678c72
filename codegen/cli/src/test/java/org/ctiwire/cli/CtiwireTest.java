package org.ctiwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CtiwireTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"decode", "encode", "check", "format", "generate", "diff", "review", "simulate", "listen"})
    void everyVerbHasHelpOnStdout(String verb) {
        CommandRun run = CommandRun.of("", verb, "--help");
        assertThat(run.out()).startsWith("Usage: ctiwire " + verb).contains("Exit status:");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void helpListsTheVerbs() {
        assertThat(CommandRun.of("", "--help").out())
                .contains("decode", "encode", "check", "format", "generate", "diff", "review", "simulate", "listen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "simulate", "decode", "decode --protocol 99 -", "decode --protocol x -",
        "decode --format xml -", "decode --charset nonsense -", "decode --max-message 3 -", "encode --protocol 99 -",
        "check", "format", "generate", "generate --out x --output nonsense",
        "simulate --port x busy-hour", "simulate --port 70000 busy-hour", "simulate --standby busy-hour",
        "simulate --port-b -1 busy-hour", "simulate --for soon busy-hour", "simulate --rate 0 busy-hour",
        "simulate --rate 5 day.txt", "simulate busy-hour more",
        "diff", "diff --protocol 25", "diff --protocol 9..99", "diff --protocol 24..25 x", "diff a b c"})
    void wrongUsageIsStatusTwoAndSaysSoOnStderr(String arguments) {
        String[] parts = arguments.isEmpty() ? new String[0] : arguments.split(" ");
        boolean takesSpec = parts.length > 1 && (parts[0].equals("decode") || parts[0].equals("encode"));
        CommandRun run = CommandRun.of("", takesSpec ? withSpec(parts) : parts);
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).isNotBlank();
        assertThat(run.out()).isEmpty();
    }

    private static String[] withSpec(String... parts) {
        return (parts[0] + " --spec " + CommandRun.SMALL + " "
                + String.join(" ", Arrays.asList(parts).subList(1, parts.length))).split(" ");
    }

    @Test
    void whatCannotBeReadIsStatusThree() {
        String missing = directory.resolve("missing").toString();
        CommandRun run = CommandRun.of("", "decode", "--spec", CommandRun.SMALL, missing);
        assertThat(run.status()).isEqualTo(ExitStatus.INPUT_OUTPUT);
        assertThat(run.err()).isEqualTo("ctiwire: " + missing + ": there is no such file\n");
        assertThat(CommandRun.of("", "decode", "--spec", missing, "-").status()).isEqualTo(ExitStatus.INPUT_OUTPUT);
        assertThat(CommandRun.of("", "check", directory.toString()).err()).contains("no .cti file");
    }

    @Test
    void aFolderAndAnEmptyFileAreNoInput() throws IOException {
        CommandRun folder = CommandRun.of("", "decode", "--spec", CommandRun.SMALL, directory.toString());
        assertThat(folder.err()).isEqualTo("ctiwire: " + directory + ": it is a directory\n");
        assertThat(folder.status()).isEqualTo(ExitStatus.INPUT_OUTPUT);
        Path empty = Files.createFile(directory.resolve("empty"));
        CommandRun nothing = CommandRun.of("", "decode", "--spec", CommandRun.SMALL, "--format", "json",
                empty.toString());
        assertThat(nothing.err()).isEqualTo(empty + ": it is empty\n");
        assertThat(nothing.status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void wrongUsageSaysWhatIsWrongAndWhereHelpIs() {
        assertThat(CommandRun.of("", "decode", "--protocol", "99", "-").err()).isEqualTo(
                "ctiwire: --protocol 99: GED188 has the versions 9..25\n"
                        + "'ctiwire decode --help' says what it takes.\n");
        assertThat(CommandRun.of("", "decode", "--charset", "nonsense", "-").err().lines()).hasSize(2);
    }

    @Test
    void aReaderThatGoesAwayIsNoReasonToComplain() {
        StringWriter err = new StringWriter();
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        for (String format : List.of("text", "json", "hex")) {
            int status = Ctiwire.run(new Streams(new ByteArrayInputStream("000000000000000a".getBytes(
                    StandardCharsets.US_ASCII)), gone, new PrintWriter(err), false),
                    "decode", "--spec", CommandRun.SMALL, "--format", format, "-");
            assertThat(status).isZero();
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsStatusThree() {
        StringWriter err = new StringWriter();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("no space left");
            }
        };
        int status = Ctiwire.run(new Streams(new ByteArrayInputStream("000000000000000a".getBytes(
                StandardCharsets.US_ASCII)), full, new PrintWriter(err), false),
                "decode", "--spec", CommandRun.SMALL, "-");
        assertThat(status).isEqualTo(ExitStatus.INPUT_OUTPUT);
        assertThat(err).hasToString("ctiwire: no space left\n");
    }

    @Test
    void theBundledSpecIsMeantWithoutAnother() {
        CommandRun run = CommandRun.of("00000004 00000005 00000009", "decode", "--format", "json", "-");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("{\"message\":\"HEARTBEAT_REQ\",\"type\":5,\"protocol\":25,"
                + "\"fixed\":[{\"name\":\"InvokeID\",\"value\":9}]");
    }
}

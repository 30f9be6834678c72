package org.ctiwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.ctiwire.cli.capture.Direction;
import org.ctiwire.cli.capture.Endpoint;
import org.ctiwire.cli.capture.PcapWriter;
import org.ctiwire.cli.capture.TcpConversation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureDecodingTest {

    private static final Instant TIME = Instant.parse("2030-01-02T03:04:05Z");
    private static final String HELLO_IN_2 = "00000013 00000003 00000007 00000002 00000000 0000 01 03 686900";
    private static final String REFUSED_IN_2 = "00000005 00000005 00000007 09";
    private static final String MYSTERY = "00000002 00000009 0102";

    @TempDir
    Path directory;

    private TcpConversation talk;

    @BeforeEach
    void open() {
        talk = new TcpConversation(new Endpoint("192.0.2.1", 50000), new Endpoint("192.0.2.2", 42027), 1, 9);
        talk.open(TIME);
    }

    private static byte[] bytes(String... hex) {
        return HexFormat.of().parseHex(String.join("", hex).replace(" ", ""));
    }

    private CommandRun decode(String format, TcpConversation... conversations) throws IOException {
        Path file = directory.resolve("capture");
        try (OutputStream out = Files.newOutputStream(file); PcapWriter writer = new PcapWriter(out)) {
            for (TcpConversation conversation : conversations) {
                conversation.writeTo(writer);
            }
        }
        return CommandRun.of("", "decode", "--spec", CommandRun.SMALL, "--format", format, file.toString());
    }

    @Test
    void messagesComeFromSegmentsThatKnowNothingOfThem() throws IOException {
        talk.send(Direction.FROM_CLIENT, TIME, bytes(HELLO_IN_2, MYSTERY), 3, 10, 15);
        talk.send(Direction.FROM_SERVER, TIME.plusSeconds(1), bytes(REFUSED_IN_2));
        CommandRun run = decode("json", talk);
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).extracting(line -> line.substring(0, line.indexOf(",\"connection\""))).containsExactly(
                "{\"message\":\"HELLO\",\"type\":3,\"protocol\":2,"
                        + "\"from\":\"client\",\"time\":\"2030-01-02T03:04:05Z\"",
                "{\"message\":\"MYSTERY\",\"type\":9,\"protocol\":2,"
                        + "\"from\":\"client\",\"time\":\"2030-01-02T03:04:05Z\"",
                "{\"message\":\"REFUSED\",\"type\":5,\"protocol\":2,"
                        + "\"from\":\"server\",\"time\":\"2030-01-02T03:04:06Z\"");
        assertThat(run.out()).contains("\"connection\":\"192.0.2.1:50000-192.0.2.2:42027\"");
        assertThat(run.status()).isZero();
    }

    @Test
    void eachConnectionHasItsOwnVersion() throws IOException {
        talk.send(Direction.FROM_CLIENT, TIME, bytes(HELLO_IN_2));
        TcpConversation other = new TcpConversation(new Endpoint("192.0.2.3", 50000),
                new Endpoint("192.0.2.2", 42027), 1, 9);
        other.open(TIME);
        other.send(Direction.FROM_CLIENT, TIME, bytes(MYSTERY));
        assertThat(decode("json", talk, other).lines()).satisfiesExactly(
                first -> assertThat(first).contains("\"protocol\":2"),
                second -> assertThat(second).contains("\"protocol\":4"));
    }

    @Test
    void aBrokenDirectionStopsAndTheOtherGoesOn() throws IOException {
        talk.send(Direction.FROM_CLIENT, TIME, bytes(MYSTERY, "0fffffff 00000009", MYSTERY));
        talk.send(Direction.FROM_CLIENT, TIME, bytes(MYSTERY));
        talk.send(Direction.FROM_SERVER, TIME, bytes(MYSTERY));
        CommandRun run = decode("json", talk);
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(1)).contains("\"error\":{\"field\":\"MessageLength\",\"offset\":0,",
                "is announced at byte 10 of the stream", "\"hex\":\"0fffffff00000009\"", "\"from\":\"client\"");
        assertThat(run.lines().get(2)).contains("MYSTERY", "\"from\":\"server\"");
        assertThat(run.err()).contains("192.0.2.1:50000-192.0.2.2:42027, from the client: "
                + "a message of 268435463 bytes");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void behindAHoleTheStreamIsTakenUpAtAKnownMessage() throws IOException {
        byte[] sent = bytes(MYSTERY, MYSTERY, "ffffffffffffffff", MYSTERY);
        talk.sendInOrder(Direction.FROM_CLIENT, TIME, sent, new int[] {14, 6, 8}, 0, 2, 3);
        CommandRun run = decode("json", talk);
        assertThat(run.lines()).satisfiesExactly(
                whole -> assertThat(whole).contains("MYSTERY").doesNotContain("error"),
                cut -> assertThat(cut).contains("a header of 8 bytes that begins at byte 10", "\"hex\":\"00000002\""),
                next -> assertThat(next).contains("MYSTERY").doesNotContain("error"));
        assertThat(run.err()).contains("6 bytes of the stream are not in the capture");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void aConnectionThatEndsInsideAMessageIsReported() throws IOException {
        talk.send(Direction.FROM_SERVER, TIME, bytes("00000002 00000009 01"));
        talk.close(Direction.FROM_SERVER, TIME);
        CommandRun run = decode("text", talk);
        assertThat(run.lines()).containsExactly(
                "2030-01-02T03:04:05Z 192.0.2.1:50000-192.0.2.2:42027 from server MYSTERY (version 4, 9 bytes)",
                "    ERROR MessageLength at byte 0: the stream ends inside a message of 10 bytes that begins at "
                        + "byte 0, 9 of them are there",
                "    bytes 000000020000000901");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void whatHexPrintsCanBeDecodedAgain() throws IOException {
        talk.send(Direction.FROM_CLIENT, TIME, bytes(HELLO_IN_2, MYSTERY));
        CommandRun hex = decode("hex", talk);
        assertThat(hex.lines()).containsExactly(
                "# 2030-01-02T03:04:05Z 192.0.2.1:50000-192.0.2.2:42027 from client HELLO",
                HELLO_IN_2.replace(" ", ""),
                "# 2030-01-02T03:04:05Z 192.0.2.1:50000-192.0.2.2:42027 from client MYSTERY",
                MYSTERY.replace(" ", ""));
        assertThat(CommandRun.decode("json", hex.out()).lines()).hasSize(2);
    }

    @Test
    void aDamagedCaptureGivesWhatComesBefore() throws IOException {
        talk.send(Direction.FROM_CLIENT, TIME, bytes(MYSTERY));
        decode("json", talk);
        Path file = directory.resolve("capture");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length + 5));
        CommandRun run = CommandRun.of("", "decode", "--spec", CommandRun.SMALL, "--format", "json", file.toString());
        assertThat(run.lines()).isEqualTo(List.of(decode("json", talk).lines().get(0)));
        assertThat(run.err()).contains("capture: ").contains("at offset");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
    }
}

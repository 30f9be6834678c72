package org.ctiwire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.ctiwire.capture.Direction;
import org.ctiwire.capture.Endpoint;
import org.ctiwire.capture.PcapWriter;
import org.ctiwire.capture.TcpConversation;
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
    void theSummaryDoesNotSayThatNothingIsWrongWhenSomethingIs() {
        CommandRun run = CommandRun.of("", "decode", "--spec", CommandRun.SMALL, "-");
        assertThat(run.err()).endsWith("ctiwire: 0 messages, 1 complaint\n");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void aConnectionThatEndsInsideAMessageIsReported() throws IOException {
        talk.send(Direction.FROM_SERVER, TIME, bytes("00000002 00000009 01"));
        talk.close(Direction.FROM_SERVER, TIME);
        CommandRun run = decode("text", talk);
        assertThat(run.lines()).containsExactly(
                "== connection 1: client 192.0.2.1:50000 --> server 192.0.2.2:42027, protocol 4, 2030-01-02 UTC",
                "03:04:05.000            <-- MYSTERY  MALFORMED, 9 bytes",
                "                            MessageLength at byte 0: the stream ends inside a message of 10 bytes "
                        + "that begins at byte",
                "                                0, 9 of them are there",
                "                            0000  00 00 00 02 00 00 00 09  01                       .........");
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

    @Test
    void aCaptureBegunLateIsTakenUpAtAMessage() throws IOException {
        talk = new TcpConversation(new Endpoint("192.0.2.1", 50000), new Endpoint("192.0.2.2", 42027), 1, 9);
        talk.send(Direction.FROM_CLIENT, TIME, bytes("ffff8003 0001 0003 686900"));
        talk.send(Direction.FROM_CLIENT, TIME, bytes(MYSTERY));
        talk.send(Direction.FROM_SERVER, TIME, bytes(MYSTERY), 3);
        CommandRun run = decode("hex", talk);
        assertThat(run.lines()).filteredOn(line -> !line.startsWith("#"))
                .containsExactly(MYSTERY.replace(" ", ""), MYSTERY.replace(" ", ""));
        assertThat(run.err().lines()).satisfiesExactly(
                passed -> assertThat(passed).endsWith("192.0.2.1:50000-192.0.2.2:42027, from the client: 11 bytes were "
                        + "passed over in front of the next segment that begins with a message"),
                version -> assertThat(version).contains("192.0.2.1:50000-192.0.2.2:42027, read as version 4: the "
                        + "capture does not hold the message that opens the session; the version is a guess"));
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void theGuessedVersionIsMentionedOnceAndNotWhereItIsKnown() throws IOException {
        talk.send(Direction.FROM_SERVER, TIME, bytes(MYSTERY));
        assertThat(decode("json", talk).err()).contains("read as version 4: ");
        assertThat(decode("json", talk).status()).isZero();
        talk.send(Direction.FROM_CLIENT, TIME, bytes(HELLO_IN_2));
        assertThat(decode("json", talk).err()).isEmpty();
    }

    @Test
    void aVersionThatMakesNoSenseIsNotGuessed() throws IOException {
        talk.send(Direction.FROM_SERVER, TIME, bytes("00000017 00000004 00000007 00000001 0001 0007 0000 0000"
                + "01 05 7a7a7a7a00"));
        CommandRun run = decode("json", talk);
        assertThat(run.lines()).singleElement(STRING).contains("\"protocol\":2,", "\"value\":\"zzzz\"")
                .doesNotContain("error");
        assertThat(run.err()).contains("read as version 2: ");
    }

    @Test
    void theFirstMessageTellsTheClientWhereThePortsDoNot() throws IOException {
        talk = new TcpConversation(new Endpoint("192.0.2.1", 3977), new Endpoint("192.0.2.2", 42027), 1, 9);
        talk.send(Direction.FROM_SERVER, TIME, bytes(MYSTERY));
        talk.send(Direction.FROM_SERVER, TIME, bytes(REFUSED_IN_2));
        talk.send(Direction.FROM_CLIENT, TIME, bytes(MYSTERY));
        assertThat(decode("json", talk).lines()).satisfiesExactly(
                unsure -> assertThat(unsure).contains("\"from\":\"client\""),
                sure -> assertThat(sure).contains("\"from\":\"server\"", "192.0.2.1:3977-192.0.2.2:42027"),
                then -> assertThat(then).contains("\"from\":\"client\"", "192.0.2.1:3977-192.0.2.2:42027"));
    }

    @Test
    void whatIsNoSessionIsPassedOver() throws IOException {
        TcpConversation other = new TcpConversation(new Endpoint("192.0.2.3", 50000), new Endpoint("192.0.2.2", 80),
                1, 9);
        other.open(TIME);
        other.send(Direction.FROM_CLIENT, TIME, "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        CommandRun none = decode("json", other);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).endsWith("capture: no CTI message in this capture (1 TCP connection with data, 0 "
                + "packets of other protocols)\n");
        assertThat(none.status()).isEqualTo(ExitStatus.PROBLEMS);
        talk.send(Direction.FROM_CLIENT, TIME, bytes(HELLO_IN_2));
        CommandRun both = decode("json", talk, other);
        assertThat(both.lines()).hasSize(1);
        assertThat(both.err()).endsWith("capture: 1 TCP connection without a CTI message passed over\n");
        assertThat(both.status()).isZero();
    }

    @Test
    void aDirectionWithoutAMessageInASessionIsReported() throws IOException {
        talk.send(Direction.FROM_CLIENT, TIME, bytes(HELLO_IN_2));
        talk.send(Direction.FROM_SERVER, TIME, bytes("ffffffffffffffff00"));
        CommandRun run = decode("json", talk);
        assertThat(run.err()).contains("from the server: no segment begins with a known message, 9 bytes were passed "
                + "over");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void textShowsTheTimeTheSecondsSinceAndTheDirection() throws IOException {
        talk.send(Direction.FROM_CLIENT, TIME, bytes(HELLO_IN_2));
        talk.send(Direction.FROM_SERVER, TIME.plusMillis(1250), bytes(REFUSED_IN_2));
        TcpConversation other = new TcpConversation(new Endpoint("192.0.2.3", 50001),
                new Endpoint("192.0.2.2", 42027), 1, 9);
        other.send(Direction.FROM_CLIENT, TIME.plusSeconds(86_400), bytes(MYSTERY));
        CommandRun run = decode("text", talk, other);
        assertThat(run.lines()).containsExactly(
                "== connection 1: client 192.0.2.1:50000 --> server 192.0.2.2:42027, protocol 2, 2030-01-02 UTC",
                "03:04:05.000            --> HELLO  InvokeID 7, Version 2",
                "                            Name \"hi\"",
                "                            zero: Room, Wish",
                "03:04:06.250    +1.250  <-- REFUSED  InvokeID 7",
                "                            Status 9",
                "",
                "== connection 2: client 192.0.2.3:50001 --> server 192.0.2.2:42027, protocol 4, 2030-01-03 UTC",
                "03:04:05.000 +86398.750  --> MYSTERY  message 9, its fields are not published, 10 bytes",
                "                             0008  01 02                                             ..");
        assertThat(run.err()).endsWith("ctiwire: 3 messages, nothing wrong\n");
    }
}

package org.ctiwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextOutputTest {

    private static final String TWO_PAIRS = "0000002c 00000004 00000007 00000001 0001 0007 0002 0000"
            + "0003 0007 6b00 7a7a7a7a00 0003 0005 6c00 616200";

    private static String on(Screen screen, String input, String... arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "-";
        Ctiwire.run(new Streams(new ByteArrayInputStream(input.getBytes(StandardCharsets.US_ASCII)), out,
                new PrintWriter(new StringWriter()), false, screen), all);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatPairsMessagesIsFirstAndWhatHoldsNothingLast() {
        assertThat(CommandRun.decode("text", DecodeCommandTest.HELLO).lines()).containsExactly(
                "== protocol 4",
                "HELLO  InvokeID 7, Version 4",
                "    Name \"hi\"",
                "    Wish every bit of Wishes and 0x8000",
                "    none: Room");
        String nothing = "00000012 00000003 00000000 00000004 00000000 0000 0001 0000";
        assertThat(CommandRun.decode("text", nothing).lines()).containsExactly(
                "== protocol 4",
                "HELLO  InvokeID 0, Version 4",
                "    zero: Room, Wish; empty: Name");
    }

    @Test
    void everyKindOfValueIsShown() {
        assertThat(CommandRun.decode("text", DecodeCommandTest.WELCOME).lines()).containsExactly(
                "== protocol 4",
                "WELCOME  InvokeID 7",
                "    When 1970-01-01T00:00:01Z, Ready true, Feeling MOOD_BAD, NumCodes 2, Codes [1, 65535],"
                        + " tag 999 0x0a0b0c0d",
                "    Pairs (1)  k = \"zzzz\"");
    }

    @Test
    void entriesOfAListStandBelowEachOther() {
        int body = TWO_PAIRS.replace(" ", "").length() / 2 - 8;
        String input = TWO_PAIRS.replace("0000002c", String.format("%08x", body));
        assertThat(CommandRun.decode("text", input).lines()).contains(
                "    Pairs (2)  k = \"zzzz\"",
                "               l = \"ab\"",
                "    zero: NumCodes");
    }

    @Test
    void aCounterThatCountsWrongStandsForItself() {
        String wrong = DecodeCommandTest.WELCOME.replace("0007 0001 0002", "0007 0003 0002");
        assertThat(CommandRun.decode("text", wrong).lines())
                .anySatisfy(line -> assertThat(line).contains("NumPairs 3"))
                .contains("    Pairs  k = \"zzzz\"", "    PROBLEM NumPairs at byte 20: it counts 3, there are 1 entries "
                        + "in Pairs");
    }

    @Test
    void malformedAndUnknownMessagesAreShownAsBytes() {
        assertThat(CommandRun.decode("text", "00000008 00000004 0000000700000001").lines()).containsExactly(
                "== protocol 4",
                "WELCOME  MALFORMED, 16 bytes",
                "    Ready at byte 16: the fixed part takes 16 bytes, there are 8",
                "    0000  00 00 00 08 00 00 00 04  00 00 00 07 00 00 00 01  ................");
        assertThat(CommandRun.decode("text", "00000003 00001267 ff4142").lines()).containsExactly(
                "== protocol 4",
                "TYPE_4711  unknown message, 11 bytes",
                "    0008  ff 41 42                                          .AB");
    }

    @Test
    void aLongHexDumpEndsWithHowMuchMoreThereIs() throws IOException {
        String input = "0000010a 00001267" + "00".repeat(0x10A);
        assertThat(CommandRun.decode("text", input, "--max-message", "300").lines()).hasSize(19)
                .last().isEqualTo("    10 more bytes; --format hex prints all");
    }

    @Test
    void nameOfAnotherMessageVersionIsTold() {
        assertThat(CommandRun.decode("text", "00000005 00000005 00000007 09").lines())
                .contains("    fixed part read as version 3");
    }

    @Test
    void linesFitTheScreen() throws IOException {
        String mask = "00000034 00000003 00000001 00000019 00000168 00000001 00000003 0060e07d 00003fff 00000000"
                + "00000000 00000000 00000000 0001 0000 0002 0000";
        for (int width : List.of(60, 80, 120)) {
            assertThat(on(new Screen(width, false), mask, "decode").lines()).hasSizeGreaterThan(4)
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
        }
    }

    @Test
    void coloursAreOnlyForATerminalWhoseUserWantsThem() throws IOException {
        String[] decode = {"decode", "--spec", CommandRun.SMALL};
        assertThat(on(Screen.PLAIN, DecodeCommandTest.HELLO, decode)).doesNotContain("\u001b");
        assertThat(on(new Screen(120, true), DecodeCommandTest.HELLO, decode)).contains("\u001b[1mHELLO\u001b[0m");
        assertThat(Screen.ofTerminal(Optional.of("1")).coloured()).isFalse();
        assertThat(Screen.ofTerminal(Optional.of("")).coloured()).isTrue();
        assertThat(Screen.ofTerminal(Optional.empty()).coloured()).isTrue();
    }

    @Test
    void theLastLineOnStderrSumsUp() {
        String twoNames = "00000017 00000003 00000007 00000004 00000000 0000 0001 0001 00 0001 0000";
        CommandRun run = CommandRun.decode("text", twoNames + "\n00000008 00000004 0000000700000001");
        assertThat(run.err()).isEqualTo("ctiwire: 1 message, 1 malformed, 1 problem\n");
        assertThat(CommandRun.decode("json", twoNames).err()).isEmpty();
    }
}

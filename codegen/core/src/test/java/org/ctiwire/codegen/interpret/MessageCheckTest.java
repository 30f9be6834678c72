package org.ctiwire.codegen.interpret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ctiwire.codegen.interpret.SmallProtocol.bytes;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessageCheckTest {

    private static final String TEXT = "01 03 686900";

    private List<Problem> problems(long type, String... parts) {
        byte[] message = bytes(type, parts);
        return new MessageReader(SmallProtocol.protocol(), UTF_8).read(message, 0, message.length, 2).problems();
    }

    /** The problems of a SAMPLE in version 2 that counts so many pairs. */
    private List<Problem> sample(int pairs, String... floating) {
        String fixed = "00000001 00000001 0001 00000000 000000000000 000000" + String.format("%04x", pairs);
        return problems(SmallProtocol.SAMPLE, fixed, String.join("", floating));
    }

    @Test
    void aMissingRequiredFieldIsReportedAtTheEnd() {
        assertThat(sample(0)).containsExactly(new Problem("Text", 33, "it is required and missing"));
    }

    @Test
    void aTextAboveItsLimitIsReported() {
        assertThat(sample(0, "01 0b", "61".repeat(10), "00"))
                .containsExactly(new Problem("Text", 33, "11 bytes where STRING(10) takes at most 10"));
        assertThat(sample(0, "01 0a", "61".repeat(9), "00")).isEmpty();
    }

    @Test
    void aNumberOfAnotherSizeIsReported() {
        assertThat(sample(0, TEXT, "03 01 00"))
                .containsExactly(new Problem("Short", 38, "1 bytes where USHORT takes 2"));
    }

    @Test
    void aFieldThatOccursTwiceIsReportedAtTheSecond() {
        assertThat(sample(0, TEXT, "03 02 0001", "03 02 0001"))
                .containsExactly(new Problem("Short", 42, "it occurs 2 times, outside a list"));
    }

    @Test
    void aCountThatDoesNotMatchItsListIsReported() {
        String pair = "07 05 01 6100 6200";
        assertThat(sample(1, TEXT, pair, "08 04 00000000")).isEmpty();
        assertThat(sample(2, TEXT, pair))
                .containsExactly(new Problem("NumPairs", 31, "it counts 2, there are 1 entries in Pairs"));
        assertThat(sample(4, TEXT, "08 04 00000000".repeat(4)))
                .containsExactly(new Problem("PairTime", 38, "4 entries, the limit is 3"));
    }

    @Test
    void aCountThatDoesNotMatchItsArrayIsReported() {
        assertThat(sample(0, TEXT, "05 02 0002", "06 04 0001 0002")).isEmpty();
        assertThat(sample(0, TEXT, "05 02 0003", "06 04 0001 0002"))
                .containsExactly(new Problem("NumCodes", 38, "it counts 3, there are 2 elements in Codes"));
        assertThat(sample(0, TEXT, "06 04 0001 0002"))
                .containsExactly(new Problem("NumCodes", 44, "it is missing, there are 2 elements in Codes"));
    }

    @Test
    void dataThatDoesNotDivideIsReportedButForeignTextIsNot() {
        assertThat(sample(0, TEXT, "06 03 000100"))
                .containsExactly(new Problem("Codes", 38, "3 bytes where each element takes 2"));
        assertThat(sample(1, TEXT, "07 04 01610062"))
                .containsExactly(new Problem("Pair", 38, "its 4 bytes do not divide into the members of PAIR"));
        assertThat(sample(1, TEXT, "07 05 01 e400 6200")).isEmpty();
    }

    @Test
    void aBudgetIsReportedWhereItIsExceeded() {
        String pair = "07 07 01 616161 00 62 00";
        assertThat(sample(3, TEXT, pair, pair, pair)).containsExactly(
                new Problem("Pair", 56, "with it Pair take 21 bytes together, the limit is 20"));
    }

    @Test
    void recordsAreCheckedOneByOne() {
        String good = "01 02 0001 02 02 6100 03 02 0001 04 04 00000005";
        assertThat(problems(SmallProtocol.TABLE, "0002", good, good)).isEmpty();
        String twoIds = "01 02 0001 02 02 6100 03 02 0002 04 04 00000005 04 04 00000006";
        assertThat(problems(SmallProtocol.TABLE, "0002", good, twoIds)).isEmpty();
        assertThat(problems(SmallProtocol.TABLE, "0002", good, "01 02 0001 02 02 6100 04 04 00000005"))
                .containsExactly(new Problem("NumIds", 42, "it is missing, there are 1 entries in Ids"));
        assertThat(problems(SmallProtocol.TABLE, "0001", good, good))
                .containsExactly(new Problem("NumRecords", 8, "it counts 1, there are 2 records in Rows"));
        assertThat(problems(SmallProtocol.TABLE, "0001", "01 02 0001", "03 02 0002 04 04 00000005")).containsExactly(
                new Problem("RecordName", 24, "it is required and missing"),
                new Problem("NumIds", 14, "it counts 2, there are 1 entries in Ids"));
        assertThat(problems(SmallProtocol.TABLE, "0000", "02 02 6100")).containsExactly(
                new Problem("RecordName", 10, "it comes before the first RecordType, which opens a record"));
    }
}

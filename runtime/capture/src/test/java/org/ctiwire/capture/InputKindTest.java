package org.ctiwire.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputKindTest {

    @ParameterizedTest
    @CsvSource({
        "a1b2c3d4, PCAP",
        "d4c3b2a1, PCAP",
        "a1b23c4d, PCAP",
        "4d3cb2a1, PCAP",
        "a1b2cd34, BINARY",
        "a1b2c3, BINARY",
        "0a0d0d0a 0000001c 1a2b3c4d, PCAPNG",
        "0a0d0d0a 1c000000 4d3c2b1a, PCAPNG",
        "0a0d0d0a 0000001c 1a2b3c4e, BINARY",
        "00000004 00000005 00000001, BINARY",
        "0a0d0d0a, HEX_TEXT",
    })
    void tellsByContent(String start, InputKind kind) {
        assertThat(InputKind.detect(HexFormat.of().parseHex(start.replace(" ", "")))).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00 00 00 04\n00000005\r\n\tABCDEF abcdef", "# a note, ünd möre: 0x\n00", "00 # end"})
    void takesHexDigitsBlanksAndCommentsForText(String text) {
        assertThat(InputKind.detect(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(InputKind.HEX_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00 0g", "# note\nnote", "00 # \u0000", "0x00", "00\u000c"})
    void takesAnythingElseForMessages(String text) {
        assertThat(InputKind.detect(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(InputKind.BINARY);
    }

    @Test
    void looksAtNoMoreThanItPromises() {
        byte[] text = "0".repeat(InputKind.PROBE_LENGTH + 1).getBytes(StandardCharsets.US_ASCII);
        text[InputKind.PROBE_LENGTH] = 'x';
        assertThat(InputKind.detect(text)).isEqualTo(InputKind.HEX_TEXT);
        text[InputKind.PROBE_LENGTH - 1] = 'x';
        assertThat(InputKind.detect(text)).isEqualTo(InputKind.BINARY);
    }
}

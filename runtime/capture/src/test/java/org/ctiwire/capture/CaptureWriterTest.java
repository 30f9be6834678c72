package org.ctiwire.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CaptureWriterTest {

    private static final Instant TIME = Instant.ofEpochSecond(1_000_000_000, 123_456_789);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private String written() {
        return HexFormat.of().formatHex(out.toByteArray());
    }

    @Test
    void writesPcap() throws IOException {
        try (CaptureWriter writer = new PcapWriter(out)) {
            writer.write(TIME, new byte[] {1, 2, 3});
        }
        assertThat(written()).isEqualTo(("d4c3b2a1 0200 0400 00000000 00000000 00000400 01000000"
                + "00ca9a3b 40e20100 03000000 03000000 010203").replace(" ", ""));
    }

    @Test
    void writesPcapng() throws IOException {
        try (CaptureWriter writer = new PcapngWriter(out)) {
            writer.write(TIME, new byte[] {1, 2, 3});
        }
        assertThat(written()).isEqualTo(("0a0d0d0a 1c000000 4d3c2b1a 0100 0000 ffffffffffffffff 1c000000"
                + "01000000 14000000 0100 0000 00000400 14000000"
                + "06000000 24000000 00000000 7e8d0300 4062c8a4 03000000 03000000 01020300 24000000").replace(" ", ""));
    }

    @Test
    void refusesTimesThatTheFormatCannotExpress() throws IOException {
        PcapWriter pcap = new PcapWriter(out);
        PcapngWriter pcapng = new PcapngWriter(out);
        for (Instant time : new Instant[] {Instant.EPOCH.minusNanos(1), Instant.MAX}) {
            assertThatIllegalArgumentException().isThrownBy(() -> pcap.write(time, new byte[1]));
            assertThatIllegalArgumentException().isThrownBy(() -> pcapng.write(time, new byte[1]));
        }
    }

    @Test
    void refusesFramesThatReadersWouldNotTake() throws IOException {
        PcapWriter pcap = new PcapWriter(out);
        PcapngWriter pcapng = new PcapngWriter(out);
        byte[] frame = new byte[CaptureReader.PACKET_LIMIT + 1];
        assertThatIllegalArgumentException().isThrownBy(() -> pcap.write(TIME, frame));
        assertThatIllegalArgumentException().isThrownBy(() -> pcapng.write(TIME, frame));
    }
}

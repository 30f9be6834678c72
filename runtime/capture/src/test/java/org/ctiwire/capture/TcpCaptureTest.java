package org.ctiwire.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ctiwire.capture.Direction.FROM_CLIENT;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TcpCaptureTest {

    private static final Instant TIME = Instant.ofEpochSecond(1_000_000_000);

    private final RecordingListener heard = new RecordingListener();

    private static byte[] capture() throws IOException {
        Endpoint client = new Endpoint("192.0.2.10", 51000);
        TcpConversation talk = new TcpConversation(client, new Endpoint("192.0.2.20", 42027), 1, 2);
        talk.open(TIME);
        talk.send(FROM_CLIENT, TIME, new byte[] {1, 2, 3});
        talk.sendInOrder(FROM_CLIENT, TIME, new byte[] {4, 5, 6}, new int[] {1}, 1);
        talk.send(FROM_CLIENT, TIME, new byte[] {7});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PcapWriter writer = new PcapWriter(out)) {
            writer.write(TIME, new byte[60]);
            talk.writeTo(writer);
        }
        return out.toByteArray();
    }

    @Test
    void tellsStreamsGapsAndSkippedPackets() throws IOException {
        TcpCapture.read(new ByteArrayInputStream(capture()), heard);

        assertThat(heard.bytes(1, FROM_CLIENT)).containsExactly(1, 2, 3, 5, 6, 7);
        assertThat(heard.gapSizes()).containsExactly(1L);
        assertThat(heard.skipped).containsExactly(new SkippedPacket(24, TIME, SkipReason.OTHER_PROTOCOL));
        assertThat(heard.closed).hasSize(1);
    }

    @Test
    void deliversWhatCameBeforeTheFileBreaksOff() throws IOException {
        byte[] whole = capture();
        byte[] brokenOff = Arrays.copyOf(whole, whole.length - 1);

        assertThatExceptionOfType(CaptureException.class)
                .isThrownBy(() -> TcpCapture.read(new ByteArrayInputStream(brokenOff), heard))
                .satisfies(problem -> assertThat(problem.offset()).isEqualTo(brokenOff.length));
        assertThat(heard.bytes(1, FROM_CLIENT)).containsExactly(1, 2, 3, 5, 6);
        assertThat(heard.gapSizes()).containsExactly(1L);
        assertThat(heard.closed).hasSize(1);
    }
}

package org.ctiwire.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctiwire.capture.Direction.FROM_CLIENT;
import static org.ctiwire.capture.Direction.FROM_SERVER;
import static org.ctiwire.capture.TcpSegment.ACK;
import static org.ctiwire.capture.TcpSegment.FIN;
import static org.ctiwire.capture.TcpSegment.RST;
import static org.ctiwire.capture.TcpSegment.SYN;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TcpReassemblyTest {

    private static final Endpoint CLIENT = new Endpoint("192.0.2.10", 51000);
    private static final Endpoint SERVER = new Endpoint("192.0.2.20", 42027);

    private final RecordingListener heard = new RecordingListener();
    private final TcpReassembly reassembly = new TcpReassembly(heard);
    private int segments;

    private void segment(Endpoint from, Endpoint to, int flags, int sequence, int acknowledgment,
                         String text, int cut) {
        byte[] payload = text.getBytes(StandardCharsets.ISO_8859_1);
        Instant time = Instant.ofEpochSecond(segments++);
        reassembly.accept(new TcpSegment(time, from, to, sequence, acknowledgment, flags, payload, cut));
    }

    private void client(int flags, int sequence, String text) {
        segment(CLIENT, SERVER, flags, sequence, 901, text, 0);
    }

    private void server(int flags, int sequence, String text) {
        segment(SERVER, CLIENT, flags, sequence, 101, text, 0);
    }

    private void open() {
        segment(CLIENT, SERVER, SYN, 100, 0, "", 0);
        server(SYN | ACK, 900, "");
        client(ACK, 101, "");
    }

    @Test
    void tellsChunksWithFlowDirectionAndTimeOfTheirSegment() {
        open();
        client(ACK, 104, "def");
        client(ACK, 101, "abc");

        Flow flow = new Flow(1, CLIENT, SERVER);
        assertThat(heard.chunks).extracting(StreamChunk::flow).containsExactly(flow, flow);
        assertThat(heard.chunks).extracting(StreamChunk::direction).containsExactly(FROM_CLIENT, FROM_CLIENT);
        assertThat(heard.chunks).extracting(StreamChunk::time)
                .containsExactly(Instant.ofEpochSecond(4), Instant.ofEpochSecond(3));
        assertThat(heard.text(1, FROM_CLIENT)).isEqualTo("abcdef");
    }

    @Test
    void keepsTheFirstArrivalOfOverlappingBytes() {
        open();
        client(ACK, 103, "CD");
        client(ACK, 107, "GH");
        client(ACK, 101, "abcdefghij");
        client(ACK, 105, "xxxxxxKL");

        assertThat(heard.text(1, FROM_CLIENT)).isEqualTo("abCDefGHijKL");
        assertThat(heard.gaps).isEmpty();
    }

    @Test
    void goesOnWhereSequenceNumbersWrapRound() {
        segment(CLIENT, SERVER, SYN, -3, 0, "", 0);
        client(ACK, 2, "efg");
        client(ACK, -2, "abcd");
        client(ACK, -2, "abcdefgh");

        assertThat(heard.text(1, FROM_CLIENT)).isEqualTo("abcdefgh");
    }

    @Test
    void dropsKeepAliveProbes() {
        open();
        client(ACK, 101, "abc");
        client(ACK, 103, "\0");
        client(ACK, 103, "");
        client(ACK, 104, "def");

        assertThat(heard.text(1, FROM_CLIENT)).isEqualTo("abcdef");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k"})
    void dropsKeepAliveProbesInFrontOfTheFirstData(String probe) {
        client(ACK, 499, probe);
        client(ACK, 500, "abc");
        reassembly.finish();

        assertThat(heard.text(1, FROM_CLIENT) + heard.text(2, FROM_CLIENT)).isEqualTo("abc");
        assertThat(heard.gaps).isEmpty();
    }

    @Test
    void takesTheHigherPortForTheClientWithoutSyn() {
        server(ACK, 700, "xyz");
        client(ACK, 500, "abc");

        assertThat(heard.chunks).extracting(StreamChunk::flow).containsOnly(new Flow(1, CLIENT, SERVER));
        assertThat(heard.text(1, FROM_SERVER)).isEqualTo("xyz");
        assertThat(heard.text(1, FROM_CLIENT)).isEqualTo("abc");
    }

    @Test
    void takesTheSenderOfTheSynForTheClientWhateverThePorts() {
        segment(SERVER, CLIENT, SYN, 900, 0, "", 0);
        server(ACK, 901, "xyz");
        assertThat(heard.chunks.get(0).flow()).isEqualTo(new Flow(1, SERVER, CLIENT));

        segment(new Endpoint("::1", 9), new Endpoint("::1", 10), SYN | ACK, 1, 1, "x", 0);
        assertThat(heard.chunks.get(1).flow().client().port()).isEqualTo(10);
    }

    @Test
    void startsAStreamWithoutSynAtWhatTheOpeningAcknowledges() {
        server(SYN | ACK, 900, "");
        client(ACK, 104, "def");
        client(ACK, 101, "abc");

        assertThat(heard.text(1, FROM_CLIENT)).isEqualTo("abcdef");
    }

    @Test
    void takesSegmentsOfTheOpeningInAnyOrder() {
        server(SYN | ACK, 900, "");
        segment(CLIENT, SERVER, SYN, 100, 0, "", 0);
        segment(CLIENT, SERVER, SYN, 100, 0, "", 0);
        server(SYN | ACK, 900, "");
        client(ACK, 101, "abc");
        reassembly.finish();

        assertThat(heard.closed).containsExactly(new Flow(1, CLIENT, SERVER));
        assertThat(heard.text(1, FROM_CLIENT)).isEqualTo("abc");
    }

    @Test
    void takesBytesThatComeWithTheSyn() {
        segment(CLIENT, SERVER, SYN, 100, 0, "abc", 0);
        client(ACK, 104, "def");

        assertThat(heard.text(1, FROM_CLIENT)).isEqualTo("abcdef");
    }

    @Test
    void beginsANewConnectionWithANewSyn() {
        open();
        client(ACK, 101, "abc");
        segment(CLIENT, SERVER, SYN, 77, 0, "", 0);
        server(SYN | ACK, 300, "");
        client(ACK, 78, "def");
        server(ACK, 301, "xyz");

        assertThat(heard.closed).containsExactly(new Flow(1, CLIENT, SERVER));
        assertThat(heard.text(1, FROM_CLIENT)).isEqualTo("abc");
        assertThat(heard.text(2, FROM_CLIENT)).isEqualTo("def");
        assertThat(heard.text(2, FROM_SERVER)).isEqualTo("xyz");
    }

    @Test
    void beginsANewConnectionWithASynBehindOneWhoseOpeningWasNotCaptured() {
        server(ACK, 900, "old");
        segment(CLIENT, SERVER, SYN, 77, 0, "", 0);
        assertThat(heard.closed).containsExactly(new Flow(1, CLIENT, SERVER));
        server(SYN | ACK, 300, "");
        server(ACK, 301, "new");

        assertThat(heard.text(1, FROM_SERVER)).isEqualTo("old");
        assertThat(heard.text(2, FROM_SERVER)).isEqualTo("new");
    }

    @Test
    void closesWhenBothEndsHaveFinishedAndTakesRepeatsForOld() {
        open();
        client(FIN | ACK, 101, "abc");
        assertThat(heard.closed).isEmpty();
        server(FIN | ACK, 901, "");
        assertThat(heard.closed).hasSize(1);
        client(ACK, 101, "abc");
        server(FIN | ACK, 901, "");
        segment(CLIENT, SERVER, SYN, 100, 0, "", 0);
        reassembly.finish();

        assertThat(heard.closed).hasSize(1);
        assertThat(heard.text(1, FROM_CLIENT)).isEqualTo("abc");
    }

    @Test
    void waitsForBytesInFrontOfAFin() {
        open();
        server(FIN | ACK, 901, "");
        client(FIN | ACK, 104, "def");
        assertThat(heard.closed).isEmpty();
        client(ACK, 101, "abc");

        assertThat(heard.text(1, FROM_CLIENT)).isEqualTo("abcdef");
        assertThat(heard.closed).hasSize(1);
    }

    @Test
    void takesDataFarFromAnEndedConnectionForANewOne() {
        open();
        client(ACK, 101, "abc");
        server(RST, 901, "not of the stream");
        client(ACK, 104, "late");
        client(ACK, 0x7000_0000, "new");

        assertThat(heard.text(1, FROM_CLIENT)).isEqualTo("abclate");
        assertThat(heard.text(1, FROM_SERVER)).isEmpty();
        assertThat(heard.text(2, FROM_CLIENT)).isEqualTo("new");
    }

    @Test
    void takesDataBehindAClosedConnectionForANewOne() {
        open();
        client(FIN | ACK, 101, "abc");
        server(FIN | ACK, 901, "");
        client(ACK, 105, "new");

        assertThat(heard.text(2, FROM_CLIENT)).isEqualTo("new");
    }

    @Test
    void ignoresSegmentsWithoutDataOutsideAConnection() {
        client(ACK, 5, "");
        client(FIN | ACK, 5, "");
        client(RST, 5, "reason");
        reassembly.finish();

        assertThat(heard.closed).isEmpty();
    }

    @Test
    void tellsAHoleAsAGapWhenTheCaptureEnds() {
        open();
        client(ACK, 101, "abc");
        client(ACK, 109, "ghi");
        client(ACK, 115, "jkl");
        assertThat(heard.text(1, FROM_CLIENT)).isEqualTo("abc");
        reassembly.finish();

        assertThat(heard.gaps).containsExactly(
                new Gap(new Flow(1, CLIENT, SERVER), FROM_CLIENT, Instant.ofEpochSecond(4), 5),
                new Gap(new Flow(1, CLIENT, SERVER), FROM_CLIENT, Instant.ofEpochSecond(5), 3));
        assertThat(heard.text(1, FROM_CLIENT)).isEqualTo("abcghijkl");
        assertThat(heard.closed).hasSize(1);
    }

    @Test
    void tellsWhatIsMissingInFrontOfAFin() {
        open();
        client(FIN | ACK, 111, "");
        client(FIN | ACK, 111, "");
        client(FIN | ACK, 5000, "");
        reassembly.finish();

        assertThat(heard.gaps).containsExactly(
                new Gap(new Flow(1, CLIENT, SERVER), FROM_CLIENT, Instant.ofEpochSecond(3), 10));
    }

    @Test
    void tellsBytesCutOffByTheSnapLengthAtOnce() {
        open();
        segment(CLIENT, SERVER, ACK, 101, 901, "abc", 4);
        client(ACK, 108, "hij");

        assertThat(heard.gapSizes()).containsExactly(4L);
        assertThat(heard.text(1, FROM_CLIENT)).isEqualTo("abchij");
    }
}

package org.ctiwire.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctiwire.capture.Direction.FROM_CLIENT;
import static org.ctiwire.capture.TcpSegment.ACK;
import static org.ctiwire.capture.TcpSegment.SYN;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReassemblyLimitsTest {

    private static final Endpoint CLIENT = new Endpoint("192.0.2.10", 51000);
    private static final Endpoint SERVER = new Endpoint("192.0.2.20", 42027);

    private final RecordingListener heard = new RecordingListener();

    private static void accept(TcpReassembly reassembly, Endpoint client, int flags, int sequence, int length) {
        reassembly.accept(
                new TcpSegment(Instant.EPOCH, client, SERVER, sequence, 0, flags, new byte[length], 0));
    }

    @Test
    void givesUpOnAHoleWhenTooMuchIsHeldBehindIt() {
        TcpReassembly reassembly = new TcpReassembly(heard, new ReassemblyLimits(1000, 1_000_000, 10));
        accept(reassembly, CLIENT, SYN, 100, 0);
        for (int at = 0; at < 4; at++) {
            accept(reassembly, CLIENT, ACK, 111 + at * 100, 100);
        }
        assertThat(heard.chunks).isEmpty();
        accept(reassembly, CLIENT, ACK, 111 + 400, 100);
        accept(reassembly, CLIENT, ACK, 111 + 500, 100);

        assertThat(heard.gapSizes()).containsExactly(10L);
        assertThat(heard.bytes(1, FROM_CLIENT)).hasSize(600);
    }

    @Test
    void givesUpFirstOnTheHolesOfConnectionsSilentForLongest() {
        TcpReassembly reassembly = new TcpReassembly(heard, new ReassemblyLimits(100_000, 1000, 10));
        for (int port = 1; port <= 5; port++) {
            Endpoint client = new Endpoint("192.0.2.10", 51000 + port);
            accept(reassembly, client, SYN, 100, 0);
            accept(reassembly, client, ACK, 111, 100);
        }

        assertThat(heard.chunks).extracting(chunk -> chunk.flow().number()).containsExactly(1, 2, 3);
        assertThat(heard.gapSizes()).containsExactly(10L, 10L, 10L);
    }

    @Test
    void closesTheConnectionSilentForLongestWhenThereAreTooMany() {
        TcpReassembly reassembly = new TcpReassembly(heard, new ReassemblyLimits(1000, 1000, 2));
        Endpoint[] clients = {CLIENT, new Endpoint("192.0.2.10", 51001), new Endpoint("192.0.2.10", 51002)};
        accept(reassembly, clients[0], SYN, 100, 0);
        accept(reassembly, clients[1], SYN, 100, 0);
        accept(reassembly, clients[0], ACK, 101, 1);
        accept(reassembly, clients[2], SYN, 100, 0);

        assertThat(heard.closed).containsExactly(new Flow(2, clients[1], SERVER));
    }
}

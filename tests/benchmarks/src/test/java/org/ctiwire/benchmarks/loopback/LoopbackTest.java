package org.ctiwire.benchmarks.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Shows that it works; it measures nothing that counts. */
class LoopbackTest {

    @Test
    void sessionsAndPumpMoveTheSameBytes() throws IOException, InterruptedException {
        assertThat(new Loopback(1, 4).run().toString()).contains("requests and confirmations", "events");
    }

    @Test
    void thePumpMovesWhatItIsAskedFor() throws IOException {
        try (BytePump pump = new BytePump()) {
            Exchanged stream = pump.stream(1_000, 333);
            assertThat(stream.bytes()).isEqualTo(333_000);
            Exchanged trips = pump.roundTrips(640, 64, 60, 12);
            assertThat(trips.messages()).isEqualTo(1_280);
            assertThat(trips.bytes()).isEqualTo(640 * 72);
        }
    }
}

package org.ctiwire.benchmarks.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Fifty sessions for twenty seconds; the command does it with a thousand, for as long as one likes. */
class BusySessionsTest {

    private static final int MEBIBYTE = 1 << 20;

    @Test
    void everySessionReceivesWhatWasSentToIt() throws InterruptedException {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        Account account = new BusySessions(50, Duration.ofSeconds(20), 1_800,
                new PrintStream(seen, true, StandardCharsets.UTF_8)).run();

        assertThat(account.problems()).as(account.toString()).isEmpty();
        assertThat(account.received()).isGreaterThan(50 * 100);
        assertThat(account.toString()).contains("CALL_DELIVERED_EVENT", "byte for byte: 50 of 50");
        var moments = account.vitals().moments();
        assertThat(moments).extracting(Vitals.Moment::name).containsExactly("start", "end", "closed");
        assertThat(moments.get(1).heap() - moments.get(0).heap()).isLessThan(20L * MEBIBYTE);
        assertThat(moments.get(1).threads()).isLessThanOrEqualTo(moments.get(0).threads());
        assertThat(seen.toString(StandardCharsets.UTF_8)).contains("heap after GC", "closed");
    }
}

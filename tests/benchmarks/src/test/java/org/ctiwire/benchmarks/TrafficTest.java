package org.ctiwire.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.ctiwire.benchmarks.generation.Generation;
import org.ctiwire.benchmarks.generation.ScaledSpec;
import org.ctiwire.benchmarks.report.Sizes;
import org.ctiwire.benchmarks.traffic.Dispatch;
import org.ctiwire.benchmarks.traffic.Stream;
import org.ctiwire.benchmarks.traffic.Traffic;
import org.ctiwire.benchmarks.workload.Checksums;
import org.junit.jupiter.api.Test;

/** The workloads that are not one message are what they say. */
final class TrafficTest {

    @Test
    void everyMessageTypeIsThere() {
        Set<String> names = Set.copyOf(Traffic.make().names());
        assertThat(names).hasSizeGreaterThan(150).contains("CALL_DELIVERED_EVENT", "HEARTBEAT_REQ");
    }

    @Test
    void dispatcherAndDirectCallsReadTheSame() {
        Dispatch dispatcher = new Dispatch();
        Dispatch direct = new Dispatch();
        for (int turn = 0; turn < Traffic.COUNT; turn++) {
            assertThat(dispatcher.dispatcher()).isEqualTo(direct.direct());
        }
    }

    @Test
    void streamHoldsEveryMessage() {
        Traffic traffic = Traffic.make();
        Stream stream = new Stream();
        assertThat(stream.framesAlone()).isEqualTo(traffic.bytes().length);
        assertThat(stream.plainSum()).isEqualTo(Checksums.sum(traffic.bytes(), 0, traffic.bytes().length));

        Dispatch dispatch = new Dispatch();
        long sum = 0;
        for (int turn = 0; turn < Traffic.COUNT; turn++) {
            sum = dispatch.direct();
        }
        assertThat(stream.framesDispatched()).isEqualTo(sum);
    }

    @Test
    void scaledSpecsHaveTheMessagesSeveralTimes() {
        long messages = ScaledSpec.messages(1);
        int once = Generation.compile(ScaledSpec.of(1)).messages().size();
        assertThat(messages).isGreaterThan(150);
        assertThat(Generation.compile(ScaledSpec.of(3)).messages()).hasSize(once + 2 * (int) messages);
    }

    @Test
    void sizesNameTheLargestDecoder() {
        assertThat(Sizes.table()).contains("largest decoder", "a dispatcher with its decoders");
    }
}

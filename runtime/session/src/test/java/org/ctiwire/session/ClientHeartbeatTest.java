package org.ctiwire.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientHeartbeatTest {

    private final ClientBench bench = ClientBench.opened();

    @Test
    void aHeartbeatIsSentWhenNothingWasSentForTheInterval() {
        assertThat(bench.deadline()).isEqualTo(5_000);
        bench.tickAt(4_999);
        assertThat(bench.sent()).isEmpty();
        bench.tickAt(5_000);
        assertThat(bench.sent()).containsExactly("HEARTBEAT 2");
        assertThat(bench.deadline()).isEqualTo(10_000);
        bench.receive(TinyProtocol.message(TinyProtocol.HEARTBEAT_CONF, 2));
        bench.tickAt(10_000);
        assertThat(bench.sent()).containsExactly("HEARTBEAT 3");
        assertThat(bench.told).isEmpty();
    }

    @Test
    void whateverIsSentPutsTheHeartbeatOff() {
        bench.now = 3_000;
        bench.ask(1);
        assertThat(bench.deadline()).isEqualTo(8_000);
        bench.now = 4_000;
        bench.session.send(new AskEncoder(TinyProtocol.NEWS), fields -> { }, 4_000 * ClientBench.MILLISECOND);
        assertThat(bench.deadline()).isEqualTo(9_000);
        bench.tickAt(8_999);
        assertThat(bench.sent()).containsExactly("ASK 2 1", "NEWS 0 0");
    }

    @Test
    void whatIsReceivedDoesNot() {
        bench.now = 3_000;
        bench.receive(TinyProtocol.message(TinyProtocol.NEWS, 1));
        assertThat(bench.deadline()).isEqualTo(5_000);
    }

    @Test
    void threeUnansweredInARowEndTheSession() {
        bench.tickAt(5_000);
        bench.tickAt(10_000);
        bench.tickAt(15_000);
        assertThat(bench.sent()).containsExactly("HEARTBEAT 2", "HEARTBEAT 3", "HEARTBEAT 4");
        assertThat(bench.deadline()).isEqualTo(20_000);
        bench.tickAt(19_999);
        assertThat(bench.told).isEmpty();
        bench.tickAt(20_000);
        assertThat(bench.told).containsExactly("closed: HEARTBEATS_UNANSWERED");
        assertThat(bench.session.wantsDisconnect()).isTrue();
        assertThat(bench.sent()).isEmpty();
    }

    @Test
    void requestsDoNotPutOffTheEnd() {
        bench.tickAt(5_000);
        bench.tickAt(10_000);
        bench.tickAt(15_000);
        bench.now = 19_000;
        bench.ask(1);
        assertThat(bench.deadline()).isEqualTo(20_000);
    }

    @Test
    void anAnswerEndsTheRow() {
        bench.tickAt(5_000);
        bench.tickAt(10_000);
        bench.tickAt(15_000);
        bench.receive(TinyProtocol.message(TinyProtocol.HEARTBEAT_CONF, 4));
        bench.tickAt(20_000);
        bench.tickAt(25_000);
        bench.tickAt(30_000);
        assertThat(bench.told).isEmpty();
        bench.tickAt(35_000);
        assertThat(bench.told).containsExactly("closed: HEARTBEATS_UNANSWERED");
    }

    @Test
    void aLateAnswerLeavesTheLaterHeartbeatsUnanswered() {
        bench.tickAt(5_000);
        bench.tickAt(10_000);
        bench.tickAt(15_000);
        bench.receive(TinyProtocol.message(TinyProtocol.HEARTBEAT_CONF, 2));
        bench.tickAt(20_000);
        assertThat(bench.sent()).hasSize(4).endsWith("HEARTBEAT 5");
        bench.tickAt(25_000);
        assertThat(bench.told).containsExactly("closed: HEARTBEATS_UNANSWERED");
    }

    @Test
    void anAnswerThatDoesNotSayWhichAnswersAll() {
        ClientBench old = ClientBench.opened(ClientBench.SETTINGS.withVersion(1, ClientBench.SETTINGS.open()));
        old.tickAt(5_000);
        old.tickAt(10_000);
        old.receive(TinyProtocol.message(TinyProtocol.HEARTBEAT_CONF));
        old.tickAt(15_000);
        old.tickAt(20_000);
        old.tickAt(25_000);
        assertThat(old.sent()).hasSize(5);
        assertThat(old.told).isEmpty();
    }

    @Test
    void aRefusedHeartbeatEndsTheSession() {
        bench.tickAt(5_000);
        bench.tickAt(10_000);
        bench.receive(TinyProtocol.message(TinyProtocol.FAILURE, 3, TinyProtocol.OFF_LINE));
        assertThat(bench.told).containsExactly("closed: HEARTBEAT_REFUSED");
        assertThat(bench.end.status()).isEqualTo(TinyProtocol.OFF_LINE);
        assertThat(bench.end.statusName()).isEqualTo("GONE_HOME");
        assertThat(bench.session.wantsDisconnect()).isTrue();
    }

    @Test
    void withoutAnIntervalThereAreNone() {
        ClientBench quiet = ClientBench.opened(ClientBench.SETTINGS.withHeartbeatInterval(0));
        assertThat(quiet.deadline()).isEqualTo(-1);
        quiet.tickAt(1_000_000);
        assertThat(quiet.sent()).isEmpty();
    }

    @Test
    void aTickThatComesLateSendsOne() {
        bench.tickAt(100_000);
        assertThat(bench.sent()).hasSize(1);
        assertThat(bench.deadline()).isEqualTo(105_000);
    }

    @Test
    void aTimeThatLiesBeforeAnEarlierOneCountsAsThat() {
        bench.tickAt(5_000);
        bench.tickAt(3_000);
        bench.ask(1);
        assertThat(bench.deadline()).isEqualTo(10_000);
    }

    @Test
    void heartbeatsGoBeyondTheLimitOfWhatMayWait() {
        RecordedAnswer last = bench.ask(1);
        while (last.outcomes.isEmpty()) {
            last = bench.ask(1);
        }
        assertThat(last.outcomes).containsExactly("QUEUE_FULL");
        bench.tickAt(5_000);
        assertThat(bench.sent()).last().asString().startsWith("HEARTBEAT");
    }

    @Test
    void whenNothingIsTakenForTooLongTheSessionEnds() {
        ClientBench stuck = ClientBench.opened(ClientBench.SETTINGS.withUnansweredHeartbeats(1_000)
                .withRequestTimeout(Long.MAX_VALUE));
        for (long time = 5_000; stuck.told.isEmpty(); time += 5_000) {
            stuck.tickAt(time);
            assertThat(stuck.session.output().length()).isLessThanOrEqualTo(1_000 + 2 * TinyProtocol.LARGEST);
        }
        assertThat(stuck.told).containsExactly("closed: OUTPUT_OVERRUN");
        assertThat(stuck.session.output().isEmpty()).isTrue();
    }

    @Test
    void aHeartbeatThatCannotBeWrittenEndsTheSession() {
        bench.roles.unwritable = true;
        bench.tickAt(5_000);
        assertThat(bench.told).containsExactly("closed: UNWRITABLE");
        assertThat(bench.sent()).isEmpty();
    }
}

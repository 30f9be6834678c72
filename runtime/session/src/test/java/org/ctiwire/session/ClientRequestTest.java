package org.ctiwire.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ctiwire.runtime.EncodingException;
import org.ctiwire.runtime.FutureAnswer;
import org.ctiwire.runtime.MalformedMessageException;
import org.junit.jupiter.api.Test;

class ClientRequestTest {

    private final ClientBench bench = ClientBench.opened();

    private static byte[] confirmation(long correlation, long value) {
        return TinyProtocol.message(TinyProtocol.ASK_CONF, correlation, value);
    }

    @Test
    void answersFindTheirRequestsInAnyOrder() {
        RecordedAnswer first = bench.ask(10);
        RecordedAnswer second = bench.ask(20);
        RecordedAnswer third = bench.ask(30);
        assertThat(bench.sent()).containsExactly("ASK 2 10", "ASK 3 20", "ASK 4 30");
        bench.receive(confirmation(4, 300), confirmation(2, 100), confirmation(3, 200));
        assertThat(first.outcomes).containsExactly("confirmed 100");
        assertThat(second.outcomes).containsExactly("confirmed 200");
        assertThat(third.outcomes).containsExactly("confirmed 300");
        assertThat(bench.told).isEmpty();
    }

    @Test
    void aConfirmationAsAFutureStaysGood() {
        FutureAnswer<AskConfirmationDecoder> answer = new FutureAnswer<>(bench.exchange);
        bench.session.request(bench.exchange, fields -> fields.value(1), answer, 0);
        bench.receive(confirmation(2, 7), TinyProtocol.message(TinyProtocol.NEWS, 8));
        assertThat(answer.future()).isCompletedWithValueMatching(confirmation -> confirmation.value() == 7);
    }

    @Test
    void eitherMessageThatRefusesIsAFailure() {
        RecordedAnswer first = bench.ask(1);
        RecordedAnswer second = bench.ask(2);
        bench.receive(TinyProtocol.message(TinyProtocol.FAILURE, 2, 71),
                TinyProtocol.message(TinyProtocol.ASK_REFUSED, 3, 72, 5));
        assertThat(first.outcomes).containsExactly("REFUSED 71");
        assertThat(second.outcomes).containsExactly("REFUSED 72");
        assertThat(second.failure.peripheralErrorCode()).isEqualTo(5);
    }

    @Test
    void aRequestWithoutAnAnswerTimesOut() {
        bench.ask(1);
        bench.now = 4_000;
        RecordedAnswer second = bench.ask(2);
        bench.tickAt(9_999);
        assertThat(bench.deadline()).isEqualTo(10_000);
        bench.tickAt(10_000);
        assertThat(second.outcomes).isEmpty();
        bench.tickAt(14_000);
        assertThat(second.outcomes).containsExactly("TIMED_OUT");
        assertThat(second.failure).hasMessage("ASK: no answer within 10000 ms");
    }

    @Test
    void theDeadlineIsThatOfTheOldestRequestThatWaits() {
        ClientBench quiet = ClientBench.opened(ClientBench.SETTINGS.withHeartbeatInterval(0));
        quiet.ask(1);
        quiet.now = 1_000;
        quiet.ask(2);
        quiet.now = 2_000;
        quiet.ask(3);
        assertThat(quiet.deadline()).isEqualTo(10_000);
        quiet.receive(confirmation(3, 0));
        assertThat(quiet.deadline()).isEqualTo(10_000);
        quiet.receive(confirmation(2, 0));
        assertThat(quiet.deadline()).isEqualTo(12_000);
        quiet.receive(confirmation(4, 0));
        assertThat(quiet.deadline()).isEqualTo(-1);
    }

    @Test
    void aLateAnswerIsAMessageThatNoRequestWaitsFor() {
        RecordedAnswer answer = bench.ask(1);
        bench.tickAt(10_000);
        bench.receive(confirmation(2, 9));
        assertThat(answer.outcomes).containsExactly("TIMED_OUT");
        assertThat(bench.told).containsExactly("ASK_CONF 2 9");
    }

    @Test
    void aSecondAnswerIsAMessageThatNoRequestWaitsFor() {
        RecordedAnswer answer = bench.ask(1);
        bench.receive(confirmation(2, 9), TinyProtocol.message(TinyProtocol.FAILURE, 2, 71));
        assertThat(answer.outcomes).containsExactly("confirmed 9");
        assertThat(bench.told).containsExactly("FAILURE 2 71");
    }

    @Test
    void aRequestOfTheServerWithTheSameIdentifierIsNoAnswer() {
        RecordedAnswer answer = bench.ask(1);
        bench.receive(TinyProtocol.message(TinyProtocol.SERVER_ASK, 2));
        assertThat(bench.told).containsExactly("SERVER_ASK 2");
        assertThat(answer.outcomes).isEmpty();
        bench.receive(confirmation(2, 9));
        assertThat(answer.outcomes).containsExactly("confirmed 9");
    }

    @Test
    void anAnswerThatCannotBeReadIsAnOutcome() {
        RecordedAnswer cutShort = bench.ask(1);
        RecordedAnswer brokenField = bench.ask(2);
        RecordedAnswer cutFailure = bench.ask(3);
        RecordedAnswer cutRefusal = bench.ask(4);
        bench.receive(TinyProtocol.message(TinyProtocol.ASK_CONF, 2),
                TinyProtocol.message(TinyProtocol.ASK_CONF, 3, 1, 0x0001_7FFF),
                TinyProtocol.message(TinyProtocol.FAILURE, 4),
                TinyProtocol.message(TinyProtocol.ASK_REFUSED, 5));
        assertThat(cutShort.outcomes).containsExactly("UNREADABLE_ANSWER");
        assertThat(cutShort.failure).hasCauseInstanceOf(MalformedMessageException.class);
        assertThat(brokenField.outcomes).containsExactly("UNREADABLE_ANSWER");
        assertThat(cutFailure.outcomes).containsExactly("UNREADABLE_ANSWER");
        assertThat(cutRefusal.outcomes).containsExactly("UNREADABLE_ANSWER");
        assertThat(bench.session.state()).isEqualTo(SessionState.OPEN);
    }

    @Test
    void aServiceThatWasNotGrantedFailsAtOnceWithTheNameOfItsMask() {
        ClientBench poor = new ClientBench();
        poor.session.connected(0);
        poor.receive(TinyProtocol.message(TinyProtocol.OPEN_CONF, 1, 0xEF));
        poor.sent();
        RecordedAnswer answer = poor.ask(1);
        assertThat(answer.outcomes).containsExactly("SERVICE_NOT_GRANTED");
        assertThat(answer.failure).hasMessage("ASK: the session was not granted SERVICE_ASKING");
        assertThat(poor.sent()).isEmpty();
    }

    @Test
    void aFieldThatDoesNotFitFailsTheRequestAndNothingIsSent() {
        RecordedAnswer answer = bench.ask(1_000_001);
        assertThat(answer.outcomes).containsExactly("UNWRITABLE");
        assertThat(answer.failure).hasCauseInstanceOf(EncodingException.class);
        RecordedAnswer thrown = new RecordedAnswer();
        bench.session.request(bench.exchange, fields -> {
            throw new IllegalArgumentException("no agent");
        }, thrown, 0);
        assertThat(thrown.outcomes).containsExactly("UNWRITABLE");
        assertThat(bench.sent()).isEmpty();
        bench.ask(5);
        assertThat(bench.sent()).containsExactly("ASK 4 5");
    }

    @Test
    void anErrorInTheFieldsIsAnOutcomeAndThrownOn() {
        RecordedAnswer answer = new RecordedAnswer();
        Consumer<AskEncoder> fields = encoder -> {
            throw new AssertionError("test");
        };
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() ->
                bench.session.request(bench.exchange, fields, answer, 0));
        assertThat(answer.outcomes).containsExactly("UNWRITABLE");
        assertThat(bench.ask(5).outcomes).isEmpty();
    }

    @Test
    void whenTheLimitIsReachedRequestsAreRefusedAndNothingIsHalfWritten() {
        List<RecordedAnswer> accepted = new ArrayList<>();
        RecordedAnswer answer = bench.ask(1);
        while (answer.outcomes.isEmpty()) {
            accepted.add(answer);
            answer = bench.ask(1);
        }
        assertThat(accepted).hasSize(1_000 / 16);
        assertThat(answer.outcomes).containsExactly("QUEUE_FULL");
        assertThat(answer.failure.getMessage()).isEqualTo("ASK: 992 bytes wait to be sent, the limit is 1000");
        assertThatIllegalStateException().isThrownBy(() ->
                bench.session.send(new AskEncoder(TinyProtocol.NEWS), fields -> { }, 0))
                .withMessage("992 bytes wait to be sent, the limit is 1000");
        bench.session.output().sent(16);
        assertThat(bench.ask(2).outcomes).isEmpty();
        assertThat(bench.sent()).hasSize(accepted.size()).endsWith("ASK 65 2");
    }

    @Test
    void theWholeLimitMayBeUsed() {
        ClientBench small = ClientBench.opened(ClientBench.SETTINGS.withSendLimit(112));
        for (int count = 0; count < 7; count++) {
            assertThat(small.ask(count).outcomes).isEmpty();
        }
        assertThat(small.session.output().length()).isEqualTo(112);
        assertThat(small.ask(8).outcomes).containsExactly("QUEUE_FULL");
    }

    @Test
    void whenTheConnectionIsLostEveryRequestIsToldBeforeTheListener() {
        List<String> order = new ArrayList<>();
        RecordedAnswer first = bench.ask(1);
        first.then = () -> order.add("first");
        bench.ask(2).then = () -> order.add("second");
        bench.then = order::add;
        bench.session.disconnected(0, "reset by peer");
        assertThat(first.outcomes).containsExactly("SESSION_LOST");
        assertThat(first.failure).hasMessage("ASK: the session ended before an answer came: reset by peer");
        assertThat(order).containsExactly("first", "second", "closed: DISCONNECTED");
        assertThat(bench.session.wantsDisconnect()).isFalse();
        assertThat(bench.session.output().isEmpty()).isTrue();
    }

    @Test
    void identifiersStartAgainAtOneAndPassOverThoseInUse() {
        bench.ask(1);
        bench.tickAt(5_000);
        bench.session.countFrom(0xFFFF_FFFEL);
        bench.ask(2);
        bench.ask(3);
        bench.ask(4);
        assertThat(bench.sent()).containsExactly("ASK 2 1", "HEARTBEAT 3", "ASK 4294967295 2", "ASK 1 3", "ASK 4 4");
    }
}

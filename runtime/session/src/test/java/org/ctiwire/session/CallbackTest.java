package org.ctiwire.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import org.ctiwire.runtime.MalformedMessageException;
import org.junit.jupiter.api.Test;

/** Callbacks that throw, and callbacks and fields that use the session again. */
class CallbackTest {

    private final ClientBench bench = ClientBench.opened();

    @Test
    void whatCallbacksThrowComesAfterTheWorkIsDone() {
        RecordedAnswer answer = bench.ask(1);
        answer.then = () -> {
            throw new IllegalArgumentException("first");
        };
        bench.then = event -> {
            throw new AssertionError(event);
        };
        Throwable thrown = catchThrowable(() -> bench.receive(TinyProtocol.message(TinyProtocol.ASK_CONF, 2, 9),
                TinyProtocol.message(TinyProtocol.NEWS, 1), TinyProtocol.message(TinyProtocol.NEWS, 2)));
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class).hasMessage("first");
        assertThat(thrown.getSuppressed()).extracting(Throwable::getMessage).containsExactly("NEWS 1", "NEWS 2");
        assertThat(answer.outcomes).containsExactly("confirmed 9");
        assertThat(bench.told).containsExactly("NEWS 1", "NEWS 2");
        bench.then = event -> { };
        bench.receive(TinyProtocol.message(TinyProtocol.NEWS, 3));
        assertThat(bench.told).endsWith("NEWS 3");
    }

    @Test
    void answersThatThrowDoNotKeepTheOthersFromTheirOutcome() {
        RecordedAnswer first = bench.ask(1);
        RecordedAnswer second = bench.ask(2);
        first.then = () -> {
            throw new IllegalArgumentException("first");
        };
        second.then = first.then;
        RecordedAnswer third = bench.ask(3);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> bench.tickAt(10_000));
        assertThat(List.of(first.outcomes, second.outcomes, third.outcomes)).containsOnly(List.of("TIMED_OUT"));
        assertThat(bench.sent()).as("the heartbeat that was due").last().asString().startsWith("HEARTBEAT");
    }

    @Test
    void aCallbackDoesNotMeetWhatAnotherHasThrown() {
        List<Throwable> met = new ArrayList<>();
        bench.ask(1).then = () -> {
            throw new IllegalArgumentException("first");
        };
        bench.ask(2).then = () -> met.add(catchThrowable(() -> bench.close(0)));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> bench.tickAt(10_000));
        assertThat(met).containsExactly((Throwable) null);
    }

    @Test
    void anEndIsCompleteThoughCallbacksThrow() {
        RecordedAnswer answer = bench.ask(1);
        answer.then = () -> {
            throw new IllegalArgumentException("answer");
        };
        bench.then = event -> {
            throw new IllegalArgumentException("listener");
        };
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> bench.session.disconnected(0, "reset")).withMessage("answer");
        assertThat(bench.told).containsExactly("closed: DISCONNECTED");
        assertThat(bench.session.state()).isEqualTo(SessionState.CLOSED);
    }

    @Test
    void aMessageThatTheListenerOrAnAnswerCannotReadIsTold() {
        bench.then = event -> {
            if (event.startsWith("NEWS")) {
                throw new MalformedMessageException("NEWS", "Text", 8, "is cut");
            }
        };
        RecordedAnswer answer = bench.ask(1);
        answer.then = () -> {
            throw new MalformedMessageException("ASK_CONF", "Note", 16, "is cut");
        };
        bench.receive(TinyProtocol.message(TinyProtocol.NEWS, 1), TinyProtocol.message(TinyProtocol.ASK_CONF, 2, 9));
        assertThat(bench.told).containsExactly("NEWS 1", "unreadable: Text", "unreadable: Note");
        assertThat(answer.outcomes).containsExactly("confirmed 9");
        assertThat(bench.session.state()).isEqualTo(SessionState.OPEN);
    }

    @Test
    void anAnswerMayAskAgain() {
        RecordedAnswer second = new RecordedAnswer();
        RecordedAnswer first = new RecordedAnswer();
        first.then = () -> bench.ask(2, second);
        bench.ask(1, first);
        bench.receive(TinyProtocol.message(TinyProtocol.ASK_CONF, 2, 9),
                TinyProtocol.message(TinyProtocol.ASK_CONF, 3, 8));
        assertThat(first.outcomes).containsExactly("confirmed 9");
        assertThat(second.outcomes).containsExactly("confirmed 8");
    }

    @Test
    void anAnswerThatTimesOutMayAskAgain() {
        RecordedAnswer answer = new RecordedAnswer();
        answer.then = () -> bench.ask(2, answer);
        bench.ask(1, answer);
        bench.tickAt(10_000);
        assertThat(answer.outcomes).containsExactly("TIMED_OUT");
        bench.tickAt(20_000);
        assertThat(answer.outcomes).containsExactly("TIMED_OUT", "TIMED_OUT");
    }

    @Test
    void anAnswerThatAsksAgainAfterTheEndIsToldAtOnceAndTheListenerIsLast() {
        List<String> order = new ArrayList<>();
        RecordedAnswer again = new RecordedAnswer();
        again.then = () -> order.add("again");
        bench.ask(1).then = () -> bench.ask(2, again);
        bench.ask(3).then = () -> order.add("third");
        bench.then = order::add;
        bench.session.disconnected(0, "reset");
        assertThat(again.outcomes).containsExactly("NOT_OPEN");
        assertThat(order).containsExactly("again", "third", "closed: DISCONNECTED");
    }

    @Test
    void aCallbackMayCloseOrDisconnect() {
        bench.then = event -> bench.close(1);
        bench.receive(TinyProtocol.message(TinyProtocol.NEWS, 1));
        assertThat(bench.sent()).containsExactly("CLOSE 2 1");
        bench.then = event -> bench.session.disconnected(0, "enough");
        bench.receive(TinyProtocol.message(TinyProtocol.NEWS, 2), TinyProtocol.message(TinyProtocol.NEWS, 3));
        assertThat(bench.told).containsExactly("NEWS 1", "NEWS 2", "closed: CLOSED");
    }

    @Test
    void anAnswerMayDisconnectWhileTheOthersAreStillToBeTold() {
        RecordedAnswer first = bench.ask(1);
        RecordedAnswer second = bench.ask(2);
        first.then = () -> bench.session.disconnected(0, "enough");
        bench.tickAt(10_000);
        assertThat(first.outcomes).containsExactly("TIMED_OUT");
        assertThat(second.outcomes).containsExactly("SESSION_LOST");
        assertThat(bench.told).containsExactly("closed: DISCONNECTED");
    }

    @Test
    void aCallbackMayNotFeedTheSession() {
        bench.then = event -> bench.receive(TinyProtocol.message(TinyProtocol.NEWS, 2));
        assertThatIllegalStateException().isThrownBy(() -> bench.receive(TinyProtocol.message(TinyProtocol.NEWS, 1)))
                .withMessage("received bytes are being read");
        assertThat(bench.told).containsExactly("NEWS 1");
    }

    @Test
    void fieldsCannotUseTheSession() {
        RecordedAnswer inner = new RecordedAnswer();
        RecordedAnswer outer = new RecordedAnswer();
        List<Throwable> thrown = new ArrayList<>();
        bench.session.request(bench.exchange, fields -> {
            fields.value(7);
            bench.ask(2, inner);
            thrown.add(catchThrowable(() -> bench.close(0)));
            thrown.add(catchThrowable(() -> bench.session.disconnected(0, "")));
            thrown.add(catchThrowable(() -> bench.tickAt(0)));
            thrown.add(catchThrowable(() -> bench.receive(TinyProtocol.message(TinyProtocol.NEWS, 1))));
            thrown.add(catchThrowable(() -> bench.session.send(new AskEncoder(TinyProtocol.NEWS), more -> { }, 0)));
        }, outer, 0);
        assertThat(inner.outcomes).containsExactly("UNWRITABLE");
        assertThat(thrown).hasSize(5).allSatisfy(each -> assertThat(each).isInstanceOf(IllegalStateException.class));
        assertThat(bench.sent()).containsExactly("ASK 2 7");
        bench.receive(TinyProtocol.message(TinyProtocol.ASK_CONF, 2, 9));
        assertThat(outer.outcomes).containsExactly("confirmed 9");
    }
}

package org.ctiwire.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.ctiwire.session.SessionEnd.Cause;
import org.junit.jupiter.api.Test;

class ClientClosingTest {

    private final ClientBench bench = ClientBench.opened();

    @Test
    void theServerIsAskedAndItsConfirmationEndsTheSession() {
        bench.close(6);
        assertThat(bench.session.state()).isEqualTo(SessionState.CLOSING);
        assertThat(bench.sent()).containsExactly("CLOSE 2 6");
        assertThat(bench.session.wantsDisconnect()).isFalse();
        bench.receive(TinyProtocol.message(TinyProtocol.CLOSE_CONF, 2));
        assertThat(bench.told).containsExactly("closed: CLOSED");
        assertThat(bench.session.wantsDisconnect()).isTrue();
        bench.session.disconnected(0, "end of stream");
        assertThat(bench.told).hasSize(1);
        assertThat(bench.session.wantsDisconnect()).isFalse();
    }

    @Test
    void fiveSecondsAreEnough() {
        bench.now = 1_000;
        bench.close(0);
        assertThat(bench.deadline()).isEqualTo(6_000);
        bench.tickAt(5_999);
        assertThat(bench.told).isEmpty();
        bench.tickAt(6_000);
        assertThat(bench.end).isEqualTo(new SessionEnd(Cause.CLOSED, -1, null,
                "the server did not confirm the end in time"));
        assertThat(bench.session.wantsDisconnect()).isTrue();
    }

    @Test
    void aConnectionThatEndsMeanwhileWasClosed() {
        bench.close(0);
        bench.session.disconnected(0, "end of stream");
        assertThat(bench.told).containsExactly("closed: CLOSED");
    }

    @Test
    void aServerThatRefusesTheEndEndsItToo() {
        bench.close(0);
        bench.receive(TinyProtocol.message(TinyProtocol.FAILURE, 2, 71));
        assertThat(bench.end.cause()).isEqualTo(Cause.CLOSED);
        assertThat(bench.end.status()).isEqualTo(71);
    }

    @Test
    void answersAreStillHandedOutAndNothingElseIsSent() {
        RecordedAnswer answered = bench.ask(1);
        RecordedAnswer refused = bench.ask(2);
        RecordedAnswer lost = bench.ask(3);
        bench.sent();
        bench.close(0);
        bench.sent();
        RecordedAnswer tooLate = bench.ask(4);
        bench.close(0);
        bench.tickAt(4_999);
        assertThatIllegalStateException().isThrownBy(() ->
                bench.session.send(new AskEncoder(TinyProtocol.NEWS), fields -> { }, 0));
        bench.receive(TinyProtocol.message(TinyProtocol.ASK_CONF, 2, 9), TinyProtocol.message(TinyProtocol.NEWS, 1),
                TinyProtocol.message(TinyProtocol.FAILURE, 3, 71), TinyProtocol.message(TinyProtocol.CLOSE_CONF, 5));
        assertThat(answered.outcomes).containsExactly("confirmed 9");
        assertThat(refused.outcomes).containsExactly("REFUSED 71");
        assertThat(lost.outcomes).containsExactly("SESSION_LOST");
        assertThat(tooLate.outcomes).containsExactly("NOT_OPEN");
        assertThat(bench.told).containsExactly("NEWS 1", "closed: CLOSED");
        assertThat(bench.sent()).isEmpty();
    }

    @Test
    void aHeartbeatThatIsRefusedMeanwhileEndsIt() {
        bench.tickAt(5_000);
        bench.close(0);
        bench.receive(TinyProtocol.message(TinyProtocol.FAILURE, 2, TinyProtocol.OFF_LINE));
        assertThat(bench.told).containsExactly("closed: CLOSED");
    }

    @Test
    void aSessionThatIsNotOpenEndsAtOnce() {
        ClientBench opening = new ClientBench();
        opening.session.connected(0);
        opening.close(0);
        assertThat(opening.told).containsExactly("closed: CLOSED");
        assertThat(opening.sent()).isEmpty();
        assertThat(opening.session.wantsDisconnect()).isTrue();
        ClientBench idle = new ClientBench();
        idle.close(0);
        idle.close(0);
        assertThat(idle.told).containsExactly("closed: CLOSED");
    }

    @Test
    void aServerThatGoesOffLineIsAskedToCloseTheSession() {
        bench.receive(TinyProtocol.message(TinyProtocol.FAILURE_EVENT, TinyProtocol.OFF_LINE));
        assertThat(bench.told).containsExactly("FAILURE_EVENT 15");
        assertThat(bench.sent()).containsExactly("CLOSE 2 15");
        bench.receive(TinyProtocol.message(TinyProtocol.FAILURE_EVENT, TinyProtocol.OFF_LINE),
                TinyProtocol.message(TinyProtocol.CLOSE_CONF, 2));
        assertThat(bench.told).endsWith("FAILURE_EVENT 15", "closed: SERVER_OFF_LINE").hasSize(3);
    }

    @Test
    void anotherFailureIsAnEvent() {
        bench.receive(TinyProtocol.message(TinyProtocol.FAILURE_EVENT, 3),
                TinyProtocol.message(TinyProtocol.FAILURE_EVENT));
        assertThat(bench.told).containsExactly("FAILURE_EVENT 3", "FAILURE_EVENT");
        assertThat(bench.session.state()).isEqualTo(SessionState.OPEN);
        ClientBench stubborn = ClientBench.opened(ClientBench.SETTINGS.withOffLineStatus(null));
        stubborn.receive(TinyProtocol.message(TinyProtocol.FAILURE_EVENT, TinyProtocol.OFF_LINE));
        assertThat(stubborn.session.state()).isEqualTo(SessionState.OPEN);
    }

    @Test
    void anUnaskedConfirmationOfTheEndIsAMessage() {
        bench.receive(TinyProtocol.message(TinyProtocol.CLOSE_CONF, 2));
        assertThat(bench.told).containsExactly("CLOSE_CONF 2");
    }

    @Test
    void aBrokenStreamEndsTheSessionBehindTheMessagesBeforeIt() {
        byte[] broken = TinyProtocol.message(TinyProtocol.NEWS, 1);
        broken[0] = 1;
        bench.receive(TinyProtocol.message(TinyProtocol.NEWS, 2), broken, TinyProtocol.message(TinyProtocol.NEWS, 3));
        assertThat(bench.told).containsExactly("NEWS 2", "closed: PROTOCOL_ERROR");
        assertThat(bench.session.wantsDisconnect()).isTrue();
        bench.receive(TinyProtocol.message(TinyProtocol.NEWS, 4));
        assertThat(bench.told).hasSize(2);
    }

    @Test
    void anEndThatCannotBeWrittenIsAnEnd() {
        bench.roles.unwritable = true;
        bench.close(0);
        assertThat(bench.told).containsExactly("closed: UNWRITABLE");
        assertThat(bench.sent()).isEmpty();
    }
}

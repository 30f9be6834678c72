package org.ctiwire.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.ctiwire.runtime.EncodingException;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.session.SessionEnd.Cause;
import org.junit.jupiter.api.Test;

class ServerSessionTest {

    private final ServerBench bench = new ServerBench();
    private final ServerBench open = ServerBench.opened(20_000);

    private static byte[] open(long version) {
        return TinyProtocol.message(TinyProtocol.OPEN, 1, version, TinyProtocol.ASK_MASK);
    }

    @Test
    void anOpeningRequestIsHandedOverAndAcceptedAtOnce() {
        bench.session.connected(0);
        bench.then = event -> {
            bench.then = next -> { };
            bench.attempt.accept(3, 0, ServerBench.CONFIRMATION);
        };
        bench.receive(open(3), TinyProtocol.message(TinyProtocol.ASK, 2, 9));
        assertThat(bench.told).containsExactly("open OPEN 1 3 16", "ASK 2 9");
        assertThat(bench.attempt.requestedVersion()).isEqualTo(3);
        assertThat(bench.attempt.requestedServices()).isEqualTo(TinyProtocol.ASK_MASK);
        assertThat(bench.sent()).containsExactly("OPEN_CONF 1 16");
        assertThat(bench.session.protocolVersion()).isEqualTo(3);
        assertThat(bench.session.grantedServices()).isEqualTo(TinyProtocol.ASK_MASK);
        assertThat(bench.deadline()).isEqualTo(-1);
    }

    @Test
    void itMayBeAcceptedLater() {
        bench.session.connected(0);
        bench.receive(open(2));
        assertThat(bench.deadline()).isEqualTo(-1);
        bench.tickAt(7_000);
        bench.receive(TinyProtocol.message(TinyProtocol.NEWS, 1));
        assertThat(bench.sent()).isEmpty();
        bench.attempt.accept(2, 20_000 * ClientBench.MILLISECOND, ServerBench.CONFIRMATION);
        assertThat(bench.sent()).containsExactly("OPEN_CONF 1 16");
        assertThat(bench.deadline()).isEqualTo(27_000);
    }

    @Test
    void aRefusalIsSentAndTheClientGivenTimeToReadIt() {
        bench.session.connected(0);
        bench.receive(open(99));
        assertThat(bench.attempt.requestedVersion()).isEqualTo(99);
        bench.attempt.refuse(71);
        assertThat(bench.told).containsExactly("open OPEN 1 99 16", "closed: OPEN_REFUSED");
        assertThat(bench.end.status()).isEqualTo(71);
        assertThat(bench.sent()).containsExactly("FAILURE 1 71");
        assertThat(bench.session.wantsDisconnect()).isFalse();
        assertThat(bench.deadline()).isEqualTo(5_000);
        bench.tickAt(5_000);
        assertThat(bench.session.wantsDisconnect()).isTrue();
        assertThat(bench.deadline()).isEqualTo(-1);
    }

    @Test
    void anAttemptIsAnsweredOnce() {
        assertThatIllegalStateException().isThrownBy(() -> open.attempt.accept(2, 0, ServerBench.CONFIRMATION));
        assertThatIllegalStateException().isThrownBy(() -> open.attempt.refuse(1));
        assertThat(open.sent()).isEmpty();
    }

    @Test
    void anAnswerThatCannotBeWrittenMayBeTriedAgain() {
        bench.session.connected(0);
        bench.receive(open(2));
        assertThatExceptionOfType(EncodingException.class).isThrownBy(() ->
                bench.attempt.accept(2, 0, (buffer, offset, version, correlation) -> {
                    throw new EncodingException("OPEN_CONF", "AgentID", "too long");
                }));
        assertThatIllegalArgumentException().isThrownBy(() -> bench.attempt.accept(4, 0, ServerBench.CONFIRMATION));
        assertThatIllegalArgumentException().isThrownBy(() -> bench.attempt.accept(2, -1, ServerBench.CONFIRMATION));
        bench.roles.unwritable = true;
        assertThatExceptionOfType(EncodingException.class).isThrownBy(() -> bench.attempt.refuse(1));
        bench.roles.unwritable = false;
        assertThat(bench.sent()).isEmpty();
        bench.attempt.accept(2, 0, ServerBench.CONFIRMATION);
        assertThat(bench.sent()).containsExactly("OPEN_CONF 1 16");
    }

    @Test
    void anAnswerThatComesTooLateDoesNothing() {
        bench.session.connected(0);
        bench.receive(open(2));
        bench.session.disconnected(0, "gone");
        bench.attempt.accept(2, 0, ServerBench.CONFIRMATION);
        assertThat(bench.sent()).isEmpty();
        assertThat(bench.told).containsExactly("open OPEN 1 2 16", "closed: DISCONNECTED");
    }

    @Test
    void aClientThatDoesNotAskInTimeIsDisconnected() {
        bench.session.connected(0);
        assertThat(bench.deadline()).isEqualTo(5_000);
        bench.tickAt(4_999);
        assertThat(bench.told).isEmpty();
        bench.tickAt(5_000);
        assertThat(bench.told).containsExactly("closed: OPEN_TIMED_OUT");
        assertThat(bench.session.wantsDisconnect()).isTrue();
    }

    @Test
    void whatComesBeforeTheOpeningIsRefused() {
        bench.session.connected(0);
        bench.receive(TinyProtocol.message(TinyProtocol.HEARTBEAT, 7), TinyProtocol.message(TinyProtocol.ASK, 8, 1),
                TinyProtocol.message(TinyProtocol.NEWS, 9), open(2), TinyProtocol.message(TinyProtocol.HEARTBEAT, 10));
        assertThat(bench.sent()).containsExactly("FAILURE 7 4", "FAILURE 8 4", "FAILURE 10 4");
        assertThat(bench.told).containsExactly("open OPEN 1 2 16");
    }

    @Test
    void aSecondOpeningRequestIsRefused() {
        bench.session.connected(0);
        bench.receive(open(2), TinyProtocol.message(TinyProtocol.OPEN, 2, 2, 0));
        open.receive(TinyProtocol.message(TinyProtocol.OPEN, 3, 2, 0));
        assertThat(bench.sent()).containsExactly("FAILURE 2 5");
        assertThat(open.sent()).containsExactly("FAILURE 3 5");
        assertThat(open.session.state()).isEqualTo(SessionState.OPEN);
    }

    @Test
    void heartbeatsAreAnsweredAtOnce() {
        open.receive(TinyProtocol.message(TinyProtocol.HEARTBEAT, 7), TinyProtocol.message(TinyProtocol.HEARTBEAT, 8));
        assertThat(open.sent()).containsExactly("HEARTBEAT_CONF 7", "HEARTBEAT_CONF 8");
        assertThat(open.told).isEmpty();
    }

    @Test
    void aSilentClientIsDisconnectedAndNothingIsSent() {
        open.now = 15_000;
        byte[] heartbeat = TinyProtocol.message(TinyProtocol.HEARTBEAT, 7);
        open.session.received(heartbeat, 0, 5, 15_000 * ClientBench.MILLISECOND);
        assertThat(open.deadline()).as("any byte is a sign of life").isEqualTo(35_000);
        open.session.received(heartbeat, 5, 0, 16_000 * ClientBench.MILLISECOND);
        open.tickAt(34_999);
        assertThat(open.told).isEmpty();
        open.confirm(1, 1);
        open.tickAt(35_000);
        assertThat(open.told).containsExactly("closed: IDLE");
        assertThat(open.session.wantsDisconnect()).isTrue();
        assertThat(open.sent()).isEmpty();
    }

    @Test
    void aClosingRequestIsConfirmedAndTheClientGivenTimeToReadIt() {
        open.now = 1_000;
        open.receive(TinyProtocol.message(TinyProtocol.CLOSE, 9, 15), TinyProtocol.message(TinyProtocol.ASK, 10, 1));
        assertThat(open.told).containsExactly("closed: CLOSED");
        assertThat(open.end.status()).isEqualTo(15);
        assertThat(open.end.statusName()).isEqualTo("GONE_HOME");
        assertThat(open.deadline()).isEqualTo(6_000);
        assertThat(open.session.wantsDisconnect()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> open.confirm(1, 1));
        assertThat(open.sent()).containsExactly("CLOSE_CONF 9");
        open.session.disconnected(0, "end of stream");
        assertThat(open.told).hasSize(1);
        assertThat(open.deadline()).isEqualTo(-1);
    }

    @Test
    void aClientThatDoesNotGoIsDisconnected() {
        open.receive(TinyProtocol.message(TinyProtocol.CLOSE, 9, 15));
        open.tickAt(5_000);
        assertThat(open.session.wantsDisconnect()).isTrue();
        assertThat(open.session.output().isEmpty()).isTrue();
    }

    @Test
    void aClosingRequestBeforeTheOpeningIsConfirmedToo() {
        bench.session.connected(0);
        bench.receive(TinyProtocol.message(TinyProtocol.CLOSE, 9, 15));
        assertThat(bench.sent()).containsExactly("CLOSE_CONF 9");
        assertThat(bench.told).containsExactly("closed: CLOSED");
    }

    @Test
    void requestsAreHandedOverAndAnsweredLater() {
        open.receive(TinyProtocol.message(TinyProtocol.ASK, 7, 1), TinyProtocol.message(TinyProtocol.ASK, 8, 2));
        assertThat(open.told).containsExactly("ASK 7 1", "ASK 8 2");
        open.confirm(8, 20);
        open.session.refuse(7, 71, 0);
        open.session.fail(TinyProtocol.OFF_LINE, 0);
        assertThat(open.sent()).containsExactly("ASK_CONF 8 20", "FAILURE 7 71", "FAILURE_EVENT 15");
        assertThat(open.session.state()).isEqualTo(SessionState.OPEN);
    }

    @Test
    void whatCannotBeWrittenIsNotSent() {
        assertThatExceptionOfType(EncodingException.class).isThrownBy(() -> open.confirm(1, 1_000_001));
        open.roles.unwritable = true;
        assertThatExceptionOfType(EncodingException.class).isThrownBy(() -> open.session.refuse(1, 1, 0));
        assertThatExceptionOfType(EncodingException.class).isThrownBy(() -> open.session.fail(1, 0));
        assertThat(open.sent()).isEmpty();
        open.receive(TinyProtocol.message(TinyProtocol.HEARTBEAT, 7));
        assertThat(open.told).containsExactly("closed: UNWRITABLE");
    }

    @Test
    void whatWaitsToBeSentIsBounded() {
        assertThatIllegalStateException().isThrownBy(() -> {
            while (open.session.output().length() <= 1_000) {
                open.confirm(1, 1);
            }
        });
        assertThat(open.session.output().length()).isEqualTo(1_000 / 16 * 16);
        open.session.refuse(1, 1, 0);
        assertThatIllegalStateException().isThrownBy(() -> open.session.refuse(1, 1, 0));
        assertThatIllegalStateException().isThrownBy(() -> open.session.fail(1, 0));
        while (open.session.state() == SessionState.OPEN) {
            open.receive(TinyProtocol.message(TinyProtocol.HEARTBEAT, 7));
            assertThat(open.session.output().length()).isLessThan(1_000 + 2 * TinyProtocol.LARGEST);
        }
        assertThat(open.told).containsExactly("closed: OUTPUT_OVERRUN");
        assertThat(open.session.output().isEmpty()).isTrue();
    }

    @Test
    void nothingIsSentWithoutASession() {
        bench.session.connected(0);
        assertThatIllegalStateException().isThrownBy(() -> bench.confirm(1, 1));
        assertThatIllegalStateException().isThrownBy(() -> bench.session.refuse(1, 1, 0));
        assertThatIllegalStateException().isThrownBy(() -> bench.session.fail(1, 0));
        assertThatIllegalStateException().isThrownBy(bench.session::protocolVersion);
    }

    @Test
    void aDropIsWithoutAWord() {
        open.confirm(1, 1);
        open.session.drop();
        assertThat(open.sent()).isEmpty();
        assertThat(open.told).containsExactly("closed: DROPPED");
        assertThat(open.session.wantsDisconnect()).isTrue();
        open.session.drop();
        assertThat(open.told).hasSize(1);
    }

    @Test
    void aDropAlsoCutsTheTimeThatAClientHasToGo() {
        open.receive(TinyProtocol.message(TinyProtocol.CLOSE, 9, 15));
        open.session.drop();
        assertThat(open.session.wantsDisconnect()).isTrue();
        assertThat(open.end.cause()).isEqualTo(Cause.CLOSED);
    }

    @Test
    void aBrokenStreamEndsTheSession() {
        byte[] broken = TinyProtocol.message(TinyProtocol.NEWS, 1);
        broken[0] = 1;
        open.receive(broken);
        assertThat(open.told).containsExactly("closed: PROTOCOL_ERROR");
        assertThat(open.session.wantsDisconnect()).isTrue();
    }

    @Test
    void aMessageThatTheListenerCannotReadIsToldAndTheSessionGoesOn() {
        open.then = event -> {
            if (event.equals("ASK 7 1")) {
                throw new MalformedMessageException("ASK", "Value", 12, "is odd");
            }
        };
        open.receive(TinyProtocol.message(TinyProtocol.ASK, 7, 1), TinyProtocol.message(TinyProtocol.ASK, 8, 2));
        assertThat(open.told).containsExactly("ASK 7 1", "unreadable: Value", "ASK 8 2");
    }

    @Test
    void settingsOutsideTheirRangesAreRefused() {
        ServerSettings settings = ServerBench.SETTINGS;
        assertThatIllegalArgumentException().isThrownBy(() -> settings.withOpenTimeout(0));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.withCloseTimeout(0));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.withMaxMessage(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.withSendLimit(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ServerBench(settings.withSendLimit(99)));
    }
}

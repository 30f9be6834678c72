package org.ctiwire.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.ctiwire.runtime.EncodingException;
import org.ctiwire.session.SessionEnd.Cause;
import org.junit.jupiter.api.Test;

class ClientOpeningTest {

    private final ClientBench bench = new ClientBench();

    @Test
    void theOpeningRequestIsSentWhenTheConnectionIsThere() {
        assertThat(bench.session.output().isEmpty()).isTrue();
        assertThat(bench.deadline()).isEqualTo(-1);
        bench.session.connected(0);
        assertThat(bench.session.state()).isEqualTo(SessionState.OPENING);
        assertThat(bench.sent()).containsExactly("OPEN 1 2 255");
        assertThat(bench.deadline()).isEqualTo(5_000);
        assertThatIllegalStateException().isThrownBy(bench.session::protocolVersion);
    }

    @Test
    void theConfirmationOpensTheSession() {
        bench.session.connected(0);
        bench.receive(TinyProtocol.message(TinyProtocol.OPEN_CONF, 1, 0x30));
        assertThat(bench.told).containsExactly("opened in version 2 by OPEN_CONF 1 48");
        assertThat(bench.session.state()).isEqualTo(SessionState.OPEN);
        assertThat(bench.session.protocolVersion()).isEqualTo(2);
        assertThat(bench.session.grantedServices()).isEqualTo(0x30);
    }

    @Test
    void aRefusalEndsTheSessionWithItsStatus() {
        bench.session.connected(0);
        bench.receive(TinyProtocol.message(TinyProtocol.FAILURE, 1, TinyProtocol.NOT_OPEN));
        assertThat(bench.told).containsExactly("closed: OPEN_REFUSED");
        assertThat(bench.end.status()).isEqualTo(TinyProtocol.NOT_OPEN);
        assertThat(bench.end.statusName()).isEqualTo("NOT_OPEN");
        assertThat(bench.session.wantsDisconnect()).isTrue();
        assertThat(bench.session.output().isEmpty()).isTrue();
        assertThat(bench.deadline()).isEqualTo(-1);
    }

    @Test
    void aStatusWithoutANameHasNone() {
        bench.session.connected(0);
        bench.receive(TinyProtocol.message(TinyProtocol.FAILURE, 1, 777));
        assertThat(bench.end).isEqualTo(new SessionEnd(Cause.OPEN_REFUSED, 777, null,
                "the server refused the session"));
    }

    @Test
    void noAnswerInTimeEndsTheSession() {
        bench.session.connected(0);
        bench.tickAt(4_999);
        assertThat(bench.told).isEmpty();
        bench.tickAt(5_000);
        assertThat(bench.told).containsExactly("closed: OPEN_TIMED_OUT");
        assertThat(bench.session.wantsDisconnect()).isTrue();
    }

    @Test
    void eventsBeforeTheConfirmationAreNotLost() {
        bench.session.connected(0);
        bench.receive(TinyProtocol.message(TinyProtocol.NEWS, 9), TinyProtocol.message(TinyProtocol.OPEN_CONF, 1, 0));
        assertThat(bench.told).containsExactly("NEWS 9", "opened in version 2 by OPEN_CONF 1 0");
    }

    @Test
    void aServerThatGoesOffLineBeforeTheConfirmationEndsTheSession() {
        bench.session.connected(0);
        bench.receive(TinyProtocol.message(TinyProtocol.FAILURE_EVENT, TinyProtocol.OFF_LINE));
        assertThat(bench.told).containsExactly("FAILURE_EVENT 15", "closed: SERVER_OFF_LINE");
        assertThat(bench.end.status()).isEqualTo(TinyProtocol.OFF_LINE);
    }

    @Test
    void requestsFailAndMessagesAreRefusedWhileItIsNotOpen() {
        bench.session.connected(0);
        assertThat(bench.ask(1).outcomes).containsExactly("NOT_OPEN");
        assertThatIllegalStateException().isThrownBy(() ->
                bench.session.send(new AskEncoder(TinyProtocol.NEWS), fields -> { }, 0));
        assertThat(bench.sent()).containsExactly("OPEN 1 2 255");
    }

    @Test
    void anOpeningRequestThatCannotBeWrittenEndsTheSession() {
        ClientSettings settings = ClientBench.SETTINGS.withVersion(2, (buffer, offset, version, correlation) -> {
            throw new EncodingException("OPEN", "ClientID", "too long");
        });
        ClientBench unwritable = new ClientBench(settings);
        unwritable.session.connected(0);
        assertThat(unwritable.told).containsExactly("closed: UNWRITABLE");
        assertThat(unwritable.end.detail()).contains("OPEN.ClientID: too long");
        assertThat(unwritable.session.output().isEmpty()).isTrue();
    }

    @Test
    void aConnectionThatCannotBeMadeEndsTheSession() {
        bench.session.disconnected(0, "connection refused");
        assertThat(bench.told).containsExactly("closed: DISCONNECTED");
        assertThat(bench.end.detail()).isEqualTo("connection refused");
        bench.session.connected(1);
        assertThat(bench.session.output().isEmpty()).as("a session that is over does not begin").isTrue();
    }

    @Test
    void misuseIsTold() {
        assertThatIllegalStateException().isThrownBy(() -> bench.receive(TinyProtocol.message(TinyProtocol.NEWS)));
        bench.session.connected(0);
        assertThatIllegalStateException().isThrownBy(() -> bench.session.connected(0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() ->
                bench.session.received(new byte[3], 1, 3, 0));
    }

    @Test
    void settingsOutsideTheirRangesAreRefused() {
        ClientSettings settings = ClientBench.SETTINGS;
        assertThatIllegalArgumentException().isThrownBy(() -> settings.withOpenTimeout(0))
                .withMessage("openTimeout cannot be 0");
        assertThatIllegalArgumentException().isThrownBy(() -> settings.withRequestTimeout(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.withCloseTimeout(0));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.withHeartbeatInterval(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.withUnansweredHeartbeats(0));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.withMaxMessage(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClientBench(settings.withSendLimit(99)))
                .withMessage("sendLimit cannot be 99");
        assertThatIllegalArgumentException().isThrownBy(() -> new ClientBench(settings.withVersion(4, settings.open())))
                .withMessage("protocol version 4 is not one of 1 to 3");
    }
}

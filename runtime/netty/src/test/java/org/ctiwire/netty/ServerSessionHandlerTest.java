package org.ctiwire.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.netty.buffer.Unpooled;
import java.util.concurrent.TimeUnit;
import org.ctiwire.session.AskEncoder;
import org.ctiwire.session.OpenAttempt;
import org.ctiwire.session.SessionState;
import org.ctiwire.session.TinyProtocol;
import org.ctiwire.session.TinyRoles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoLeaks.class)
class ServerSessionHandlerTest {

    private RecordedServer server;
    private OpenAttempt attempt;
    private final ServerSessionHandler handler = new ServerSessionHandler(new TinyRoles(), RecordedServer.SETTINGS,
            port -> server = new RecordedServer(port));

    private EmbeddedSession opened() {
        EmbeddedSession session = new EmbeddedSession(handler);
        session.arrives(TinyProtocol.OPEN, 1, 2, 0xFF);
        assertThat(session.sent()).containsExactly("OPEN_CONF 1 16");
        return session;
    }

    @Test
    void opensAnswersAndCloses() {
        EmbeddedSession session = opened();
        assertThat(handler.state()).isEqualTo(SessionState.OPEN);
        assertThat(handler.protocolVersion()).isEqualTo(2);
        assertThat(handler.grantedServices()).isEqualTo(TinyProtocol.ASK_MASK);
        session.channel.writeInbound(Unpooled.wrappedBuffer(TinyProtocol.joined(
                TinyProtocol.message(TinyProtocol.HEARTBEAT, 2), TinyProtocol.message(TinyProtocol.ASK, 3, 7))));
        assertThat(session.sent()).containsExactly("HEARTBEAT_CONF 2", "ASK_CONF 3 7");
        session.arrives(TinyProtocol.CLOSE, 4, 0);
        assertThat(session.sent()).containsExactly("CLOSE_CONF 4");
        assertThat(server.told).containsExactly("ASK 3 7", "closed CLOSED");
        assertThat(session.channel.isOpen()).as("the client may read the answer").isTrue();
        session.advance(5_000);
        assertThat(session.channel.isOpen()).isFalse();
        session.finish();
    }

    @Test
    void refusesTellsAndDrops() {
        EmbeddedSession session = opened();
        handler.refuse(9, 3);
        handler.fail(TinyProtocol.OFF_LINE);
        handler.send(new AskEncoder(TinyProtocol.NEWS), fields -> fields.correlation(1).value(2));
        assertThat(session.sent()).containsExactly("FAILURE 9 3", "FAILURE_EVENT 15", "NEWS 1 2");
        handler.drop();
        session.channel.runPendingTasks();
        assertThat(session.channel.isOpen()).isFalse();
        assertThat(server.told).containsExactly("closed DROPPED");
        assertThatIllegalStateException().isThrownBy(() -> handler.refuse(9, 3));
        assertThatIllegalStateException().isThrownBy(() -> handler.fail(3));
        session.finish();
    }

    @Test
    void anAttemptMayBeAnsweredLater() {
        EmbeddedSession session = new EmbeddedSession(handler);
        server.opening = asked -> attempt = asked;
        session.arrives(TinyProtocol.OPEN, 1, 2, 0xFF);
        assertThat(session.sent()).isEmpty();
        session.advance(3_000);
        RecordedServer.accept(attempt, TimeUnit.SECONDS.toNanos(10));
        assertThat(session.sent()).containsExactly("OPEN_CONF 1 16");
        session.advance(9_999);
        assertThat(session.channel.isOpen()).isTrue();
        session.advance(1);
        assertThat(session.channel.isOpen()).isFalse();
        assertThat(server.told).containsExactly("closed IDLE");
        session.finish();
    }

    @Test
    void aRefusedOpeningIsAnsweredBeforeTheEnd() {
        EmbeddedSession session = new EmbeddedSession(handler);
        server.opening = asked -> asked.refuse(17);
        session.arrives(TinyProtocol.OPEN, 1, 2, 0xFF);
        assertThat(session.sent()).containsExactly("FAILURE 1 17");
        assertThat(session.channel.isOpen()).isTrue();
        session.channel.close();
        assertThat(server.told).containsExactly("closed OPEN_REFUSED");
        session.finish();
    }

    @Test
    void aClientThatSaysNothingIsDropped() {
        EmbeddedSession session = new EmbeddedSession(handler);
        session.advance(5_000);
        assertThat(session.channel.isOpen()).isFalse();
        assertThat(server.told).containsExactly("closed OPEN_TIMED_OUT");
        session.finish();
    }

    @Test
    void aClientThatDoesNotReadIsDroppedWhenEvenTheReserveIsUsed() {
        EmbeddedSession session = opened();
        session.writable(false);
        byte[] heartbeats = TinyProtocol.message(TinyProtocol.HEARTBEAT, 2);
        for (int count = 0; session.channel.isOpen(); count++) {
            assertThat(count).isLessThan(100_000);
            session.channel.writeInbound(Unpooled.wrappedBuffer(heartbeats));
        }
        assertThat(server.told).containsExactly("closed OUTPUT_OVERRUN");
        session.finish();
    }
}

package org.ctiwire.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.ctiwire.session.TinyProtocol.message;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import org.ctiwire.session.AskEncoder;
import org.ctiwire.session.AskExchange;
import org.ctiwire.session.ClientSettings;
import org.ctiwire.session.SessionState;
import org.ctiwire.session.TinyProtocol;
import org.ctiwire.session.TinyRoles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoLeaks.class)
class ClientSessionHandlerTest {

    private final RecordedClient client = new RecordedClient();
    private final AskExchange exchange = new AskExchange();

    private ClientSessionHandler handler(ClientSettings settings) {
        return new ClientSessionHandler(new TinyRoles(), settings, client);
    }

    private EmbeddedSession opened(ClientSessionHandler handler) {
        EmbeddedSession session = new EmbeddedSession(handler);
        assertThat(session.sent()).containsExactly("OPEN 1 2 255");
        session.arrives(TinyProtocol.OPEN_CONF, 1, TinyProtocol.ASK_MASK);
        return session;
    }

    private void ask(ClientSessionHandler handler, long value) {
        handler.request(exchange, fields -> fields.value(value), client);
    }


    @Test
    void opensAsksAndCloses() {
        ClientSessionHandler handler = handler(RecordedClient.SETTINGS);
        assertThat(handler.state()).isEqualTo(SessionState.IDLE);
        EmbeddedSession session = opened(handler);
        assertThat(handler.protocolVersion()).isEqualTo(2);
        assertThat(handler.grantedServices()).isEqualTo(TinyProtocol.ASK_MASK);
        ask(handler, 7);
        assertThat(session.sent()).containsExactly("ASK 2 7");
        session.arrives(TinyProtocol.ASK_CONF, 2, 7);
        handler.close(3);
        session.channel.runPendingTasks();
        assertThat(session.sent()).containsExactly("CLOSE 3 3");
        assertThat(session.channel.isOpen()).isTrue();
        session.arrives(TinyProtocol.CLOSE_CONF, 3);
        assertThat(session.channel.isOpen()).isFalse();
        assertThat(client.told).containsExactly("opened 2", "confirmed 7", "closed CLOSED");
        session.finish();
    }

    @Test
    void opensWhenItIsAddedToAChannelThatIsConnected() {
        EmbeddedChannel channel = new EmbeddedChannel();
        channel.pipeline().addLast(handler(RecordedClient.SETTINGS));
        assertThat((ByteBuf) channel.readOutbound()).isNull();
        channel.runPendingTasks();
        ByteBuf open = channel.readOutbound();
        assertThat(open.readableBytes()).isEqualTo(20);
        open.release();
        channel.finishAndReleaseAll();
    }

    @Test
    void aRefusedOpeningEndsTheConnection() {
        EmbeddedSession session = new EmbeddedSession(handler(RecordedClient.SETTINGS));
        session.arrives(TinyProtocol.FAILURE, 1, TinyProtocol.NOT_OPEN);
        assertThat(session.channel.isOpen()).isFalse();
        assertThat(client.end.join().statusName()).isEqualTo("NOT_OPEN");
        assertThat(client.told).containsExactly("closed OPEN_REFUSED");
        session.finish();
    }

    @Test
    void heartbeatsGoOutUntilTooManyAreUnanswered() {
        EmbeddedSession session = opened(handler(RecordedClient.SETTINGS));
        session.advance(4_999);
        assertThat(session.sent()).isEmpty();
        session.advance(1);
        assertThat(session.sent()).containsExactly("HEARTBEAT 2");
        session.arrives(TinyProtocol.HEARTBEAT_CONF, 2);
        for (int beat = 3; beat <= 5; beat++) {
            session.advance(5_000);
            assertThat(session.sent()).containsExactly("HEARTBEAT " + beat);
        }
        session.advance(5_000);
        assertThat(session.channel.isOpen()).isFalse();
        assertThat(client.told).containsExactly("opened 2", "closed HEARTBEATS_UNANSWERED");
        session.finish();
    }

    @Test
    void requestsTimeOut() {
        ClientSessionHandler handler = handler(RecordedClient.SETTINGS.withRequestTimeout(1_000_000_000));
        EmbeddedSession session = opened(handler);
        ask(handler, 7);
        session.advance(999);
        assertThat(client.told).containsExactly("opened 2");
        session.advance(1);
        assertThat(client.told).containsExactly("opened 2", "failed TIMED_OUT");
        session.finish();
    }

    @Test
    void whatTheChannelDoesNotTakeWaitsWithinTheLimit() {
        ClientSessionHandler handler = handler(RecordedClient.SETTINGS.withSendLimit(100));
        EmbeddedSession session = opened(handler);
        session.writable(false);
        for (int value = 0; value < 7; value++) {
            ask(handler, value);
        }
        assertThat(session.sent()).isEmpty();
        assertThat(client.told).containsExactly("opened 2", "failed QUEUE_FULL");
        assertThatIllegalStateException().isThrownBy(() -> handler.send(new AskEncoder(TinyProtocol.NEWS),
                fields -> fields.value(1))).withMessage("96 bytes wait to be sent, the limit is 100");
        session.writable(true);
        session.channel.runPendingTasks();
        assertThat(session.sent()).containsExactly("ASK 2 0", "ASK 3 1", "ASK 4 2", "ASK 5 3", "ASK 6 4", "ASK 7 5");
        session.finish();
    }

    @Test
    void theEndOfTheChannelIsTheEndOfTheSession() {
        ClientSessionHandler handler = handler(RecordedClient.SETTINGS);
        EmbeddedSession session = opened(handler);
        ask(handler, 7);
        session.channel.close();
        assertThat(client.told).containsExactly("opened 2", "failed SESSION_LOST", "closed DISCONNECTED");
        ask(handler, 8);
        assertThat(client.told).endsWith("failed NOT_OPEN");
        session.finish();
    }

    @Test
    void halfACloseIsTheEndToo() {
        EmbeddedSession session = opened(handler(RecordedClient.SETTINGS));
        session.channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        session.channel.runPendingTasks();
        assertThat(session.channel.isOpen()).isFalse();
        assertThat(client.end.join().detail()).contains("ended the connection");
        session.finish();
    }

    @Test
    void withoutItsHandlerTheSessionIsOver() {
        ClientSessionHandler handler = handler(RecordedClient.SETTINGS);
        EmbeddedSession session = opened(handler);
        session.channel.pipeline().remove(handler);
        assertThat(client.end.join().detail()).isEqualTo("its handler was removed from the pipeline");
        assertThat(session.channel.isOpen()).isTrue();
        session.finish();
    }

    @Test
    void garbageEndsTheConnection() {
        EmbeddedSession session = opened(handler(RecordedClient.SETTINGS));
        session.channel.writeInbound(Unpooled.copyInt(-1, -1));
        assertThat(session.channel.isOpen()).isFalse();
        assertThat(client.told).endsWith("closed PROTOCOL_ERROR");
        session.finish();
    }

    @Test
    void whatCallbacksThrowGoesDownThePipeline() {
        ClientSessionHandler handler = handler(RecordedClient.SETTINGS);
        EmbeddedSession session = opened(handler);
        IllegalStateException first = new IllegalStateException("first");
        client.then = event -> {
            throw first;
        };
        session.channel.writeInbound(Unpooled.wrappedBuffer(TinyProtocol.joined(message(TinyProtocol.NEWS, 1),
                message(TinyProtocol.NEWS, 2))));
        assertThat(session.caught).containsExactly(first);
        assertThat(client.told).endsWith("NEWS 1", "NEWS 2");
        assertThat(handler.state()).isEqualTo(SessionState.OPEN);
        session.finish();
        assertThat(session.caught).containsExactly(first, first);
    }

    @Test
    void answersWithinCallbacksGoOutTogether() {
        ClientSessionHandler handler = handler(RecordedClient.SETTINGS);
        EmbeddedSession session = opened(handler);
        client.then = event -> ask(handler, 1);
        session.channel.writeInbound(Unpooled.wrappedBuffer(TinyProtocol.joined(message(TinyProtocol.NEWS, 1),
                message(TinyProtocol.NEWS, 2))));
        ByteBuf both = session.channel.readOutbound();
        assertThat(both.readableBytes()).isEqualTo(32);
        both.release();
        client.then = event -> { };
        session.finish();
    }

    @Test
    void bytesThatACallbackFetchesComeBehindThoseThatAreRead() {
        EmbeddedSession session = opened(handler(RecordedClient.SETTINGS));
        client.then = event -> {
            client.then = later -> { };
            session.arrives(TinyProtocol.NEWS, 3);
        };
        session.channel.writeInbound(Unpooled.wrappedBuffer(TinyProtocol.joined(message(TinyProtocol.NEWS, 1),
                message(TinyProtocol.NEWS, 2))));
        assertThat(client.told).endsWith("NEWS 1", "NEWS 2", "NEWS 3");
        assertThat(session.caught).isEmpty();
        session.finish();
    }

    @Test
    void whatIsNotBytesIsPassedOn() {
        EmbeddedSession session = opened(handler(RecordedClient.SETTINGS));
        session.channel.writeInbound("a message");
        assertThat(session.passedOn).containsExactly("a message");
        session.finish();
    }

    @Test
    void theChannelIsResetWithoutAWord() {
        ClientSessionHandler handler = handler(RecordedClient.SETTINGS);
        EmbeddedSession session = opened(handler);
        handler.reset();
        session.channel.runPendingTasks();
        assertThat(session.sent()).isEmpty();
        assertThat(session.channel.isOpen()).isFalse();
        assertThat(client.end.join().detail()).isEqualTo("the client dropped the connection");
        session.finish();
    }

    @Test
    void aRequestBeforeThereIsAPipelineFailsAtOnce() {
        ask(handler(RecordedClient.SETTINGS), 7);
        assertThat(client.told).containsExactly("failed NOT_OPEN");
    }
}

package org.ctiwire.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Received bytes may come in a buffer of any kind. */
class ReceivedBufferTest implements ServerListener {

    private static final byte[] OPEN = TinyProtocol.message(TinyProtocol.OPEN, 1, 2, 0xFF);

    private final List<String> told = new ArrayList<>();
    private final ServerSession session = new ServerSession(new TinyRoles(), ServerBench.SETTINGS, this);

    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    @Override
    public void open(OpenAttempt attempt) {
        told.add("open");
        assertThatIllegalStateException().isThrownBy(() -> session.received(direct(OPEN), 0))
                .withMessage("received bytes are being read");
        attempt.accept(2, 100, ServerBench.CONFIRMATION);
    }

    @Override
    public void request(byte[] buffer, int offset, int length, int version) {
        told.add(TinyProtocol.print(buffer, offset, length));
    }

    @Override
    public void closed(SessionEnd end) {
        told.add(end.cause().toString());
    }

    @Test
    void everythingThatRemainsIsTaken() {
        assertThatIllegalStateException().isThrownBy(() -> session.received(direct(OPEN), 0))
                .withMessage("the session is not connected");
        session.connected(0);
        ByteBuffer open = direct(OPEN);
        open.limit(5);
        session.received(open, 0);
        session.received(open.limit(OPEN.length), 0);
        ByteBuffer question = ByteBuffer.wrap(TinyProtocol.message(TinyProtocol.ASK, 2, 7)).asReadOnlyBuffer();
        session.received(question, 0);
        assertThat(question.hasRemaining()).isFalse();
        assertThat(told).containsExactly("open", "ASK 2 7");
    }

    @Test
    void nothingIsSilenceAndTheEndTakesTheRest() {
        session.connected(0);
        session.received(direct(OPEN), 0);
        session.received(ByteBuffer.allocate(0), 99);
        assertThat(session.nextDeadline()).isEqualTo(100);
        session.tick(100);
        ByteBuffer late = direct(OPEN);
        session.received(late, 101);
        assertThat(late.hasRemaining()).isFalse();
        assertThat(told).containsExactly("open", "IDLE");
    }
}

package org.ctiwire.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.ctiwire.runtime.Answer;
import org.ctiwire.runtime.MalformedMessageException;
import org.ctiwire.runtime.RequestFailedException;
import org.ctiwire.runtime.Wire;
import org.junit.jupiter.api.Test;

/** Once a session is open, its messages allocate nothing on either side. Counted, not timed. */
class SessionAllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 2_000;
    private static final int ROUNDS = 100_000;
    private static final int ATTEMPTS = 5;
    /** Requests that wait together in each round. */
    private static final int TOGETHER = 40;

    private final AskExchange exchange = new AskExchange();
    private final Consumer<AskEncoder> question = fields -> fields.value(7);
    private final Count count = new Count();
    private final AskEncoder confirmation = new AskEncoder(TinyProtocol.ASK_CONF);
    private final Consumer<AskEncoder> reply = fields -> fields.correlation(count.asked).value(9);
    private final ServerSession server = new ServerSession(new TinyRoles(), ServerBench.SETTINGS, count);
    private final ClientSession client = new ClientSession(new TinyRoles(),
            ClientBench.SETTINGS.withSendLimit(10_000), count);
    private long now;

    /** Counts what arrives on both sides, and answers requests. */
    private final class Count implements ClientListener, ServerListener, Answer<AskConfirmationDecoder> {

        private long asked;
        private long confirmed;
        private long told;

        @Override
        public void opened(byte[] buffer, int offset, int length, int version) {
            told++;
        }

        @Override
        public void message(byte[] buffer, int offset, int length, int version) {
            told++;
        }

        @Override
        public void open(OpenAttempt attempt) {
            attempt.accept(2, 1_000_000_000_000L, ServerBench.CONFIRMATION);
        }

        @Override
        public void request(byte[] buffer, int offset, int length, int version) {
            asked = Wire.uint32(buffer, offset + 8);
            server.send(confirmation, reply, now);
        }

        @Override
        public void closed(SessionEnd end) {
            throw new AssertionError(end.toString());
        }

        @Override
        public void unreadable(MalformedMessageException malformed) {
            throw malformed;
        }

        @Override
        public void confirmed(AskConfirmationDecoder answer) {
            confirmed += answer.value();
        }

        @Override
        public void failed(RequestFailedException failure) {
            throw failure;
        }
    }

    private void carry(Session from, Session to) {
        SendBuffer output = from.output();
        to.received(output.array(), output.offset(), output.length(), now);
        output.sent(output.length());
    }

    private void open() {
        client.connected(now);
        server.connected(now);
        carry(client, server);
        carry(server, client);
        assertThat(client.state()).isEqualTo(SessionState.OPEN);
    }

    private static long allocated(Runnable round, int rounds) {
        run(round, WARM_UP);
        long least = Long.MAX_VALUE;
        // The virtual machine itself allocates a little while it recompiles; it does not do so for ever.
        for (int attempt = 0; attempt < ATTEMPTS && least > 0; attempt++) {
            least = Math.min(least, run(round, rounds));
        }
        return least;
    }

    private static long run(Runnable round, int rounds) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int done = 0; done < rounds; done++) {
            round.run();
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void theCounterCounts() {
        ArrayDeque<byte[]> kept = new ArrayDeque<>();
        assertThat(allocated(() -> {
            kept.clear();
            kept.add(new byte[100]);
        }, 1_000)).isGreaterThan(100_000);
    }

    @Test
    void requestsAndConfirmationsAllocateNothing() {
        open();
        assertThat(allocated(() -> {
            now += 1_000;
            client.request(exchange, question, count, now);
            carry(client, server);
            carry(server, client);
            client.tick(now);
            server.tick(now);
        }, ROUNDS)).isZero();
        assertThat(count.confirmed).isGreaterThanOrEqualTo(9L * ROUNDS);
    }

    @Test
    void manyRequestsTogetherAllocateNothing() {
        open();
        assertThat(allocated(() -> {
            for (int asked = 0; asked < TOGETHER; asked++) {
                now += 1_000;
                client.request(exchange, question, count, now);
            }
            carry(client, server);
            carry(server, client);
        }, ROUNDS / TOGETHER)).isZero();
        assertThat(count.confirmed).isGreaterThanOrEqualTo(9L * ROUNDS);
    }

    @Test
    void heartbeatsAllocateNothing() {
        open();
        assertThat(allocated(() -> {
            now = client.nextDeadline();
            client.tick(now);
            assert !client.output().isEmpty();
            carry(client, server);
            carry(server, client);
            server.tick(now);
        }, ROUNDS)).isZero();
        assertThat(client.state()).isEqualTo(SessionState.OPEN);
        assertThat(server.state()).isEqualTo(SessionState.OPEN);
    }
}

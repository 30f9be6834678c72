package org.ctiwire.session.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.ctiwire.runtime.Answer;
import org.ctiwire.runtime.RequestFailedException;
import org.ctiwire.session.AskConfirmationDecoder;
import org.ctiwire.session.AskEncoder;
import org.ctiwire.session.AskExchange;
import org.ctiwire.session.SessionEnd.Cause;
import org.ctiwire.session.TinyProtocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Deadlines of sessions on a loop whose time is moved, and what its messages allocate. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class LoopTimeTest {

    private final MovedClock clock = new MovedClock();
    private final List<String> moved = new CopyOnWriteArrayList<>();
    private volatile boolean tapping;
    private final SessionLoop loop = new SessionLoop(LoopSettings.of("tested loop").withClock(clock)
            .withTap(this::tap));

    private void tap(InetSocketAddress from, InetSocketAddress to, byte[] bytes, int offset, int length) {
        if (tapping) {
            moved.add(from.getPort() + " > " + to.getPort() + " "
                    + TinyProtocol.print(Arrays.copyOfRange(bytes, offset, offset + length)));
        }
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void requestsTimeOutWhenTheirTimeHasCome() throws IOException {
        try (TinyServer server = new TinyServer(loop)) {
            TinyClient client = TinyClient.opened(loop, server.address());
            server.answering = false;
            CompletableFuture<AskConfirmationDecoder> asked = client.ask(1);
            clock.move(9_999);
            Waiting.until("the heartbeat that was due keeps the session alive", () -> server.told.size() == 1);
            assertThat(asked).isNotDone();
            clock.move(1);
            Waiting.until("it has timed out", asked::isDone);
            assertThat(asked).isCompletedExceptionally();
        }
    }

    @Test
    void aClientThatNeverSaysAnythingIsDropped() throws IOException {
        try (TinyServer server = new TinyServer(loop);
             Socket silent = new Socket("127.0.0.1", server.endpoint.port())) {
            Waiting.until("it is accepted", () -> server.connections().size() == 1);
            clock.move(5_000);
            Waiting.until("it is dropped", () -> server.ends.size() == 1);
            assertThat(server.ends.get(0).cause()).isEqualTo(Cause.OPEN_TIMED_OUT);
            assertThat(silent.isConnected()).isTrue();
        }
    }

    @Test
    void aHandshakeThatDoesNotEndIsGivenUp() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            ServerAddress address = ServerAddress.of("127.0.0.1", deaf.getLocalPort());
            TinyClient client = new TinyClient(loop, address.withTls(TlsSettings.client(
                    SSLContext.getDefault())));
            client.connection.connect();
            deaf.accept().getInputStream().read();
            clock.move(20_000);
            assertThat(Waiting.on(client.end).detail()).isEqualTo("TLS with " + address + " was not set up in time");
        }
    }

    @Test
    void aTapSeesWhatMoves() throws IOException {
        tapping = true;
        try (TinyServer server = new TinyServer(loop)) {
            TinyClient client = TinyClient.opened(loop, server.address());
            Waiting.on(client.ask(5));
        }
        int port = Integer.parseInt(moved.get(0).split(" ")[0]);
        int serverPort = Integer.parseInt(moved.get(0).split(" ")[2]);
        String there = port + " > " + serverPort;
        String back = serverPort + " > " + port;
        assertThat(moved).containsExactly(there + " [OPEN 1 2 255]", there + " [OPEN 1 2 255]",
                back + " [OPEN_CONF 1 16]", back + " [OPEN_CONF 1 16]", there + " [ASK 2 5]", there + " [ASK 2 5]",
                back + " [ASK_CONF 2 5]", back + " [ASK_CONF 2 5]");
    }

    /** Asks again whenever it has an answer, on the loop's thread. */
    private static final class PingPong implements Answer<AskConfirmationDecoder> {

        private final ClientConnection connection;
        private final AskExchange exchange = new AskExchange();
        private final Consumer<AskEncoder> fields = request -> request.value(1);
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private int left;

        private PingPong(ClientConnection connection, int left) {
            this.connection = connection;
            this.left = left;
        }

        private void ask() {
            connection.request(exchange, fields, this);
        }

        @Override
        public void confirmed(AskConfirmationDecoder confirmation) {
            if (--left == 0) {
                done.complete(null);
            } else {
                ask();
            }
        }

        @Override
        public void failed(RequestFailedException failure) {
            done.completeExceptionally(failure);
        }
    }

    @Test
    void messagesAllocateNothing() throws IOException {
        try (TinyServer server = new TinyServer(loop)) {
            TinyClient client = TinyClient.opened(loop, server.address());
            run(client, 20_000);
            long least = Long.MAX_VALUE;
            for (int attempt = 0; attempt < 5; attempt++) {
                least = Math.min(least, run(client, 20_000));
            }
            // The few bytes are those of a run's beginning and end, and of the virtual machine compiling.
            assertThat(least).isLessThan(20_000);
        }
    }

    private long run(TinyClient client, int rounds) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.getAllStackTraces().keySet().stream().filter(each -> each.getName().equals("tested loop"))
                .findFirst().orElseThrow().getId();
        PingPong game = new PingPong(client.connection, rounds);
        long before = threads.getThreadAllocatedBytes(thread);
        game.ask();
        Waiting.on(game.done);
        return threads.getThreadAllocatedBytes(thread) - before;
    }
}

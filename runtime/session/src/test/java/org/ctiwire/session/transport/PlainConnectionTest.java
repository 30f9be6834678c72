package org.ctiwire.session.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.ctiwire.session.AskConfirmationDecoder;
import org.ctiwire.session.AskEncoder;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.session.SessionEnd.Cause;
import org.ctiwire.session.TinyProtocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients and servers over plain TCP on this machine. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PlainConnectionTest {

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final SessionLoop loop = new SessionLoop(LoopSettings.of("tested loop").withFailures(failures::add));

    @AfterEach
    void close() {
        loop.close();
        assertThat(Resources.runsThread("tested loop")).isFalse();
    }

    @Test
    void aSessionOpensAsksAndCloses() throws IOException {
        try (TinyServer server = new TinyServer(loop)) {
            TinyClient client = TinyClient.opened(loop, server.address());
            assertThat(client.connection.protocolVersion()).isEqualTo(2);
            assertThat(client.connection.grantedServices()).isEqualTo(TinyProtocol.ASK_MASK);
            assertThat(Waiting.on(client.ask(4711)).value()).isEqualTo(4711);
            server.tell(TinyProtocol.NEWS, 5);
            Waiting.until("the event has come", () -> client.told.contains("NEWS 5 0"));
            client.connection.close(0);
            assertThat(Waiting.on(client.end)).extracting(SessionEnd::cause).isEqualTo(Cause.CLOSED);
            Waiting.until("the connection is gone", () -> server.connections().isEmpty());
            assertThat(server.ends).extracting(SessionEnd::cause).containsExactly(Cause.CLOSED);
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void everyByteMayComeAlone() throws IOException {
        try (TinyServer server = new TinyServer(loop); Socket socket = socket(server)) {
            socket.setTcpNoDelay(true);
            byte[] bytes = TinyProtocol.joined(TinyProtocol.message(TinyProtocol.OPEN, 1, 2, 0xFF),
                    TinyProtocol.message(TinyProtocol.ASK, 2, 77), TinyProtocol.message(TinyProtocol.HEARTBEAT, 3));
            for (byte each : bytes) {
                socket.getOutputStream().write(each);
            }
            String expected = "[OPEN_CONF 1 16, ASK_CONF 2 77, HEARTBEAT_CONF 3]";
            assertThat(TinyProtocol.print(socket.getInputStream().readNBytes(16 + 16 + 12))).hasToString(expected);
        }
    }

    private static Socket socket(TinyServer server) throws IOException {
        return new Socket(server.endpoint.address().getAddress(), server.endpoint.port());
    }

    @Test
    void aClientThatEndsItsStreamStillReadsTheLastAnswer() throws IOException {
        try (TinyServer server = new TinyServer(loop); Socket socket = socket(server)) {
            socket.getOutputStream().write(TinyProtocol.joined(TinyProtocol.message(TinyProtocol.OPEN, 1, 2, 0xFF),
                    TinyProtocol.message(TinyProtocol.ASK, 2, 77)));
            socket.shutdownOutput();
            assertThat(TinyProtocol.print(socket.getInputStream().readNBytes(32))).last().isEqualTo("ASK_CONF 2 77");
            Waiting.until("the server knows", () -> server.ends.size() == 1);
            assertThat(server.ends.get(0).cause()).isEqualTo(Cause.DISCONNECTED);
            assertThat(server.ends.get(0).detail()).startsWith("127.0.0.1:").endsWith("ended the connection");
        }
    }

    @Test
    void aResetEndsTheSessionOnBothSides() throws IOException {
        try (TinyServer server = new TinyServer(loop)) {
            try (Socket socket = socket(server)) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream().write(TinyProtocol.message(TinyProtocol.OPEN, 1, 2, 0xFF));
                socket.getInputStream().readNBytes(16);
            }
            Waiting.until("the server knows", () -> server.ends.size() == 1);
            assertThat(server.ends.get(0).cause()).isEqualTo(Cause.DISCONNECTED);
            TinyClient client = TinyClient.opened(loop, server.address());
            server.answering = false;
            CompletableFuture<AskConfirmationDecoder> lost = client.ask(1);
            Waiting.until("the request is there", () -> server.told.size() == 1);
            server.connections().get(0).drop();
            assertThat(Waiting.on(client.end).cause()).isEqualTo(Cause.DISCONNECTED);
            assertThat(lost).isCompletedExceptionally();
        }
    }

    @Test
    void whoDoesNotReadHoldsUpNobodyAndIsBounded() throws IOException {
        try (TinyServer server = new TinyServer(loop); Socket lazy = new Socket()) {
            lazy.setReceiveBufferSize(4_096);
            lazy.connect(server.endpoint.address());
            lazy.getOutputStream().write(TinyProtocol.message(TinyProtocol.OPEN, 1, 2, 0xFF));
            Waiting.until("it is open", () -> server.connections().size() == 1
                    && server.connections().get(0).grantedServices() != 0);
            ServerConnection toLazy = server.connections().get(0);
            AskEncoder news = new AskEncoder(TinyProtocol.NEWS);
            int[] count = {0};
            assertThatIllegalStateException().isThrownBy(() -> {
                for (; count[0] < 10_000_000; count[0]++) {
                    toLazy.send(news, fields -> fields.correlation(count[0]).value(0).more(20));
                }
            }).withMessageContaining("the limit is 1048576");
            TinyClient client = TinyClient.opened(loop, server.address());
            assertThat(Waiting.on(client.ask(3)).value()).isEqualTo(3);
            InputStream in = lazy.getInputStream();
            in.readNBytes(16);
            for (int number = 0; number < count[0]; number++) {
                byte[] message = in.readNBytes(96);
                assertThat(TinyProtocol.word(message, 0, 96, 0)).isEqualTo(number);
            }
        }
    }

    @Test
    void manySessionsShareOneLoop() throws IOException {
        long before = Resources.descriptors();
        try (TinyServer server = new TinyServer(loop)) {
            List<TinyClient> clients = new ArrayList<>();
            for (int number = 0; number < 200; number++) {
                clients.add(new TinyClient(loop, server.address()));
            }
            clients.forEach(client -> client.connection.connect());
            List<CompletableFuture<AskConfirmationDecoder>> answers = new ArrayList<>();
            for (TinyClient client : clients) {
                Waiting.on(client.opened);
                answers.add(client.ask(answers.size()));
            }
            for (int number = 0; number < 200; number++) {
                assertThat(Waiting.on(answers.get(number)).value()).isEqualTo(number);
            }
            assertThat(Resources.descriptors()).isGreaterThanOrEqualTo(before + 400);
        }
        loop.close();
        assertThat(Resources.descriptors()).isLessThan(before);
        assertThat(failures).isEmpty();
    }

    @Test
    void whoIsNotThereIsNamed() throws IOException {
        int port;
        try (ServerSocketChannel taken = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0))) {
            port = ((InetSocketAddress) taken.getLocalAddress()).getPort();
        }
        TinyClient client = new TinyClient(loop, ServerAddress.of("127.0.0.1", port));
        client.connection.connect();
        SessionEnd end = Waiting.on(client.end);
        assertThat(end.cause()).isEqualTo(Cause.DISCONNECTED);
        assertThat(end.detail()).isEqualTo("127.0.0.1:" + port + " could not be reached: Connection refused");
        TinyClient lost = new TinyClient(loop, ServerAddress.of("no-such-host.invalid", 42027));
        lost.connection.connect();
        assertThat(Waiting.on(lost.end).detail()).startsWith("no-such-host.invalid:42027 has no address");
    }

    @Test
    void whatCallbacksThrowIsReportedAndTheLoopGoesOn() throws IOException {
        try (TinyServer server = new TinyServer(loop)) {
            TinyClient client = TinyClient.opened(loop, server.address());
            client.then = event -> {
                Thread.currentThread().interrupt();
                throw new AssertionError(event);
            };
            server.tell(TinyProtocol.NEWS, 1);
            Waiting.until("it is reported", () -> failures.size() == 1);
            assertThat(failures.get(0)).hasMessage("message");
            assertThat(Waiting.on(client.ask(9)).value()).isEqualTo(9);
        }
    }

    @Test
    void oneConnectionTooManyIsReset() throws IOException {
        try (TinyServer server = new TinyServer(loop, ListenSettings.onLoopback(0).withMaxConnections(1),
                TinyServer.SETTINGS)) {
            TinyClient first = TinyClient.opened(loop, server.address());
            TinyClient second = new TinyClient(loop, server.address());
            second.connection.connect();
            assertThat(Waiting.on(second.end).cause()).isEqualTo(Cause.DISCONNECTED);
            assertThat(Waiting.on(first.ask(1)).value()).isEqualTo(1);
            first.connection.reset();
            Waiting.until("there is room", () -> server.connections().isEmpty());
            TinyClient.opened(loop, server.address());
        }
    }

    @Test
    void aClosedLoopEndsEverythingAndTakesNoMore() throws IOException {
        TinyServer server = new TinyServer(loop);
        TinyClient client = TinyClient.opened(loop, server.address());
        TinyClient late = new TinyClient(loop, server.address());
        loop.close();
        assertThat(client.end).isCompletedWithValueMatching(end -> end.cause() == Cause.DISCONNECTED
                && end.detail().equals("the loop tested loop was closed"));
        assertThat(server.ends).hasSize(1);
        assertThatIllegalStateException().isThrownBy(late.connection::connect);
        assertThat(client.ask(1)).isCompletedExceptionally();
        server.close();
        loop.close();
    }

    @Test
    void aServerMayAnswerAnOpeningLaterFromAnotherThread() throws IOException {
        try (TinyServer server = new TinyServer(loop)) {
            server.opening = attempt -> new Thread(() -> TinyServer.accept(attempt, 3)).start();
            assertThat(Waiting.on(TinyClient.opened(loop, server.address()).opened)).isEqualTo(2);
            server.opening = attempt -> new Thread(() -> attempt.refuse(71)).start();
            TinyClient refused = new TinyClient(loop, server.address());
            refused.connection.connect();
            assertThat(Waiting.on(refused.end).status()).isEqualTo(71);
        }
    }
}

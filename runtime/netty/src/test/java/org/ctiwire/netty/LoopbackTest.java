package org.ctiwire.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ctiwire.runtime.EncodingException;
import org.ctiwire.runtime.FutureAnswer;
import org.ctiwire.runtime.RequestPort;
import org.ctiwire.session.AskConfirmationDecoder;
import org.ctiwire.session.AskEncoder;
import org.ctiwire.session.AskExchange;
import org.ctiwire.session.OpenAttempt;
import org.ctiwire.session.SessionEnd.Cause;
import org.ctiwire.session.TinyProtocol;
import org.ctiwire.session.TinyRoles;
import org.ctiwire.session.transport.ClientConnection;
import org.ctiwire.session.transport.ListenSettings;
import org.ctiwire.session.transport.LoopSettings;
import org.ctiwire.session.transport.ServerAddress;
import org.ctiwire.session.transport.ServerConnection;
import org.ctiwire.session.transport.ServerEndpoint;
import org.ctiwire.session.transport.SessionLoop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Netty's side against the toolkit's own, both ways, over real sockets; from threads that are no event loop. */
@ExtendWith(NoLeaks.class)
@Timeout(120)
class LoopbackTest {

    private static final int REQUESTS = 5_000;

    private final MultiThreadIoEventLoopGroup group = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    private final SessionLoop loop = new SessionLoop(LoopSettings.of("loopback test"));
    private final CaughtExceptions caught = new CaughtExceptions();
    private final CompletableFuture<RecordedServer> server = new CompletableFuture<>();
    private final CompletableFuture<ServerSessionHandler> serverHandler = new CompletableFuture<>();
    private final RecordedClient client = new RecordedClient();
    private Consumer<OpenAttempt> opening = attempt -> RecordedServer.accept(attempt, 0);

    @AfterEach
    void shutDown() {
        loop.close();
        group.shutdownGracefully(0, 10, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private ServerEndpoint listen() throws IOException {
        return ServerEndpoint.listen(loop, ListenSettings.onLoopback(0), TinyRoles::new, RecordedServer.SETTINGS,
                connection -> recorded(new RecordedServer(connection)));
    }

    private RecordedServer recorded(RecordedServer made) {
        made.opening = opening;
        server.complete(made);
        return made;
    }

    private Channel listenWithNetty() {
        return new ServerBootstrap().group(group).channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<SocketChannel>() {

                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(new ServerSessionHandler(new TinyRoles(), RecordedServer.SETTINGS,
                                handler -> {
                                    serverHandler.complete(handler);
                                    return recorded(new RecordedServer(handler));
                                }), caught);
                    }
                }).bind(InetAddress.getLoopbackAddress(), 0).syncUninterruptibly().channel();
    }

    private ChannelFuture connect(ClientSessionHandler handler, int port) {
        return new Bootstrap().group(group).channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<SocketChannel>() {

                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(handler, caught);
                    }
                }).connect(InetAddress.getLoopbackAddress(), port);
    }

    private ClientSessionHandler newClient() {
        return new ClientSessionHandler(new TinyRoles(), RecordedClient.SETTINGS, client);
    }

    private static void askMuch(RequestPort port) {
        AskExchange exchange = new AskExchange();
        List<CompletableFuture<AskConfirmationDecoder>> answers = new ArrayList<>();
        for (int value = 0; value < REQUESTS; value++) {
            FutureAnswer<AskConfirmationDecoder> answer = new FutureAnswer<>(exchange);
            int asked = value;
            port.request(exchange, fields -> fields.value(asked), answer);
            answers.add(answer.future());
        }
        for (int value = 0; value < REQUESTS; value++) {
            assertThat(RecordedClient.await(answers.get(value)).value()).isEqualTo(value);
        }
    }

    @Test
    void nettysClientWithTheToolkitsServer() throws IOException {
        try (ServerEndpoint endpoint = listen()) {
            ClientSessionHandler handler = newClient();
            connect(handler, endpoint.port());
            assertThat(RecordedClient.await(client.opened)).isEqualTo(2);
            assertThat(handler.protocolVersion()).isEqualTo(2);
            askMuch(handler);
            handler.send(new AskEncoder(TinyProtocol.ASK), fields -> fields.correlation(1).value(77));
            for (ServerConnection connection : endpoint.connections()) {
                connection.send(new AskEncoder(TinyProtocol.NEWS), fields -> fields.correlation(4).value(5));
            }
            handler.close(0);
            assertThat(RecordedClient.await(client.end).cause()).isEqualTo(Cause.CLOSED);
            assertThat(RecordedClient.await(server.join().end).cause()).isEqualTo(Cause.CLOSED);
            assertThat(server.join().told).contains("ASK 1 77");
            assertThat(client.told).contains("NEWS 4 5");
            assertThat(caught.all).isEmpty();
        }
    }

    @Test
    void theToolkitsClientWithNettysServer() {
        Channel listening = listenWithNetty();
        ServerAddress address = ServerAddress.of("127.0.0.1", ((InetSocketAddress) listening.localAddress()).getPort());
        ClientConnection connection = new ClientConnection(loop, address, new TinyRoles(), RecordedClient.SETTINGS,
                client);
        connection.connect();
        assertThat(RecordedClient.await(client.opened)).isEqualTo(2);
        askMuch(connection);
        serverHandler.join().send(new AskEncoder(TinyProtocol.NEWS), fields -> fields.correlation(4).value(5));
        serverHandler.join().fail(3);
        serverHandler.join().refuse(1_000_000, 3);
        serverHandler.join().drop();
        assertThat(RecordedClient.await(client.end).cause()).isEqualTo(Cause.DISCONNECTED);
        assertThat(RecordedClient.await(server.join().end).cause()).isEqualTo(Cause.DROPPED);
        assertThat(caught.all).isEmpty();
        listening.close().syncUninterruptibly();
    }

    @Test
    void anotherThreadAnswersTheAttempt() {
        CompletableFuture<OpenAttempt> attempt = new CompletableFuture<>();
        opening = attempt::complete;
        Channel listening = listenWithNetty();
        connect(newClient(), ((InetSocketAddress) listening.localAddress()).getPort()).syncUninterruptibly();
        RecordedServer.accept(RecordedClient.await(attempt), 0);
        assertThat(RecordedClient.await(client.opened)).isEqualTo(2);
        listening.close().syncUninterruptibly();
    }

    @Test
    void anotherThreadLearnsWhatDoesNotFit() throws IOException {
        try (ServerEndpoint endpoint = listen()) {
            ClientSessionHandler handler = newClient();
            AskEncoder encoder = new AskEncoder(TinyProtocol.NEWS);
            assertThatIllegalStateException().isThrownBy(() -> handler.send(encoder, fields -> { }));
            connect(handler, endpoint.port());
            RecordedClient.await(client.opened);
            assertThatExceptionOfType(EncodingException.class)
                    .isThrownBy(() -> handler.send(encoder, fields -> fields.value(1_000_001)));
            assertThatIllegalStateException().isThrownBy(
                    () -> handler.send(encoder, fields -> handler.send(new AskEncoder(TinyProtocol.NEWS), same -> { })));
            handler.reset();
            RecordedClient.await(client.end);
            assertThatIllegalStateException().isThrownBy(() -> handler.send(encoder, fields -> { }));
        }
    }

    @Test
    void whatOtherThreadsSendIsBounded() throws IOException {
        try (ServerEndpoint endpoint = listen()) {
            ClientSessionHandler handler = new ClientSessionHandler(new TinyRoles(),
                    RecordedClient.SETTINGS.withSendLimit(1_000), client);
            CompletableFuture<Void> free = new CompletableFuture<>();
            connect(handler, endpoint.port());
            RecordedClient.await(client.opened);
            CompletableFuture<Void> held = new CompletableFuture<>();
            client.then = event -> {
                held.complete(null);
                free.join();
            };
            endpoint.connections().get(0).send(new AskEncoder(TinyProtocol.NEWS), fields -> fields.value(1));
            RecordedClient.await(held);
            AskEncoder encoder = new AskEncoder(TinyProtocol.NEWS);
            assertThatIllegalStateException().isThrownBy(() -> {
                for (int count = 0; count < 1_000; count++) {
                    handler.send(encoder, fields -> fields.value(1));
                }
            }).withMessage("992 bytes wait to be sent, the limit is 1000");
            client.then = event -> { };
            free.complete(null);
        }
    }

    @Test
    void whatAnAnswerThrowsGoesDownThePipeline() throws IOException {
        try (ServerEndpoint endpoint = listen()) {
            ClientSessionHandler handler = newClient();
            connect(handler, endpoint.port());
            RecordedClient.await(client.opened);
            IllegalStateException thrown = new IllegalStateException("thrown by the answer");
            client.then = event -> {
                client.then = later -> { };
                throw thrown;
            };
            handler.request(new AskExchange(), fields -> fields.value(-1), client);
            askMuch(handler);
            assertThat(client.told).endsWith("failed UNWRITABLE");
            assertThat(caught.all).containsExactly(thrown);
        }
    }

    @Test
    void theConnectionIsResetWhenTheSessionIsOver() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ClientSessionHandler handler = newClient();
            connect(handler, listening.getLocalPort());
            try (Socket socket = listening.accept()) {
                InputStream in = socket.getInputStream();
                in.readNBytes(20);
                socket.getOutputStream().write(TinyProtocol.message(TinyProtocol.OPEN_CONF, 1, 0));
                RecordedClient.await(client.opened);
                handler.close(3);
                assertThat(TinyProtocol.print(in.readNBytes(16))).containsExactly("CLOSE 2 3");
                socket.getOutputStream().write(TinyProtocol.message(TinyProtocol.CLOSE_CONF, 2));
                assertThatExceptionOfType(SocketException.class).isThrownBy(in::read);
            }
            assertThat(RecordedClient.await(client.end).cause()).isEqualTo(Cause.CLOSED);
        }
    }

    @Test
    void theServerEndsItsStreamAlone() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            connect(newClient(), listening.getLocalPort());
            try (Socket socket = listening.accept()) {
                socket.shutdownOutput();
                assertThat(RecordedClient.await(client.end).cause()).isEqualTo(Cause.DISCONNECTED);
                assertThat(socket.getInputStream().readAllBytes()).hasSize(20);
            }
        }
    }

    @Test
    void aServerThatCannotBeReachedEndsTheSession() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        ChannelFuture connecting = connect(newClient(), port).awaitUninterruptibly();
        assertThat(connecting.cause()).hasMessageContaining("refused");
        assertThat(RecordedClient.await(client.end).detail())
                .isEqualTo("the channel was closed before it was connected");
    }

    @Test
    void requestsFailWhenTheEventLoopIsShutDown() throws IOException {
        try (ServerEndpoint endpoint = listen()) {
            ClientSessionHandler handler = newClient();
            connect(handler, endpoint.port());
            RecordedClient.await(client.opened);
            group.shutdownGracefully(0, 10, TimeUnit.SECONDS).syncUninterruptibly();
            assertThat(RecordedClient.await(client.end).cause()).isEqualTo(Cause.DISCONNECTED);
            handler.request(new AskExchange(), fields -> { }, client);
            assertThat(client.told).endsWith("failed NOT_OPEN");
        }
    }
}

package org.ctiwire.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.ctiwire.runtime.FutureAnswer;
import org.ctiwire.session.AskConfirmationDecoder;
import org.ctiwire.session.AskExchange;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.session.SessionEnd.Cause;
import org.ctiwire.session.TinyRoles;
import org.ctiwire.session.transport.Certificates;
import org.ctiwire.session.transport.ListenSettings;
import org.ctiwire.session.transport.LoopSettings;
import org.ctiwire.session.transport.ServerEndpoint;
import org.ctiwire.session.transport.SessionLoop;
import org.ctiwire.session.transport.TlsSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The session stands behind Netty's own TLS. */
@ExtendWith(NoLeaks.class)
@Timeout(120)
class TlsLoopbackTest {

    private static final String NEWEST = "TLSv1.3";

    @TempDir
    static Path folder;
    private static Certificates certificates;

    private final MultiThreadIoEventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final SessionLoop loop = new SessionLoop(LoopSettings.of("TLS loopback test"));
    private final CaughtExceptions caught = new CaughtExceptions();
    private final RecordedClient client = new RecordedClient();
    private final ClientSessionHandler handler = new ClientSessionHandler(new TinyRoles(), RecordedClient.SETTINGS,
            client);

    @BeforeAll
    static void makeCertificates() {
        certificates = new Certificates(folder);
        certificates.authority("authority");
        certificates.authority("stranger");
        certificates.certificate("server", "authority", "dns:localhost,ip:127.0.0.1", "-1d");
    }

    @AfterEach
    void shutDown() {
        loop.close();
        group.shutdownGracefully(0, 10, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private ServerEndpoint listen() throws IOException {
        TlsSettings tls = TlsSettings.server(certificates.context(NEWEST, "server", "authority"));
        return ServerEndpoint.listen(loop, ListenSettings.onLoopback(0).withTls(tls), TinyRoles::new,
                RecordedServer.SETTINGS, RecordedServer::new);
    }

    private void connect(int port, String trusted) {
        SSLContext context = certificates.context(NEWEST, null, trusted);
        new Bootstrap().group(group).channel(NioSocketChannel.class).handler(new ChannelInitializer<Channel>() {

            @Override
            protected void initChannel(Channel channel) {
                SSLEngine engine = context.createSSLEngine("localhost", port);
                engine.setUseClientMode(true);
                channel.pipeline().addLast(new SslHandler(engine), handler, caught);
            }
        }).connect("127.0.0.1", port);
    }

    @Test
    void aSessionOpensAsksAndCloses() throws IOException {
        try (ServerEndpoint endpoint = listen()) {
            connect(endpoint.port(), "authority");
            assertThat(RecordedClient.await(client.opened)).isEqualTo(2);
            AskExchange exchange = new AskExchange();
            FutureAnswer<AskConfirmationDecoder> answer = new FutureAnswer<>(exchange);
            handler.request(exchange, fields -> fields.value(7), answer);
            CompletableFuture<AskConfirmationDecoder> future = answer.future();
            assertThat(RecordedClient.await(future).value()).isEqualTo(7);
            handler.close(0);
            assertThat(RecordedClient.await(client.end).cause()).isEqualTo(Cause.CLOSED);
        }
    }

    @Test
    void anUnknownAuthorityIsNamedAsTheReason() throws IOException {
        try (ServerEndpoint endpoint = listen()) {
            connect(endpoint.port(), "stranger");
            SessionEnd end = RecordedClient.await(client.end);
            assertThat(end.cause()).isEqualTo(Cause.DISCONNECTED);
            assertThat(end.detail()).startsWith("TLS with /127.0.0.1:" + endpoint.port() + " failed: ")
                    .contains("certification path");
        }
    }
}

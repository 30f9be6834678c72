package org.ctiwire.session.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.session.SessionEnd.Cause;
import org.ctiwire.session.TinyProtocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions over TLS, and what is said when it cannot be had. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class TlsTest {

    private static final String NEWEST = "TLSv1.3";
    private static final String HERE = "ip:127.0.0.1";

    @TempDir
    static Path folder;
    private static Certificates certificates;

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final SessionLoop loop = new SessionLoop(LoopSettings.of("tested loop").withFailures(failures::add));

    @BeforeAll
    static void makeCertificates() {
        certificates = new Certificates(folder);
        certificates.authority("authority");
        certificates.authority("stranger");
        certificates.certificate("server", "authority", HERE, "-1d");
        certificates.certificate("elsewhere", "authority", "dns:elsewhere.example", "-1d");
        certificates.certificate("expired", "authority", HERE, "-20d");
        certificates.certificate("odd", "stranger", "dns:client.example", "-1d");
        certificates.certificate("client", "authority", "dns:client.example", "-1d");
    }

    @AfterEach
    void close() {
        loop.close();
        assertThat(failures).isEmpty();
    }

    private TinyServer server(TlsSettings tls) throws IOException {
        return new TinyServer(loop, ListenSettings.onLoopback(0).withTls(tls), TinyServer.SETTINGS);
    }

    private TinyServer mutualServer(String version) throws IOException {
        return server(TlsSettings.mutualServer(certificates.context(version, "server", "authority")));
    }

    private TinyServer server(String certificate) throws IOException {
        return server(TlsSettings.server(certificates.context(NEWEST, certificate, "authority")));
    }

    private static TlsSettings trusting(String authority) {
        return TlsSettings.client(certificates.context(NEWEST, null, authority));
    }

    private SessionEnd failure(TinyServer server, TlsSettings tls) {
        TinyClient client = new TinyClient(loop, server.address().withTls(tls));
        client.connection.connect();
        SessionEnd end = Waiting.on(client.end);
        assertThat(end.cause()).isEqualTo(Cause.DISCONNECTED);
        assertThat(end.detail()).startsWith("TLS with " + server.address() + " failed: ");
        Waiting.until("the server knows", () -> server.ends.size() == 1 && server.connections().isEmpty());
        assertThat(server.ends.get(0).cause()).isEqualTo(Cause.DISCONNECTED);
        return end;
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aSessionOpensAsksAndCloses(String version) throws IOException {
        try (TinyServer server = mutualServer(version)) {
            TinyClient client = TinyClient.opened(loop, server.address().withTls(TlsSettings.client(
                    certificates.context(version, "client", "authority"))));
            for (int round = 0; round < 100; round++) {
                assertThat(Waiting.on(client.ask(round)).value()).isEqualTo(round);
            }
            for (int number = 0; number < 5_000; number++) {
                server.tell(TinyProtocol.NEWS, number);
            }
            Waiting.until("all events have come", () -> client.told.size() == 5_000);
            client.connection.close(0);
            assertThat(Waiting.on(client.end).cause()).isEqualTo(Cause.CLOSED);
            Waiting.until("the connection is gone", () -> server.connections().isEmpty());
            assertThat(server.ends).extracting(SessionEnd::cause).containsExactly(Cause.CLOSED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void everyByteMayComeAlone(String version) throws IOException {
        try (TinyServer server = server(TlsSettings.server(certificates.context(version, "server", "authority")));
             SplittingRelay relay = new SplittingRelay(server.address())) {
            TinyClient client = TinyClient.opened(loop, relay.address().withTls(TlsSettings.client(
                    certificates.context(version, null, "authority"))));
            assertThat(Waiting.on(client.ask(7)).value()).isEqualTo(7);
            client.connection.close(0);
            assertThat(Waiting.on(client.end).cause()).isEqualTo(Cause.CLOSED);
        }
    }

    @Test
    void anotherHostIsRefused() throws IOException {
        try (TinyServer server = server("elsewhere")) {
            assertThat(failure(server, trusting("authority")).detail()).contains(
                    "its certificate is for another host (No subject alternative names matching IP address 127.0.0.1");
            assertThat(server.ends.get(0).detail()).contains("it refused this side (certificate_unknown)");
            TinyClient.opened(loop, server.address().withTls(trusting("authority").withoutHostNameCheck()));
        }
    }

    @Test
    void anUnknownAuthorityIsRefused() throws IOException {
        try (TinyServer server = server("server")) {
            assertThat(failure(server, trusting("stranger")).detail()).contains(
                    "its certificate comes from an authority that is not trusted here");
        }
    }

    @Test
    void anExpiredCertificateIsRefused() throws IOException {
        try (TinyServer server = server("expired")) {
            assertThat(failure(server, trusting("authority")).detail()).contains(
                    "its certificate has expired (NotAfter:");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aClientWithoutCertificateIsRefused(String version) throws IOException {
        try (TinyServer server = mutualServer(version)) {
            SessionEnd end = failure(server, TlsSettings.client(certificates.context(version, null, "authority")));
            assertThat(end.detail()).contains("it wants a client certificate, and this side presented none");
            assertThat(server.ends.get(0).detail()).startsWith("TLS with 127.0.0.1:").endsWith(
                    "failed: it presented no client certificate");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aClientOfAnUnknownAuthorityPresentsNothing(String version) throws IOException {
        try (TinyServer server = mutualServer(version)) {
            SessionEnd end = failure(server, TlsSettings.client(certificates.context(version, "odd", "authority")));
            assertThat(end.detail()).contains("or none of an authority that the server trusts");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aClientWhoseCertificateHasExpiredIsRefused(String version) throws IOException {
        try (TinyServer server = mutualServer(version)) {
            SessionEnd end = failure(server, TlsSettings.client(certificates.context(version, "expired", "authority")));
            assertThat(end.detail()).contains("it refused this side (certificate_");
            assertThat(server.ends.get(0).detail()).contains("its certificate has expired (NotAfter:");
        }
    }

    @Test
    void aServerWithoutTlsIsNamed() throws IOException {
        try (TinyServer server = new TinyServer(loop)) {
            server.opening = attempt -> { };
            TinyClient client = new TinyClient(loop, server.address().withTls(trusting("authority")));
            client.connection.connect();
            assertThat(Waiting.on(client.end).detail()).contains(server.address().toString());
        }
    }

    @Test
    void aClientWithoutTlsIsNamed() throws IOException {
        try (TinyServer server = server("server"); Socket socket = new Socket("127.0.0.1", server.endpoint.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(TinyProtocol.message(TinyProtocol.OPEN, 1, 2, 0xFF));
            Waiting.until("the server knows", () -> server.ends.size() == 1);
            assertThat(server.ends.get(0).detail()).endsWith("failed: it does not speak TLS");
        }
    }

    @Test
    void aConnectionThatEndsInTheHandshakeIsNamed() throws IOException {
        try (TinyServer server = server("server")) {
            new Socket("127.0.0.1", server.endpoint.port()).close();
            Waiting.until("the server knows", () -> server.ends.size() == 1);
            assertThat(server.ends.get(0).detail()).endsWith("failed: the connection ended during the handshake");
        }
    }

    @Test
    void aGoodbyeIsAnEndAndSaidToTheOtherSide() throws IOException {
        try (TinyServer server = server("server"); SSLSocket socket = (SSLSocket) certificates
                .context(NEWEST, null, "authority").getSocketFactory()
                .createSocket("127.0.0.1", server.endpoint.port())) {
            socket.getOutputStream().write(TinyProtocol.message(TinyProtocol.OPEN, 1, 2, 0xFF));
            assertThat(TinyProtocol.print(socket.getInputStream().readNBytes(16))).containsExactly("OPEN_CONF 1 16");
            socket.shutdownOutput();
            Waiting.until("the server knows", () -> server.ends.size() == 1);
            assertThat(server.ends.get(0).detail()).endsWith("ended the connection");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }
}

package org.ctiwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.ctiwire.session.transport.ListenSettings;
import org.ctiwire.session.transport.SessionClock;
import org.ctiwire.session.transport.TlsSettings;
import org.ctiwire.testkit.model.SampleCentre;
import org.ctiwire.testkit.server.ServerBehaviour;
import org.ctiwire.testkit.tcp.TcpSimulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ListenTlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    Path directory;

    private Path store;
    private Path passwordFile;

    @BeforeEach
    void makeCertificate() throws IOException, InterruptedException {
        store = directory.resolve("server.p12");
        passwordFile = Files.writeString(directory.resolve("password"), PASSWORD + "\n");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "server", "-dname", "CN=server", "-ext", "san=ip:127.0.0.1", "-keyalg", "EC",
                "-groupname", "secp256r1", "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass",
                PASSWORD).redirectErrorStream(true).redirectOutput(directory.resolve("keytool.txt").toFile()).start();
        assertThat(keytool.waitFor()).isZero();
    }

    private static SSLContext context(File file) throws GeneralSecurityException, IOException {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(KeyStore.getInstance(file, PASSWORD.toCharArray()), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), null, null);
        return context;
    }

    private CommandRun listen(String... options) throws GeneralSecurityException, IOException {
        ListenSettings secured = ListenSettings.onLoopback(0).withTls(TlsSettings.server(context(store.toFile())));
        try (TcpSimulator simulator = new TcpSimulator(SampleCentre.configuration(), ServerBehaviour.usual(), secured,
                null, SessionClock.system(), null)) {
            String[] arguments = new String[options.length + 3];
            System.arraycopy(options, 0, arguments, 3, options.length);
            arguments[0] = "listen";
            arguments[1] = "127.0.0.1:" + simulator.sideA().port();
            arguments[2] = "--tls";
            return CommandRun.of("", arguments);
        }
    }

    @Test
    void listensToAServerWhoseAuthorityIsTrusted() throws Exception {
        Path file = directory.resolve("session.pcapng");
        CommandRun run = listen("--truststore", store.toString(), "--truststore-password-file",
                passwordFile.toString(), "--record", file.toString(), "--count", "2");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(CommandRun.of("", "decode", file.toString()).out()).contains("OPEN_REQ", "OPEN_CONF");
    }

    @Test
    void anUnknownAuthorityIsTold() throws Exception {
        CommandRun run = listen("--for", "2s");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(run.err()).contains("its certificate comes from an authority that is not trusted here");
    }

    @Test
    void aStoreThatCannotBeOpenedIsStatusThree() throws Exception {
        Path wrong = Files.writeString(directory.resolve("wrong"), "sesame");
        CommandRun run = listen("--truststore", store.toString(), "--truststore-password-file", wrong.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.INPUT_OUTPUT);
        assertThat(run.err().lines()).singleElement().asString().contains(store.toString(), "password")
                .doesNotContain("sesame");
    }
}

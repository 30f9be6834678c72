package org.ctiwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.Ged188SessionRoles;
import org.ctiwire.session.ClientListener;
import org.ctiwire.session.ClientSettings;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.session.transport.ClientConnection;
import org.ctiwire.session.transport.ServerAddress;
import org.ctiwire.session.transport.SessionLoop;
import org.ctiwire.testkit.message.OpenRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SimulateCommandTest {

    private static final String PORT_A = "side A listens on 127\\.0\\.0\\.1:([0-9]+)";
    private static final String PORT_B = "side B listens on 127\\.0\\.0\\.1:([0-9]+)";

    @TempDir
    Path directory;

    /** Waits until the client knows that its session is open: one that is closed before sends no CLOSE_REQ. */
    private static ClientConnection open(SessionLoop loop, int port) throws InterruptedException {
        CountDownLatch open = new CountDownLatch(1);
        ClientConnection connection = connect(loop, port, open);
        assertThat(open.await(30, TimeUnit.SECONDS)).isTrue();
        return connection;
    }

    private static ClientConnection connect(SessionLoop loop, int port, CountDownLatch open) {
        ClientListener nobody = new ClientListener() {
            @Override
            public void opened(byte[] buffer, int offset, int length, int version) {
                open.countDown();
            }

            @Override
            public void message(byte[] buffer, int offset, int length, int version) {
                // What a session tells is the testkit's affair.
            }

            @Override
            public void closed(SessionEnd end) {
                // The command says that it is closed.
            }
        };
        ClientConnection connection = new ClientConnection(loop, ServerAddress.of("127.0.0.1", port),
                new Ged188SessionRoles(),
                ClientSettings.of(25, OpenRequest.of(CTIServiceMasks.CTI_SERVICE_ALL_EVENTS, "wallboard")), nobody);
        connection.connect();
        return connection;
    }

    @Test
    void servesSessionsUntilItIsInterrupted() throws Exception {
        try (LiveCommand run = LiveCommand.start("simulate", "--port", "0", "--verbose", "busy-hour");
                SessionLoop loop = new SessionLoop("client")) {
            int port = Integer.parseInt(run.awaitErr(PORT_A));
            ClientConnection connection = open(loop, port);
            run.awaitErr("side A: session 1 of 'wallboard' at 127\\.0\\.0\\.1:[0-9]+ has opened, protocol 25 "
                    + "\\(CTI_SERVICE_ALL_EVENTS\\)");
            connection.close(0);
            run.awaitErr("side A: session 1 of 'wallboard' at [^ ]+ has ended: ");
            assertThat(run.err()).contains("busy-hour.scenario:2:1: agents login", "Ctrl-C stops it")
                    .doesNotContain("side B");
            int status = run.interrupt();
            assertThat(status).as(run.err()).isZero();
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).doesNotContain("\tat ");
            assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
                    .doesNotContain("cti-server", "contact-centre");
        }
    }

    @Test
    void endsWhenItsTimeIsOver() throws IOException {
        CommandRun run = CommandRun.of("", "simulate", "--port", "0", "--for", "10ms", "busy-hour");
        assertThat(run.status()).isZero();
        assertThat(run.err().lines()).hasSize(2);
    }

    @Test
    void sideBStandsBy() throws Exception {
        try (LiveCommand run = LiveCommand.start("simulate", "--port", "0", "--port-b", "0", "--standby", "--verbose",
                "busy-hour"); SessionLoop loop = new SessionLoop("client")) {
            int port = Integer.parseInt(run.awaitErr(PORT_B + " and stands by"));
            connect(loop, port, new CountDownLatch(1));
            run.awaitErr("side B: 127\\.0\\.0\\.1:[0-9]+ was refused a session: E_CTI_INVALID_CLIENT_FOR_STANDBY");
        }
    }

    @Test
    void everyErrorOfAScenarioHasItsPlace() throws IOException {
        Path file = Files.writeString(directory.resolve("wrong.txt"), "agent 1001 flies\n# fine\ncall to 1\n");
        CommandRun run = CommandRun.of("", "simulate", "--port", "0", file.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(run.err().lines()).hasSize(2).first().asString().startsWith(file + ":1:12: ");
        assertThat(run.err().lines()).last().asString().startsWith(file + ":3:6: ");
    }

    @Test
    void aStepThatIsRefusedIsToldAndTheNextOneDone() throws Exception {
        Path file = Files.writeString(directory.resolve("day.txt"),
                "answer 1001\nafter 1ms agent 1002 login # done\n");
        try (LiveCommand run = LiveCommand.start("simulate", "--port", "0", "--verbose", file.toString())) {
            run.awaitErr("day\\.txt:2:11: after 1ms agent 1002 login\n");
            assertThat(run.err()).contains("day.txt:1:1: the contact centre refuses this: ");
        }
    }

    @Test
    void aPortInUseIsOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandRun run = CommandRun.of("", "simulate", "--port", "" + taken.getLocalPort(), "busy-hour");
            assertThat(run.status()).isEqualTo(ExitStatus.INPUT_OUTPUT);
            assertThat(run.err().lines()).singleElement().asString()
                    .startsWith("ctiwire: cannot listen on ").contains(":" + taken.getLocalPort(), "in use", "--port");
        }
        assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName).doesNotContain("cti-server");
    }

    @Test
    void theRecordingIsADecodableCapture() throws Exception {
        Path file = directory.resolve("traffic.pcapng");
        try (LiveCommand run = LiveCommand.start("simulate", "--port", "0", "--verbose", "--record", file.toString(),
                "busy-hour"); SessionLoop loop = new SessionLoop("client")) {
            ClientConnection connection = open(loop, Integer.parseInt(run.awaitErr(PORT_A)));
            run.awaitErr("has opened");
            connection.close(0);
            run.awaitErr("has ended");
            assertThat(run.interrupt()).isZero();
        }
        CommandRun decoded = CommandRun.of("", "decode", "--format", "json", file.toString());
        assertThat(decoded.status()).as(decoded.err()).isZero();
        assertThat(decoded.lines()).first().asString().contains("\"OPEN_REQ\"", "\"protocol\":25");
        assertThat(decoded.lines()).last().asString().contains("\"CLOSE_CONF\"");
    }

    @Test
    void aRecordingThatCannotBeWrittenIsStatusThree() {
        CommandRun run = CommandRun.of("", "simulate", "--port", "0", "--record",
                directory.resolve("no/such/folder.pcapng").toString(), "busy-hour");
        assertThat(run.status()).isEqualTo(ExitStatus.INPUT_OUTPUT);
        assertThat(run.err().lines()).hasSize(1);
    }
}

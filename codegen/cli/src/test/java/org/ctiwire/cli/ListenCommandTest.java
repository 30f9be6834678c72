package org.ctiwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ctiwire.session.transport.ListenSettings;
import org.ctiwire.session.transport.SessionClock;
import org.ctiwire.testkit.model.SampleCentre;
import org.ctiwire.testkit.scenario.ScenarioParser;
import org.ctiwire.testkit.scenario.ScenarioRun;
import org.ctiwire.testkit.server.ServerBehaviour;
import org.ctiwire.testkit.tcp.TcpSide;
import org.ctiwire.testkit.tcp.TcpSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ListenCommandTest {

    private static final String DAY = """
            agent 1001 login
            agent 1001 ready
            call from 5550100 to 8005551212 queue Sales deliver 1001
            answer 1001
            clear 1001
            """;

    @TempDir
    Path directory;

    private TcpSimulator simulator = TcpSimulator.onFreePorts(SampleCentre.configuration());

    @AfterEach
    void end() {
        simulator.close();
        assertThat(simulator.failures()).isEmpty();
        assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName).doesNotContain("listen");
    }

    private void behave(ServerBehaviour behaviour) {
        simulator.close();
        simulator = new TcpSimulator(SampleCentre.configuration(), behaviour, ListenSettings.onLoopback(0),
                ListenSettings.onLoopback(0), SessionClock.system(), null);
    }

    private static String address(TcpSide side) {
        return "127.0.0.1:" + side.port();
    }

    private void play(String scenario) {
        simulator.run(centre -> new ScenarioRun(ScenarioParser.parse("day", scenario), centre, problem -> {
            throw new AssertionError(problem);
        }).start());
    }

    private static List<String> names(String json) {
        return json.lines().map(line -> line.replaceFirst("^\\{\"message\":\"([A-Z_]+)\".*", "$1")).toList();
    }

    @Test
    void printsTheEventsOfAScenarioAsJsonLines() throws Exception {
        try (LiveCommand run = LiveCommand.start("listen", address(simulator.sideA()), "--format", "json")) {
            run.awaitOut("SYSTEM_EVENT");
            play(DAY);
            run.awaitOut("\"END_CALL_EVENT\"");
            assertThat(run.interrupt()).isZero();
            assertThat(names(run.out())).startsWith("OPEN_CONF", "SYSTEM_EVENT", "AGENT_STATE_EVENT")
                    .containsSubsequence("BEGIN_CALL_EVENT", "CALL_QUEUED_EVENT", "CALL_DELIVERED_EVENT",
                            "CALL_ESTABLISHED_EVENT", "CALL_CLEARED_EVENT", "END_CALL_EVENT");
            assertThat(run.out().lines()).allMatch(line -> line.contains("\"protocol\":25"));
            assertThat(run.err().lines()).singleElement().asString().isEqualTo("ctiwire: session open with "
                    + address(simulator.sideA()) + ", protocol 25 (CTI_SERVICE_ALL_EVENTS)");
        }
    }

    @Test
    void aRecordingDecodesToTheSameMessages() throws Exception {
        Path file = directory.resolve("session.pcapng");
        String printed;
        try (LiveCommand run = LiveCommand.start("listen", address(simulator.sideA()), "--format", "hex", "--protocol",
                "23", "--record", file.toString())) {
            run.awaitOut("SYSTEM_EVENT");
            play(DAY);
            run.awaitOut("END_CALL_EVENT\n.*\n");
            assertThat(run.interrupt()).isZero();
            printed = run.out();
        }
        CommandRun json = CommandRun.of("", "decode", "--format", "json", file.toString());
        assertThat(json.status()).as(json.err()).isZero();
        assertThat(names(json.out())).startsWith("OPEN_REQ", "OPEN_CONF").endsWith("CLOSE_REQ", "CLOSE_CONF");
        assertThat(json.lines()).allMatch(line -> line.contains("\"protocol\":23"));
        CommandRun decoded = CommandRun.of("", "decode", "--format", "hex", file.toString());
        assertThat(decoded.lines()).containsSubsequence(
                printed.lines().filter(line -> !line.startsWith("#")).toList());
    }

    @Test
    void aRefusedSessionIsStatusOneWithTheReason() throws IOException {
        behave(ServerBehaviour.usual().withPasswords(Map.of("wallboard", "sesame")));
        Path wrong = Files.writeString(directory.resolve("password"), "open-says-me\n");
        CommandRun run = CommandRun.of("", "listen", address(simulator.sideA()), "--client-id", "wallboard",
                "--password-file", wrong.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(run.err()).isEqualTo("ctiwire: " + address(simulator.sideA()) + ": the server refused the session: "
                + "status 36 E_CTI_INVALID_PASSWORD\nctiwire: no session was opened\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void thePasswordIsTheFirstLineOfAFile() throws IOException {
        behave(ServerBehaviour.usual().withPasswords(Map.of("wallboard", "sesame")));
        Path right = Files.writeString(directory.resolve("password"), "sesame\r\nnot this\n");
        CommandRun run = CommandRun.of("", "listen", address(simulator.sideA()), "--client-id", "wallboard",
                "--password-file", right.toString(), "--count", "2");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("OPEN_CONF", "SYSTEM_EVENT");
        assertThat(run.err()).endsWith("ctiwire: 2 messages, nothing wrong\n").doesNotContain("sesame");
    }

    @Test
    void anOlderServerIsAskedForItsVersion() {
        behave(ServerBehaviour.usual().withVersions(13, 14));
        CommandRun run = CommandRun.of("", "listen", address(simulator.sideA()), "--count", "1");
        assertThat(run.status()).isZero();
        assertThat(run.err().lines()).hasSize(2).first().asString().contains("protocol 14");
    }

    @Test
    void goesOnWithSideBWhenSideAIsLost() throws Exception {
        try (LiveCommand run = LiveCommand.start("listen", address(simulator.sideA()) + ","
                + address(simulator.sideB()), "--format", "json")) {
            run.awaitOut("SYSTEM_EVENT");
            simulator.sideA().kill();
            run.awaitErr("session with side A \\([0-9.:]+\\) lost: ");
            run.awaitErr("session open with side B ");
            run.awaitErr("s without a session");
            play(DAY);
            run.awaitOut("END_CALL_EVENT");
            assertThat(run.interrupt()).isZero();
            assertThat(names(run.out())).filteredOn("OPEN_CONF"::equals).hasSize(2);
        }
    }

    @Test
    void isConnectedToTheStandbySideToo() throws Exception {
        simulator.run(centre -> simulator.sideB().server().standBy());
        try (LiveCommand run = LiveCommand.start("listen", address(simulator.sideA()) + ","
                + address(simulator.sideB()), "--services", "all-events,active-standby")) {
            run.awaitErr("session open with side A \\([0-9.:]+\\), protocol 25");
            run.awaitErr("session open with side B \\([0-9.:]+\\), which stands by, protocol 25");
            assertThat(run.interrupt()).isZero();
        }
    }

    @Test
    void eventsOfOneAgentAlone() {
        CommandRun run = CommandRun.of("", "listen", address(simulator.sideA()), "--services", "client-events",
                "--peripheral-id", "5000", "--agent-instrument", "2001", "--count", "1", "--heartbeat", "-1");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("AgentInstrument \"2001\"");
    }

    @Test
    void withNobodyThereItEndsWhenItsTimeIsOver() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        CommandRun run = CommandRun.of("", "listen", "127.0.0.1:" + free, "--for", "100ms");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(run.err()).startsWith("ctiwire: 127.0.0.1:" + free + " could not be reached")
                .endsWith("ctiwire: no session was opened\n");
    }

    @Test
    void aRecordingThatCannotBeWrittenIsStatusThree() {
        CommandRun run = CommandRun.of("", "listen", address(simulator.sideA()), "--record",
                directory.resolve("no/such/folder").toString());
        assertThat(run.status()).isEqualTo(ExitStatus.INPUT_OUTPUT);
        assertThat(run.err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "host", "host:", "host:0", "host:70000", "a:1,b:2,c:3", "a:1 --protocol 99",
        "a:1 --protocol 25,8", "a:1 --count 0", "a:1 --for 5", "a:1 --heartbeat 0", "a:1 --services nonsense",
        "a:1 --services client-events", "a:1 --services client-events --agent-id 1001",
        "a:1 --services client-events --peripheral-id 5000", "a:1 --agent-id 1001", "a:1 --peripheral-id 5000",
        "a:1 --truststore x", "a:1 --tls --truststore-password-file x", "a:1 --format xml",
        "a:1 --services client-events --peripheral-id -1 --agent-id 1",
        "a:1 --services client-events --peripheral-id 1 --agent-id much-too-long-an-agent"})
    void wrongUsageIsStatusTwo(String arguments) {
        CommandRun run = CommandRun.of("", ("listen " + arguments).strip().split(" "));
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err().lines()).as(run.err()).hasSize(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aPasswordThatDoesNotFitIsNotPrinted() throws IOException {
        Path file = Files.writeString(directory.resolve("password"), "sesame".repeat(20));
        CommandRun run = CommandRun.of("", "listen", "a:1", "--password-file", file.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("ClientPassword").doesNotContain("sesame");
    }
}

package org.ctiwire.testkit.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctiwire.testkit.tcp.TcpClient.await;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.session.ClientSettings;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.session.transport.ListenSettings;
import org.ctiwire.testkit.message.OpenRequest;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.AgentActivity;
import org.ctiwire.testkit.model.DeskSettings;
import org.ctiwire.testkit.model.SampleCentre;
import org.ctiwire.testkit.scenario.ScenarioParser;
import org.ctiwire.testkit.scenario.ScenarioRun;
import org.ctiwire.testkit.server.ServerBehaviour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulated server behind real sockets, with a clock that the test moves, and every fault on the way. */
class TcpSimulatorTest {

    private static final OpenRequest WALLBOARD = OpenRequest.of(CTIServiceMasks.CTI_SERVICE_ALL_EVENTS
            | CTIServiceMasks.CTI_SERVICE_CLIENT_CONTROL, "wallboard");

    private enum Damage { GARBAGE, TOO_MUCH, TOO_LITTLE, RESET, RESET_INSIDE, HALF }

    private final MovedClock clock = new MovedClock();
    private final TcpSimulator simulator = new TcpSimulator(SampleCentre.configuration(), ServerBehaviour.usual(),
            ListenSettings.onLoopback(0), ListenSettings.onLoopback(0), clock, null);

    @AfterEach
    void close() {
        simulator.close();
        assertThat(simulator.failures()).isEmpty();
    }

    private TcpClient client(int version) {
        return new TcpClient(simulator.sideA().port(), version, WALLBOARD).awaitOpen();
    }

    private void call() {
        simulator.run(centre -> centre.routing().arrive("5550100", "8005551212"));
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 13, 23, 25})
    void requestsAndEventsTravelOverTcp(int version) throws Exception {
        try (TcpClient client = client(version)) {
            Agent agent = simulator.centre().configuration().agent("1001");
            simulator.run(centre -> centre.agents().login(agent));
            client.requests().clientControl().setAgentState(r -> r.peripheralID(SampleCentre.PERIPHERAL)
                    .agentState(AgentActivity.AVAILABLE.code()).agentID("1001").agentInstrument("2001"))
                    .get(20, TimeUnit.SECONDS);
            await(() -> client.names().size() == 4, "three agent states behind the system event");
            assertThat(client.names()).containsExactly("SYSTEM_EVENT", "AGENT_STATE_EVENT", "AGENT_STATE_EVENT",
                    "AGENT_STATE_EVENT");
        }
    }

    @Test
    void timePassesOnlyWhenTheTestSaysSo() {
        try (TcpClient client = client(25)) {
            Agent agent = simulator.centre().configuration().agent("1001");
            simulator.run(centre -> {
                agent.deskSettings(new DeskSettings(1, 0, 30, 0));
                centre.agents().login(agent);
                centre.agents().change(agent, AgentActivity.AVAILABLE, 0);
                var call = centre.routing().arrive("5550100", "8005551212");
                centre.routing().queue(call, call.service().skillGroups());
                centre.routing().deliver(call, agent);
            });
            client.awaitMessage("CALL_DELIVERED_EVENT");
            assertThat(client.names()).doesNotContain("CALL_DIVERTED_EVENT");
            clock.advance(Duration.ofSeconds(30));
            client.awaitMessage("CALL_DIVERTED_EVENT");
        }
    }

    @Test
    void aKilledSideResetsItsClientsAndTheOtherSideServesThem() {
        try (TcpClient client = client(25)) {
            simulator.sideA().kill();
            assertThat(client.awaitEnd().cause()).isEqualTo(SessionEnd.Cause.DISCONNECTED);
        }
        try (TcpClient other = new TcpClient(simulator.sideB().port(), 25, WALLBOARD)) {
            other.awaitOpen();
            call();
            other.awaitMessage("BEGIN_CALL_EVENT");
        }
        int port = simulator.sideB().port();
        simulator.sideB().kill();
        simulator.sideB().start();
        assertThat(simulator.sideB().port()).isEqualTo(port);
    }

    @Test
    void aScenarioPlaysInRealTime() {
        try (TcpSimulator live = TcpSimulator.onFreePorts(SampleCentre.configuration());
                TcpClient client = new TcpClient(live.sideA().port(), 25, WALLBOARD)) {
            client.awaitOpen();
            live.run(centre -> new ScenarioRun(ScenarioParser.parse("live",
                    "agents login\nafter 20ms call from 5550100 to 8005551212 queue Sales deliver 1001\n"
                    + "after 20ms answer 1001\nbusy-hour 360000\n"), centre, problem -> {
                        throw new AssertionError(problem.toString());
                    }).start());
            client.awaitMessage("CALL_ESTABLISHED_EVENT");
            await(() -> client.names().stream().filter("BEGIN_CALL_EVENT"::equals).count() > 10, "a busy hour");
            assertThat(live.failures()).isEmpty();
        }
    }

    @Test
    void messagesMayBeSplitAtEveryByteOrJoined() {
        simulator.sideA().faults().splitAtEveryByte(true);
        try (TcpClient client = client(25)) {
            call();
            client.awaitMessage("BEGIN_CALL_EVENT");
            simulator.sideA().faults().none();
            simulator.sideA().faults().join(3);
            int before = client.messages().size();
            call();
            call();
            await(() -> simulator.call(() -> simulator.centre().currentCalls().size()) == 3, "three calls");
            assertThat(client.messages()).hasSize(before);
            call();
            await(() -> client.messages().size() == before + 3, "three events at once");
        }
    }

    @Test
    void messagesMayBeLate() {
        simulator.sideA().faults().delay(Duration.ofMillis(50));
        long start = System.nanoTime();
        try (TcpClient client = client(25)) {
            client.awaitMessage("SYSTEM_EVENT");
        }
        assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(100));
    }

    @Test
    void aConnectionMayBeRefused() {
        simulator.sideA().faults().refuse(true);
        try (TcpClient client = new TcpClient(simulator.sideA().port(), 25, WALLBOARD)) {
            assertThat(client.awaitEnd().cause()).isEqualTo(SessionEnd.Cause.DISCONNECTED);
        }
        simulator.sideA().faults().none();
        client(25).close();
    }

    @Test
    void whatIsDroppedDoesNotArrive() {
        simulator.sideA().faults();
        try (TcpClient client = client(25)) {
            client.awaitMessage("SYSTEM_EVENT");
            simulator.sideA().faults().drop();
            var unanswered = client.requests().clientControl().queryAgentState(r -> r
                    .peripheralID(SampleCentre.PERIPHERAL).agentID("1001"));
            simulator.run(centre -> { });
            call();
            assertThat(unanswered).isNotDone();
            assertThat(client.end()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void whatIsDamagedEndsTheSession(Damage damage) {
        var faults = simulator.sideA().faults();
        try (TcpClient client = client(25)) {
            client.awaitMessage("SYSTEM_EVENT");
            switch (damage) {
                case GARBAGE -> faults.sendGarbage();
                case TOO_MUCH -> faults.announceTooMuch();
                case TOO_LITTLE -> faults.announceTooLittle();
                case RESET -> faults.reset();
                case RESET_INSIDE -> faults.resetInside(11);
                case HALF -> faults.closeHalf();
            }
            int calls = 0;
            while (client.end() == null && client.unreadable().isEmpty() && calls < 2_000) {
                call();
                calls++;
            }
            await(() -> client.end() != null || !client.unreadable().isEmpty(), "a damaged stream to be noticed");
            assertThat(client.names()).as("what came whole before the damage").startsWith("SYSTEM_EVENT");
        }
    }

    @Test
    void heartbeatsMayGoUnanswered() {
        simulator.sideA().faults().swallowHeartbeats(true);
        ClientSettings settings = ClientSettings.of(25, WALLBOARD)
                .withHeartbeatInterval(TimeUnit.MILLISECONDS.toNanos(30));
        try (TcpClient client = new TcpClient(simulator.sideA().port(), settings)) {
            client.awaitOpen();
            assertThat(client.awaitEnd().cause()).isEqualTo(SessionEnd.Cause.HEARTBEATS_UNANSWERED);
        }
    }
}

package org.ctiwire.session.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.ctiwire.session.OpenAttempt;
import org.ctiwire.session.TinyProtocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Both sides connected, one of them active. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class StandbyTest {

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final MovedClock clock = new MovedClock();
    private final SessionLoop loop = new SessionLoop(LoopSettings.of("tested loop").withFailures(failures::add)
            .withClock(clock));
    private TinyServer sideA;
    private TinyServer sideB;

    @BeforeEach
    void listen() throws IOException {
        sideA = server(true);
        sideB = server(false);
    }

    private TinyServer server(boolean active) throws IOException {
        TinyServer server = new TinyServer(loop);
        server.answering = false;
        server.opening = attempt -> accept(attempt, TinyProtocol.ASK_MASK | TinyStandby.MASK, active);
        return server;
    }

    private static void accept(OpenAttempt attempt, long granted, boolean active) {
        attempt.accept(2, 0, (buffer, offset, version, correlation) -> TinyProtocol.write(buffer, offset,
                TinyProtocol.OPEN_CONF, correlation, granted, active ? 1 : 2));
    }

    @AfterEach
    void close() {
        loop.close();
        assertThat(failures).isEmpty();
    }

    private ConnectorSettings settings() {
        return ConnectorSettings.of(sideA.address(), TinyClient.SETTINGS).withSideB(sideB.address())
                .withStandby(new TinyStandby());
    }

    /** An application that is connected to both sides, and has asked side A its question. */
    private TinyApplication application() {
        TinyApplication application = TinyApplication.started(loop, settings());
        Waiting.until("side A was asked", () -> sideA.told.contains("ASK 2 0"));
        Waiting.until("side B is connected", () -> sideB.connections().size() == 1
                && sideB.connections().get(0).grantedServices() != 0);
        return application;
    }

    @Test
    void requestsGoToTheActiveSideAndEventsComeFromItAlone() {
        TinyApplication application = application();
        assertThat(application.connector.side()).isEqualTo(Side.A);
        assertThat(application.connector.grantedServices()).isEqualTo(0x30);
        sideB.tell(TinyProtocol.NEWS, 1);
        sideA.tell(TinyProtocol.NEWS, 1);
        sideB.tell(TinyProtocol.FAILURE_EVENT, 9);
        application.awaits("A NEWS 1 0");
        application.awaits("B FAILURE_EVENT 9 0");
        assertThat(application.told).doesNotContain("B NEWS 1 0");
        assertThat(sideB.told).isEmpty();
        application.closeAndWait();
    }

    @Test
    void aSwitchNeitherLosesNorDoublesAnEvent() {
        TinyApplication application = application();
        sideA.tell(TinyStandby.MAINTENANCE_REQUEST, 77);
        Waiting.until("the answer is there", () -> sideA.told.contains("TYPE_42 77 1"));
        sideA.tell(TinyStandby.MAINTENANCE_DECISION, 1);
        application.awaits("maintenance A decided true");
        sideA.tell(TinyProtocol.NEWS, 1);
        sideB.tell(TinyStandby.BECAME_ACTIVE, 0);
        Waiting.until("side A is told to expect no more", () -> sideA.told.contains("TYPE_44 0 0"));
        Waiting.until("side B is asked", () -> sideB.told.contains("ASK 2 1"));
        sideA.tell(TinyProtocol.NEWS, 2);
        sideB.tell(TinyProtocol.NEWS, 3);
        application.awaits("A NEWS 2 0");
        application.awaits("B NEWS 3 0");
        assertThat(application.told.stream().filter(event -> event.contains("NEWS"))).containsExactlyInAnyOrder(
                "A NEWS 1 0", "A NEWS 2 0", "B NEWS 3 0");
        assertThat(application.gaps).isEmpty();
        sideA.opening = attempt -> accept(attempt, 0x30, false);
        clock.move(6_000);
        sideA.connections().forEach(ServerConnection::drop);
        application.awaits("lost A DISCONNECTED, not active");
        Waiting.until("side A is the standby", () -> sideA.connections().size() == 1
                && sideA.connections().get(0).grantedServices() != 0);
        assertThat(application.connector.side()).isEqualTo(Side.B);
        sideA.tell(TinyStandby.BECAME_ACTIVE, 0);
        Waiting.until("side B is told to expect no more", () -> sideB.told.contains("TYPE_44 0 0"));
        assertThat(application.told.stream().filter(event -> event.startsWith("ready"))).containsExactly("ready A",
                "ready B", "ready A");
        application.closeAndWait();
    }

    @Test
    void theApplicationMayRefuseMaintenance() {
        TinyApplication application = application();
        application.acceptsMaintenance = false;
        sideA.tell(TinyStandby.MAINTENANCE_REQUEST, 78);
        Waiting.until("the answer is there", () -> sideA.told.contains("TYPE_42 78 0"));
        sideA.tell(TinyStandby.MAINTENANCE_DECISION, 0);
        application.awaits("maintenance A decided false");
        application.closeAndWait();
    }

    @Test
    void theStandbySideTakesOverAfterALossAndTheGapIsReported() {
        TinyApplication application = application();
        clock.move(6_000);
        sideA.close();
        application.awaits("lost A DISCONNECTED");
        application.awaits("failed 0 SESSION_LOST");
        assertThat(application.connector.side()).isNull();
        application.ask(9);
        assertThat(application.told).contains("failed 9 NOT_OPEN");
        clock.move(250);
        sideB.tell(TinyStandby.BECAME_ACTIVE, 0);
        application.awaits("ready B");
        assertThat(application.gaps).containsExactly(new Gap(Side.A, Side.B, TimeUnit.MILLISECONDS.toNanos(250)));
        application.closeAndWait();
    }

    @Test
    void aServerThatDoesNotGrantItGetsOneConnection() {
        sideA.opening = attempt -> accept(attempt, TinyProtocol.ASK_MASK, false);
        sideB.opening = sideA.opening;
        TinyApplication application = TinyApplication.started(loop, settings());
        Waiting.until("one is left", () -> sideA.connections().size() + sideB.connections().size() == 1
                && application.connector.side() != null);
        Waiting.until("one question was asked", () -> sideA.told.size() + sideB.told.size() == 1);
        TinyServer chosen = application.connector.side() == Side.A ? sideA : sideB;
        Side other = application.connector.side().other();
        clock.move(6_000);
        chosen.close();
        application.awaits("ready " + other);
        assertThat(application.gaps).hasSize(1);
        application.closeAndWait();
    }

    @Test
    void aSideThatSaysBeforeItsOpeningThatItIsActiveIsActiveFromItsOpeningOn() throws IOException {
        sideA.opening = attempt -> accept(attempt, 0x30, false);
        byte[] script = TinyProtocol.joined(TinyProtocol.message(TinyStandby.BECAME_ACTIVE, 0),
                TinyProtocol.message(TinyProtocol.OPEN_CONF, 1, 0x30, 2));
        try (CutServer early = new CutServer(script, script.length, false)) {
            TinyApplication application = TinyApplication.started(loop, settings().withSideB(early.address()));
            application.awaits("lost B DISCONNECTED");
            assertThat(application.told).containsSubsequence("ready B", "failed 1 SESSION_LOST", "lost B DISCONNECTED");
            application.closeAndWait();
        }
    }

    @Test
    void itNeedsASideB() {
        assertThatIllegalArgumentException().isThrownBy(() ->
                ConnectorSettings.of(sideA.address(), TinyClient.SETTINGS).withStandby(new TinyStandby()));
    }
}

package org.ctiwire.session.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.ctiwire.session.AskEncoder;
import org.ctiwire.session.TinyProtocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Side A dies in every way, and the session goes on with side B. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class FailOverTest {

    private static final byte[][] MESSAGES = {
            TinyProtocol.message(TinyProtocol.OPEN_CONF, 1, TinyProtocol.ASK_MASK),
            TinyProtocol.message(TinyProtocol.NEWS, 7), TinyProtocol.message(TinyProtocol.ASK_CONF, 2, 4711),
            TinyProtocol.message(TinyProtocol.NEWS, 8)};
    private static final byte[] SCRIPT = TinyProtocol.joined(MESSAGES);

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final MovedClock clock = new MovedClock();
    private final SessionLoop loop = new SessionLoop(LoopSettings.of("tested loop").withFailures(failures::add)
            .withClock(clock));

    @AfterEach
    void close() {
        loop.close();
        assertThat(Resources.runsThread("tested loop")).isFalse();
        assertThat(clock.users()).isZero();
        assertThat(failures).isEmpty();
    }

    /** What the application is told of side A when that many bytes of the script arrive. */
    private static List<String> expected(int length) {
        List<String> told = new ArrayList<>(List.of("connecting A in version 2"));
        if (length < 16) {
            told.add("failed A DISCONNECTED");
            return told;
        }
        told.add("ready A");
        addIf(told, length >= 28, "A NEWS 7");
        told.add(length >= 44 ? "confirmed 4711" : "failed 0 SESSION_LOST");
        addIf(told, length >= 56, "A NEWS 8");
        told.add("lost A DISCONNECTED");
        return told;
    }

    private static void addIf(List<String> told, boolean condition, String event) {
        if (condition) {
            told.add(event);
        }
    }

    @Test
    void sideADiesBehindEveryByte() throws IOException {
        // The first socket that is closed makes the JDK keep a descriptor of its own for ever.
        new TinyServer(loop).close();
        new CutServer(SCRIPT, 0, true).close();
        long before = Resources.descriptors();
        int threads = Thread.activeCount();
        assertThat(SCRIPT).hasSize(56);
        try (TinyServer sideB = new TinyServer(loop)) {
            for (int length = 0; length <= SCRIPT.length; length++) {
                for (boolean reset : new boolean[] {false, true}) {
                    dies(length, reset, sideB);
                }
            }
        }
        Waiting.until("all descriptors are given back", () -> Resources.descriptors() == before);
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads);
    }

    private void dies(int length, boolean reset, TinyServer sideB) throws IOException {
        try (CutServer sideA = new CutServer(SCRIPT, length, reset)) {
            TinyApplication application = TinyApplication.started(loop,
                    ConnectorSettings.of(sideA.address(), TinyClient.SETTINGS).withSideB(sideB.address()));
            application.awaits("confirmed 1");
            sideB.tell(TinyProtocol.NEWS, 9);
            application.awaits("B NEWS 9 0");
            List<String> expected = expected(length);
            expected.addAll(List.of("connecting B in version 2", "ready B", "confirmed 1", "B NEWS 9 0"));
            assertThat(application.told).as("%d bytes, reset %s", length, reset).isEqualTo(expected);
            assertThat(application.gaps).hasSize(length < 16 ? 0 : 1).allSatisfy(gap -> {
                assertThat(gap.lost()).isEqualTo(Side.A);
                assertThat(gap.opened()).isEqualTo(Side.B);
            });
            application.closeAndWait();
            Waiting.until("side B knows", () -> sideB.connections().isEmpty());
        }
    }

    @Test
    void theSideOfTheLastSuccessIsTriedFirstAndTheGapIsMeasured() throws IOException {
        TinyServer sideA = new TinyServer(loop);
        InetSocketAddress place = sideA.endpoint.address();
        TinyServer sideB = new TinyServer(loop);
        TinyApplication application = TinyApplication.started(loop,
                ConnectorSettings.of(sideA.address(), TinyClient.SETTINGS).withSideB(sideB.address()));
        application.awaits("confirmed 0");
        clock.move(6_000);
        sideA.close();
        application.awaits("confirmed 1");
        assertThat(application.gaps).containsExactly(new Gap(Side.A, Side.B, 0));
        try (TinyServer again = new TinyServer(loop, ListenSettings.on(0).withAddress(place), TinyServer.SETTINGS)) {
            application.told.clear();
            clock.move(6_000);
            sideB.connections().forEach(ServerConnection::drop);
            application.awaits("confirmed 1");
            assertThat(application.told).containsExactly("lost B DISCONNECTED", "connecting B in version 2", "ready B",
                    "confirmed 1");
            application.told.clear();
            clock.move(6_000);
            sideB.close();
            application.awaits("confirmed 0");
            assertThat(application.told).startsWith("lost B DISCONNECTED", "connecting B in version 2",
                    "failed B DISCONNECTED", "connecting A in version 2", "ready A");
            assertThat(again.connections()).hasSize(1);
            application.closeAndWait();
        }
    }

    @Test
    void aServerThatGoesOffLineIsLeftForTheOtherSide() throws IOException {
        try (TinyServer sideA = new TinyServer(loop); TinyServer sideB = new TinyServer(loop)) {
            TinyApplication application = TinyApplication.started(loop,
                    ConnectorSettings.of(sideA.address(), TinyClient.SETTINGS).withSideB(sideB.address()));
            application.awaits("confirmed 0");
            clock.move(6_000);
            sideA.connections().get(0).fail(TinyProtocol.OFF_LINE);
            application.awaits("confirmed 1");
            assertThat(application.told).containsSubsequence("A FAILURE_EVENT 15", "lost A SERVER_OFF_LINE",
                    "connecting B in version 2", "ready B", "confirmed 1").doesNotContain("failed A DISCONNECTED");
            assertThat(application.connector.side()).isEqualTo(Side.B);
            application.closeAndWait();
            assertThat(application.connector.side()).isNull();
        }
    }

    @Test
    void waitsBetweenRoundsFollowTheGuide() throws IOException {
        TinyServer gone = new TinyServer(loop);
        ServerAddress nowhere = gone.address();
        gone.close();
        TinyServer there = new TinyServer(loop);
        TinyClient meanwhile = TinyClient.opened(loop, there.address());
        ConnectorSettings settings = ConnectorSettings.of(nowhere, TinyClient.SETTINGS).withSideB(nowhere)
                .withExpectedClients(1_000).withRandom(() -> Long.MIN_VALUE);
        TinyApplication application = TinyApplication.started(loop, settings);
        application.awaits("waiting 1");
        assertThat(application.waits.get(0)).isEqualTo(50_000);
        long[] later = {15_000, 30_000, 60_000, 120_000, 120_000, 120_000};
        for (int round = 0; round < later.length; round++) {
            long wait = application.waits.get(round);
            clock.move(wait - 1);
            Waiting.on(meanwhile.ask(1));
            assertThat(application.waits).hasSize(round + 1);
            clock.move(1);
            application.awaits("waiting " + (round + 2));
            assertThat(application.waits.get(round + 1)).isEqualTo(later[round]);
        }
        assertThat(application.told.subList(0, 5)).containsExactly("connecting A in version 2", "failed A DISCONNECTED",
                "connecting B in version 2", "failed B DISCONNECTED", "waiting 1");
        application.ask(5);
        assertThat(application.told).contains("failed 5 NOT_OPEN");
        application.closeAndWait();
    }

    @Test
    void afterASuccessTheWaitsBeginAnew() throws IOException {
        TinyServer sideA = new TinyServer(loop);
        TinyApplication application = TinyApplication.started(loop, ConnectorSettings.of(sideA.address(),
                TinyClient.SETTINGS).withExpectedClients(1_000).withRandom(() -> Long.MIN_VALUE));
        application.awaits("confirmed 0");
        clock.move(6_000);
        sideA.close();
        application.awaits("waiting 1");
        clock.move(50_000);
        application.awaits("waiting 2");
        try (TinyServer again = new TinyServer(loop, ListenSettings.on(0).withAddress(sideA.endpoint.address()),
                TinyServer.SETTINGS)) {
            application.told.clear();
            clock.move(15_000);
            application.awaits("confirmed 0");
            assertThat(application.gaps).containsExactly(new Gap(Side.A, Side.A, TimeUnit.SECONDS.toNanos(65)));
            again.connections().get(0).drop();
            application.awaits("waiting 3");
            clock.move(30_000);
            application.awaits("connecting A in version 2");
            Waiting.until("it is open", () -> application.gaps.size() == 2);
            clock.move(6_000);
        }
        application.awaits("waiting 4");
        assertThat(application.waits).containsExactly(50_000L, 15_000L, 30_000L, 50_000L);
        application.closeAndWait();
    }

    @Test
    void aRefusedVersionIsFollowedByTheNext() throws IOException {
        try (TinyServer sideA = new TinyServer(loop)) {
            sideA.opening = attempt -> {
                if (attempt.requestedVersion() > 1) {
                    attempt.refuse(TinyProtocol.NOT_OPEN);
                } else {
                    TinyServer.accept(attempt, 1);
                }
            };
            TinyApplication application = TinyApplication.started(loop, ConnectorSettings
                    .of(sideA.address(), TinyClient.settings(3)).withOlderVersions(2, 1)
                    .withInvalidVersionStatus("NOT_OPEN").withExpectedClients(10).withRandom(() -> Long.MIN_VALUE));
            application.awaits("confirmed 0");
            assertThat(application.told).containsExactly("connecting A in version 3", "failed A OPEN_REFUSED",
                    "connecting A in version 2", "failed A OPEN_REFUSED", "connecting A in version 1", "ready A",
                    "confirmed 0");
            assertThat(application.connector.protocolVersion()).isEqualTo(1);
            sideA.opening = attempt -> attempt.refuse(TinyProtocol.OFF_LINE);
            application.told.clear();
            clock.move(6_000);
            sideA.connections().get(0).drop();
            application.awaits("waiting 1");
            assertThat(application.told).containsExactly("lost A DISCONNECTED", "connecting A in version 3",
                    "failed A OPEN_REFUSED", "waiting 1");
            application.closeAndWait();
        }
    }

    @Test
    void aMessageCanBeSentWhileThereIsASession() throws IOException {
        try (TinyServer sideA = new TinyServer(loop)) {
            sideA.answering = false;
            TinyApplication application = new TinyApplication(loop, ConnectorSettings.of(sideA.address(),
                    TinyClient.SETTINGS));
            application.asksWhenReady = false;
            application.connector.start();
            application.awaits("ready A");
            application.connector.send(new AskEncoder(TinyProtocol.NEWS), fields -> fields.correlation(3).value(4));
            Waiting.until("it is there", () -> sideA.told.contains("NEWS 3 4"));
            loop.close();
            assertThat(application.told).endsWith("lost A DISCONNECTED", "closed");
        }
    }
}

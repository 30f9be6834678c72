package org.ctiwire.testkit.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.ctiwire.ged188.ActiveMaintenanceEventMsgEncoder;
import org.ctiwire.ged188.ActiveMaintenanceReqMsgEncoder;
import org.ctiwire.ged188.Ged188Client;
import org.ctiwire.ged188.Ged188SessionRoles;
import org.ctiwire.ged188.Ged188Standby;
import org.ctiwire.ged188.OpenReqEncoder;
import org.ctiwire.ged188.SessionType;
import org.ctiwire.ged188.StandbyActiveEventMsgEncoder;
import org.ctiwire.session.ClientSettings;
import org.ctiwire.session.transport.ConnectorListener;
import org.ctiwire.session.transport.ConnectorSettings;
import org.ctiwire.session.transport.Gap;
import org.ctiwire.session.transport.SessionLoop;
import org.ctiwire.session.transport.Side;
import org.ctiwire.session.transport.SideConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The connector with the real messages: a monitor that is set again wherever the session goes. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class Ged188ConnectorTest implements ConnectorListener {

    private static final ClientSettings CLIENT = ClientSettings.of(25, (buffer, offset, version, correlation) ->
            new OpenReqEncoder().wrap(buffer, offset, version).invokeID(correlation).versionNumber(version)
                    .idleTimeout(20).peripheralID(0xFFFF_FFFFL).servicesRequested(Ged188Pair.services(version))
                    .clientID("wallboard").clientPassword(new byte[0], 0, 0).finish());

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final SessionLoop loop = new SessionLoop("connector");
    private Ged188Pair sideA;
    private Ged188Pair sideB;
    private SideConnector connector;

    @BeforeEach
    void listen() throws IOException {
        sideA = new Ged188Pair(loop, SessionType.ACTIVE);
        sideB = new Ged188Pair(loop, SessionType.STANDBY);
    }

    @AfterEach
    void close() {
        loop.close();
        assertThat(told).last().isEqualTo("closed");
    }

    private void start(ConnectorSettings settings) {
        connector = new SideConnector(loop, Ged188SessionRoles::new, settings, this);
        connector.start();
    }

    private ConnectorSettings settings() {
        return ConnectorSettings.of(sideA.address(), CLIENT).withSideB(sideB.address());
    }

    @Override
    public void ready(Side side, Gap gap) {
        told.add("ready " + side + " in version " + connector.protocolVersion() + (gap == null ? "" : " after a gap"));
        new Ged188Client(connector).peripheralMonitor().monitorStart(fields -> fields.connectionDeviceID("")
                .monitoredDeviceID("1001"))
                .whenComplete((confirmation, failure) -> told.add(failure == null
                        ? side + " monitors as " + confirmation.monitorID() : failure.toString()));
    }

    @Override
    public void message(Side side, byte[] buffer, int offset, int length, int version) {
        told.add(side + " sent something");
    }

    @Override
    public void maintenanceDecided(Side side, boolean enters) {
        told.add(side + (enters ? " goes" : " does not go") + " into maintenance");
    }

    @Override
    public void closed() {
        told.add("closed");
    }

    private void await(List<String> where, String event) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!where.contains(event)) {
            assertThat(System.nanoTime()).as("waited for %s beside %s and %s", event, where, told).isLessThan(end);
            Thread.sleep(1);
        }
    }

    @Test
    void activeAndStandbyChangePlaces() throws InterruptedException {
        start(settings().withStandby(new Ged188Standby()));
        await(told, "A monitors as 7");
        await(sideB.received, "OPEN_REQ of wallboard");
        sideA.send(new ActiveMaintenanceReqMsgEncoder());
        await(sideA.received, "ACTIVE_MAINTENANCE_RESP_MSG");
        sideA.send(new ActiveMaintenanceEventMsgEncoder());
        await(told, "A does not go into maintenance");
        sideB.send(new StandbyActiveEventMsgEncoder());
        await(sideA.received, "STOPPING_REQUESTS_TO_THIS_SIDE_IND");
        await(told, "B monitors as 7");
        assertThat(told).containsExactly("ready A in version 25", "A monitors as 7", "A does not go into maintenance",
                "ready B in version 25", "B monitors as 7");
    }

    @Test
    void aSideThatKnowsOnlyAnOlderVersionIsAskedForThat() throws InterruptedException {
        sideA.newestVersion = 23;
        sideB.newestVersion = 23;
        start(settings().withOlderVersions(24, 23));
        await(told, "A monitors as 7");
        sideA.close();
        await(told, "B monitors as 7");
        assertThat(told).containsExactly("ready A in version 23", "A monitors as 7",
                "ready B in version 23 after a gap", "B monitors as 7");
    }
}

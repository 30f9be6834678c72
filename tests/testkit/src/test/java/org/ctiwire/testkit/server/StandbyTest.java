package org.ctiwire.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctiwire.testkit.server.SimulatedWorld.refused;

import java.util.ArrayList;
import java.util.List;
import org.ctiwire.ged188.ActiveMaintenanceRespMsgEncoder;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.SessionType;
import org.ctiwire.testkit.assertions.CtiAssertions;
import org.ctiwire.testkit.memory.MemoryClient;
import org.ctiwire.testkit.message.CtiMessage;
import org.ctiwire.testkit.message.OpenRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The active and standby scheme of version 24, with side B on the same contact centre as side A. */
class StandbyTest {

    private static final long BOTH_SIDES = CTIServiceMasks.CTI_SERVICE_ALL_EVENTS
            | CTIServiceMasks.CTI_SERVICE_ACTIVE_STANDBY;

    private static MemoryClient onSideB(SimulatedWorld world, SimulatedCtiServer sideB, long services) {
        return new MemoryClient(world.network, sideB, world.version, OpenRequest.of(services, "both"));
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 25})
    void theStandbySideAnswersNothingAndTellsNothingUntilItIsActive(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        SimulatedCtiServer sideB = new SimulatedCtiServer(world.centre, ServerBehaviour.usual());
        sideB.standBy();
        MemoryClient active = world.client(BOTH_SIDES, "both");
        MemoryClient standby = onSideB(world, sideB, BOTH_SIDES);
        CtiAssertions.assertThat(standby.opened()).hasField("SessionType", SessionType.STANDBY);
        standby.take();
        active.take();
        world.ready("1001");
        assertThat(active.take()).hasSize(3);
        assertThat(standby.take()).isEmpty();
        assertThat(refused(standby.requests().miscellaneous().clientEventReport(r -> r.text("x"))).symbol())
                .isEqualTo("E_CTI_SERVER_NOT_MASTER");

        world.server.handOverTo(sideB);
        CtiAssertions.assertThat(standby.take().get(0)).isOfType("STANDBY_ACTIVE_EVENT_MSG");
        active.requests().activeStandby().stoppingRequestsToThisSide(r -> { });
        world.pass(1);
        assertThat(active.end()).isNotNull();
        world.ready("1002");
        assertThat(standby.take()).hasSize(3);
    }

    @Test
    void aClientThatDoesNotKnowTheSchemeCannotOpenTheStandbySide() {
        SimulatedWorld world = new SimulatedWorld(25);
        world.server.standBy();
        assertThat(world.client(CTIServiceMasks.CTI_SERVICE_ALL_EVENTS, "x").end().statusName())
                .isEqualTo("E_CTI_INVALID_CLIENT_FOR_STANDBY");
        SimulatedWorld older = new SimulatedWorld(23);
        older.server.standBy();
        assertThat(older.client(CTIServiceMasks.CTI_SERVICE_ALL_EVENTS, "x").end().statusName())
                .isEqualTo("E_CTI_SERVER_NOT_MASTER");
    }

    @Test
    void maintenanceNeedsEveryClientsConsent() {
        SimulatedWorld world = new SimulatedWorld(25);
        MemoryClient first = world.client(BOTH_SIDES, "first");
        MemoryClient second = world.client(BOTH_SIDES, "second");
        List<Boolean> decisions = new ArrayList<>();
        world.server.maintenance().ask(decisions::add);
        agree(first, true);
        assertThat(decisions).isEmpty();
        agree(second, true);
        assertThat(decisions).containsExactly(true);
        CtiAssertions.assertThat(first.take().get(0)).isOfType("ACTIVE_MAINTENANCE_EVENT_MSG")
                .hasField("MaintenanceModeStatus", true);

        world.server.maintenance().ask(decisions::add);
        agree(first, true);
        world.pass(4);
        assertThat(decisions).hasSize(1);
        world.pass(1);
        assertThat(decisions).containsExactly(true, false);
    }

    private static void agree(MemoryClient client, boolean accepted) {
        List<CtiMessage> told = client.take();
        CtiMessage request = told.get(told.size() - 1);
        CtiAssertions.assertThat(request).isOfType("ACTIVE_MAINTENANCE_REQ_MSG");
        client.connection().send(new ActiveMaintenanceRespMsgEncoder(), e -> e
                .invokeID((Long) request.field("InvokeID").orElseThrow()).maintenanceModeAccepted(accepted));
    }
}

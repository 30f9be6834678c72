package org.ctiwire.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.ctiwire.ged188.AgentState;
import org.ctiwire.ged188.AgentStateMask;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.CallMsgMask;
import org.ctiwire.ged188.SessionType;
import org.ctiwire.ged188.SystemEventID;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.testkit.assertions.CtiAssertions;
import org.ctiwire.testkit.memory.MemoryClient;
import org.ctiwire.testkit.message.OpenRequest;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.Connection;
import org.ctiwire.testkit.model.SampleCentre;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How sessions are opened, refused and ended. */
class OpeningTest {

    private static final long CLIENT_EVENTS = CTIServiceMasks.CTI_SERVICE_CLIENT_EVENTS;
    private static final long ALL_EVENTS = CTIServiceMasks.CTI_SERVICE_ALL_EVENTS;

    @ParameterizedTest
    @ValueSource(ints = {9, 13, 14, 19, 23, 24, 25})
    void theConfirmationTellsWhatTheClientStartsFrom(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        Agent agent = world.ready("1001");
        MemoryClient client = world.client(CLIENT_EVENTS, agent);
        CtiAssertions.assertThat(client.opened()).isOfType("OPEN_CONF").hasField("ServicesGranted", CLIENT_EVENTS)
                .hasField("AgentState", AgentState.AGENT_STATE_AVAILABLE).hasField("AgentID", "1001")
                .hasField("AgentInstrument", "2001").hasField("PGStatus", 0).hasField("PeripheralOnline", true);
        if (version >= 14) {
            CtiAssertions.assertThat(client.opened()).hasListField("FltPeripheralID", SampleCentre.PERIPHERAL);
        }
        if (version >= 23) {
            CtiAssertions.assertThat(client.opened()).hasField("SessionType", SessionType.ACTIVE);
        }
        assertThat(client.take()).isEmpty();
    }

    @Test
    void anAllEventsClientIsToldOfThePeripheral() {
        CtiAssertions.assertThat(new SimulatedWorld(25).client(ALL_EVENTS, "wallboard").take().get(0))
                .isOfType("SYSTEM_EVENT").hasField("SystemEventID", SystemEventID.SYS_PERIPHERAL_ONLINE)
                .hasField("SystemEventArg1", SampleCentre.PERIPHERAL);
    }

    @ParameterizedTest
    @CsvSource({"1, 2001, E_CTI_INVALID_PERIPHERAL_ID", "5000, 77, E_CTI_INVALID_DEVICE",
        "5000, '', E_CTI_REQUIRED_DATA_MISSING"})
    void clientEventsNeedsADevice(long peripheral, String instrument, String status) {
        MemoryClient client = new SimulatedWorld(25).client(OpenRequest.of(CLIENT_EVENTS, "x")
                .at(peripheral, instrument));
        assertThat(client.end().cause()).isEqualTo(SessionEnd.Cause.OPEN_REFUSED);
        assertThat(client.end().statusName()).isEqualTo(status);
    }

    @Test
    void masksMustBeThoseOfTheVersion() {
        assertThat(new SimulatedWorld(13).client(OpenRequest.of(ALL_EVENTS, "x").withCallMask(0x10000000L)).end()
                .statusName()).isEqualTo("E_CTI_INVALID_CALL_MSG_MASK");
        assertThat(new SimulatedWorld(13).client(OpenRequest.of(0x02000000L, "x")).end().statusName())
                .isEqualTo("E_CTI_INVALID_SERVICE_MASK");
        assertThat(new SimulatedWorld(25).client(OpenRequest.of(ALL_EVENTS, "x").withAgentMask(0x10000L)).end()
                .statusName()).isEqualTo("E_CTI_INVALID_AGENT_STATE_MASK");
    }

    @Test
    void aClientIsToldOnlyWhatItAsksFor() {
        SimulatedWorld world = new SimulatedWorld(25);
        MemoryClient client = world.client(OpenRequest.of(ALL_EVENTS, "x").withCallMask(CallMsgMask.CALL_HELD_MASK)
                .withAgentMask(AgentStateMask.AGENT_TALKING_MASK));
        client.take();
        Connection connection = world.talking(world.ready("1001"));
        assertThat(client.takeNames()).containsExactly("AGENT_STATE_EVENT");
        world.centre.calls().hold(connection);
        assertThat(client.takeNames()).containsExactly("CALL_HELD_EVENT");
    }

    @Test
    void aPasswordMayBeDemanded() {
        ServerBehaviour behaviour = ServerBehaviour.usual().withPasswords(Map.of("crm", "secret"));
        assertThat(new SimulatedWorld(25, behaviour).client(ALL_EVENTS, "crm").end().statusName())
                .isEqualTo("E_CTI_INVALID_PASSWORD");
        assertThat(new SimulatedWorld(25, behaviour).client(OpenRequest.of(ALL_EVENTS, "crm").withPassword("secret"))
                .end()).isNull();
    }

    @Test
    void aVersionThatTheServerDoesNotSpeakIsRefused() {
        MemoryClient client = new SimulatedWorld(25, ServerBehaviour.usual().withVersions(9, 24))
                .client(ALL_EVENTS, "new");
        assertThat(client.end().statusName()).isEqualTo("E_CTI_INVALID_VERSION");
    }

    @Test
    void aClientThatFallsSilentIsDropped() {
        SimulatedWorld world = new SimulatedWorld(25);
        MemoryClient client = world.client(OpenRequest.of(ALL_EVENTS, "x").withIdleSeconds(20));
        world.network.advance(Duration.ofSeconds(19));
        assertThat(client.end()).isNull();
        world.network.advance(Duration.ofSeconds(1));
        assertThat(client.end().cause()).isEqualTo(SessionEnd.Cause.DISCONNECTED);
        assertThat(world.server.sessions()).isEmpty();
    }

    @Test
    void aServerThatGoesOffLineTellsItsClients() {
        SimulatedWorld world = new SimulatedWorld(25);
        MemoryClient client = world.client(ALL_EVENTS, "x");
        world.server.online(false);
        world.network.run();
        assertThat(client.end().cause()).isEqualTo(SessionEnd.Cause.SERVER_OFF_LINE);
        assertThat(world.client(ALL_EVENTS, "y").end().statusName()).isEqualTo("E_CTI_CTI_SERVER_OFFLINE");
    }
}

package org.ctiwire.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ctiwire.ged188.AgentState;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.EventCause;
import org.ctiwire.ged188.LocalConnectionState;
import org.ctiwire.testkit.assertions.CtiAssertions;
import org.ctiwire.testkit.memory.MemoryClient;
import org.ctiwire.testkit.message.CtiMessage;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.AgentActivity;
import org.ctiwire.testkit.model.Connection;
import org.ctiwire.testkit.model.DeskSettings;
import org.ctiwire.testkit.model.SampleCentre;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The events of a call that comes in, waits, is answered and ends, in the guide's order of things. */
class InboundCallEventsTest {

    @ParameterizedTest
    @ValueSource(ints = {9, 13, 14, 19, 20, 23, 24, 25})
    void anAllEventsClientHearsTheWholeLifeOfACall(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        MemoryClient client = world.client(CTIServiceMasks.CTI_SERVICE_ALL_EVENTS, "wallboard");
        assertThat(client.takeNames()).containsExactly("SYSTEM_EVENT");

        Agent agent = world.ready("1001");
        assertThat(client.takeNames()).containsExactly("AGENT_STATE_EVENT", "AGENT_STATE_EVENT", "AGENT_STATE_EVENT");

        Connection connection = world.ringing(agent);
        List<String> offered = client.takeNames();
        if (version >= 10) {
            assertThat(offered).containsExactly("BEGIN_CALL_EVENT", "CALL_ATTRIBUTE_CHANGE_EVENT", "CALL_QUEUED_EVENT",
                    "AGENT_PRE_CALL_EVENT", "CALL_DEQUEUED_EVENT", "CALL_DELIVERED_EVENT", "AGENT_STATE_EVENT");
        } else {
            assertThat(offered).containsExactly("BEGIN_CALL_EVENT", "CALL_QUEUED_EVENT", "AGENT_PRE_CALL_EVENT",
                    "CALL_DEQUEUED_EVENT", "CALL_DELIVERED_EVENT", "AGENT_STATE_EVENT");
        }

        world.centre.calls().answer(connection);
        world.network.run();
        assertThat(client.takeNames()).containsExactly("AGENT_STATE_EVENT", "RTP_STARTED_EVENT", "RTP_STARTED_EVENT",
                "CALL_ESTABLISHED_EVENT");

        world.centre.calls().clear(connection);
        world.network.run();
        assertThat(client.takeNames()).containsExactly("RTP_STOPPED_EVENT", "RTP_STOPPED_EVENT",
                "CALL_CONNECTION_CLEARED_EVENT", "CALL_CONNECTION_CLEARED_EVENT", "CALL_CLEARED_EVENT",
                "END_CALL_EVENT", "AGENT_STATE_EVENT");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void theAgentsOwnClientHearsOfTheCallFromItsArrivalOn(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        Agent agent = world.ready("1001");
        MemoryClient client = world.client(CTIServiceMasks.CTI_SERVICE_CLIENT_EVENTS, agent);
        MemoryClient bystander = world.client(CTIServiceMasks.CTI_SERVICE_CLIENT_EVENTS, world.agent("1002"));

        Connection connection = world.ringing(agent);
        List<CtiMessage> offered = client.take();
        assertThat(offered).extracting(CtiMessage::name).containsExactly("AGENT_PRE_CALL_EVENT", "BEGIN_CALL_EVENT",
                "CALL_DELIVERED_EVENT", "AGENT_STATE_EVENT");
        CtiAssertions.assertThat(offered.get(2)).isOfType("CALL_DELIVERED_EVENT")
                .hasField("MonitorID", client.opened().field("MonitorID").orElseThrow())
                .hasField("PeripheralID", SampleCentre.PERIPHERAL)
                .hasField("ConnectionCallID", connection.call().id()).hasField("ConnectionDeviceID", "2001")
                .hasField("AlertingDeviceID", "2001").hasField("CallingDeviceID", "5550100")
                .hasField("CalledDeviceID", "8005551212").hasField("ANI", "5550100").hasField("DNIS", "8005551212")
                .hasField("SkillGroupNumber", 1).hasField("ServiceNumber", 1)
                .hasField("LocalConnectionState", LocalConnectionState.LCS_ALERTING)
                .hasField("EventCause", EventCause.CEC_NEW_CALL).hasNoField("LastRedirectDeviceID");
        CtiAssertions.assertThat(offered.get(3)).hasField("AgentState", AgentState.AGENT_STATE_RESERVED)
                .hasField("AgentID", "1001").hasListField("FltSkillGroupNumber", 1, 2)
                .hasListField("FltSkillGroupState", AgentState.AGENT_STATE_RESERVED, AgentState.AGENT_STATE_BUSY_OTHER);

        world.centre.calls().answer(connection);
        world.network.run();
        assertThat(client.takeNames()).containsExactly("AGENT_STATE_EVENT", "RTP_STARTED_EVENT", "RTP_STARTED_EVENT",
                "CALL_ESTABLISHED_EVENT");
        world.centre.calls().clear(connection.call());
        world.network.run();
        List<CtiMessage> ended = client.take();
        assertThat(ended).extracting(CtiMessage::name).endsWith("CALL_CLEARED_EVENT", "END_CALL_EVENT",
                "AGENT_STATE_EVENT");
        CtiAssertions.assertThat(ended.get(ended.size() - 1)).hasField("AgentState", AgentState.AGENT_STATE_AVAILABLE);
        assertThat(agent.activity()).isEqualTo(AgentActivity.AVAILABLE);
        assertThat(bystander.take()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void anAnnouncedCallMayNotCome(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        Agent agent = world.ready("1001");
        MemoryClient client = world.client(CTIServiceMasks.CTI_SERVICE_CLIENT_EVENTS, agent);
        var call = world.centre.routing().arrive("5550100", "8005551212");
        world.centre.routing().announce(call, agent);
        world.centre.routing().abortAnnouncement(call, agent);
        world.network.run();

        List<CtiMessage> told = client.take();
        assertThat(told).extracting(CtiMessage::name).containsExactly("AGENT_PRE_CALL_EVENT",
                "AGENT_PRE_CALL_ABORT_EVENT");
        CtiAssertions.assertThat(told.get(0)).hasField("AgentInstrument", "2001").hasField("ANI", "5550100");
        if (version >= 20) {
            CtiAssertions.assertThat(told.get(0)).hasField("AgentID", "1001").hasField("AgentSkillTargetID", 6001);
        }
        CtiAssertions.assertThat(told.get(1)).hasField("RouterCallKeyCallID",
                told.get(0).field("RouterCallKeyCallID").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void aCallThatNobodyAnswersGoesBackToItsQueue(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        Agent agent = world.ready("1001");
        agent.deskSettings(new DeskSettings(1, 0, 12, 0));
        MemoryClient client = world.client(CTIServiceMasks.CTI_SERVICE_ALL_EVENTS, "wallboard");
        Connection connection = world.ringing(agent);
        client.take();

        world.pass(11);
        assertThat(client.take()).isEmpty();
        world.pass(1);
        List<CtiMessage> told = client.take();
        assertThat(told).extracting(CtiMessage::name).containsExactly("CALL_DIVERTED_EVENT", "AGENT_STATE_EVENT",
                "CALL_ATTRIBUTE_CHANGE_EVENT", "CALL_QUEUED_EVENT");
        CtiAssertions.assertThat(told.get(0)).hasField("DivertingDeviceID", "2001")
                .hasField("EventCause", EventCause.CEC_CALL_NOT_ANSWERED);
        CtiAssertions.assertThat(told.get(1)).hasField("AgentState", AgentState.AGENT_STATE_NOT_READY);
        CtiAssertions.assertThat(told.get(3)).hasField("LastRedirectDeviceID", "2001").hasField("NumQueued", 1);
        assertThat(connection.call().queues()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void whoIsToldOfEveryDeviceHearsOfTranslationRouting(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        MemoryClient client = world.client(CTIServiceMasks.CTI_SERVICE_ALL_EVENTS, "wallboard");
        var call = world.centre.routing().arrive("5550100", "8005551212");
        call.data().variable(1, "gold");
        world.centre.routing().translationRoute(call);
        world.network.run();

        List<CtiMessage> told = client.take();
        CtiAssertions.assertThat(told.get(told.size() - 1)).isOfType("CALL_TRANSLATION_ROUTE_EVENT")
                .hasField("DNIS", "8005551212").hasField("CallVariable1", "gold");
    }
}

package org.ctiwire.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctiwire.testkit.server.SimulatedWorld.confirmed;
import static org.ctiwire.testkit.server.SimulatedWorld.refused;

import java.util.List;
import org.ctiwire.ged188.AgentState;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.CallType;
import org.ctiwire.ged188.ClientControlClient;
import org.ctiwire.ged188.ConferenceCallConfDecoder;
import org.ctiwire.ged188.EventCause;
import org.ctiwire.ged188.LocalConnectionState;
import org.ctiwire.ged188.MakeCallConfDecoder;
import org.ctiwire.ged188.TransferCallConfDecoder;
import org.ctiwire.testkit.assertions.CtiAssertions;
import org.ctiwire.testkit.memory.MemoryClient;
import org.ctiwire.testkit.message.CtiMessage;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.AgentActivity;
import org.ctiwire.testkit.model.Call;
import org.ctiwire.testkit.model.Connection;
import org.ctiwire.testkit.model.SampleCentre;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every request of Client Control: its confirmation, the events that follow it, and its refusal. */
class ClientControlServiceTest {

    private static final long PERIPHERAL = SampleCentre.PERIPHERAL;
    private static final long CONTROL = CTIServiceMasks.CTI_SERVICE_CLIENT_CONTROL;
    private static final long CONTROL_WITH_EVENTS = CONTROL | CTIServiceMasks.CTI_SERVICE_CLIENT_EVENTS;
    private static final long CONTROL_OF_ALL = CONTROL | CTIServiceMasks.CTI_SERVICE_ALL_EVENTS;

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void anAgentLogsInGetsReadyAndLogsOut(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        Agent agent = world.agent("1001").password("secret");
        MemoryClient client = world.client(CONTROL_WITH_EVENTS, agent);
        ClientControlClient control = client.requests().clientControl();

        assertThat(refused(control.setAgentState(r -> r.peripheralID(PERIPHERAL)
                .agentState(AgentState.AGENT_STATE_LOGIN).agentInstrument("2001").agentID("1001")
                .agentPassword("wrong"))).symbol()).isEqualTo("CF_INVALID_PASSWORD_SPECIFIED");
        confirmed(control.setAgentState(r -> r.peripheralID(PERIPHERAL).agentState(AgentState.AGENT_STATE_LOGIN)
                .agentInstrument("2001").agentID("1001").agentPassword("secret")));
        confirmed(control.setAgentState(r -> r.peripheralID(PERIPHERAL).agentState(AgentState.AGENT_STATE_AVAILABLE)
                .agentInstrument("2001")));
        assertThat(refused(control.setAgentState(r -> r.peripheralID(PERIPHERAL)
                .agentState(AgentState.AGENT_STATE_TALKING).agentInstrument("2001"))).symbol())
                .isEqualTo("CF_INVALID_OBJECT_STATE");
        confirmed(control.setAgentState(r -> r.peripheralID(PERIPHERAL).agentState(AgentState.AGENT_STATE_LOGOUT)
                .agentInstrument("2001").eventReasonCode(7)));

        List<CtiMessage> told = client.take();
        assertThat(told).extracting(message -> message.field("AgentState").orElseThrow()).containsExactly(
                (long) AgentState.AGENT_STATE_LOGIN, (long) AgentState.AGENT_STATE_NOT_READY,
                (long) AgentState.AGENT_STATE_AVAILABLE, (long) AgentState.AGENT_STATE_LOGOUT);
        CtiAssertions.assertThat(told.get(3)).hasField("EventReasonCode", 7).hasField("AgentID", "1001")
                .hasField("AgentInstrument", "2001").hasField("CTIClientSignature", "client of 1001");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void anAgentsStateIsToldToWhoAsks(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        world.ready("1001");
        ClientControlClient control = world.client(CONTROL, "desktop").requests().clientControl();

        CtiAssertions.assertThat(confirmed(control.queryAgentState(r -> r.peripheralID(PERIPHERAL).agentID("1001"))))
                .hasField("AgentState", AgentState.AGENT_STATE_AVAILABLE).hasField("AgentInstrument", "2001")
                .hasField("ICMAgentID", 6001).hasListField("SkillGroupNumber", 1, 2)
                .hasListField("SkillGroupPriority", 1, 2);
        assertThat(refused(control.queryAgentState(r -> r.peripheralID(PERIPHERAL).agentID("9999"))).symbol())
                .isEqualTo("CF_INVALID_AGENT_ID_SPECIFIED");
        assertThat(refused(control.queryAgentState(r -> r.peripheralID(1).agentID("1001"))).symbol())
                .isEqualTo("CF_UNKNOWN_PID");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void aCallIsAnsweredHeldRetrievedAndCleared(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        Agent agent = world.ready("1001");
        MemoryClient client = world.client(CONTROL_WITH_EVENTS, agent);
        ClientControlClient control = client.requests().clientControl();
        long call = world.ringing(agent).call().id();
        client.take();

        confirmed(control.answerCall(r -> r.peripheralID(PERIPHERAL).connectionCallID(call)
                .connectionDeviceID("2001")));
        assertThat(client.takeNames()).containsExactly("AGENT_STATE_EVENT", "RTP_STARTED_EVENT", "RTP_STARTED_EVENT",
                "CALL_ESTABLISHED_EVENT");
        confirmed(control.holdCall(r -> r.peripheralID(PERIPHERAL).connectionCallID(call).connectionDeviceID("2001")));
        List<CtiMessage> held = client.take();
        assertThat(held).extracting(CtiMessage::name).containsExactly("RTP_STOPPED_EVENT", "RTP_STOPPED_EVENT",
                "CALL_HELD_EVENT", "AGENT_STATE_EVENT");
        CtiAssertions.assertThat(held.get(2)).hasField("HoldingDeviceID", "2001")
                .hasField("LocalConnectionState", LocalConnectionState.LCS_HOLD);
        CtiAssertions.assertThat(held.get(3)).hasField("AgentState", AgentState.AGENT_STATE_HOLD);
        confirmed(control.retrieveCall(r -> r.peripheralID(PERIPHERAL).heldConnectionCallID(call)
                .heldConnectionDeviceID("2001")));
        assertThat(client.takeNames()).containsExactly("AGENT_STATE_EVENT", "RTP_STARTED_EVENT", "RTP_STARTED_EVENT",
                "CALL_RETRIEVED_EVENT");
        confirmed(control.sendDtmfSignal(r -> r.peripheralID(PERIPHERAL).connectionCallID(call)
                .connectionDeviceID("2001").dtmfString("12#")));
        confirmed(control.badCall(r -> r.peripheralID(PERIPHERAL).connectionCallID(call).connectionDeviceID("2001")
                .agentID("1001")));
        confirmed(control.clearConnection(r -> r.peripheralID(PERIPHERAL).connectionCallID(call)
                .connectionDeviceID("2001")));
        assertThat(client.takeNames()).endsWith("CALL_CLEARED_EVENT", "END_CALL_EVENT", "AGENT_STATE_EVENT");
        assertThat(refused(control.clearCall(r -> r.peripheralID(PERIPHERAL).connectionCallID(call)
                .connectionDeviceID("2001"))).symbol()).isEqualTo("CF_INVALID_CSTA_CALL_IDENTIFIER");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void requestsThatDoNotFitTheCallAreRefused(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        Agent agent = world.ready("1001");
        ClientControlClient control = world.client(CONTROL, "desktop").requests().clientControl();
        long call = world.talking(agent).call().id();

        assertThat(refused(control.answerCall(r -> r.peripheralID(PERIPHERAL).connectionCallID(call)
                .connectionDeviceID("2001"))).symbol()).isEqualTo("CF_NO_CALL_TO_ANSWER");
        assertThat(refused(control.retrieveCall(r -> r.peripheralID(PERIPHERAL).heldConnectionCallID(call)
                .heldConnectionDeviceID("2001"))).symbol()).isEqualTo("CF_NO_HELD_CALL");
        assertThat(refused(control.holdCall(r -> r.peripheralID(PERIPHERAL).connectionCallID(call)
                .connectionDeviceID("2002"))).symbol()).isEqualTo("CF_INVALID_CSTA_CONNECTION_IDENTIFIER");
        assertThat(refused(control.consultationCall(r -> r.peripheralID(PERIPHERAL).activeConnectionCallID(call)
                .activeConnectionDeviceID("2001").dialedNumber("12"))).symbol()).isEqualTo("CF_INVALID_DESTINATION");
        assertThat(refused(control.makeCall(r -> r.peripheralID(PERIPHERAL).agentInstrument("2001")
                .dialedNumber("2002"))).symbol()).isEqualTo("CF_SPECIFIED_EXTENSION_ALREADY_IN_USE");
        confirmed(control.clearCall(r -> r.peripheralID(PERIPHERAL).connectionCallID(call).connectionDeviceID("2001")));
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void anAgentCallsAColleague(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        world.ready("1001");
        world.ready("1002");
        MemoryClient client = world.client(CONTROL_OF_ALL, "desktop");
        client.take();
        MakeCallConfDecoder made = confirmed(client.requests().clientControl().makeCall(r -> r
                .peripheralID(PERIPHERAL).agentInstrument("2001").dialedNumber("1002").callVariable1("hello")));
        CtiAssertions.assertThat(made).hasField("NewConnectionDeviceID", "2001");

        List<CtiMessage> told = client.take();
        assertThat(told).extracting(CtiMessage::name).containsExactly("BEGIN_CALL_EVENT",
                "CALL_SERVICE_INITIATED_EVENT", "CALL_ORIGINATED_EVENT", "AGENT_STATE_EVENT", "CALL_DELIVERED_EVENT");
        CtiAssertions.assertThat(told.get(0)).hasField("CallType", CallType.CALLTYPE_AGENT_INSIDE)
                .hasField("ConnectionCallID", made.newConnectionCallID()).hasField("CallVariable1", "hello");
        CtiAssertions.assertThat(told.get(4)).hasField("AlertingDeviceID", "2002").hasField("CallingDeviceID", "2001");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void aCallToABusyColleagueFails(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        world.ready("1001");
        world.talking(world.ready("1002"));
        MemoryClient client = world.client(CONTROL_OF_ALL, "desktop");
        client.take();
        confirmed(client.requests().clientControl().makeCall(r -> r.peripheralID(PERIPHERAL).agentInstrument("2001")
                .dialedNumber("2002")));
        List<CtiMessage> told = client.take();
        CtiAssertions.assertThat(told.get(told.size() - 1)).isOfType("CALL_FAILED_EVENT")
                .hasField("FailingDeviceID", "2002").hasField("EventCause", EventCause.CEC_BUSY)
                .hasField("LocalConnectionState", LocalConnectionState.LCS_FAIL);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void aCallOutsideReachesTheNetworkAndIsAnswered(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        world.ready("1001");
        MemoryClient client = world.client(CONTROL_OF_ALL, "desktop");
        confirmed(client.requests().clientControl().makeCall(r -> r.peripheralID(PERIPHERAL).agentInstrument("2001")
                .dialedNumber("5550200")));
        List<CtiMessage> told = client.take();
        CtiAssertions.assertThat(told.get(told.size() - 1)).isOfType("CALL_REACHED_NETWORK_EVENT")
                .hasField("CalledDeviceID", "5550200");
        world.pass(3);
        assertThat(client.takeNames()).containsExactly("RTP_STARTED_EVENT", "RTP_STARTED_EVENT",
                "CALL_ESTABLISHED_EVENT");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void aPredictiveCallWaitsForAnAgentOnceTheCustomerHasAnswered(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        Agent agent = world.ready("1001");
        MemoryClient client = world.client(CONTROL_OF_ALL, "dialer");
        var made = confirmed(client.requests().clientControl().makePredictiveCall(r -> r.peripheralID(PERIPHERAL)
                .originatingDeviceID("8005551212").dialedNumber("5550200")));
        world.pass(3);
        List<String> told = client.takeNames();
        assertThat(told).endsWith("CALL_ESTABLISHED_EVENT", "CALL_ATTRIBUTE_CHANGE_EVENT", "CALL_QUEUED_EVENT");
        Call call = world.centre.call(made.newConnectionCallID());
        world.centre.calls().answer(world.centre.routing().deliver(call, agent));
        assertThat(call.devices()).extracting("id").containsExactly("5550200", "2001");
        assertThat(agent.activity()).isEqualTo(AgentActivity.TALKING);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void aRingingCallIsDeflected(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        world.ready("1002");
        long call = world.ringing(world.ready("1001")).call().id();
        MemoryClient client = world.client(CONTROL_OF_ALL, "desktop");
        client.take();
        confirmed(client.requests().clientControl().deflectCall(r -> r.peripheralID(PERIPHERAL).connectionCallID(call)
                .connectionDeviceID("2001").calledDeviceID("2002")));
        List<CtiMessage> told = client.take();
        assertThat(told).extracting(CtiMessage::name).containsExactly("CALL_DIVERTED_EVENT", "AGENT_STATE_EVENT",
                "CALL_DELIVERED_EVENT", "AGENT_STATE_EVENT");
        CtiAssertions.assertThat(told.get(0)).hasField("DivertingDeviceID", "2001").hasField("CalledDeviceID", "2002");
        CtiAssertions.assertThat(told.get(2)).hasField("AlertingDeviceID", "2002")
                .hasField("LastRedirectDeviceID", "2001").hasField("EventCause", EventCause.CEC_REDIRECTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void aCallIsTransferredAfterAConsultation(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        Agent first = world.ready("1001");
        Agent second = world.ready("1002");
        long call = world.talking(first).call().id();
        MemoryClient client = world.client(CONTROL_OF_ALL, "desktop");
        MemoryClient target = world.client(CTIServiceMasks.CTI_SERVICE_CLIENT_EVENTS, second);
        ClientControlClient control = client.requests().clientControl();
        client.take();

        long consult = consult(control, call, "2002");
        List<CtiMessage> consulted = client.take();
        assertThat(consulted).extracting(CtiMessage::name).containsExactly("RTP_STOPPED_EVENT", "RTP_STOPPED_EVENT",
                "CALL_HELD_EVENT", "BEGIN_CALL_EVENT", "CALL_SERVICE_INITIATED_EVENT", "CALL_ORIGINATED_EVENT",
                "CALL_DELIVERED_EVENT");
        if (version >= 14) {
            CtiAssertions.assertThat(consulted.get(4)).hasField("COCConnectionCallID", call);
        }
        confirmed(control.answerCall(r -> r.peripheralID(PERIPHERAL).connectionCallID(consult)
                .connectionDeviceID("2002")));
        client.take();
        target.take();
        TransferCallConfDecoder transferred = confirmed(control.transferCall(r -> r.peripheralID(PERIPHERAL)
                .activeConnectionCallID(consult).activeConnectionDeviceID("2001").heldConnectionCallID(call)
                .heldConnectionDeviceID("2001")));
        CtiAssertions.assertThat(transferred).hasField("NewConnectionCallID", call)
                .hasListField("ConnectedPartyDeviceID", "5550100", "2002");
        List<CtiMessage> told = client.take();
        assertThat(told).extracting(CtiMessage::name).containsExactly("RTP_STOPPED_EVENT", "RTP_STOPPED_EVENT",
                "CALL_TRANSFERRED_EVENT", "CALL_DATA_UPDATE_EVENT", "END_CALL_EVENT", "AGENT_STATE_EVENT");
        CtiAssertions.assertThat(told.get(2)).hasField("PrimaryCallID", call).hasField("SecondaryCallID", consult)
                .hasField("TransferringDeviceID", "2001").hasField("TransferredDeviceID", "2002");
        CtiAssertions.assertThat(target.take().get(1)).isOfType("CALL_DATA_UPDATE_EVENT")
                .hasField("ConnectionCallID", consult).hasField("NewConnectionCallID", call);
        assertThat(first.activity()).isEqualTo(AgentActivity.AVAILABLE);
        assertThat(second.activity()).isEqualTo(AgentActivity.TALKING);
    }

    private static long consult(ClientControlClient control, long call, String number) {
        return confirmed(control.consultationCall(r -> r.peripheralID(PERIPHERAL).activeConnectionCallID(call)
                .activeConnectionDeviceID("2001").dialedNumber(number))).newConnectionCallID();
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void aCallIsTransferredAtOnceToANumber(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        world.ready("1002");
        long call = world.talking(world.ready("1001")).call().id();
        MemoryClient client = world.client(CONTROL_OF_ALL, "desktop");
        client.take();
        confirmed(client.requests().clientControl().transferCall(r -> r.peripheralID(PERIPHERAL)
                .activeConnectionCallID(call).activeConnectionDeviceID("2001").dialedNumber("2002")));
        assertThat(client.takeNames()).containsExactly("RTP_STOPPED_EVENT", "RTP_STOPPED_EVENT",
                "CALL_TRANSFERRED_EVENT", "AGENT_STATE_EVENT", "CALL_DELIVERED_EVENT", "AGENT_STATE_EVENT");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void callsAlternateReconnectAndConference(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        Agent first = world.ready("1001");
        world.ready("1002");
        long call = world.talking(first).call().id();
        MemoryClient client = world.client(CONTROL_OF_ALL, "desktop");
        ClientControlClient control = client.requests().clientControl();
        long dropped = consult(control, call, "2002");
        confirmed(control.answerCall(r -> r.peripheralID(PERIPHERAL).connectionCallID(dropped)
                .connectionDeviceID("2002")));
        client.take();
        confirmed(control.alternateCall(r -> r.peripheralID(PERIPHERAL).activeConnectionCallID(dropped)
                .activeConnectionDeviceID("2001").otherConnectionCallID(call).otherConnectionDeviceID("2001")));
        assertThat(client.takeNames()).contains("CALL_HELD_EVENT", "CALL_RETRIEVED_EVENT");
        confirmed(control.reconnectCall(r -> r.peripheralID(PERIPHERAL).activeConnectionCallID(call)
                .activeConnectionDeviceID("2001").heldConnectionCallID(dropped).heldConnectionDeviceID("2001")));
        assertThat(client.takeNames()).contains("CALL_CLEARED_EVENT").endsWith("CALL_RETRIEVED_EVENT");
        assertThat(world.centre.currentCalls()).extracting("id").containsExactly(dropped);

        confirmed(control.clearCall(r -> r.peripheralID(PERIPHERAL).connectionCallID(dropped)
                .connectionDeviceID("2001")));
        long again = world.talking(first).call().id();
        long consult = consult(control, again, "2002");
        confirmed(control.answerCall(r -> r.peripheralID(PERIPHERAL).connectionCallID(consult)
                .connectionDeviceID("2002")));
        client.take();
        ConferenceCallConfDecoder joined = confirmed(control.conferenceCall(r -> r.peripheralID(PERIPHERAL)
                .activeConnectionCallID(consult).activeConnectionDeviceID("2001").heldConnectionCallID(again)
                .heldConnectionDeviceID("2001")));
        CtiAssertions.assertThat(joined).hasField("NewConnectionCallID", again)
                .hasListField("ConnectedPartyDeviceID", "5550100", "2001", "2002");
        List<CtiMessage> told = client.take();
        CtiMessage conferenced = told.stream().filter(message -> message.name().equals("CALL_CONFERENCED_EVENT"))
                .findFirst().orElseThrow();
        CtiAssertions.assertThat(conferenced).hasField("ControllerDeviceID", "2001")
                .hasField("AddedPartyDeviceID", "2002")
                .hasListField("ConnectedPartyDeviceID", "5550100", "2001", "2002");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void callsAndDevicesAreDescribed(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        Connection connection = world.talking(world.ready("1001"));
        connection.call().data().variable(10, "last");
        ClientControlClient control = world.client(CONTROL, "desktop").requests().clientControl();
        long call = connection.call().id();

        CtiAssertions.assertThat(confirmed(control.snapshotCall(r -> r.peripheralID(PERIPHERAL).connectionCallID(call)
                .connectionDeviceID("2001")))).hasField("ANI", "5550100").hasField("CallVariable10", "last")
                .hasField("CallType", CallType.CALLTYPE_ACD_IN)
                .hasListField("CallDeviceID", "5550100", "2001")
                .hasListField("CallDeviceConnectionState", LocalConnectionState.LCS_CONNECT,
                        LocalConnectionState.LCS_CONNECT);
        CtiAssertions.assertThat(confirmed(control.snapshotDevice(r -> r.peripheralID(PERIPHERAL)
                .agentInstrument("2001")))).hasListField("CallConnectionCallID", call)
                .hasListField("CallState", LocalConnectionState.LCS_CONNECT);
        CtiAssertions.assertThat(confirmed(control.queryDeviceInfo(r -> r.peripheralID(PERIPHERAL)
                .agentInstrument("2001")))).hasField("NumLines", 1);
        assertThat(refused(control.queryDeviceInfo(r -> r.peripheralID(PERIPHERAL).agentInstrument("77"))).symbol())
                .isEqualTo("CF_INVALID_CSTA_DEVICE_IDENTIFIER");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void anAgentAsksForHelpAndReportsAnEmergency(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        Agent agent = world.ready("1001");
        long call = world.talking(agent).call().id();
        MemoryClient client = world.client(CONTROL_OF_ALL, "desktop");
        MemoryClient supervisor = world.client(CTIServiceMasks.CTI_SERVICE_SUPERVISOR, "supervisor");
        ClientControlClient control = client.requests().clientControl();
        assertThat(refused(control.supervisorAssist(r -> r.peripheralID(PERIPHERAL).connectionCallID(call)
                .connectionDeviceID("2001").agentID("1001"))).symbol()).isEqualTo("CF_INVALID_CALLED_DEVICE");
        world.ready("1010");
        client.take();
        long assist = confirmed(control.supervisorAssist(r -> r.peripheralID(PERIPHERAL).connectionCallID(call)
                .connectionDeviceID("2001").agentID("1001"))).connectionCallID();
        List<CtiMessage> told = client.take();
        CtiAssertions.assertThat(told.get(told.size() - 1)).isOfType("CALL_DELIVERED_EVENT")
                .hasField("AlertingDeviceID", "2010").hasField("EventCause", EventCause.CEC_SUPERVISOR_ASSIST);
        world.centre.combining().reconnect(world.centre.connection(assist, "2001"),
                world.centre.connection(call, "2001"));

        supervisor.take();
        confirmed(control.emergencyCall(r -> r.peripheralID(PERIPHERAL).connectionCallID(call)
                .connectionDeviceID("2001").agentID("1001")));
        List<CtiMessage> alarm = supervisor.take();
        CtiAssertions.assertThat(alarm.get(0)).isOfType("EMERGENCY_CALL_EVENT").hasField("AgentID", "1001")
                .hasField("ConnectionCallID", call).hasField("ClientID", "desktop");
        assertThat(agent.session().emergencies).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {23, 25})
    void theNetworkRecordsAndAGreetingIsStopped(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        Connection connection = world.talking(world.ready("1001"));
        long call = connection.call().id();
        MemoryClient client = world.client(CONTROL_OF_ALL, "recorder");
        ClientControlClient control = client.requests().clientControl();
        client.take();
        confirmed(control.startNetworkRecording(r -> r.peripheralID(PERIPHERAL).connectionCallID(call)
                .connectionDeviceID("2001")));
        confirmed(control.stopNetworkRecording(r -> r.peripheralID(PERIPHERAL).connectionCallID(call)
                .connectionDeviceID("2001")));
        world.centre.recording().fail(connection, 3);
        confirmed(control.agentGreetingControl(r -> r.peripheralID(PERIPHERAL).agentID("1001")));
        List<CtiMessage> told = client.take();
        assertThat(told).extracting(CtiMessage::name).containsExactly("NETWORK_RECORDING_TARGET_INFO_EVENT",
                "NETWORK_RECORDING_STARTED_EVENT", "NETWORK_RECORDING_ENDED_EVENT", "NETWORK_RECORDING_FAILED_EVENT",
                "CALL_AGENT_GREETING_EVENT");
        CtiAssertions.assertThat(told.get(3)).hasField("RecordFailureCause", 3);
        CtiAssertions.assertThat(told.get(4)).hasField("AgentID", "1001");
        assertThat(refused(control.stopNetworkRecording(r -> r.peripheralID(PERIPHERAL).connectionCallID(call)
                .connectionDeviceID("2001"))).symbol()).isEqualTo("CF_INVALID_OBJECT_STATE");
    }
}

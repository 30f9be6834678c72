package org.ctiwire.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctiwire.testkit.server.SimulatedWorld.confirmed;
import static org.ctiwire.testkit.server.SimulatedWorld.refused;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.ctiwire.ged188.AgentState;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.CallMsgMask;
import org.ctiwire.ged188.CallType;
import org.ctiwire.ged188.CallVariableMask;
import org.ctiwire.ged188.Distribution;
import org.ctiwire.ged188.Ged188Constants;
import org.ctiwire.ged188.MiscellaneousClient;
import org.ctiwire.ged188.StartRecordingConfDecoder;
import org.ctiwire.ged188.StartRecordingConfEncoder;
import org.ctiwire.ged188.StatusCode;
import org.ctiwire.ged188.StopRecordingConfDecoder;
import org.ctiwire.ged188.StopRecordingConfEncoder;
import org.ctiwire.ged188.SupervisorClient;
import org.ctiwire.ged188.SupervisoryAction;
import org.ctiwire.ged188.SystemEventID;
import org.ctiwire.testkit.assertions.CtiAssertions;
import org.ctiwire.testkit.memory.MemoryClient;
import org.ctiwire.testkit.message.CtiMessage;
import org.ctiwire.testkit.message.OpenRequest;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.AgentActivity;
import org.ctiwire.testkit.model.Call;
import org.ctiwire.testkit.model.CallData;
import org.ctiwire.testkit.model.Connection;
import org.ctiwire.testkit.model.SampleCentre;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every request of the services beside Client Control: its confirmation, its events, its refusal. */
class OtherServicesTest {

    private static final long PERIPHERAL = SampleCentre.PERIPHERAL;
    private static final long ALL_EVENTS = CTIServiceMasks.CTI_SERVICE_ALL_EVENTS;

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void callDataIsSetToldAndReleased(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        Call call = world.talking(world.ready("1001")).call();
        MemoryClient client = world.client(CTIServiceMasks.CTI_SERVICE_CALL_DATA_UPDATE | ALL_EVENTS, "crm");
        var data = client.requests().callDataUpdate();
        client.take();
        confirmed(data.setCallData(r -> r.peripheralID(PERIPHERAL).connectionCallID(call.id())
                .connectionDeviceID("2001").callType(CallType.CALLTYPE_OTHER_IN).callVariable3("three")
                .callWrapupData("sold").namedVariable("user.account", "4711").namedArray(2, "user.history", "old")
                .customerPhoneNumber("5550100")));
        CtiAssertions.assertThat(client.take().get(0)).isOfType("CALL_DATA_UPDATE_EVENT")
                .hasField("CallVariable3", "three").hasField("CallWrapupData", "sold").hasField("ANI", "5550100")
                .hasField("CallType", CallType.CALLTYPE_OTHER_IN).hasField("CustomerPhoneNumber", "5550100")
                .hasField("NumNamedVariables", 1).hasField("NumNamedArrays", 1)
                .hasListField("CTIClientSignature", "crm");
        assertThat(refused(data.setCallData(r -> r.peripheralID(PERIPHERAL).connectionCallID(call.id())
                .connectionDeviceID("2001").namedVariable("user.unknown", "1"))).symbol())
                .isEqualTo("E_CTI_NAMED_VARIABLE_NOT_CONFIGURED");
        assertThat(refused(data.setCallData(r -> r.peripheralID(PERIPHERAL).connectionCallID(1)
                .connectionDeviceID("2001"))).symbol()).isEqualTo("E_CTI_INVALID_CALLID");
        confirmed(data.releaseCall(r -> r.peripheralID(PERIPHERAL).connectionCallID(call.id())
                .connectionDeviceID("2001")));
        assertThat(call.data().clients()).isEmpty();
        confirmed(data.setDeviceAttributes(r -> r.peripheralID(PERIPHERAL).callingDeviceID("2002")
                .serviceNumber(Ged188Constants.NULL_SERVICE).skillGroupNumber(1)
                .callType(CallType.CALLTYPE_PREVIEW)));
        assertThat(refused(data.setDeviceAttributes(r -> r.peripheralID(PERIPHERAL).callingDeviceID("2002")
                .skillGroupNumber(99))).symbol()).isEqualTo("E_CTI_INVALID_SKILL_GROUP");
        world.ready("1002");
        Connection made = world.centre.calls().makeCall(world.centre.configuration().device("2002"), "2003",
                new CallData());
        assertThat(made.call().type()).isEqualTo(CallType.CALLTYPE_PREVIEW);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void devicesAndCallsAreMonitoredUnderTheirMasks(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        Agent agent = world.ready("1001");
        MemoryClient client = world.client(CTIServiceMasks.CTI_SERVICE_PERIPHERAL_MONITOR, "monitor");
        var monitors = client.requests().peripheralMonitor();
        long device = confirmed(monitors.monitorStart(r -> r.peripheralID(PERIPHERAL).monitoredDeviceID("2001")
                .connectionDeviceID("").connectionCallID(Ged188Constants.NULL_CALL_ID)
                .callMsgMask(CallMsgMask.CALL_DELIVERED_MASK))).monitorID();
        Connection connection = world.ringing(agent);
        List<CtiMessage> told = client.take();
        assertThat(told).hasSize(1);
        CtiAssertions.assertThat(told.get(0)).isOfType("CALL_DELIVERED_EVENT").hasField("MonitorID", device);

        long call = confirmed(monitors.monitorStart(r -> r.peripheralID(PERIPHERAL).monitoredDeviceID("")
                .connectionDeviceID("2001").connectionCallID(connection.call().id())
                .callMsgMask(CallMsgMask.CALL_ESTABLISHED_MASK | CallMsgMask.END_CALL_MASK))).monitorID();
        confirmed(monitors.changeMonitorMask(r -> r.monitorID(device).callMsgMask(CallMsgMask.CALL_CLEARED_MASK)));
        world.centre.calls().answer(connection);
        CtiAssertions.assertThat(client.take().get(0)).isOfType("CALL_ESTABLISHED_EVENT").hasField("MonitorID", call);
        world.centre.calls().clear(connection);
        told = client.take();
        assertThat(told).extracting(CtiMessage::name).containsExactly("CALL_CLEARED_EVENT", "END_CALL_EVENT");
        confirmed(monitors.monitorStop(r -> r.monitorID(device)));
        assertThat(refused(monitors.monitorStop(r -> r.monitorID(device))).symbol())
                .isEqualTo("E_CTI_INVALID_MONITORID");
        assertThat(refused(monitors.monitorStop(r -> r.monitorID(call))).symbol())
                .as("a monitor of a call ends with it").isEqualTo("E_CTI_INVALID_MONITORID");
        assertThat(refused(monitors.monitorStart(r -> r.peripheralID(PERIPHERAL).monitoredDeviceID("2001")
                .connectionDeviceID("").agentStateMask(0x10000))).symbol()).isEqualTo("E_CTI_INVALID_AGENT_STATE_MASK");
        assertThat(refused(monitors.monitorStart(r -> r.peripheralID(PERIPHERAL).monitoredDeviceID("77")
                .connectionDeviceID(""))).symbol()).isEqualTo("E_CTI_INVALID_DEVICE");
        world.ringing(agent);
        assertThat(client.take()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void clientsComeAndGoAndAreMonitored(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        MemoryClient watcher = world.client(CTIServiceMasks.CTI_SERVICE_CLIENT_MONITOR, "watcher");
        Agent agent = world.agent("1001");
        MemoryClient desktop = world.client(CTIServiceMasks.CTI_SERVICE_CLIENT_EVENTS, agent);
        CtiMessage opened = watcher.take().get(0);
        CtiAssertions.assertThat(opened).isOfType("CLIENT_SESSION_OPENED_EVENT").hasField("ClientID", "client of 1001")
                .hasField("AgentInstrument", "2001").hasField("ClientAddress", "127.0.0.1");
        long session = (Long) opened.field("SessionID").orElseThrow();

        var monitors = watcher.requests().clientMonitor();
        long monitor = confirmed(monitors.sessionMonitorStart(r -> r.sessionID(session))).monitorID();
        assertThat(refused(monitors.sessionMonitorStart(r -> r.sessionID(session))).symbol())
                .isEqualTo("E_CTI_SESSION_MONITOR_ALREADY_EXISTS");
        assertThat(refused(monitors.sessionMonitorStart(r -> r.sessionID(99))).symbol())
                .isEqualTo("E_CTI_CLIENT_NOT_FOUND");
        world.centre.agents().login(agent);
        assertThat(desktop.take()).hasSize(2);
        CtiAssertions.assertThat(watcher.take().get(0)).isOfType("AGENT_STATE_EVENT").hasField("MonitorID", monitor);
        confirmed(monitors.sessionMonitorStop(r -> r.monitorID(monitor)));
        desktop.connection().close();
        CtiAssertions.assertThat(watcher.take().get(0)).isOfType("CLIENT_SESSION_CLOSED_EVENT")
                .hasField("SessionID", session).hasField("Status", StatusCode.E_CTI_NO_ERROR);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void aSupervisorWatchesATeamAndItsCalls(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        Agent agent = world.ready("1001");
        Agent supervisor = world.ready("1010");
        MemoryClient client = world.client(CTIServiceMasks.CTI_SERVICE_SUPERVISOR
                | CTIServiceMasks.CTI_SERVICE_CLIENT_EVENTS, supervisor);
        SupervisorClient requests = client.requests().supervisor();
        CtiAssertions.assertThat(confirmed(requests.listAgentTeam(r -> r.supervisorID(6010))))
                .hasListField("TeamID", 1).hasField("More", 0);
        assertThat(refused(requests.listAgentTeam(r -> r.supervisorID(6001))).symbol())
                .isEqualTo("E_CTI_SUPERVISOR_NOT_FOUND");
        long monitor = confirmed(requests.monitorAgentTeamStart(r -> r.teamID(1))).monitorID();
        CtiMessage team = client.take().get(0);
        CtiAssertions.assertThat(team).isOfType("AGENT_TEAM_CONFIG_EVENT").hasField("TeamID", 1)
                .hasField("NumberOfAgents", 9);
        assertThat(team.listField("AtcAgentID")).startsWith("1001", "1002");
        assertThat(refused(requests.monitorAgentTeamStart(r -> r.teamID(1))).symbol())
                .isEqualTo("E_CTI_AGENT_TEAM_MONITOR_ALREADY_EXISTS");

        Connection connection = world.talking(agent);
        CtiAssertions.assertThat(client.take().get(0)).isOfType("AGENT_STATE_EVENT").hasField("MonitorID", monitor)
                .hasField("AgentID", "1001").hasField("AgentState", AgentState.AGENT_STATE_RESERVED);
        long call = connection.call().id();
        confirmed(supervise(requests, call, SupervisoryAction.SUPERVISOR_MONITOR));
        assertThat(client.takeNames()).contains("BEGIN_CALL_EVENT", "CALL_ESTABLISHED_EVENT");
        assertThat(connection.call().devices()).extracting("id").containsExactly("5550100", "2001", "2010");
        confirmed(supervise(requests, call, SupervisoryAction.SUPERVISOR_BARGE_IN));
        assertThat(client.takeNames()).contains("CALL_CONFERENCED_EVENT");
        confirmed(supervise(requests, call, SupervisoryAction.SUPERVISOR_INTERCEPT));
        assertThat(connection.call().devices()).extracting("id").containsExactly("5550100", "2010");
        assertThat(agent.session().intercepted).isEqualTo(1);
        assertThat(refused(supervise(requests, call, 99)).symbol()).isEqualTo("E_CTI_INVALID_SUPERVISORY_ACTION");
        client.take();
        world.centre.agents().leave(world.centre.configuration().team(1), world.agent("1009"));
        CtiAssertions.assertThat(client.take().get(0)).isOfType("AGENT_TEAM_CONFIG_EVENT")
                .hasListField("AtcAgentID", "1009");
        confirmed(requests.monitorAgentTeamStop(r -> r.monitorID(monitor)));
    }

    private static CompletableFuture<?> supervise(SupervisorClient requests, long call, int action) {
        return requests.superviseCall(r -> r.peripheralID(PERIPHERAL).agentConnectionCallID(call)
                .agentConnectionDeviceID("2001").supervisorInstrument("2010").supervisoryAction(action)
                .supervisorConnectionCallID(Ged188Constants.NULL_CALL_ID));
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void textsReachTheirReceivers(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        Agent agent = world.ready("1001");
        Agent supervisor = world.ready("1010");
        MemoryClient sender = world.client(CTIServiceMasks.CTI_SERVICE_CLIENT_EVENTS, agent);
        MemoryClient boss = world.client(CTIServiceMasks.CTI_SERVICE_CLIENT_EVENTS, supervisor);
        MiscellaneousClient requests = sender.requests().miscellaneous();
        confirmed(requests.userMessage(r -> r.peripheralID(PERIPHERAL)
                .distribution(Distribution.DISTRIBUTE_TO_SUPERVISOR).text("help")));
        CtiAssertions.assertThat(boss.take().get(0)).isOfType("USER_MESSAGE_EVENT").hasField("Text", "help")
                .hasField("ClientID", "client of 1001");
        confirmed(requests.userMessage(r -> r.peripheralID(PERIPHERAL)
                .distribution(Distribution.DISTRIBUTE_TO_CLIENT).clientID("client of 1010").text("you")));
        confirmed(requests.userMessage(r -> r.peripheralID(PERIPHERAL)
                .distribution(Distribution.DISTRIBUTE_TO_ALL).text("all")));
        assertThat(boss.takeNames()).hasSize(2);
        confirmed(requests.userMessage(r -> r.peripheralID(PERIPHERAL)
                .distribution(Distribution.DISTRIBUTE_TO_TEAM).text("team")));
        assertThat(sender.takeNames()).hasSize(2);
        assertThat(refused(requests.userMessage(r -> r.peripheralID(PERIPHERAL)
                .distribution(Distribution.DISTRIBUTE_TO_CLIENT).clientID("nobody").text("?"))).symbol())
                .isEqualTo("E_CTI_CLIENT_NOT_FOUND");
        assertThat(refused(requests.userMessage(r -> r.peripheralID(PERIPHERAL).distribution(9).text("?"))).symbol())
                .isEqualTo("E_CTI_INVALID_DISTRIBUTION_TYPE");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void statisticsCountWhatHasHappened(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        Agent agent = world.ready("1001");
        MiscellaneousClient requests = world.client(0, "wallboard").requests().miscellaneous();
        world.pass(10);
        Connection connection = world.talking(agent);
        world.pass(60);
        world.centre.calls().clear(connection);
        Call waiting = world.centre.routing().arrive("5550101", "8005551212");
        world.centre.routing().queue(waiting, waiting.service().skillGroups());
        world.pass(5);

        CtiAssertions.assertThat(confirmed(requests.queryAgentStatistics(r -> r.peripheralID(PERIPHERAL)
                .agentID("1001")))).hasField("HandledCallsSession", 1).hasField("HandledCallsTimeToday", 60)
                .hasField("AvailTimeSession", 10).hasField("AgentInstrument", "2001");
        CtiAssertions.assertThat(confirmed(requests.querySkillGroupStatistics(r -> r.peripheralID(PERIPHERAL)
                .skillGroupNumber(1)))).hasField("AgentsLoggedOn", 1).hasField("AgentsAvail", 1)
                .hasField("CallsQNow", 1).hasField("LongestCallQNow", 5).hasField("HandledCallsToday", 1)
                .hasField("CallsQToday", 1);
        assertThat(refused(requests.querySkillGroupStatistics(r -> r.peripheralID(PERIPHERAL).skillGroupNumber(9)))
                .symbol()).isEqualTo("E_CTI_INVALID_SKILL_GROUP");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void aClientIsToldOnlyTheVariablesThatItRegisters(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        MemoryClient client = world.client(ALL_EVENTS, "crm");
        MiscellaneousClient requests = client.requests().miscellaneous();
        assertThat(refused(requests.registerVariables(r -> r.callVariableMask(0xF000))).symbol())
                .isEqualTo("E_CTI_INVALID_CALL_VARIABLE_MASK");
        confirmed(requests.registerVariables(r -> r.callVariableMask(CallVariableMask.CALL_VAR_2_MASK)
                .namedVariable("user.account", "")));
        Call call = world.centre.routing().arrive("5550100", "8005551212");
        call.data().variable(1, "one").variable(2, "two");
        call.data().namedVariables().put("user.account", "4711");
        call.data().namedArrays().put(new CallData.ArrayElement("user.history", 0), "x");
        client.take();
        world.centre.dataChanged(call);
        CtiAssertions.assertThat(client.take().get(0)).hasNoField("CallVariable1").hasField("CallVariable2", "two")
                .hasField("NumNamedVariables", 1).hasField("NumNamedArrays", 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void smallRequestsAreAnswered(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        MemoryClient client = world.client(ALL_EVENTS, "desktop");
        MiscellaneousClient requests = client.requests().miscellaneous();
        confirmed(requests.clientEventReport(r -> r.state(1).text("started")));
        assertThat(refused(requests.clientEventReport(r -> r.state(1).text(""))).symbol())
                .isEqualTo("E_CTI_REQUIRED_DATA_MISSING");
        confirmed(requests.setAppData(r -> r.applicationPathID(1).callVariable1("x")));
        CtiAssertions.assertThat(confirmed(requests.agentDeskSettings(r -> r.peripheralID(PERIPHERAL)
                .agentID("1001")))).hasField("PeripheralID", PERIPHERAL).hasField("DeskSettingsMask", 1);
        if (version >= 24) {
            CtiAssertions.assertThat(confirmed(requests.setAgentServiceData(r -> r.agentSkillTargetID(6001))))
                    .hasField("Status", StatusCode.E_CTI_NO_ERROR);
        }
        client.take();
        world.centre.online(false);
        world.centre.system(SystemEventID.SYS_TEXT_FYI, 0, "lunch", null);
        List<CtiMessage> told = client.take();
        CtiAssertions.assertThat(told.get(0)).isOfType("SYSTEM_EVENT")
                .hasField("SystemEventID", SystemEventID.SYS_PERIPHERAL_OFFLINE)
                .hasField("SystemEventArg1", PERIPHERAL);
        CtiAssertions.assertThat(told.get(1)).hasField("Text", "lunch");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void aRegisteredServiceRecordsForOtherClients(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        Call call = world.talking(world.ready("1001")).call();
        MemoryClient client = world.client(0, "desktop");
        MemoryClient recorder = world.client(CTIServiceMasks.CTI_SERVICE_SERVER, "recorder");
        MiscellaneousClient requests = client.requests().miscellaneous();
        assertThat(refused(start(requests, call)).symbol()).isEqualTo("E_CTI_INVALID_SERVICE");
        long service = confirmed(recorder.requests().serverService().registerService(r -> r
                .serviceName("Recording"))).registeredServiceID();
        assertThat(refused(recorder.requests().serverService().registerService(r -> r.serviceName("Recording")))
                .symbol()).isEqualTo("E_CTI_SERVICE_CONFLICT");

        CompletableFuture<StartRecordingConfDecoder> started = start(requests, call);
        assertThat(started).isNotDone();
        CtiMessage passedOn = recorder.take().get(0);
        CtiAssertions.assertThat(passedOn).isOfType("START_RECORDING_REQ").hasField("ClientID", "desktop")
                .hasField("ConnectionCallID", call.id()).hasField("ClientPort", 4000);
        recorder.connection().send(new StartRecordingConfEncoder(), e -> e
                .invokeID((Long) passedOn.field("InvokeID").orElseThrow()).serverData(77));
        long session = confirmed(started).sessionID();
        CtiAssertions.assertThat(confirmed(started)).hasField("ServerData", 77);

        CompletableFuture<StopRecordingConfDecoder> stopped = requests.stopRecording(r -> r.peripheralID(PERIPHERAL)
                .connectionCallID(call.id()).connectionDeviceID("2001").sessionID(session).serverData(77));
        CtiMessage stop = recorder.take().get(0);
        CtiAssertions.assertThat(stop).isOfType("STOP_RECORDING_REQ").hasField("ServerData", 77);
        recorder.connection().send(new StopRecordingConfEncoder(), e -> e
                .invokeID((Long) stop.field("InvokeID").orElseThrow()));
        confirmed(stopped);

        CompletableFuture<StartRecordingConfDecoder> orphan = start(requests, call);
        recorder.connection().cut();
        assertThat(refused(orphan).symbol()).isEqualTo("E_CTI_CLIENT_DISCONNECTED");
        assertThat(refused(start(requests, call)).symbol()).isEqualTo("E_CTI_INVALID_SERVICE");
        assertThat(service).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void aServiceIsNoLongerOffered(int version) {
        SimulatedWorld world = new SimulatedWorld(version);
        var services = world.client(CTIServiceMasks.CTI_SERVICE_SERVER, "recorder").requests().serverService();
        long id = confirmed(services.registerService(r -> r.serviceName("Recording"))).registeredServiceID();
        confirmed(services.unregisterService(r -> r.registeredServiceID(id)));
        assertThat(refused(services.unregisterService(r -> r.registeredServiceID(id))).symbol())
                .isEqualTo("E_CTI_INVALID_SERVICE");
    }

    private static CompletableFuture<StartRecordingConfDecoder> start(MiscellaneousClient requests, Call call) {
        return requests.startRecording(r -> r.peripheralID(PERIPHERAL).connectionCallID(call.id())
                .connectionDeviceID("2001").clientPort(4000));
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 23, 25})
    void aServiceThatWasNotGrantedIsRefused(int version) {
        SimulatedWorld world = new SimulatedWorld(version, ServerBehaviour.usual()
                .withServices(CTIServiceMasks.CTI_SERVICE_ALL_EVENTS));
        MemoryClient client = world.client(OpenRequest.of(ALL_EVENTS | CTIServiceMasks.CTI_SERVICE_SERVER, "greedy"));
        CtiAssertions.assertThat(client.opened()).hasField("ServicesGranted", ALL_EVENTS);
        assertThat(refused(client.requests().serverService().registerService(r -> r.serviceName("x"))).getMessage())
                .contains("CTI_SERVICE_SERVER");
        assertThat(world.agent("1001").activity()).isEqualTo(AgentActivity.LOGOUT);
    }
}

package org.ctiwire.conformance.walk;

import static org.ctiwire.conformance.walk.WalkClient.confirmed;
import static org.ctiwire.conformance.walk.WalkClient.refused;
import static org.ctiwire.conformance.walk.WalkWorld.PERIPHERAL;

import java.util.concurrent.CompletableFuture;
import org.ctiwire.ged188.ActiveMaintenanceRespMsgEncoder;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.CallDataUpdateClient;
import org.ctiwire.ged188.CallMsgMask;
import org.ctiwire.ged188.CallVariableMask;
import org.ctiwire.ged188.Distribution;
import org.ctiwire.ged188.Ged188Constants;
import org.ctiwire.ged188.MiscellaneousClient;
import org.ctiwire.ged188.PeripheralMonitorClient;
import org.ctiwire.ged188.StartRecordingConfDecoder;
import org.ctiwire.ged188.StartRecordingConfEncoder;
import org.ctiwire.ged188.StopRecordingConfEncoder;
import org.ctiwire.ged188.SupervisorClient;
import org.ctiwire.ged188.SupervisoryAction;
import org.ctiwire.testkit.message.CtiMessage;

/** The services with few messages, one walk each. */
final class SmallWalks {

    private static final String PHONE = "2001";
    private static final int AGENT_SERVICE_DATA = 24;

    private SmallWalks() {
    }

    static void peripheralMonitor(WalkWorld world) {
        world.ready("1001");
        WalkClient client = world.client(CTIServiceMasks.CTI_SERVICE_PERIPHERAL_MONITOR, "monitor");
        PeripheralMonitorClient monitors = client.requests().peripheralMonitor();
        long monitor = confirmed(monitors.monitorStart(r -> r.peripheralID(PERIPHERAL).monitoredDeviceID(PHONE)
                .connectionDeviceID("").connectionCallID(Ged188Constants.NULL_CALL_ID)
                .callMsgMask(CallMsgMask.CALL_DELIVERED_MASK))).monitorID();
        long call = world.ringing("1001");
        client.awaitMessage("CALL_DELIVERED_EVENT");
        confirmed(monitors.changeMonitorMask(r -> r.monitorID(monitor).callMsgMask(CallMsgMask.END_CALL_MASK)));
        world.simulator.run(centre -> centre.calls().clear(centre.call(call)));
        client.awaitMessage("END_CALL_EVENT");
        confirmed(monitors.monitorStop(r -> r.monitorID(monitor)));
        refused(monitors.monitorStop(r -> r.monitorID(monitor)));
    }

    static void clientMonitor(WalkWorld world) {
        WalkClient watcher = world.client(CTIServiceMasks.CTI_SERVICE_CLIENT_MONITOR, "watcher");
        WalkClient desktop = world.clientAt(CTIServiceMasks.CTI_SERVICE_CLIENT_EVENTS, PHONE);
        long session = (Long) watcher.awaitMessage("CLIENT_SESSION_OPENED_EVENT").field("SessionID").orElseThrow();
        long monitor = confirmed(watcher.requests().clientMonitor().sessionMonitorStart(r -> r.sessionID(session)))
                .monitorID();
        world.ready("1001");
        watcher.awaitMessage("AGENT_STATE_EVENT");
        confirmed(watcher.requests().clientMonitor().sessionMonitorStop(r -> r.monitorID(monitor)));
        refused(watcher.requests().clientMonitor().sessionMonitorStop(r -> r.monitorID(monitor)));
        desktop.connection().close(0);
        watcher.awaitMessage("CLIENT_SESSION_CLOSED_EVENT");
    }

    static void supervisor(WalkWorld world) {
        world.ready("1001", "1010");
        WalkClient client = world.client(CTIServiceMasks.CTI_SERVICE_SUPERVISOR, "supervisor");
        WalkClient agent = world.client(CTIServiceMasks.CTI_SERVICE_CLIENT_CONTROL, "agent");
        SupervisorClient requests = client.requests().supervisor();
        confirmed(requests.listAgentTeam(r -> r.supervisorID(6010)));
        long monitor = confirmed(requests.monitorAgentTeamStart(r -> r.teamID(1))).monitorID();
        client.awaitMessage("AGENT_TEAM_CONFIG_EVENT");
        long call = world.talking("1001", PHONE);
        confirmed(requests.superviseCall(r -> r.peripheralID(PERIPHERAL).agentConnectionCallID(call)
                .agentConnectionDeviceID(PHONE).supervisorInstrument("2010")
                .supervisoryAction(SupervisoryAction.SUPERVISOR_BARGE_IN)
                .supervisorConnectionCallID(Ged188Constants.NULL_CALL_ID)));
        world.simulator.run(centre -> centre.calls().clear(centre.call(call)));
        long urgent = world.talking("1001", PHONE);
        confirmed(agent.requests().clientControl().emergencyCall(r -> r.peripheralID(PERIPHERAL)
                .connectionCallID(urgent).connectionDeviceID(PHONE).agentID("1001")));
        client.awaitMessage("EMERGENCY_CALL_EVENT");
        confirmed(requests.monitorAgentTeamStop(r -> r.monitorID(monitor)));
        refused(requests.monitorAgentTeamStop(r -> r.monitorID(monitor)));
    }

    static void callDataUpdate(WalkWorld world) {
        world.ready("1001");
        long call = world.talking("1001", PHONE);
        CallDataUpdateClient data = world.client(CTIServiceMasks.CTI_SERVICE_CALL_DATA_UPDATE, "crm").requests()
                .callDataUpdate();
        confirmed(data.setCallData(r -> r.peripheralID(PERIPHERAL).connectionCallID(call).connectionDeviceID(PHONE)
                .callVariable3("three")));
        refused(data.setCallData(r -> r.peripheralID(PERIPHERAL).connectionCallID(1).connectionDeviceID(PHONE)));
        confirmed(data.releaseCall(r -> r.peripheralID(PERIPHERAL).connectionCallID(call).connectionDeviceID(PHONE)));
        confirmed(data.setDeviceAttributes(r -> r.peripheralID(PERIPHERAL).callingDeviceID("2002")
                .serviceNumber(Ged188Constants.NULL_SERVICE).skillGroupNumber(1)));
    }

    static void miscellaneous(WalkWorld world) {
        world.ready("1001");
        WalkClient client = world.clientAt(CTIServiceMasks.CTI_SERVICE_CLIENT_EVENTS, PHONE);
        MiscellaneousClient requests = client.requests().miscellaneous();
        confirmed(requests.clientEventReport(r -> r.state(1).text("started")));
        refused(requests.clientEventReport(r -> r.state(1).text("")));
        confirmed(requests.userMessage(r -> r.peripheralID(PERIPHERAL).distribution(Distribution.DISTRIBUTE_TO_ALL)
                .text("all")));
        world.simulator.run(centre -> centre.online(false));
        client.awaitMessage("SYSTEM_EVENT");
        confirmed(requests.queryAgentStatistics(r -> r.peripheralID(PERIPHERAL).agentID("1001")));
        confirmed(requests.querySkillGroupStatistics(r -> r.peripheralID(PERIPHERAL).skillGroupNumber(1)));
        confirmed(requests.registerVariables(r -> r.callVariableMask(CallVariableMask.CALL_VAR_2_MASK)));
        confirmed(requests.setAppData(r -> r.applicationPathID(1).callVariable1("x")));
        confirmed(requests.agentDeskSettings(r -> r.peripheralID(PERIPHERAL).agentID("1001")));
        if (world.version >= AGENT_SERVICE_DATA) {
            confirmed(requests.setAgentServiceData(r -> r.agentSkillTargetID(6001)));
        }
        record(world, requests);
        world.client(CTIServiceMasks.CTI_SERVICE_ALL_EVENTS, "other").requests().miscellaneous()
                .userMessage(r -> r.peripheralID(PERIPHERAL).distribution(Distribution.DISTRIBUTE_TO_CLIENT)
                        .clientID("client at " + PHONE).text("you"));
        client.awaitMessage("USER_MESSAGE_EVENT");
    }

    private static void record(WalkWorld world, MiscellaneousClient requests) {
        long call = world.talking("1001", PHONE);
        WalkClient recorder = world.client(CTIServiceMasks.CTI_SERVICE_SERVER, "recorder");
        confirmed(recorder.requests().serverService().registerService(r -> r.serviceName("Recording")));
        CompletableFuture<StartRecordingConfDecoder> started = requests.startRecording(r -> r.peripheralID(PERIPHERAL)
                .connectionCallID(call).connectionDeviceID(PHONE).clientPort(4000));
        CtiMessage start = recorder.awaitMessage("START_RECORDING_REQ");
        recorder.connection().send(new StartRecordingConfEncoder(), e -> e
                .invokeID((Long) start.field("InvokeID").orElseThrow()).serverData(77));
        long session = confirmed(started).sessionID();
        var stopped = requests.stopRecording(r -> r.peripheralID(PERIPHERAL).connectionCallID(call)
                .connectionDeviceID(PHONE).sessionID(session).serverData(77));
        CtiMessage stop = recorder.awaitMessage("STOP_RECORDING_REQ");
        recorder.connection().send(new StopRecordingConfEncoder(), e -> e
                .invokeID((Long) stop.field("InvokeID").orElseThrow()));
        confirmed(stopped);
    }

    /** The service has no message: what it changes is an alarm on the server, when the session opens and closes. */
    static void connectionMonitor(WalkWorld world) {
        WalkClient client = world.client(CTIServiceMasks.CTI_SERVICE_CONNECTION_MONITOR, "bridge");
        long granted = (Long) client.opened().field("ServicesGranted").orElseThrow();
        if (granted != CTIServiceMasks.CTI_SERVICE_CONNECTION_MONITOR) {
            throw new AssertionError("granted " + granted);
        }
        client.connection().close(0);
        WalkClient.await(client::isOver, "the end of the session");
    }

    static void serverService(WalkWorld world) {
        var services = world.client(CTIServiceMasks.CTI_SERVICE_SERVER, "recorder").requests().serverService();
        long id = confirmed(services.registerService(r -> r.serviceName("Recording"))).registeredServiceID();
        confirmed(services.unregisterService(r -> r.registeredServiceID(id)));
        refused(services.unregisterService(r -> r.registeredServiceID(id)));
    }

    static void activeStandby(WalkWorld world) {
        WalkClient client = world.client(CTIServiceMasks.CTI_SERVICE_ACTIVE_STANDBY, "both");
        world.simulator.run(centre -> world.simulator.sideA().server().maintenance().ask(agreed -> { }));
        CtiMessage request = client.awaitMessage("ACTIVE_MAINTENANCE_REQ_MSG");
        client.connection().send(new ActiveMaintenanceRespMsgEncoder(), e -> e
                .invokeID((Long) request.field("InvokeID").orElseThrow()).maintenanceModeAccepted(true));
        client.awaitMessage("ACTIVE_MAINTENANCE_EVENT_MSG");
        world.simulator.run(centre -> world.simulator.sideA().server().activate());
        client.awaitMessage("STANDBY_ACTIVE_EVENT_MSG");
        client.requests().activeStandby().stoppingRequestsToThisSide(r -> { });
        WalkClient.await(() -> {
            world.pass(1);
            return client.isOver();
        }, "the end of the old side's connection");
    }
}

package org.ctiwire.conformance.walk;

import static org.ctiwire.conformance.walk.WalkClient.confirmed;
import static org.ctiwire.conformance.walk.WalkClient.refused;
import static org.ctiwire.conformance.walk.WalkWorld.PERIPHERAL;

import org.ctiwire.ged188.AgentState;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.ClientControlClient;

/** Every request of Client Control, each with the state that it needs. */
final class ControlWalk {

    private static final String PHONE = "2001";
    private static final int NETWORK_RECORDING = 23;

    private final WalkWorld world;
    private final ClientControlClient control;

    private ControlWalk(WalkWorld world) {
        this.world = world;
        control = world.client(CTIServiceMasks.CTI_SERVICE_CLIENT_CONTROL, "control").requests().clientControl();
    }

    static void walk(WalkWorld world) {
        ControlWalk walk = new ControlWalk(world);
        walk.agent();
        walk.oneCall();
        walk.madeCalls();
        walk.twoCalls();
        walk.help();
        walk.recording();
    }

    private void agent() {
        world.ready("1002");
        confirmed(control.setAgentState(r -> r.peripheralID(PERIPHERAL).agentState(AgentState.AGENT_STATE_LOGIN)
                .agentInstrument(PHONE).agentID("1001")));
        confirmed(control.setAgentState(r -> r.peripheralID(PERIPHERAL).agentState(AgentState.AGENT_STATE_AVAILABLE)
                .agentInstrument(PHONE)));
        confirmed(control.queryAgentState(r -> r.peripheralID(PERIPHERAL).agentID("1001")));
        refused(control.queryAgentState(r -> r.peripheralID(PERIPHERAL).agentID("9999")));
        confirmed(control.queryDeviceInfo(r -> r.peripheralID(PERIPHERAL).agentInstrument(PHONE)));
    }

    private void oneCall() {
        long call = world.ringing("1001");
        answer(call, PHONE);
        confirmed(control.holdCall(r -> r.peripheralID(PERIPHERAL).connectionCallID(call).connectionDeviceID(PHONE)));
        confirmed(control.retrieveCall(r -> r.peripheralID(PERIPHERAL).heldConnectionCallID(call)
                .heldConnectionDeviceID(PHONE)));
        confirmed(control.sendDtmfSignal(r -> r.peripheralID(PERIPHERAL).connectionCallID(call)
                .connectionDeviceID(PHONE).dtmfString("12#")));
        confirmed(control.badCall(r -> r.peripheralID(PERIPHERAL).connectionCallID(call).connectionDeviceID(PHONE)
                .agentID("1001")));
        confirmed(control.snapshotCall(r -> r.peripheralID(PERIPHERAL).connectionCallID(call)
                .connectionDeviceID(PHONE)));
        confirmed(control.snapshotDevice(r -> r.peripheralID(PERIPHERAL).agentInstrument(PHONE)));
        confirmed(control.clearConnection(r -> r.peripheralID(PERIPHERAL).connectionCallID(call)
                .connectionDeviceID(PHONE)));
        long ringing = world.ringing("1001");
        confirmed(control.deflectCall(r -> r.peripheralID(PERIPHERAL).connectionCallID(ringing)
                .connectionDeviceID(PHONE).calledDeviceID("2002")));
        clear(ringing, "2002");
    }

    private void answer(long call, String device) {
        confirmed(control.answerCall(r -> r.peripheralID(PERIPHERAL).connectionCallID(call)
                .connectionDeviceID(device)));
    }

    private void clear(long call, String device) {
        confirmed(control.clearCall(r -> r.peripheralID(PERIPHERAL).connectionCallID(call)
                .connectionDeviceID(device)));
    }

    private void madeCalls() {
        long made = confirmed(control.makeCall(r -> r.peripheralID(PERIPHERAL).agentInstrument(PHONE)
                .dialedNumber("2002"))).newConnectionCallID();
        clear(made, PHONE);
        long predicted = confirmed(control.makePredictiveCall(r -> r.peripheralID(PERIPHERAL)
                .originatingDeviceID("8005551212").dialedNumber("5550200"))).newConnectionCallID();
        world.simulator.run(centre -> centre.calls().clear(centre.call(predicted)));
    }

    private long consult(long call) {
        long consult = confirmed(control.consultationCall(r -> r.peripheralID(PERIPHERAL).activeConnectionCallID(call)
                .activeConnectionDeviceID(PHONE).dialedNumber("2002"))).newConnectionCallID();
        answer(consult, "2002");
        return consult;
    }

    private void twoCalls() {
        long first = world.talking("1001", PHONE);
        long dropped = consult(first);
        confirmed(control.alternateCall(r -> r.peripheralID(PERIPHERAL).activeConnectionCallID(dropped)
                .activeConnectionDeviceID(PHONE).otherConnectionCallID(first).otherConnectionDeviceID(PHONE)));
        confirmed(control.reconnectCall(r -> r.peripheralID(PERIPHERAL).activeConnectionCallID(first)
                .activeConnectionDeviceID(PHONE).heldConnectionCallID(dropped).heldConnectionDeviceID(PHONE)));
        clear(dropped, PHONE);
        long second = world.talking("1001", PHONE);
        long joined = consult(second);
        confirmed(control.conferenceCall(r -> r.peripheralID(PERIPHERAL).activeConnectionCallID(joined)
                .activeConnectionDeviceID(PHONE).heldConnectionCallID(second).heldConnectionDeviceID(PHONE)));
        clear(second, PHONE);
        long third = world.talking("1001", PHONE);
        long handedOver = consult(third);
        confirmed(control.transferCall(r -> r.peripheralID(PERIPHERAL).activeConnectionCallID(handedOver)
                .activeConnectionDeviceID(PHONE).heldConnectionCallID(third).heldConnectionDeviceID(PHONE)));
        clear(third, "2002");
    }

    private void help() {
        WalkClient supervisor = world.client(CTIServiceMasks.CTI_SERVICE_SUPERVISOR, "supervisor");
        world.ready("1010");
        long call = world.talking("1001", PHONE);
        confirmed(control.emergencyCall(r -> r.peripheralID(PERIPHERAL).connectionCallID(call)
                .connectionDeviceID(PHONE).agentID("1001")));
        supervisor.awaitMessage("EMERGENCY_CALL_EVENT");
        world.clearAll();
        long again = world.talking("1001", PHONE);
        confirmed(control.supervisorAssist(r -> r.peripheralID(PERIPHERAL).connectionCallID(again)
                .connectionDeviceID(PHONE).agentID("1001")));
        world.clearAll();
    }

    private void recording() {
        if (world.version < NETWORK_RECORDING) {
            return;
        }
        long call = world.talking("1001", PHONE);
        confirmed(control.startNetworkRecording(r -> r.peripheralID(PERIPHERAL).connectionCallID(call)
                .connectionDeviceID(PHONE)));
        confirmed(control.stopNetworkRecording(r -> r.peripheralID(PERIPHERAL).connectionCallID(call)
                .connectionDeviceID(PHONE)));
        confirmed(control.agentGreetingControl(r -> r.peripheralID(PERIPHERAL).agentID("1001")));
    }
}

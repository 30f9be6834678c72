package org.ctiwire.testkit.server;

import java.util.function.Supplier;
import org.ctiwire.ged188.AgentGreetingControlConfEncoder;
import org.ctiwire.ged188.AgentGreetingControlReqDecoder;
import org.ctiwire.ged188.AlternateCallConfEncoder;
import org.ctiwire.ged188.AlternateCallReqDecoder;
import org.ctiwire.ged188.AnswerCallConfEncoder;
import org.ctiwire.ged188.AnswerCallReqDecoder;
import org.ctiwire.ged188.BadCallConfEncoder;
import org.ctiwire.ged188.BadCallReqDecoder;
import org.ctiwire.ged188.ClearCallConfEncoder;
import org.ctiwire.ged188.ClearCallReqDecoder;
import org.ctiwire.ged188.ClearConnectionConfEncoder;
import org.ctiwire.ged188.ClearConnectionReqDecoder;
import org.ctiwire.ged188.ClientControlHandler;
import org.ctiwire.ged188.ConferenceCallConfEncoder;
import org.ctiwire.ged188.ConferenceCallReqDecoder;
import org.ctiwire.ged188.ConnectionDeviceIDType;
import org.ctiwire.ged188.ConsultationCallConfEncoder;
import org.ctiwire.ged188.ConsultationCallReqDecoder;
import org.ctiwire.ged188.DeflectCallConfEncoder;
import org.ctiwire.ged188.DeflectCallReqDecoder;
import org.ctiwire.ged188.EmergencyCallConfEncoder;
import org.ctiwire.ged188.EmergencyCallReqDecoder;
import org.ctiwire.ged188.HoldCallConfEncoder;
import org.ctiwire.ged188.HoldCallReqDecoder;
import org.ctiwire.ged188.LineType;
import org.ctiwire.ged188.MakeCallConfEncoder;
import org.ctiwire.ged188.MakeCallReqDecoder;
import org.ctiwire.ged188.MakePredictiveCallConfEncoder;
import org.ctiwire.ged188.MakePredictiveCallReqDecoder;
import org.ctiwire.ged188.QueryAgentStateConfEncoder;
import org.ctiwire.ged188.QueryAgentStateReqDecoder;
import org.ctiwire.ged188.QueryDeviceInfoConfEncoder;
import org.ctiwire.ged188.QueryDeviceInfoReqDecoder;
import org.ctiwire.ged188.ReconnectCallConfEncoder;
import org.ctiwire.ged188.ReconnectCallReqDecoder;
import org.ctiwire.ged188.RetrieveCallConfEncoder;
import org.ctiwire.ged188.RetrieveCallReqDecoder;
import org.ctiwire.ged188.SendDtmfSignalConfEncoder;
import org.ctiwire.ged188.SendDtmfSignalReqDecoder;
import org.ctiwire.ged188.SetAgentStateConfEncoder;
import org.ctiwire.ged188.SetAgentStateReqDecoder;
import org.ctiwire.ged188.SnapshotCallConfEncoder;
import org.ctiwire.ged188.SnapshotCallReqDecoder;
import org.ctiwire.ged188.SnapshotDeviceConfEncoder;
import org.ctiwire.ged188.SnapshotDeviceReqDecoder;
import org.ctiwire.ged188.StartNetworkRecordingConfEncoder;
import org.ctiwire.ged188.StartNetworkRecordingReqDecoder;
import org.ctiwire.ged188.StopNetworkRecordingConfEncoder;
import org.ctiwire.ged188.StopNetworkRecordingReqDecoder;
import org.ctiwire.ged188.SupervisorAssistConfEncoder;
import org.ctiwire.ged188.SupervisorAssistReqDecoder;
import org.ctiwire.ged188.TransferCallConfEncoder;
import org.ctiwire.ged188.TransferCallReqDecoder;
import org.ctiwire.runtime.Reply;
import org.ctiwire.runtime.Text;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.AgentActivity;
import org.ctiwire.testkit.model.Call;
import org.ctiwire.testkit.model.Connection;
import org.ctiwire.testkit.model.ConnectionState;
import org.ctiwire.testkit.model.ContactCentre;
import org.ctiwire.testkit.model.Device;
import org.ctiwire.testkit.model.Recording;
import org.ctiwire.testkit.model.Refusal;
import org.ctiwire.testkit.model.RefusedException;

/** Answers the requests of the Client Control service. */
final class ClientControlRequests implements ClientControlHandler {

    private final Supplier<SimulatedSession> caller;
    private final ContactCentre centre;
    private final AgentLookup lookup;
    private final CallPlacement placement;
    private final EmergencyAlarm alarm;

    ClientControlRequests(SimulatedCtiServer server, Supplier<SimulatedSession> caller) {
        this.caller = caller;
        this.centre = server.centre();
        this.lookup = new AgentLookup(centre.configuration());
        this.placement = new CallPlacement(centre);
        this.alarm = new EmergencyAlarm(server);
    }

    private Connection connection(long peripheral, long call, Text device) {
        lookup.checkPeripheral(peripheral);
        return centre.connection(call, device.toString());
    }

    @Override
    public void queryAgentState(QueryAgentStateReqDecoder r, Reply<QueryAgentStateConfEncoder> reply) {
        Answers.control(reply, () -> {
            lookup.checkPeripheral(r.peripheralID());
            boolean named = r.hasAgentID() || r.hasAgentExtension() || r.hasAgentInstrument();
            Agent agent = named ? lookup.agent(r.agentID(), r.agentExtension(), r.agentInstrument())
                    : centre.configuration().agent(r.icmAgentID());
            return e -> QueryAnswers.agentState(e, agent, r.protocolVersion());
        });
    }

    @Override
    public void setAgentState(SetAgentStateReqDecoder r, Reply<SetAgentStateConfEncoder> reply) {
        Answers.controlDone(reply, () -> {
            lookup.checkPeripheral(r.peripheralID());
            AgentActivity wanted = AgentActivity.of(r.agentState());
            SetAgentStateReqDecoder.SkillGroups groups = r.skillGroups();
            while (groups.next()) {
                centre.configuration().skillGroup(groups.skillGroupNumber());
            }
            if (wanted == AgentActivity.LOGIN) {
                centre.agents().login(centre.configuration().agent(r.agentID().toString()),
                        centre.configuration().device(r.agentInstrument().toString()), r.agentPassword().toString(),
                        r.agentWorkMode(), r.eventReasonCode());
            } else {
                centre.agents().change(lookup.agent(r.agentID(), r.agentInstrument(), r.agentInstrument()), wanted,
                        r.eventReasonCode());
            }
        });
    }

    @Override
    public void alternateCall(AlternateCallReqDecoder r, Reply<AlternateCallConfEncoder> reply) {
        Answers.controlDone(reply, () -> centre.calls().alternate(
                connection(r.peripheralID(), r.activeConnectionCallID(), r.activeConnectionDeviceID()),
                connection(r.peripheralID(), r.otherConnectionCallID(), r.otherConnectionDeviceID())));
    }

    @Override
    public void answerCall(AnswerCallReqDecoder r, Reply<AnswerCallConfEncoder> reply) {
        Answers.controlDone(reply, () -> centre.calls().answer(
                connection(r.peripheralID(), r.connectionCallID(), r.connectionDeviceID())));
    }

    @Override
    public void clearCall(ClearCallReqDecoder r, Reply<ClearCallConfEncoder> reply) {
        Answers.controlDone(reply, () -> centre.calls().clear(
                connection(r.peripheralID(), r.connectionCallID(), r.connectionDeviceID()).call()));
    }

    @Override
    public void clearConnection(ClearConnectionReqDecoder r, Reply<ClearConnectionConfEncoder> reply) {
        Answers.controlDone(reply, () -> centre.calls().clear(
                connection(r.peripheralID(), r.connectionCallID(), r.connectionDeviceID())));
    }

    @Override
    public void conferenceCall(ConferenceCallReqDecoder r, Reply<ConferenceCallConfEncoder> reply) {
        Answers.control(reply, () -> placement.conference(r));
    }

    @Override
    public void consultationCall(ConsultationCallReqDecoder r, Reply<ConsultationCallConfEncoder> reply) {
        Answers.control(reply, () -> placement.consultation(r));
    }

    @Override
    public void makeCall(MakeCallReqDecoder r, Reply<MakeCallConfEncoder> reply) {
        Answers.control(reply, () -> placement.call(r));
    }

    @Override
    public void makePredictiveCall(MakePredictiveCallReqDecoder r, Reply<MakePredictiveCallConfEncoder> reply) {
        Answers.control(reply, () -> placement.predictiveCall(r));
    }

    @Override
    public void transferCall(TransferCallReqDecoder r, Reply<TransferCallConfEncoder> reply) {
        Answers.control(reply, () -> placement.transfer(r));
    }

    @Override
    public void deflectCall(DeflectCallReqDecoder r, Reply<DeflectCallConfEncoder> reply) {
        Answers.controlDone(reply, () -> centre.calls().deflect(
                connection(r.peripheralID(), r.connectionCallID(), r.connectionDeviceID()),
                r.calledDeviceID().toString()));
    }

    @Override
    public void holdCall(HoldCallReqDecoder r, Reply<HoldCallConfEncoder> reply) {
        Answers.controlDone(reply, () -> centre.calls().hold(
                connection(r.peripheralID(), r.connectionCallID(), r.connectionDeviceID())));
    }

    @Override
    public void reconnectCall(ReconnectCallReqDecoder r, Reply<ReconnectCallConfEncoder> reply) {
        Answers.controlDone(reply, () -> centre.combining().reconnect(
                connection(r.peripheralID(), r.activeConnectionCallID(), r.activeConnectionDeviceID()),
                connection(r.peripheralID(), r.heldConnectionCallID(), r.heldConnectionDeviceID())));
    }

    @Override
    public void retrieveCall(RetrieveCallReqDecoder r, Reply<RetrieveCallConfEncoder> reply) {
        Answers.controlDone(reply, () -> centre.calls().retrieve(
                connection(r.peripheralID(), r.heldConnectionCallID(), r.heldConnectionDeviceID())));
    }

    @Override
    public void queryDeviceInfo(QueryDeviceInfoReqDecoder r, Reply<QueryDeviceInfoConfEncoder> reply) {
        Answers.control(reply, () -> {
            lookup.checkPeripheral(r.peripheralID());
            Device device = centre.configuration().device(r.agentInstrument().toString());
            return e -> QueryAnswers.deviceInfo(e, device, centre.configuration().peripheral());
        });
    }

    @Override
    public void snapshotCall(SnapshotCallReqDecoder r, Reply<SnapshotCallConfEncoder> reply) {
        Answers.control(reply, () -> {
            lookup.checkPeripheral(r.peripheralID());
            Call call = centre.call(r.connectionCallID());
            return e -> QueryAnswers.snapshot(e, call, caller.get());
        });
    }

    @Override
    public void snapshotDevice(SnapshotDeviceReqDecoder r, Reply<SnapshotDeviceConfEncoder> reply) {
        Answers.control(reply, () -> {
            lookup.checkPeripheral(r.peripheralID());
            Device device = centre.configuration().device(r.agentInstrument().toString());
            return e -> QueryAnswers.snapshot(e, device, r.protocolVersion());
        });
    }

    @Override
    public void sendDtmfSignal(SendDtmfSignalReqDecoder r, Reply<SendDtmfSignalConfEncoder> reply) {
        Answers.controlDone(reply, () -> centre.calls().sendTones(
                connection(r.peripheralID(), r.connectionCallID(), r.connectionDeviceID()), r.dtmfString().toString()));
    }

    @Override
    public void supervisorAssist(SupervisorAssistReqDecoder r, Reply<SupervisorAssistConfEncoder> reply) {
        Answers.control(reply, () -> {
            Connection made = centre.supervision().assist(
                    connection(r.peripheralID(), r.connectionCallID(), r.connectionDeviceID()));
            return e -> e.connectionCallID(made.call().id()).lineType(LineType.LINETYPE_SUPERVISOR)
                    .connectionDeviceIDType(ConnectionDeviceIDType.CONNECTION_ID_STATIC)
                    .connectionDeviceID(made.device().id());
        });
    }

    @Override
    public void badCall(BadCallReqDecoder r, Reply<BadCallConfEncoder> reply) {
        Answers.controlDone(reply, () -> connection(r.peripheralID(), r.connectionCallID(), r.connectionDeviceID()));
    }

    @Override
    public void agentGreetingControl(AgentGreetingControlReqDecoder r, Reply<AgentGreetingControlConfEncoder> reply) {
        Answers.controlDone(reply, () -> {
            lookup.checkPeripheral(r.peripheralID());
            Agent agent = centre.configuration().agent(r.agentID().toString());
            Connection talking = agent.isLoggedIn() ? agent.device().connectionIn(ConnectionState.CONNECTED) : null;
            if (talking == null) {
                throw new RefusedException(Refusal.NO_ACTIVE_CALL, "agent " + agent);
            }
            centre.recording().greeting(talking, Recording.Greeting.ENDED);
        });
    }

    @Override
    public void startNetworkRecording(StartNetworkRecordingReqDecoder r,
                                      Reply<StartNetworkRecordingConfEncoder> reply) {
        Answers.controlDone(reply, () -> centre.recording().start(
                connection(r.peripheralID(), r.connectionCallID(), r.connectionDeviceID())));
    }

    @Override
    public void stopNetworkRecording(StopNetworkRecordingReqDecoder r, Reply<StopNetworkRecordingConfEncoder> reply) {
        Answers.controlDone(reply, () -> centre.recording().stop(
                connection(r.peripheralID(), r.connectionCallID(), r.connectionDeviceID())));
    }

    @Override
    public void emergencyCall(EmergencyCallReqDecoder r, Reply<EmergencyCallConfEncoder> reply) {
        Answers.control(reply, () -> {
            Connection from = connection(r.peripheralID(), r.connectionCallID(), r.connectionDeviceID());
            Connection made = centre.supervision().emergency(from);
            alarm.tell(caller.get(), from);
            return e -> e.connectionCallID(made.call().id()).lineType(LineType.LINETYPE_SUPERVISOR)
                    .connectionDeviceIDType(ConnectionDeviceIDType.CONNECTION_ID_STATIC)
                    .connectionDeviceID(made.device().id());
        });
    }
}

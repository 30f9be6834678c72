package org.ctiwire.testkit.server;

import java.util.List;
import org.ctiwire.ged188.CallControlSupported;
import org.ctiwire.ged188.ClassOfDevice;
import org.ctiwire.ged188.ConferenceCallConfEncoder;
import org.ctiwire.ged188.ConnectionDeviceIDType;
import org.ctiwire.ged188.Ged188Constants;
import org.ctiwire.ged188.LineType;
import org.ctiwire.ged188.QueryAgentStateConfEncoder;
import org.ctiwire.ged188.QueryDeviceInfoConfEncoder;
import org.ctiwire.ged188.SnapshotCallConfEncoder;
import org.ctiwire.ged188.SnapshotDeviceConfEncoder;
import org.ctiwire.ged188.TransferCallConfEncoder;
import org.ctiwire.ged188.TransferConferenceSetup;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.AgentActivity;
import org.ctiwire.testkit.model.Call;
import org.ctiwire.testkit.model.CallData;
import org.ctiwire.testkit.model.Connection;
import org.ctiwire.testkit.model.Device;
import org.ctiwire.testkit.model.Peripheral;

/** Fills in the confirmations of Client Control that tell of agents, calls and devices. */
final class QueryAnswers {

    private static final int STATIC = ConnectionDeviceIDType.CONNECTION_ID_STATIC;
    private static final int SUPPORTED = CallControlSupported.CONTROL_QUERY_AGENT_STATE
            | CallControlSupported.CONTROL_SET_AGENT_STATE | CallControlSupported.CONTROL_ALTERNATE_CALL
            | CallControlSupported.CONTROL_ANSWER_CALL | CallControlSupported.CONTROL_CLEAR_CALL
            | CallControlSupported.CONTROL_CLEAR_CONNECTION | CallControlSupported.CONTROL_CONFERENCE_CALL
            | CallControlSupported.CONTROL_CONSULTATION_CALL | CallControlSupported.CONTROL_DEFLECT_CALL
            | CallControlSupported.CONTROL_HOLD_CALL | CallControlSupported.CONTROL_MAKE_CALL
            | CallControlSupported.CONTROL_MAKE_PREDICTIVE_CALL | CallControlSupported.CONTROL_RECONNECT_CALL
            | CallControlSupported.CONTROL_RETRIEVE_CALL | CallControlSupported.CONTROL_TRANSFER_CALL
            | CallControlSupported.CONTROL_QUERY_DEVICE_INFO | CallControlSupported.CONTROL_SNAPSHOT_CALL
            | CallControlSupported.CONTROL_SNAPSHOT_DEVICE | CallControlSupported.CONTROL_SEND_DTMF_SIGNAL;

    private QueryAnswers() {
    }

    static void agentState(QueryAgentStateConfEncoder e, Agent agent, int version) {
        e.agentState(agent.activity().code()).mrdid(MediaRoutingDomain.VOICE.id())
                .numTasks(agent.activity().isWithCall() ? 1 : 0).agentMode(1).maxTaskLimit(1)
                .icmAgentID((int) agent.skillTargetId()).agentID(agent.id()).agentExtension(agent.extension());
        if (agent.isLoggedIn()) {
            e.agentInstrument(agent.device().id());
        }
        QueryAgentStateConfEncoder.SkillGroups groups = e.skillGroups();
        agent.skillGroups().forEach((group, priority) -> groups.add().skillGroupNumber(group.number())
                .skillGroupID(group.id()).skillGroupPriority(priority)
                .skillGroupState(agent.activityIn(group).code()));
        if (version >= FieldVersions.AGENT_AVAILABILITY) {
            e.agentAvailabilityStatus(agent.activity() == AgentActivity.AVAILABLE ? 1 : 0);
        }
        if (version >= FieldVersions.DEPARTMENT) {
            e.departmentID(0).internalAgentState(agent.activity().code());
        }
        if (version >= FieldVersions.BEYOND_TASK_LIMIT) {
            e.maxBeyondTaskLimit(0);
        }
    }

    static void deviceInfo(QueryDeviceInfoConfEncoder e, Device device, Peripheral peripheral) {
        e.peripheralType(peripheral.type()).typeOfDevice(device.kind().type())
                .classOfDevice(ClassOfDevice.DEVC_VOICE).maxActiveCalls(1).maxHeldCalls(1)
                .maxDevicesInConference((int) Ged188Constants.MAX_NUM_PARTIES)
                .transferConferenceSetup(TransferConferenceSetup.CONF_SETUP_CONSULT_ANY)
                .callControlSupported(SUPPORTED).lines().add().lineHandle(0).lineType(LineType.LINETYPE_INBOUND_ACD);
    }

    static void conference(ConferenceCallConfEncoder e, Call call, Device controller) {
        e.newConnectionCallID(call.id()).newConnectionDeviceIDType(STATIC).lineType(CallTold.lineType(call))
                .newConnectionDeviceID(controller.id());
        ConferenceCallConfEncoder.ConnectedParties parties = e.connectedParties();
        for (Connection party : call.connections()) {
            parties.add().connectedPartyCallID(call.id()).connectedPartyDeviceIDType(STATIC)
                    .connectedPartyDeviceID(party.device().id());
        }
    }

    static void transfer(TransferCallConfEncoder e, Call call) {
        e.newConnectionCallID(call.id()).newConnectionDeviceIDType(STATIC).lineType(CallTold.lineType(call))
                .newConnectionDeviceID(call.isOver() ? "" : call.place().device().id());
        TransferCallConfEncoder.ConnectedParties parties = e.connectedParties();
        for (Connection party : call.connections()) {
            parties.add().connectedPartyCallID(call.id()).connectedPartyDeviceIDType(STATIC)
                    .connectedPartyDeviceID(party.device().id());
        }
    }

    static void snapshot(SnapshotCallConfEncoder e, Call call, SimulatedSession session) {
        CallData data = call.data();
        e.callType(call.type()).calledPartyDisposition(data.disposition).routerCallKeyDay(data.routerCallKeyDay)
                .routerCallKeyCallID(data.routerCallKeyCallId);
        Fields.text(data.ani, e::ani);
        Fields.bytes(data.userToUserInfo, e::userToUserInfo);
        Fields.text(data.dnis, e::dnis);
        Fields.text(data.dialedNumber, e::dialedNumber);
        Fields.text(data.callerEnteredDigits, e::callerEnteredDigits);
        Fields.text(data.wrapupData, e::callWrapupData);
        Fields.variables(data, session, List.of(e::callVariable1, e::callVariable2, e::callVariable3,
                e::callVariable4, e::callVariable5, e::callVariable6, e::callVariable7, e::callVariable8,
                e::callVariable9, e::callVariable10));
        Fields.named(data, session, e::namedVariable, e::namedArray);
        SnapshotCallConfEncoder.CTIClients clients = e.ctiClients();
        data.clients().forEach(client -> clients.add().ctiClientSignature(client.signature())
                .ctiClientTimestamp(client.time()));
        SnapshotCallConfEncoder.CallDevices devices = e.callDevices();
        for (Connection party : call.connections()) {
            devices.add().callConnectionCallID(call.id()).callConnectionDeviceIDType(STATIC)
                    .callConnectionDeviceID(party.device().id()).callDeviceType(party.device().kind().idType())
                    .callDeviceID(party.device().id()).callDeviceConnectionState(party.state().code());
        }
        if (session.version() >= FieldVersions.CALL_REFERENCE) {
            Fields.bytes(data.callReference, e::callReferenceID);
        }
    }

    static void snapshot(SnapshotDeviceConfEncoder e, Device device, int version) {
        SnapshotDeviceConfEncoder.Calls calls = e.calls();
        for (Connection connection : device.connections()) {
            calls.add().callConnectionCallID(connection.call().id()).callConnectionDeviceIDType(STATIC)
                    .callConnectionDeviceID(device.id()).callState(connection.state().code());
            if (version >= FieldVersions.SILENT_MONITOR_STATUS) {
                calls.silentMonitorStatus(connection.monitorStatus());
            }
        }
    }
}

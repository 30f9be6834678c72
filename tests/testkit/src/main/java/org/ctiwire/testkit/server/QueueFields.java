package org.ctiwire.testkit.server;

import java.util.List;
import org.ctiwire.ged188.AgentPreCallAbortEventEncoder;
import org.ctiwire.ged188.AgentPreCallEventEncoder;
import org.ctiwire.ged188.CallAttributeChangeEventEncoder;
import org.ctiwire.ged188.CallDequeuedEventEncoder;
import org.ctiwire.ged188.CallQueuedEventEncoder;
import org.ctiwire.ged188.CallTranslationRouteEventEncoder;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.Call;
import org.ctiwire.testkit.model.CallData;
import org.ctiwire.testkit.model.SkillGroup;

/** Fills in the events of calls that wait and of their way to an agent. */
final class QueueFields {

    private QueueFields() {
    }

    static void queued(CallQueuedEventEncoder e, CallTold told) {
        Call call = told.call();
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).peripheralType(told.peripheral().type())
                .connectionDeviceIDType(told.idType()).connectionCallID(told.callId())
                .serviceNumber(told.serviceNumber()).serviceID(told.serviceId()).numQueued(waiting(call))
                .localConnectionState(told.state()).eventCause(told.event().cause())
                .connectionDeviceID(told.deviceId());
        Fields.device(told.event().other(), e::queueDeviceType, e::queueDeviceID);
        Fields.device(call.calling(), e::callingDeviceType, e::callingDeviceID);
        Fields.device(call.called(), e::calledDeviceType, e::calledDeviceID);
        Fields.device(call.lastRedirect(), e::lastRedirectDeviceType, e::lastRedirectDeviceID);
        CallQueuedEventEncoder.SkillGroups groups = e.skillGroups();
        for (SkillGroup group : call.queues()) {
            groups.add().skillGroupNumber(group.number()).skillGroupID(group.id()).skillGroupPriority(0);
        }
    }

    static void dequeued(CallDequeuedEventEncoder e, CallTold told) {
        Call call = told.call();
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).peripheralType(told.peripheral().type())
                .connectionDeviceIDType(told.idType()).connectionCallID(told.callId())
                .queueDeviceType(told.event().other().kind().idType())
                .serviceNumber(told.serviceNumber()).serviceID(told.serviceId()).numQueued(waiting(call) - 1)
                .localConnectionState(told.state()).eventCause(told.event().cause())
                .connectionDeviceID(told.deviceId());
        CallDequeuedEventEncoder.SkillGroups groups = e.skillGroups();
        for (SkillGroup group : call.queues()) {
            groups.add().skillGroupNumber(group.number()).skillGroupID(group.id()).skillGroupPriority(0);
        }
    }

    static void attributeChange(CallAttributeChangeEventEncoder e, CallTold told) {
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).peripheralType(told.peripheral().type())
                .connectionDeviceIDType(told.idType()).callTypeID(told.data().callTypeId)
                .serviceNumber(told.serviceNumber()).connectionDeviceID(told.deviceId());
    }

    static void translationRoute(CallTranslationRouteEventEncoder e, CallTold told) {
        CallData data = told.data();
        e.routerCallKeyDay(data.routerCallKeyDay).routerCallKeyCallID(data.routerCallKeyCallId)
                .routerCallKeySequenceNumber(data.routerCallKeySequence);
        Fields.text(data.ani, e::ani);
        Fields.bytes(data.userToUserInfo, e::userToUserInfo);
        Fields.text(data.dnis, e::dnis);
        Fields.text(data.dialedNumber, e::dialedNumber);
        Fields.text(data.callerEnteredDigits, e::callerEnteredDigits);
        Fields.variables(data, told.session(), List.of(e::callVariable1, e::callVariable2, e::callVariable3,
                e::callVariable4, e::callVariable5, e::callVariable6, e::callVariable7, e::callVariable8,
                e::callVariable9, e::callVariable10));
        Fields.named(data, told.session(), e::namedVariable, e::namedArray);
    }

    static void preCall(AgentPreCallEventEncoder e, CallTold told) {
        CallData data = told.data();
        e.monitorID(told.monitor()).serviceNumber(told.serviceNumber()).serviceID(told.serviceId())
                .skillGroupNumber(told.groupNumber()).skillGroupID(told.groupId())
                .mrdid(MediaRoutingDomain.VOICE.id()).agentInstrument(told.event().other().id())
                .routerCallKeyDay(data.routerCallKeyDay).routerCallKeyCallID(data.routerCallKeyCallId)
                .routerCallKeySequenceNumber(data.routerCallKeySequence);
        Fields.text(data.ani, e::ani);
        Fields.bytes(data.userToUserInfo, e::userToUserInfo);
        Fields.text(data.dialedNumber, e::dialedNumber);
        Fields.text(data.callerEnteredDigits, e::callerEnteredDigits);
        Fields.variables(data, told.session(), List.of(e::callVariable1, e::callVariable2, e::callVariable3,
                e::callVariable4, e::callVariable5, e::callVariable6, e::callVariable7, e::callVariable8,
                e::callVariable9, e::callVariable10));
        Fields.named(data, told.session(), e::namedVariable, e::namedArray);
        if (told.version() >= FieldVersions.PRE_CALL_CALL_TYPE) {
            e.fltCallTypeID(data.callTypeId);
        }
        Agent agent = told.event().other().agent();
        if (agent != null && told.version() >= FieldVersions.PRE_CALL_AGENT) {
            e.agentSkillTargetID(agent.skillTargetId()).agentID(agent.id());
        }
    }

    static void preCallAbort(AgentPreCallAbortEventEncoder e, CallTold told) {
        CallData data = told.data();
        e.monitorID(told.monitor()).mrdid(MediaRoutingDomain.VOICE.id()).agentInstrument(told.event().other().id())
                .routerCallKeyDay(data.routerCallKeyDay).routerCallKeyCallID(data.routerCallKeyCallId)
                .routerCallKeySequenceNumber(data.routerCallKeySequence);
    }

    private static int waiting(Call call) {
        return call.queues().get(0).waiting().size();
    }
}

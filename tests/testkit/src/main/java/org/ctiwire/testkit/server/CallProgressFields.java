package org.ctiwire.testkit.server;

import java.util.List;
import org.ctiwire.ged188.CallDeliveredEventEncoder;
import org.ctiwire.ged188.CallDivertedEventEncoder;
import org.ctiwire.ged188.CallEstablishedEventEncoder;
import org.ctiwire.ged188.CallHeldEventEncoder;
import org.ctiwire.ged188.CallReachedNetworkEventEncoder;
import org.ctiwire.ged188.CallRetrievedEventEncoder;
import org.ctiwire.ged188.Ged188Constants;
import org.ctiwire.testkit.model.Call;
import org.ctiwire.testkit.model.CallData;

/** Fills in the events of a call on its way: where it rings, who answers, holds, sends it on. */
final class CallProgressFields {

    private CallProgressFields() {
    }

    static void delivered(CallDeliveredEventEncoder e, CallTold told) {
        CallData data = told.data();
        Call call = told.call();
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).peripheralType(told.peripheral().type())
                .connectionDeviceIDType(told.idType()).connectionCallID(told.callId()).lineType(told.lineType())
                .serviceNumber(told.serviceNumber()).serviceID(told.serviceId()).skillGroupNumber(told.groupNumber())
                .skillGroupID(told.groupId()).localConnectionState(told.state()).eventCause(told.event().cause())
                .connectionDeviceID(told.deviceId()).secondaryConnectionCallID(Ged188Constants.NULL_CALL_ID);
        Fields.device(told.event().connection().device(), e::alertingDeviceType, e::alertingDeviceID);
        Fields.device(call.calling(), e::callingDeviceType, e::callingDeviceID);
        Fields.device(call.called(), e::calledDeviceType, e::calledDeviceID);
        Fields.device(call.lastRedirect(), e::lastRedirectDeviceType, e::lastRedirectDeviceID);
        Fields.text(data.ani, e::ani);
        Fields.bytes(data.userToUserInfo, e::userToUserInfo);
        Fields.text(data.dnis, e::dnis);
        Fields.text(data.dialedNumber, e::dialedNumber);
        Fields.text(data.callerEnteredDigits, e::callerEnteredDigits);
        Fields.text(data.wrapupData, e::callWrapupData);
        Fields.variables(data, told.session(), List.of(e::callVariable1, e::callVariable2, e::callVariable3,
                e::callVariable4, e::callVariable5, e::callVariable6, e::callVariable7, e::callVariable8,
                e::callVariable9, e::callVariable10));
        Fields.named(data, told.session(), e::namedVariable, e::namedArray);
    }

    static void established(CallEstablishedEventEncoder e, CallTold told) {
        Call call = told.call();
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).peripheralType(told.peripheral().type())
                .connectionDeviceIDType(told.idType()).connectionCallID(told.callId()).lineType(told.lineType())
                .serviceNumber(told.serviceNumber()).serviceID(told.serviceId()).skillGroupNumber(told.groupNumber())
                .skillGroupID(told.groupId()).localConnectionState(told.state()).eventCause(told.event().cause())
                .connectionDeviceID(told.deviceId());
        Fields.device(told.event().connection().device(), e::answeringDeviceType, e::answeringDeviceID);
        Fields.device(call.calling(), e::callingDeviceType, e::callingDeviceID);
        Fields.device(call.called(), e::calledDeviceType, e::calledDeviceID);
        Fields.device(call.lastRedirect(), e::lastRedirectDeviceType, e::lastRedirectDeviceID);
    }

    static void held(CallHeldEventEncoder e, CallTold told) {
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).peripheralType(told.peripheral().type())
                .connectionDeviceIDType(told.idType()).connectionCallID(told.callId())
                .localConnectionState(told.state()).eventCause(told.event().cause())
                .connectionDeviceID(told.deviceId());
        Fields.device(told.event().connection().device(), e::holdingDeviceType, e::holdingDeviceID);
    }

    static void retrieved(CallRetrievedEventEncoder e, CallTold told) {
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).peripheralType(told.peripheral().type())
                .connectionDeviceIDType(told.idType()).connectionCallID(told.callId())
                .localConnectionState(told.state()).eventCause(told.event().cause())
                .connectionDeviceID(told.deviceId());
        Fields.device(told.event().connection().device(), e::retrievingDeviceType, e::retrievingDeviceID);
    }

    static void diverted(CallDivertedEventEncoder e, CallTold told) {
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).peripheralType(told.peripheral().type())
                .connectionDeviceIDType(told.idType()).connectionCallID(told.callId())
                .serviceNumber(told.serviceNumber()).serviceID(told.serviceId())
                .localConnectionState(told.state()).eventCause(told.event().cause())
                .connectionDeviceID(told.deviceId());
        Fields.device(told.event().connection().device(), e::divertingDeviceType, e::divertingDeviceID);
        Fields.device(told.event().other(), e::calledDeviceType, e::calledDeviceID);
    }

    static void reachedNetwork(CallReachedNetworkEventEncoder e, CallTold told) {
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).peripheralType(told.peripheral().type())
                .connectionDeviceIDType(told.idType()).connectionCallID(told.callId()).lineType(told.lineType())
                .localConnectionState(told.state()).eventCause(told.event().cause())
                .connectionDeviceID(told.deviceId());
        Fields.device(null, e::trunkUsedDeviceType, e::trunkUsedDeviceID);
        Fields.device(told.event().other(), e::calledDeviceType, e::calledDeviceID);
    }
}

package org.ctiwire.testkit.server;

import java.util.List;
import org.ctiwire.ged188.BeginCallEventEncoder;
import org.ctiwire.ged188.CallClearedEventEncoder;
import org.ctiwire.ged188.CallConnectionClearedEventEncoder;
import org.ctiwire.ged188.CallDataUpdateEventEncoder;
import org.ctiwire.ged188.CallFailedEventEncoder;
import org.ctiwire.ged188.CallOriginatedEventEncoder;
import org.ctiwire.ged188.CallServiceInitiatedEventEncoder;
import org.ctiwire.ged188.EndCallEventEncoder;
import org.ctiwire.testkit.model.Call;
import org.ctiwire.testkit.model.CallData;
import org.ctiwire.testkit.model.Device;

/** Fills in the events of a call's beginning and end, and of what is known about it. */
final class CallLifeFields {

    private CallLifeFields() {
    }

    static void begin(BeginCallEventEncoder e, CallTold told) {
        CallData data = told.data();
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).peripheralType(told.peripheral().type())
                .callType(told.call().type()).connectionDeviceIDType(told.idType()).connectionCallID(told.callId())
                .calledPartyDisposition(data.disposition).connectionDeviceID(told.deviceId())
                .routerCallKeyDay(data.routerCallKeyDay).routerCallKeyCallID(data.routerCallKeyCallId)
                .routerCallKeySequenceNumber(data.routerCallKeySequence);
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
        BeginCallEventEncoder.CTIClients clients = e.ctiClients();
        data.clients().forEach(client -> clients.add().ctiClientSignature(client.signature())
                .ctiClientTimestamp(client.time()));
        if (told.version() >= FieldVersions.CALL_REFERENCE) {
            Fields.bytes(data.callReference, e::callReferenceID);
        }
    }

    static void end(EndCallEventEncoder e, CallTold told) {
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).peripheralType(told.peripheral().type())
                .connectionDeviceIDType(told.idType()).connectionCallID(told.callId())
                .connectionDeviceID(told.deviceId());
    }

    static void dataUpdate(CallDataUpdateEventEncoder e, CallTold told) {
        CallData data = told.data();
        Call before = told.event().second() == null ? told.call() : told.event().second();
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).peripheralType(told.peripheral().type())
                .callType(told.call().type()).connectionDeviceIDType(told.idType()).connectionCallID(before.id())
                .newConnectionDeviceIDType(told.idType()).newConnectionCallID(told.callId())
                .calledPartyDisposition(data.disposition).campaignID(data.campaignId).queryRuleID(data.queryRuleId)
                .connectionDeviceID(told.deviceId()).newConnectionDeviceID(told.deviceId())
                .routerCallKeyDay(data.routerCallKeyDay).routerCallKeyCallID(data.routerCallKeyCallId)
                .routerCallKeySequenceNumber(data.routerCallKeySequence);
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
        Fields.text(data.customerPhoneNumber, e::customerPhoneNumber);
        Fields.text(data.customerAccountNumber, e::customerAccountNumber);
        CallDataUpdateEventEncoder.CTIClients clients = e.ctiClients();
        data.clients().forEach(client -> clients.add().ctiClientSignature(client.signature())
                .ctiClientTimestamp(client.time()));
        if (told.version() >= FieldVersions.CALL_REFERENCE) {
            Fields.bytes(data.callReference, e::callReferenceID);
        }
    }

    static void cleared(CallClearedEventEncoder e, CallTold told) {
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).peripheralType(told.peripheral().type())
                .connectionDeviceIDType(told.idType()).connectionCallID(told.callId())
                .localConnectionState(told.state()).eventCause(told.event().cause())
                .connectionDeviceID(told.deviceId());
    }

    static void connectionCleared(CallConnectionClearedEventEncoder e, CallTold told) {
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).peripheralType(told.peripheral().type())
                .connectionDeviceIDType(told.idType()).connectionCallID(told.callId())
                .localConnectionState(told.state()).eventCause(told.event().cause())
                .connectionDeviceID(told.deviceId());
        Fields.device(told.event().connection().device(), e::releasingDeviceType, e::releasingDeviceID);
    }

    static void failed(CallFailedEventEncoder e, CallTold told) {
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).peripheralType(told.peripheral().type())
                .connectionDeviceIDType(told.idType()).connectionCallID(told.callId())
                .localConnectionState(told.state()).eventCause(told.event().cause())
                .connectionDeviceID(told.deviceId());
        Device busy = told.event().other();
        Fields.device(busy, e::failingDeviceType, e::failingDeviceID);
        Fields.device(busy, e::calledDeviceType, e::calledDeviceID);
    }

    static void serviceInitiated(CallServiceInitiatedEventEncoder e, CallTold told) {
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).peripheralType(told.peripheral().type())
                .connectionDeviceIDType(told.idType()).connectionCallID(told.callId()).lineType(told.lineType())
                .serviceNumber(told.serviceNumber()).serviceID(told.serviceId()).skillGroupNumber(told.groupNumber())
                .skillGroupID(told.groupId()).localConnectionState(told.state()).eventCause(told.event().cause())
                .connectionDeviceID(told.deviceId());
        Fields.device(told.event().connection().device(), e::callingDeviceType, e::callingDeviceID);
        Call first = told.call().consultedFor();
        if (first != null && told.version() >= FieldVersions.CALL_REFERENCE) {
            e.cocConnectionCallID(first.id()).cocCallConnectionDeviceIDType(told.idType())
                    .cocCallConnectionDeviceID(told.deviceId());
        }
    }

    static void originated(CallOriginatedEventEncoder e, CallTold told) {
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).peripheralType(told.peripheral().type())
                .connectionDeviceIDType(told.idType()).connectionCallID(told.callId()).lineType(told.lineType())
                .serviceNumber(told.serviceNumber()).serviceID(told.serviceId()).skillGroupNumber(told.groupNumber())
                .skillGroupID(told.groupId()).localConnectionState(told.state()).eventCause(told.event().cause())
                .connectionDeviceID(told.deviceId());
        Fields.device(told.event().connection().device(), e::callingDeviceType, e::callingDeviceID);
        Fields.device(told.event().other(), e::calledDeviceType, e::calledDeviceID);
    }
}

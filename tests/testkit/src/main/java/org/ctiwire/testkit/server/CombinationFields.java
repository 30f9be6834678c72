package org.ctiwire.testkit.server;

import org.ctiwire.ged188.CallConferencedEventEncoder;
import org.ctiwire.ged188.CallTransferredEventEncoder;
import org.ctiwire.ged188.ConnectionDeviceIDType;
import org.ctiwire.ged188.Ged188Constants;
import org.ctiwire.testkit.model.Call;
import org.ctiwire.testkit.model.Device;

/** Fills in the events of two calls that become one. */
final class CombinationFields {

    private CombinationFields() {
    }

    static void conferenced(CallConferencedEventEncoder e, CallTold told) {
        Device controller = told.event().connection().device();
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).peripheralType(told.peripheral().type())
                .primaryDeviceIDType(told.idType()).primaryCallID(told.callId()).lineType(told.lineType())
                .skillGroupNumber(told.groupNumber()).skillGroupID(told.groupId())
                .secondaryDeviceIDType(secondType(told)).secondaryCallID(secondId(told))
                .localConnectionState(told.state()).eventCause(told.event().cause())
                .primaryDeviceID(told.deviceId()).secondaryDeviceID(secondDevice(told));
        Fields.device(controller, e::controllerDeviceType, e::controllerDeviceID);
        Fields.device(told.event().other(), e::addedPartyDeviceType, e::addedPartyDeviceID);
        CallConferencedEventEncoder.ConnectedParties parties = e.connectedParties();
        told.event().parties().forEach(party -> parties.add().connectedPartyCallID(told.callId())
                .connectedPartyDeviceIDType(told.idType()).connectedPartyDeviceID(party.device().id()));
    }

    static void transferred(CallTransferredEventEncoder e, CallTold told) {
        Device controller = told.event().connection().device();
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).peripheralType(told.peripheral().type())
                .primaryDeviceIDType(told.idType()).primaryCallID(told.callId()).lineType(told.lineType())
                .skillGroupNumber(told.groupNumber()).skillGroupID(told.groupId())
                .secondaryDeviceIDType(secondType(told)).secondaryCallID(secondId(told))
                .localConnectionState(told.state()).eventCause(told.event().cause())
                .primaryDeviceID(told.deviceId()).secondaryDeviceID(secondDevice(told));
        Fields.device(controller, e::transferringDeviceType, e::transferringDeviceID);
        Fields.device(told.event().other(), e::transferredDeviceType, e::transferredDeviceID);
        CallTransferredEventEncoder.ConnectedParties parties = e.connectedParties();
        told.event().parties().forEach(party -> parties.add().connectedPartyCallID(told.callId())
                .connectedPartyDeviceIDType(told.idType()).connectedPartyDeviceID(party.device().id()));
    }

    private static int secondType(CallTold told) {
        return told.event().second() == null ? ConnectionDeviceIDType.CONNECTION_ID_NONE : told.idType();
    }

    private static long secondId(CallTold told) {
        Call second = told.event().second();
        return second == null ? Ged188Constants.NULL_CALL_ID : second.id();
    }

    private static String secondDevice(CallTold told) {
        return told.event().second() == null ? "" : told.deviceId();
    }
}

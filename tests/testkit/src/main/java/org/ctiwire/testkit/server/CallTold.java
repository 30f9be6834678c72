package org.ctiwire.testkit.server;

import org.ctiwire.ged188.ConnectionDeviceIDType;
import org.ctiwire.ged188.Ged188Constants;
import org.ctiwire.ged188.LineType;
import org.ctiwire.testkit.model.Call;
import org.ctiwire.testkit.model.CallData;
import org.ctiwire.testkit.model.CallEvent;
import org.ctiwire.testkit.model.ConnectionState;
import org.ctiwire.testkit.model.Device;
import org.ctiwire.testkit.model.Peripheral;
import org.ctiwire.testkit.model.Service;
import org.ctiwire.testkit.model.SkillGroup;

/**
 * An event of a call as one session is told it.
 *
 * @param event      what has happened
 * @param interest   why the session is told
 * @param session    who is told
 * @param peripheral the peripheral of the call
 */
record CallTold(CallEvent event, Interest interest, SimulatedSession session, Peripheral peripheral) {

    long monitor() {
        return interest.monitorId();
    }

    int version() {
        return session.version();
    }

    Call call() {
        return event.call();
    }

    CallData data() {
        return call().data();
    }

    long callId() {
        return call().id();
    }

    String deviceId() {
        return event.connection().device().id();
    }

    int idType() {
        return ConnectionDeviceIDType.CONNECTION_ID_STATIC;
    }

    /** What the call is at the device that the session watches, or where the event happened. */
    int state() {
        Device watched = interest.perspective();
        ConnectionState state = watched == null ? event.connection().state() : event.stateAt(watched);
        return state.code();
    }

    long serviceNumber() {
        Service service = call().service();
        return service == null ? Ged188Constants.NULL_SERVICE : service.number();
    }

    long serviceId() {
        Service service = call().service();
        return service == null ? Ged188Constants.NULL_SERVICE : service.id();
    }

    long groupNumber() {
        SkillGroup group = call().skillGroup();
        return group == null ? Ged188Constants.NULL_SKILL_GROUP : group.number();
    }

    long groupId() {
        SkillGroup group = call().skillGroup();
        return group == null ? Ged188Constants.NULL_SKILL_GROUP : group.id();
    }

    int lineType() {
        return lineType(call());
    }

    static int lineType(Call call) {
        return switch (call.origin()) {
            case INBOUND -> LineType.LINETYPE_INBOUND_ACD;
            case OUTBOUND -> LineType.LINETYPE_OUTBOUND;
            case PREDICTIVE -> LineType.LINETYPE_OUTBOUND_ACD;
            case INTERNAL -> LineType.LINETYPE_INSIDE;
        };
    }
}

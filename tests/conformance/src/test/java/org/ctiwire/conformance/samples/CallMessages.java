package org.ctiwire.conformance.samples;

import static org.ctiwire.conformance.samples.SampleMessages.AGENT;
import static org.ctiwire.conformance.samples.SampleMessages.CLIENT;
import static org.ctiwire.conformance.samples.SampleMessages.EXTENSION;
import static org.ctiwire.conformance.samples.SampleMessages.MONITOR;
import static org.ctiwire.conformance.samples.SampleMessages.PERIPHERAL;
import static org.ctiwire.conformance.samples.SampleMessages.SKILL_GROUP;
import static org.ctiwire.conformance.samples.SampleMessages.SKILL_GROUP_ID;

import java.time.Instant;
import org.ctiwire.ged188.BeginCallEventEncoder;
import org.ctiwire.ged188.CallClearedEventEncoder;
import org.ctiwire.ged188.CallConnectionClearedEventEncoder;
import org.ctiwire.ged188.CallDataUpdateEventEncoder;
import org.ctiwire.ged188.CallDeliveredEventEncoder;
import org.ctiwire.ged188.CallEstablishedEventEncoder;
import org.ctiwire.ged188.CallHeldEventEncoder;
import org.ctiwire.ged188.CallRetrievedEventEncoder;
import org.ctiwire.ged188.CallType;
import org.ctiwire.ged188.ConnectionDeviceIDType;
import org.ctiwire.ged188.DeviceIDType;
import org.ctiwire.ged188.EndCallEventEncoder;
import org.ctiwire.ged188.EventCause;
import org.ctiwire.ged188.LineType;
import org.ctiwire.ged188.LocalConnectionState;
import org.ctiwire.ged188.PeripheralType;
import org.ctiwire.ged188.RtpStartedEventEncoder;
import org.ctiwire.ged188.RtpStoppedEventEncoder;

/** The messages about one inbound call. Its telephone numbers are among those reserved for fiction. */
final class CallMessages {

    private static final String CALLER = "2125550134";
    private static final String DIALED = "3125550100";
    private static final long CALL = 16_778_242;
    private static final long SERVICE = 12;
    private static final long SERVICE_ID = 5012;
    private static final int ROUTER_KEY_DAY = 155_123;
    private static final int ROUTER_KEY_CALL = 20_417;
    private static final int STATIC = ConnectionDeviceIDType.CONNECTION_ID_STATIC;
    private static final int PERIPHERAL_TYPE = PeripheralType.PT_ENTERPRISE_AGENT;
    private static final int CALL_REFERENCE_SINCE = 14;
    private static final byte[] CALL_REFERENCE = {0x5A, 0x10, 0x00, 0x2C, 0x01, 0x00, 0x02, 0x42};

    private final SampleMessages session;
    private final byte[] buffer;
    private final int version;

    CallMessages(SampleMessages session) {
        this.session = session;
        this.buffer = session.buffer();
        this.version = session.version();
    }

    byte[] begin(Instant time) {
        BeginCallEventEncoder encoder = new BeginCallEventEncoder().wrap(buffer, 0, version)
                .monitorID(MONITOR).peripheralID(PERIPHERAL).peripheralType(PERIPHERAL_TYPE)
                .callType(CallType.CALLTYPE_PREROUTE_ACD_IN)
                .connectionDeviceIDType(STATIC).connectionCallID(CALL).connectionDeviceID(EXTENSION)
                .ani(CALLER).dnis(DIALED).dialedNumber(DIALED)
                .routerCallKeyDay(ROUTER_KEY_DAY).routerCallKeyCallID(ROUTER_KEY_CALL).routerCallKeySequenceNumber(0)
                .callVariable1("EN").callVariable3("billing");
        if (version >= CALL_REFERENCE_SINCE) {
            encoder.callReferenceID(CALL_REFERENCE, 0, CALL_REFERENCE.length);
        }
        return session.written(encoder.ctiClients().add()
                .ctiClientSignature(CLIENT).ctiClientTimestamp(time.getEpochSecond()).end());
    }

    byte[] delivered() {
        return session.written(new CallDeliveredEventEncoder().wrap(buffer, 0, version)
                .monitorID(MONITOR).peripheralID(PERIPHERAL).peripheralType(PERIPHERAL_TYPE)
                .connectionDeviceIDType(STATIC).connectionCallID(CALL)
                .lineHandle(1).lineType(LineType.LINETYPE_INBOUND_ACD)
                .serviceNumber(SERVICE).serviceID(SERVICE_ID)
                .skillGroupNumber(SKILL_GROUP).skillGroupID(SKILL_GROUP_ID).skillGroupPriority(0)
                .alertingDeviceType(DeviceIDType.DEVID_AGENT_DEVICE).callingDeviceType(DeviceIDType.DEVID_EXTERNAL)
                .calledDeviceType(DeviceIDType.DEVID_ROUTE_POINT).lastRedirectDeviceType(DeviceIDType.DEVID_NONE)
                .localConnectionState(LocalConnectionState.LCS_ALERTING).eventCause(EventCause.CEC_NONE)
                .connectionDeviceID(EXTENSION).alertingDeviceID(EXTENSION).callingDeviceID(CALLER)
                .calledDeviceID(DIALED)
                .ani(CALLER).dnis(DIALED).dialedNumber(DIALED).callVariable1("EN").callVariable3("billing"));
    }

    byte[] established() {
        return session.written(new CallEstablishedEventEncoder().wrap(buffer, 0, version)
                .monitorID(MONITOR).peripheralID(PERIPHERAL).peripheralType(PERIPHERAL_TYPE)
                .connectionDeviceIDType(STATIC).connectionCallID(CALL)
                .lineHandle(1).lineType(LineType.LINETYPE_INBOUND_ACD)
                .serviceNumber(SERVICE).serviceID(SERVICE_ID)
                .skillGroupNumber(SKILL_GROUP).skillGroupID(SKILL_GROUP_ID).skillGroupPriority(0)
                .answeringDeviceType(DeviceIDType.DEVID_AGENT_DEVICE).callingDeviceType(DeviceIDType.DEVID_EXTERNAL)
                .calledDeviceType(DeviceIDType.DEVID_ROUTE_POINT).lastRedirectDeviceType(DeviceIDType.DEVID_NONE)
                .localConnectionState(LocalConnectionState.LCS_CONNECT).eventCause(EventCause.CEC_NONE)
                .connectionDeviceID(EXTENSION).answeringDeviceID(EXTENSION).callingDeviceID(CALLER)
                .calledDeviceID(DIALED));
    }

    byte[] held() {
        return session.written(new CallHeldEventEncoder().wrap(buffer, 0, version)
                .monitorID(MONITOR).peripheralID(PERIPHERAL).peripheralType(PERIPHERAL_TYPE)
                .connectionDeviceIDType(STATIC).connectionCallID(CALL)
                .holdingDeviceType(DeviceIDType.DEVID_AGENT_DEVICE)
                .localConnectionState(LocalConnectionState.LCS_HOLD).eventCause(EventCause.CEC_NONE)
                .connectionDeviceID(EXTENSION).holdingDeviceID(EXTENSION));
    }

    byte[] retrieved() {
        return session.written(new CallRetrievedEventEncoder().wrap(buffer, 0, version)
                .monitorID(MONITOR).peripheralID(PERIPHERAL).peripheralType(PERIPHERAL_TYPE)
                .connectionDeviceIDType(STATIC).connectionCallID(CALL)
                .retrievingDeviceType(DeviceIDType.DEVID_AGENT_DEVICE)
                .localConnectionState(LocalConnectionState.LCS_CONNECT).eventCause(EventCause.CEC_NONE)
                .connectionDeviceID(EXTENSION).retrievingDeviceID(EXTENSION));
    }

    /** What the router's script has found out about the caller. */
    byte[] customerFound() {
        return session.written(dataUpdate()
                .callVariable1("EN").callVariable2("premium").callVariable3("billing")
                .namedVariable("user.customer.id", "C-4417").namedVariable("user.customer.name", "A. Example")
                .namedArray(0, "user.open.cases", "88120: invoice wrong")
                .namedArray(1, "user.open.cases", "88245: refund promised"));
    }

    /** What the agent has noted. */
    byte[] noted() {
        return session.written(dataUpdate()
                .callVariable1("EN").callVariable2("premium").callVariable3("billing")
                .callWrapupData("refund sent").namedVariable("user.customer.id", "C-4417"));
    }

    private CallDataUpdateEventEncoder dataUpdate() {
        return new CallDataUpdateEventEncoder().wrap(buffer, 0, version)
                .monitorID(MONITOR).peripheralID(PERIPHERAL).peripheralType(PERIPHERAL_TYPE)
                .callType(CallType.CALLTYPE_PREROUTE_ACD_IN)
                .connectionDeviceIDType(STATIC).connectionCallID(CALL)
                .newConnectionDeviceIDType(STATIC).newConnectionCallID(CALL)
                .connectionDeviceID(EXTENSION).newConnectionDeviceID(EXTENSION)
                .ani(CALLER).dnis(DIALED).dialedNumber(DIALED)
                .routerCallKeyDay(ROUTER_KEY_DAY).routerCallKeyCallID(ROUTER_KEY_CALL).routerCallKeySequenceNumber(0);
    }

    /** The numbers of the stream's direction and encoding have no published names; these are any. */
    byte[] streamStarted(int direction) {
        return session.written(new RtpStartedEventEncoder().wrap(buffer, 0, version)
                .monitorID(MONITOR).peripheralID(PERIPHERAL).clientPort(24_600).direction(direction)
                .rtpType(0).bitRate(64).echoCancellation(0).packetSize(20).payloadType(4)
                .connectionDeviceIDType(STATIC).connectionCallID(CALL).connectionDeviceID(EXTENSION)
                .clientAddress("192.0.2.61").agentID(AGENT).agentExtension(EXTENSION).agentInstrument(EXTENSION)
                .sendingAddress("192.0.2.80").sendingPort(31_004));
    }

    byte[] streamStopped(int direction) {
        return session.written(new RtpStoppedEventEncoder().wrap(buffer, 0, version)
                .monitorID(MONITOR).peripheralID(PERIPHERAL).clientPort(24_600).direction(direction)
                .connectionDeviceIDType(STATIC).connectionCallID(CALL).connectionDeviceID(EXTENSION)
                .clientAddress("192.0.2.61").agentID(AGENT).agentExtension(EXTENSION).agentInstrument(EXTENSION)
                .sendingAddress("192.0.2.80").sendingPort(31_004));
    }

    byte[] callerLeft() {
        return session.written(new CallConnectionClearedEventEncoder().wrap(buffer, 0, version)
                .monitorID(MONITOR).peripheralID(PERIPHERAL).peripheralType(PERIPHERAL_TYPE)
                .connectionDeviceIDType(STATIC).connectionCallID(CALL)
                .releasingDeviceType(DeviceIDType.DEVID_EXTERNAL)
                .localConnectionState(LocalConnectionState.LCS_NULL).eventCause(EventCause.CEC_NONE)
                .connectionDeviceID(EXTENSION).releasingDeviceID(CALLER));
    }

    byte[] cleared() {
        return session.written(new CallClearedEventEncoder().wrap(buffer, 0, version)
                .monitorID(MONITOR).peripheralID(PERIPHERAL).peripheralType(PERIPHERAL_TYPE)
                .connectionDeviceIDType(STATIC).connectionCallID(CALL)
                .localConnectionState(LocalConnectionState.LCS_NULL).eventCause(EventCause.CEC_NONE)
                .connectionDeviceID(EXTENSION));
    }

    byte[] end() {
        return session.written(new EndCallEventEncoder().wrap(buffer, 0, version)
                .monitorID(MONITOR).peripheralID(PERIPHERAL).peripheralType(PERIPHERAL_TYPE)
                .connectionDeviceIDType(STATIC).connectionCallID(CALL).connectionDeviceID(EXTENSION));
    }
}

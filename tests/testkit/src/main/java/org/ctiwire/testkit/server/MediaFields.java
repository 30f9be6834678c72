package org.ctiwire.testkit.server;

import org.ctiwire.ged188.CallAgentGreetingEventEncoder;
import org.ctiwire.ged188.NetworkRecordingEndedEventEncoder;
import org.ctiwire.ged188.NetworkRecordingFailedEventEncoder;
import org.ctiwire.ged188.NetworkRecordingStartedEventEncoder;
import org.ctiwire.ged188.NetworkRecordingTargetInfoEventEncoder;
import org.ctiwire.ged188.RtpStartedEventEncoder;
import org.ctiwire.ged188.RtpStoppedEventEncoder;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.Device;

/** Fills in the events of sound: streams, recordings, greetings. */
final class MediaFields {

    private static final String ADDRESS = "192.0.2.1";
    private static final String RECORDER = "192.0.2.2";
    private static final int PORT = 24_576;
    private static final int BITS_PER_SECOND = 64;
    private static final int PACKET = 20;

    private MediaFields() {
    }

    static void started(RtpStartedEventEncoder e, CallTold told) {
        Device device = told.event().connection().device();
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).clientPort(PORT)
                .direction(told.event().code()).bitRate(BITS_PER_SECOND).packetSize(PACKET)
                .connectionDeviceIDType(told.idType()).connectionCallID(told.callId())
                .connectionDeviceID(told.deviceId()).clientAddress(ADDRESS).agentInstrument(device.id());
        Agent agent = device.agent();
        if (agent != null) {
            e.agentID(agent.id()).agentExtension(agent.extension());
        }
        if (told.version() >= FieldVersions.SENDING_ADDRESS) {
            e.sendingAddress(ADDRESS).sendingPort(PORT);
        }
    }

    static void stopped(RtpStoppedEventEncoder e, CallTold told) {
        Device device = told.event().connection().device();
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).clientPort(PORT)
                .direction(told.event().code()).connectionDeviceIDType(told.idType()).connectionCallID(told.callId())
                .connectionDeviceID(told.deviceId()).clientAddress(ADDRESS).agentInstrument(device.id());
        Agent agent = device.agent();
        if (agent != null) {
            e.agentID(agent.id()).agentExtension(agent.extension());
        }
        if (told.version() >= FieldVersions.SENDING_ADDRESS) {
            e.sendingAddress(ADDRESS).sendingPort(PORT);
        }
    }

    static void greeting(CallAgentGreetingEventEncoder e, CallTold told) {
        Agent agent = told.event().connection().device().agent();
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).connectionDeviceIDType(told.idType())
                .connectionCallID(told.callId()).eventCode(told.event().code()).peripheralErrorCode(0)
                .connectionDeviceID(told.deviceId()).agentID(agent == null ? "" : agent.id());
    }

    static void recordingStarted(NetworkRecordingStartedEventEncoder e, CallTold told) {
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).connectionCallID(told.callId())
                .connectionDeviceIDType(told.idType()).connectionDeviceID(told.deviceId());
        Fields.device(told.event().other(), e::recordingDeviceType, e::recordingDeviceID);
    }

    static void recordingEnded(NetworkRecordingEndedEventEncoder e, CallTold told) {
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).connectionCallID(told.callId())
                .connectionDeviceIDType(told.idType()).connectionDeviceID(told.deviceId());
        Fields.device(told.event().other(), e::recordingDeviceType, e::recordingDeviceID);
    }

    static void recordingFailed(NetworkRecordingFailedEventEncoder e, CallTold told) {
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).connectionCallID(told.callId())
                .connectionDeviceIDType(told.idType()).recordFailureCause(told.event().code())
                .connectionDeviceID(told.deviceId());
        Fields.device(told.event().other(), e::recordingDeviceType, e::recordingDeviceID);
    }

    static void recordingTarget(NetworkRecordingTargetInfoEventEncoder e, CallTold told) {
        e.monitorID(told.monitor()).peripheralID(told.peripheral().id()).connectionCallID(told.callId())
                .connectionDeviceIDType(told.idType()).connectionDeviceID(told.deviceId()).recorderAddress(RECORDER)
                .terminalName(told.deviceId()).mediaForkingDeviceName(told.deviceId())
                .protocolReferenceGUID("" + told.callId()).mediaForkingClusterID("cluster-1");
        Fields.device(told.event().other(), e::recordingDeviceType, e::recordingDeviceID);
    }
}

package org.ctiwire.testkit.server;

import java.util.EnumMap;
import java.util.Map;
import org.ctiwire.ged188.AgentPreCallAbortEventEncoder;
import org.ctiwire.ged188.AgentPreCallEventEncoder;
import org.ctiwire.ged188.BeginCallEventEncoder;
import org.ctiwire.ged188.CallAgentGreetingEventEncoder;
import org.ctiwire.ged188.CallAttributeChangeEventEncoder;
import org.ctiwire.ged188.CallClearedEventEncoder;
import org.ctiwire.ged188.CallConferencedEventEncoder;
import org.ctiwire.ged188.CallConnectionClearedEventEncoder;
import org.ctiwire.ged188.CallDataUpdateEventEncoder;
import org.ctiwire.ged188.CallDeliveredEventEncoder;
import org.ctiwire.ged188.CallDequeuedEventEncoder;
import org.ctiwire.ged188.CallDivertedEventEncoder;
import org.ctiwire.ged188.CallEstablishedEventEncoder;
import org.ctiwire.ged188.CallFailedEventEncoder;
import org.ctiwire.ged188.CallHeldEventEncoder;
import org.ctiwire.ged188.CallMsgMask;
import org.ctiwire.ged188.CallOriginatedEventEncoder;
import org.ctiwire.ged188.CallQueuedEventEncoder;
import org.ctiwire.ged188.CallReachedNetworkEventEncoder;
import org.ctiwire.ged188.CallRetrievedEventEncoder;
import org.ctiwire.ged188.CallServiceInitiatedEventEncoder;
import org.ctiwire.ged188.CallTransferredEventEncoder;
import org.ctiwire.ged188.CallTranslationRouteEventEncoder;
import org.ctiwire.ged188.EndCallEventEncoder;
import org.ctiwire.ged188.NetworkRecordingEndedEventEncoder;
import org.ctiwire.ged188.NetworkRecordingFailedEventEncoder;
import org.ctiwire.ged188.NetworkRecordingStartedEventEncoder;
import org.ctiwire.ged188.NetworkRecordingTargetInfoEventEncoder;
import org.ctiwire.ged188.RtpStartedEventEncoder;
import org.ctiwire.ged188.RtpStoppedEventEncoder;
import org.ctiwire.testkit.model.CallEventKind;

/** Which message tells of which event, under which bit of the mask. */
final class CallEventMessages {

    private static final int GREETING = 15;
    private static final int ATTRIBUTE_CHANGE = 10;
    private static final int NETWORK_RECORDING = 23;

    private final Map<CallEventKind, EventMessage<?>> messages = new EnumMap<>(CallEventKind.class);

    CallEventMessages() {
        addLife();
        addProgress();
        addCombinations();
        addQueueing();
        addMedia();
    }

    /** The message of an event. */
    EventMessage<?> of(CallEventKind kind) {
        return messages.get(kind);
    }

    private void put(CallEventKind kind, EventMessage<?> message) {
        messages.put(kind, message);
    }

    private void addLife() {
        put(CallEventKind.BEGIN, EventMessage.of(CallMsgMask.BEGIN_CALL_MASK,
                new BeginCallEventEncoder().textEncoding(Fields.AS_RECEIVED), CallLifeFields::begin));
        put(CallEventKind.END, EventMessage.of(CallMsgMask.END_CALL_MASK,
                new EndCallEventEncoder(), CallLifeFields::end));
        put(CallEventKind.DATA_UPDATE, EventMessage.of(CallMsgMask.CALL_DATA_UPDATE_MASK,
                new CallDataUpdateEventEncoder().textEncoding(Fields.AS_RECEIVED), CallLifeFields::dataUpdate));
        put(CallEventKind.CLEARED, EventMessage.of(CallMsgMask.CALL_CLEARED_MASK, new CallClearedEventEncoder(),
                CallLifeFields::cleared));
        put(CallEventKind.CONNECTION_CLEARED, EventMessage.of(CallMsgMask.CALL_CONNECTION_CLEARED_MASK,
                new CallConnectionClearedEventEncoder(), CallLifeFields::connectionCleared));
        put(CallEventKind.FAILED, EventMessage.of(CallMsgMask.CALL_FAILED_MASK, new CallFailedEventEncoder(),
                CallLifeFields::failed));
        put(CallEventKind.SERVICE_INITIATED, EventMessage.of(CallMsgMask.CALL_SERVICE_INITIATED_MASK,
                new CallServiceInitiatedEventEncoder(), CallLifeFields::serviceInitiated));
        put(CallEventKind.ORIGINATED, EventMessage.of(CallMsgMask.CALL_ORIGINATED_MASK,
                new CallOriginatedEventEncoder(),
                CallLifeFields::originated));
    }

    private void addProgress() {
        put(CallEventKind.DELIVERED, EventMessage.of(CallMsgMask.CALL_DELIVERED_MASK,
                new CallDeliveredEventEncoder().textEncoding(Fields.AS_RECEIVED), CallProgressFields::delivered));
        put(CallEventKind.ESTABLISHED, EventMessage.of(CallMsgMask.CALL_ESTABLISHED_MASK,
                new CallEstablishedEventEncoder(),
                CallProgressFields::established));
        put(CallEventKind.HELD, EventMessage.of(CallMsgMask.CALL_HELD_MASK, new CallHeldEventEncoder(),
                CallProgressFields::held));
        put(CallEventKind.RETRIEVED, EventMessage.of(CallMsgMask.CALL_RETRIEVED_MASK, new CallRetrievedEventEncoder(),
                CallProgressFields::retrieved));
        put(CallEventKind.DIVERTED, EventMessage.of(CallMsgMask.CALL_DIVERTED_MASK, new CallDivertedEventEncoder(),
                CallProgressFields::diverted));
        put(CallEventKind.REACHED_NETWORK, EventMessage.of(CallMsgMask.CALL_REACHED_NETWORK_MASK,
                new CallReachedNetworkEventEncoder(), CallProgressFields::reachedNetwork));
    }

    private void addCombinations() {
        put(CallEventKind.CONFERENCED, EventMessage.of(CallMsgMask.CALL_CONFERENCED_MASK,
                new CallConferencedEventEncoder(),
                CombinationFields::conferenced));
        put(CallEventKind.TRANSFERRED, EventMessage.of(CallMsgMask.CALL_TRANSFERRED_MASK,
                new CallTransferredEventEncoder(),
                CombinationFields::transferred));
    }

    private void addQueueing() {
        put(CallEventKind.QUEUED, EventMessage.of(CallMsgMask.CALL_QUEUED_MASK, new CallQueuedEventEncoder(),
                QueueFields::queued));
        put(CallEventKind.DEQUEUED, EventMessage.of(CallMsgMask.CALL_DEQUEUED_MASK, new CallDequeuedEventEncoder(),
                QueueFields::dequeued));
        put(CallEventKind.ATTRIBUTE_CHANGE, EventMessage.since(ATTRIBUTE_CHANGE,
                CallMsgMask.CALL_ATTRIBUTE_CHANGE_MASK, new CallAttributeChangeEventEncoder(),
                QueueFields::attributeChange));
        put(CallEventKind.TRANSLATION_ROUTE, EventMessage.of(CallMsgMask.CALL_TRANSLATION_ROUTE_MASK,
                new CallTranslationRouteEventEncoder().textEncoding(Fields.AS_RECEIVED),
                QueueFields::translationRoute));
        put(CallEventKind.PRE_CALL, EventMessage.of(CallMsgMask.AGENT_PRE_CALL_MASK,
                new AgentPreCallEventEncoder().textEncoding(Fields.AS_RECEIVED), QueueFields::preCall));
        put(CallEventKind.PRE_CALL_ABORT, EventMessage.of(CallMsgMask.AGENT_PRE_CALL_ABORT_MASK,
                new AgentPreCallAbortEventEncoder(), QueueFields::preCallAbort));
    }

    private void addMedia() {
        put(CallEventKind.RTP_STARTED, EventMessage.of(CallMsgMask.RTP_STARTED_MASK, new RtpStartedEventEncoder(),
                MediaFields::started));
        put(CallEventKind.RTP_STOPPED, EventMessage.of(CallMsgMask.RTP_STOPPED_MASK, new RtpStoppedEventEncoder(),
                MediaFields::stopped));
        put(CallEventKind.AGENT_GREETING, EventMessage.since(GREETING, CallMsgMask.CALL_AGENT_GREETING_MASK,
                new CallAgentGreetingEventEncoder(), MediaFields::greeting));
        put(CallEventKind.NETWORK_RECORDING_STARTED, EventMessage.since(NETWORK_RECORDING,
                CallMsgMask.NETWORK_RECORDING_STARTED_MASK, new NetworkRecordingStartedEventEncoder(),
                MediaFields::recordingStarted));
        put(CallEventKind.NETWORK_RECORDING_ENDED, EventMessage.since(NETWORK_RECORDING,
                CallMsgMask.NETWORK_RECORDING_ENDED_MASK, new NetworkRecordingEndedEventEncoder(),
                MediaFields::recordingEnded));
        put(CallEventKind.NETWORK_RECORDING_FAILED, EventMessage.since(NETWORK_RECORDING,
                CallMsgMask.NETWORK_RECORDING_FAILED_MASK, new NetworkRecordingFailedEventEncoder(),
                MediaFields::recordingFailed));
        put(CallEventKind.NETWORK_RECORDING_TARGET_INFO, EventMessage.since(NETWORK_RECORDING,
                CallMsgMask.NETWORK_RECORDING_TARGET_INFO_MASK, new NetworkRecordingTargetInfoEventEncoder(),
                MediaFields::recordingTarget));
    }
}

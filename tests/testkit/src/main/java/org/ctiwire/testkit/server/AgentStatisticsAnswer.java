package org.ctiwire.testkit.server;

import org.ctiwire.ged188.QueryAgentStatisticsConfEncoder;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.CallCounters;

/** Fills in what has been counted of an agent; what the model does not count stays 0. */
final class AgentStatisticsAnswer {

    private AgentStatisticsAnswer() {
    }

    static void write(QueryAgentStatisticsConfEncoder e, Agent agent, long peripheral, int version) {
        e.peripheralID(peripheral).agentExtension(agent.extension()).agentID(agent.id());
        if (agent.isLoggedIn()) {
            e.agentInstrument(agent.device().id());
        }
        session(e, agent.session());
        today(e, agent.today());
        if (version >= FieldVersions.AGENT_AVAILABILITY) {
            e.icmAvailableTimeSession(agent.session().availableTime).routableTimeSession(agent.session().availableTime)
                    .icmAvailableTimeToday(agent.today().availableTime)
                    .routableTimeToday(agent.today().availableTime);
        }
    }

    private static void session(QueryAgentStatisticsConfEncoder e, CallCounters counted) {
        e.availTimeSession(counted.availableTime).loggedOnTimeSession(counted.loggedOnTime)
                .notReadyTimeSession(counted.notReadyTime).agentOutCallsSession(counted.out)
                .agentOutCallsTimeSession(counted.outTime).handledCallsSession(counted.handled)
                .handledCallsTalkTimeSession(counted.talkTime)
                .handledCallsAfterCallTimeSession(counted.afterCallTime)
                .handledCallsTimeSession(counted.handledTime).incomingCallsHeldSession(counted.held)
                .incomingCallsHeldTimeSession(counted.heldTime).internalCallsSession(counted.internal)
                .internalCallsTimeSession(counted.internalTime).internalCallsRcvdSession(counted.internalReceived)
                .internalCallsRcvdTimeSession(counted.internalReceivedTime).autoOutCallsSession(counted.autoOut)
                .autoOutCallsTimeSession(counted.autoOutTime).bargeInCallsSession(counted.bargedIn)
                .interceptCallsSession(counted.intercepted).monitorCallsSession(counted.monitored)
                .whisperCallsSession(counted.whispered).emergencyCallsSession(counted.emergencies);
    }

    private static void today(QueryAgentStatisticsConfEncoder e, CallCounters counted) {
        e.availTimeToday(counted.availableTime).loggedOnTimeToday(counted.loggedOnTime)
                .notReadyTimeToday(counted.notReadyTime).agentOutCallsToday(counted.out)
                .agentOutCallsTimeToday(counted.outTime).handledCallsToday(counted.handled)
                .handledCallsTalkTimeToday(counted.talkTime).handledCallsAfterCallTimeToday(counted.afterCallTime)
                .handledCallsTimeToday(counted.handledTime).incomingCallsHeldToday(counted.held)
                .incomingCallsHeldTimeToday(counted.heldTime).internalCallsToday(counted.internal)
                .internalCallsTimeToday(counted.internalTime).internalCallsRcvdToday(counted.internalReceived)
                .internalCallsRcvdTimeToday(counted.internalReceivedTime).autoOutCallsToday(counted.autoOut)
                .autoOutCallsTimeToday(counted.autoOutTime).bargeInCallsToday(counted.bargedIn)
                .interceptCallsToday(counted.intercepted).monitorCallsToday(counted.monitored)
                .whisperCallsToday(counted.whispered).emergencyCallsToday(counted.emergencies);
    }
}

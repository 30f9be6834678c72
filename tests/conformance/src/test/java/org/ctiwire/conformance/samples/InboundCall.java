package org.ctiwire.conformance.samples;

import java.time.Instant;
import org.ctiwire.capture.Endpoint;
import org.ctiwire.ged188.AgentState;

/**
 * A desktop's session with one inbound call, as a capture holds it: the agent logs in, is called, talks, and closes
 * the session after some work on the call.
 */
final class InboundCall {

    private static final Endpoint SERVER = new Endpoint("192.0.2.11", 42_027);

    private InboundCall() {
    }

    /** In protocol 25. Some data of the call has names, and the network has cut, swapped and repeated segments. */
    static SampleConversation inVersion25() {
        SampleConversation talk = new SampleConversation(new Endpoint("192.0.2.41", 50_213), SERVER,
                Instant.parse("2026-03-02T09:00:00.125Z"));
        SampleMessages session = new SampleMessages(25);
        CallMessages call = new CallMessages(session);
        logIn(talk, session);
        heartbeat(talk, session, 90_004, 2);
        talk.serverInPieces(127_412, new int[] {5, 90}, call.begin(talk.at(127_412)), call.delivered(),
                session.agentState(AgentState.AGENT_STATE_RESERVED, 0, 1));
        talk.serverTwice(127_455, 127_697, call.customerFound());
        talk.serverOutOfOrder(133_921, 60, 70, call.established(),
                session.agentState(AgentState.AGENT_STATE_TALKING, 0, 1));
        talk.server(134_010, call.streamStarted(0), call.streamStarted(1));
        heartbeat(talk, session, 180_004, 3);
        talk.server(201_377, call.noted());
        hangUp(talk, session, call, 258_706);
        heartbeat(talk, session, 270_004, 4);
        finishWork(talk, session, 281_930, 5);
        return talk;
    }

    /**
     * In protocol 14, where floating fields have headers of 1 and 1 bytes. The agent puts the call on hold once. Left
     * out is the one field of these messages that neither the guide of edition 14 nor the peer of version 14 shows:
     * CallerEnteredDigits of BEGIN_CALL_EVENT.
     */
    static SampleConversation inVersion14() {
        SampleConversation talk = new SampleConversation(new Endpoint("192.0.2.42", 3_977), SERVER,
                Instant.parse("2011-06-14T14:30:12.508Z"));
        SampleMessages session = new SampleMessages(14);
        CallMessages call = new CallMessages(session);
        logIn(talk, session);
        talk.serverInPieces(52_190, new int[] {150, 3}, call.begin(talk.at(52_190)), call.delivered(),
                session.agentState(AgentState.AGENT_STATE_RESERVED, 0, 1));
        talk.server(58_846, call.established(), session.agentState(AgentState.AGENT_STATE_TALKING, 0, 1));
        talk.server(58_902, call.streamStarted(0), call.streamStarted(1));
        heartbeat(talk, session, 90_004, 2);
        talk.server(96_331, call.held(), session.agentState(AgentState.AGENT_STATE_HOLD, 0, 1));
        talk.serverOutOfOrder(141_265, 4, 40, call.retrieved(),
                session.agentState(AgentState.AGENT_STATE_TALKING, 0, 1));
        talk.serverTwice(160_518, 160_771, call.noted());
        heartbeat(talk, session, 180_004, 3);
        hangUp(talk, session, call, 187_660);
        finishWork(talk, session, 215_094, 4);
        return talk;
    }

    private static void logIn(SampleConversation talk, SampleMessages session) {
        talk.client(4, session.openRequest(1));
        talk.serverInPieces(15, new int[] {3}, session.openConfirmation(1, talk.at(15)));
        talk.server(8_233, session.agentState(AgentState.AGENT_STATE_LOGIN, 0, 0),
                session.agentState(AgentState.AGENT_STATE_NOT_READY, 0, 0));
        talk.server(21_702, session.agentState(AgentState.AGENT_STATE_AVAILABLE, 0, 0));
    }

    private static void hangUp(SampleConversation talk, SampleMessages session, CallMessages call, long time) {
        talk.server(time, call.streamStopped(0), call.streamStopped(1));
        talk.serverInPieces(time + 12, new int[] {68}, call.callerLeft(), call.cleared(),
                session.agentState(AgentState.AGENT_STATE_WORK_READY, 0, 0), call.end());
    }

    /** The site numbers its reasons; 9001 is one. */
    private static void finishWork(SampleConversation talk, SampleMessages session, long time, long invokeId) {
        talk.server(time, session.agentState(AgentState.AGENT_STATE_AVAILABLE, 0, 0));
        talk.server(time + 15_480, session.agentState(AgentState.AGENT_STATE_NOT_READY, 9_001, 0),
                session.agentState(AgentState.AGENT_STATE_LOGOUT, 9_001, 0));
        talk.client(time + 16_044, session.closeRequest(invokeId));
        talk.server(time + 16_051, session.closeConfirmation(invokeId));
        talk.close(time + 16_054);
    }

    private static void heartbeat(SampleConversation talk, SampleMessages session, long time, long invokeId) {
        talk.client(time, session.heartbeatRequest(invokeId));
        talk.server(time + 3, session.heartbeatConfirmation(invokeId));
    }
}

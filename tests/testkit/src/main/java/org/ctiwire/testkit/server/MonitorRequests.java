package org.ctiwire.testkit.server;

import java.util.function.Supplier;
import org.ctiwire.ged188.AgentStateMask;
import org.ctiwire.ged188.CallMsgMask;
import org.ctiwire.ged188.ChangeMonitorMaskConfEncoder;
import org.ctiwire.ged188.ChangeMonitorMaskReqDecoder;
import org.ctiwire.ged188.Ged188Constants;
import org.ctiwire.ged188.MonitorStartConfEncoder;
import org.ctiwire.ged188.MonitorStartReqDecoder;
import org.ctiwire.ged188.MonitorStopConfEncoder;
import org.ctiwire.ged188.MonitorStopReqDecoder;
import org.ctiwire.ged188.PeripheralMonitorHandler;
import org.ctiwire.runtime.Reply;
import org.ctiwire.testkit.message.MaskBits;
import org.ctiwire.testkit.model.Configuration;
import org.ctiwire.testkit.model.Refusal;
import org.ctiwire.testkit.model.RefusedException;

/** Answers the requests of the Peripheral Monitor service. */
final class MonitorRequests implements PeripheralMonitorHandler {

    private final SimulatedCtiServer server;
    private final Supplier<SimulatedSession> caller;

    MonitorRequests(SimulatedCtiServer server, Supplier<SimulatedSession> caller) {
        this.server = server;
        this.caller = caller;
    }

    @Override
    public void monitorStart(MonitorStartReqDecoder r, Reply<MonitorStartConfEncoder> reply) {
        Answers.answer(reply, () -> {
            Interest monitor = monitor(r);
            caller.get().monitor(monitor);
            return e -> e.monitorID(monitor.monitorId());
        });
    }

    private Interest monitor(MonitorStartReqDecoder r) {
        Configuration configuration = server.centre().configuration();
        checkMasks(r.callMsgMask(), r.agentStateMask(), r.protocolVersion());
        configuration.peripheral(r.peripheralID());
        if (r.monitoredDeviceID().length() > 0) {
            return new Interest.OfDevice(server.newMonitorId(), r.callMsgMask(), r.agentStateMask(),
                    configuration.device(r.monitoredDeviceID().toString()));
        }
        if (r.connectionCallID() == Ged188Constants.NULL_CALL_ID) {
            throw new RefusedException(Refusal.DATA_MISSING, "neither a call nor a device to monitor");
        }
        return new Interest.OfCall(server.newMonitorId(), r.callMsgMask(),
                server.centre().call(r.connectionCallID()));
    }

    @Override
    public void monitorStop(MonitorStopReqDecoder r, Reply<MonitorStopConfEncoder> reply) {
        Answers.answerDone(reply, () -> caller.get().stopMonitor(r.monitorID()));
    }

    @Override
    public void changeMonitorMask(ChangeMonitorMaskReqDecoder r, Reply<ChangeMonitorMaskConfEncoder> reply) {
        Answers.answerDone(reply, () -> {
            checkMasks(r.callMsgMask(), r.agentStateMask(), r.protocolVersion());
            caller.get().monitor(r.monitorID()).masks(r.callMsgMask(), r.agentStateMask());
        });
    }

    private static void checkMasks(long calls, long agents, int version) {
        if (MaskBits.hasUnknown(calls, CallMsgMask::appendNames, version)) {
            throw new RefusedException(Refusal.WRONG_CALL_MASK, "call mask " + calls);
        }
        if (MaskBits.hasUnknown(agents, AgentStateMask::appendNames, version)) {
            throw new RefusedException(Refusal.WRONG_AGENT_MASK, "agent state mask " + agents);
        }
    }
}

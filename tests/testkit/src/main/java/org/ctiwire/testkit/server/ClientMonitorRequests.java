package org.ctiwire.testkit.server;

import java.util.function.Supplier;
import org.ctiwire.ged188.ClientMonitorHandler;
import org.ctiwire.ged188.SessionMonitorStartConfEncoder;
import org.ctiwire.ged188.SessionMonitorStartReqDecoder;
import org.ctiwire.ged188.SessionMonitorStopConfEncoder;
import org.ctiwire.ged188.SessionMonitorStopReqDecoder;
import org.ctiwire.runtime.Reply;
import org.ctiwire.testkit.model.Refusal;
import org.ctiwire.testkit.model.RefusedException;

/** Answers the requests of the Client Monitor service. */
final class ClientMonitorRequests implements ClientMonitorHandler {

    private final SimulatedCtiServer server;
    private final Supplier<SimulatedSession> caller;

    ClientMonitorRequests(SimulatedCtiServer server, Supplier<SimulatedSession> caller) {
        this.server = server;
        this.caller = caller;
    }

    @Override
    public void sessionMonitorStart(SessionMonitorStartReqDecoder r, Reply<SessionMonitorStartConfEncoder> reply) {
        Answers.answer(reply, () -> {
            SimulatedSession watched = server.session(r.sessionID());
            check(watched != caller.get(), Refusal.OWN_SESSION, watched);
            check(caller.get().monitors().stream().noneMatch(interest -> interest instanceof Interest.OfSession other
                    && other.sessionId() == watched.id()), Refusal.SESSION_MONITOR_EXISTS, watched);
            // A session that watches its watcher must not be told of itself for ever.
            Interest monitor = new Interest.OfSession(server.newMonitorId(), watched.id(), () -> watched.interests()
                    .stream().filter(interest -> !(interest instanceof Interest.OfSession)).toList());
            caller.get().monitor(monitor);
            return e -> e.monitorID(monitor.monitorId());
        });
    }

    @Override
    public void sessionMonitorStop(SessionMonitorStopReqDecoder r, Reply<SessionMonitorStopConfEncoder> reply) {
        Answers.answerDone(reply, () -> caller.get().stopMonitor(r.monitorID()));
    }

    private static void check(boolean condition, Refusal refusal, SimulatedSession session) {
        if (!condition) {
            throw new RefusedException(refusal, "session " + session.id());
        }
    }
}

package org.ctiwire.testkit.server;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ctiwire.ged188.ActiveMaintenanceEventMsgEncoder;
import org.ctiwire.ged188.ActiveMaintenanceReqMsgEncoder;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.StandbyActiveEventMsgEncoder;
import org.ctiwire.testkit.model.Timeline;

/** Lets the active side go into maintenance, if its clients agree, and the standby side take over. */
public final class Maintenance {

    private static final long ANSWER_TIME = TimeUnit.SECONDS.toNanos(5);

    private final SimulatedCtiServer server;
    private final StandbyActiveEventMsgEncoder standbyActive = new StandbyActiveEventMsgEncoder();
    private final ActiveMaintenanceReqMsgEncoder request = new ActiveMaintenanceReqMsgEncoder();
    private final ActiveMaintenanceEventMsgEncoder decision = new ActiveMaintenanceEventMsgEncoder();
    private final Map<SimulatedSession, Long> asked = new HashMap<>();
    private Consumer<Boolean> decided;
    private Timeline.Appointment deadline;
    private long nextInvokeId = 1;

    Maintenance(SimulatedCtiServer server) {
        this.server = server;
    }

    /**
     * Asks the clients of the active and standby scheme. A client that has not answered within 5 seconds says no.
     *
     * @param outcome is told the decision, after the clients
     */
    public void ask(Consumer<Boolean> outcome) {
        decided = outcome;
        for (SimulatedSession session : server.sessions()) {
            if (knowsScheme(session)) {
                long invokeId = nextInvokeId++;
                asked.put(session, invokeId);
                server.outbox().send(session, request, e -> e.invokeID(invokeId));
            }
        }
        if (asked.isEmpty()) {
            decide(true);
        } else {
            deadline = server.centre().timeline().after(ANSWER_TIME, () -> decide(false));
        }
    }

    /** A client has answered. */
    void answered(SimulatedSession session, long invokeId, boolean accepted) {
        if (decided == null || !Long.valueOf(invokeId).equals(asked.get(session))) {
            return;
        }
        asked.remove(session);
        if (!accepted) {
            decide(false);
        } else if (asked.isEmpty()) {
            decide(true);
        }
    }

    /** A client has said that it sends no more requests to this side. */
    void stopped(SimulatedSession session) {
        server.centre().timeline().after(0, session::drop);
    }

    void left(SimulatedSession session) {
        asked.remove(session);
    }

    void tellActive() {
        for (SimulatedSession session : server.sessions()) {
            if (knowsScheme(session)) {
                server.outbox().send(session, standbyActive, e -> { });
            }
        }
    }

    private void decide(boolean agreed) {
        Consumer<Boolean> outcome = decided;
        decided = null;
        asked.clear();
        if (deadline != null) {
            deadline.cancel();
        }
        for (SimulatedSession session : server.sessions()) {
            if (knowsScheme(session)) {
                server.outbox().send(session, decision, e -> e.maintenanceModeStatus(agreed));
            }
        }
        outcome.accept(agreed);
    }

    private static boolean knowsScheme(SimulatedSession session) {
        return session.version() >= FieldVersions.ACTIVE_AND_STANDBY
                && session.isGranted(CTIServiceMasks.CTI_SERVICE_ACTIVE_STANDBY);
    }
}

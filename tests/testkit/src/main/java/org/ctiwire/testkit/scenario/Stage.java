package org.ctiwire.testkit.scenario;

import java.util.concurrent.TimeUnit;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.Call;
import org.ctiwire.testkit.model.Connection;
import org.ctiwire.testkit.model.ConnectionState;
import org.ctiwire.testkit.model.ContactCentre;
import org.ctiwire.testkit.model.Refusal;
import org.ctiwire.testkit.model.RefusedException;

/** The contact centre in which a scenario runs, and the call that it speaks of. */
public final class Stage {

    private static final long NANOS_PER_HOUR = TimeUnit.HOURS.toNanos(1);

    private final ContactCentre centre;
    private Call call;
    private BusyHour busyHour;

    Stage(ContactCentre centre) {
        this.centre = centre;
    }

    ContactCentre centre() {
        return centre;
    }

    Agent agent(String id) {
        return centre.configuration().agent(id);
    }

    void begin(Call begun) {
        call = begun;
    }

    /** The call that came in last. */
    Call call() {
        if (call == null) {
            throw new RefusedException(Refusal.UNKNOWN_CALL, "no call has come in yet");
        }
        return call;
    }

    /** An agent's part in a call that is in a certain state. */
    Connection connection(String agentId, ConnectionState state) {
        Agent agent = agent(agentId);
        Connection connection = agent.isLoggedIn() ? agent.device().connectionIn(state) : null;
        if (connection == null) {
            throw new RefusedException(Refusal.NOT_CALL_PARTY, "agent " + agentId + " has no call that is " + state);
        }
        return connection;
    }

    /** Calls come at this rate from now on; 0 ends that. */
    void busyHour(long callsPerHour) {
        if (busyHour != null) {
            busyHour.stop();
            busyHour = null;
        }
        if (callsPerHour > 0) {
            busyHour = new BusyHour(centre, NANOS_PER_HOUR / callsPerHour);
            busyHour.start();
        }
    }

    void stop() {
        busyHour(0);
    }
}

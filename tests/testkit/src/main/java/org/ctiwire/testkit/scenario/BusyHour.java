package org.ctiwire.testkit.scenario;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.AgentActivity;
import org.ctiwire.testkit.model.Call;
import org.ctiwire.testkit.model.Connection;
import org.ctiwire.testkit.model.ConnectionState;
import org.ctiwire.testkit.model.ContactCentre;
import org.ctiwire.testkit.model.Service;
import org.ctiwire.testkit.model.SkillGroup;
import org.ctiwire.testkit.model.Timeline;

/**
 * Calls without end at an even rate. Each waits for an agent, is answered, sometimes held, and ends; callers who wait
 * too long give up. The same random numbers every time: two runs are alike.
 */
final class BusyHour {

    private static final long SEED = 188;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int ANSWER_SECONDS = 2;
    private static final int SHORTEST_TALK = 20;
    private static final int TALK_SPREAD = 100;
    private static final int PATIENCE_SECONDS = 180;
    private static final int ONE_IN_HELD = 4;
    private static final int HOLD_SECONDS = 8;
    private static final int CALLERS = 10_000;

    private final ContactCentre centre;
    private final long interval;
    private final Random random = new Random(SEED);
    private Timeline.Appointment next;

    BusyHour(ContactCentre centre, long interval) {
        this.centre = centre;
        this.interval = interval;
    }

    void start() {
        next = centre.timeline().after(interval, this::arrive);
    }

    void stop() {
        next.cancel();
    }

    private void arrive() {
        start();
        List<Service> services = List.copyOf(centre.configuration().services());
        Service service = services.get(random.nextInt(services.size()));
        Call call = centre.routing().arrive("555" + (CALLERS + random.nextInt(CALLERS)), service.dialedNumber());
        centre.routing().queue(call, service.skillGroups());
        centre.timeline().after(PATIENCE_SECONDS * SECOND, () -> giveUp(call));
        service.skillGroups().forEach(this::serve);
    }

    /** Gives the calls that wait to the agents who do. */
    private void serve(SkillGroup group) {
        while (!group.waiting().isEmpty()) {
            Agent agent = centre.configuration().agents().stream()
                    .filter(candidate -> candidate.activity() == AgentActivity.AVAILABLE
                            && candidate.skillGroups().containsKey(group) && candidate.device().isIdle())
                    .findFirst().orElse(null);
            if (agent == null) {
                return;
            }
            Connection ringing = centre.routing().deliver(group.waiting().get(0), agent);
            centre.timeline().after(ANSWER_SECONDS * SECOND, () -> answer(ringing));
        }
    }

    private void answer(Connection connection) {
        if (connection.state() != ConnectionState.ALERTING) {
            return;
        }
        centre.calls().answer(connection);
        long talk = (SHORTEST_TALK + random.nextInt(TALK_SPREAD)) * SECOND;
        if (random.nextInt(ONE_IN_HELD) == 0) {
            centre.timeline().after(talk / 2, () -> hold(connection));
        }
        centre.timeline().after(talk, () -> hangUp(connection));
    }

    private void hold(Connection connection) {
        if (connection.state() == ConnectionState.CONNECTED) {
            centre.calls().hold(connection);
            centre.timeline().after(HOLD_SECONDS * SECOND, () -> retrieve(connection));
        }
    }

    private void retrieve(Connection connection) {
        if (connection.state() == ConnectionState.HELD
                && connection.device().connectionIn(ConnectionState.CONNECTED) == null) {
            centre.calls().retrieve(connection);
        }
    }

    private void hangUp(Connection connection) {
        if (connection.state() != ConnectionState.NULL) {
            centre.calls().clear(connection);
        }
        centre.configuration().skillGroups().forEach(this::serve);
    }

    private void giveUp(Call call) {
        if (!call.queues().isEmpty()) {
            centre.calls().clear(call);
        }
    }
}

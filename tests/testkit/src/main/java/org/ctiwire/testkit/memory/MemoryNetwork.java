package org.ctiwire.testkit.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ctiwire.session.ClientListener;
import org.ctiwire.session.ClientSettings;
import org.ctiwire.testkit.model.Timeline;
import org.ctiwire.testkit.server.SimulatedCtiServer;

/** Carries bytes between clients and simulated servers, and lets time pass for all of them. */
public final class MemoryNetwork {

    private final Timeline timeline;
    private final List<MemoryConnection> connections = new ArrayList<>();
    private boolean running;

    /** A network with the time of its servers' contact centre. */
    public MemoryNetwork(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Connects a client, which asks for a session at once. */
    public MemoryConnection connect(SimulatedCtiServer server, ClientSettings settings, ClientListener listener) {
        MemoryConnection connection = new MemoryConnection(this, server, settings, listener);
        connections.add(connection);
        connection.open();
        run();
        return connection;
    }

    /** Carries what waits to be sent, and what that causes, until nothing moves any more. */
    public void run() {
        if (running) {
            return;
        }
        running = true;
        try {
            boolean moved = true;
            while (moved) {
                moved = false;
                for (MemoryConnection connection : List.copyOf(connections)) {
                    moved |= connection.carry();
                }
                connections.removeIf(MemoryConnection::isOver);
            }
        } finally {
            running = false;
        }
    }

    /** Lets time pass; everything that is due happens at its own time. */
    public void advance(Duration time) {
        long end = timeline.now() + time.toNanos();
        while (timeline.now() < end) {
            long next = Math.min(end, Math.max(timeline.now(), timeline.nextDeadline()));
            for (MemoryConnection connection : connections) {
                next = Math.min(next, Math.max(timeline.now() + 1, connection.nextDeadline()));
            }
            timeline.advanceTo(next);
            List.copyOf(connections).forEach(MemoryConnection::tick);
            run();
        }
    }

    long now() {
        return timeline.now();
    }
}

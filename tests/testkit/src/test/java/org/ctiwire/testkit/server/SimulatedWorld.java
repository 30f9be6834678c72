package org.ctiwire.testkit.server;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.ctiwire.runtime.RequestFailedException;
import org.ctiwire.testkit.memory.MemoryClient;
import org.ctiwire.testkit.memory.MemoryNetwork;
import org.ctiwire.testkit.message.OpenRequest;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.AgentActivity;
import org.ctiwire.testkit.model.Call;
import org.ctiwire.testkit.model.Connection;
import org.ctiwire.testkit.model.ContactCentre;
import org.ctiwire.testkit.model.SampleCentre;
import org.ctiwire.testkit.model.Timeline;

/** The sample centre behind a simulated server, and clients of it, all in memory. */
final class SimulatedWorld {

    final ContactCentre centre = new ContactCentre(SampleCentre.configuration(),
            new Timeline(0, Instant.parse("2026-03-02T09:00:00Z")));
    final SimulatedCtiServer server;
    final MemoryNetwork network = new MemoryNetwork(centre.timeline());
    final int version;

    SimulatedWorld(int version) {
        this(version, ServerBehaviour.usual());
    }

    SimulatedWorld(int version, ServerBehaviour behaviour) {
        this.version = version;
        this.server = new SimulatedCtiServer(centre, behaviour);
    }

    MemoryClient client(OpenRequest request) {
        return new MemoryClient(network, server, version, request);
    }

    MemoryClient client(long services, String name) {
        return client(OpenRequest.of(services, name));
    }

    /** A client at an agent's extension. */
    MemoryClient client(long services, Agent agent) {
        return client(OpenRequest.of(services, "client of " + agent.id())
                .at(SampleCentre.PERIPHERAL, agent.extension()));
    }

    Agent agent(String id) {
        return centre.configuration().agent(id);
    }

    /** Logs an agent in and makes the agent available. */
    Agent ready(String id) {
        Agent agent = agent(id);
        centre.agents().login(agent);
        centre.agents().change(agent, AgentActivity.AVAILABLE, 0);
        return agent;
    }

    /** A caller is queued for Sales and rings at an agent. */
    Connection ringing(Agent agent) {
        Call call = centre.routing().arrive("5550100", "8005551212");
        centre.routing().queue(call, call.service().skillGroups());
        Connection connection = centre.routing().deliver(call, agent);
        network.run();
        return connection;
    }

    /** A caller talks with an agent. */
    Connection talking(Agent agent) {
        Connection connection = ringing(agent);
        centre.calls().answer(connection);
        network.run();
        return connection;
    }

    void pass(int seconds) {
        network.advance(Duration.ofSeconds(seconds));
    }

    /** The confirmation of a request that must be answered by now. */
    static <T> T confirmed(CompletableFuture<T> answer) {
        if (!answer.isDone()) {
            throw new AssertionError("no answer came");
        }
        return answer.join();
    }

    /** The failure of a request that must be refused by now. */
    static RequestFailedException refused(CompletableFuture<?> answer) {
        return (RequestFailedException) answer.handle((confirmation, failure) ->
                failure instanceof RequestFailedException ? failure : failure.getCause()).join();
    }
}

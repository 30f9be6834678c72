package org.ctiwire.conformance.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ctiwire.session.transport.ListenSettings;
import org.ctiwire.testkit.message.OpenRequest;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.AgentActivity;
import org.ctiwire.testkit.model.Call;
import org.ctiwire.testkit.model.ContactCentre;
import org.ctiwire.testkit.model.SampleCentre;
import org.ctiwire.testkit.server.ServerBehaviour;
import org.ctiwire.testkit.tcp.MovedClock;
import org.ctiwire.testkit.tcp.TcpSimulator;

/** A simulated server on real ports, and clients of one version that walk through a service. */
final class WalkWorld implements AutoCloseable {

    static final long PERIPHERAL = SampleCentre.PERIPHERAL;

    final int version;
    final TcpSimulator simulator;
    private final MovedClock clock = new MovedClock();
    private final List<WalkClient> clients = new ArrayList<>();

    WalkWorld(int version) {
        this.version = version;
        simulator = new TcpSimulator(SampleCentre.configuration(), ServerBehaviour.usual(),
                ListenSettings.onLoopback(0), ListenSettings.onLoopback(0), clock, null);
    }

    WalkClient client(long services, String name) {
        return client(OpenRequest.of(services, name));
    }

    /** A client at an agent's extension. */
    WalkClient clientAt(long services, String extension) {
        return client(OpenRequest.of(services, "client at " + extension).at(PERIPHERAL, extension));
    }

    private WalkClient client(OpenRequest request) {
        WalkClient client = new WalkClient(simulator.sideA().port(), version, request);
        clients.add(client);
        return client;
    }

    ContactCentre centre() {
        return simulator.centre();
    }

    Agent agent(String id) {
        return centre().configuration().agent(id);
    }

    void ready(String... agents) {
        for (String id : agents) {
            simulator.run(centre -> {
                centre.agents().login(agent(id));
                centre.agents().change(agent(id), AgentActivity.AVAILABLE, 0);
            });
        }
    }

    /** A caller is queued and rings at an agent. */
    long ringing(String agent) {
        return simulator.call(() -> {
            Call call = centre().routing().arrive("5550100", "8005551212");
            centre().routing().queue(call, call.service().skillGroups());
            centre().routing().deliver(call, agent(agent));
            return call.id();
        });
    }

    /** A caller talks with an agent. */
    long talking(String agent, String extension) {
        long call = ringing(agent);
        simulator.run(centre -> centre.calls().answer(centre.connection(call, extension)));
        return call;
    }

    void clearAll() {
        simulator.run(centre -> List.copyOf(centre.currentCalls()).forEach(centre.calls()::clear));
    }

    void pass(int seconds) {
        clock.advance(Duration.ofSeconds(seconds));
        simulator.run(centre -> { });
    }

    /** What has passed on all connections so far. */
    Set<Met> met() {
        Set<Met> all = new LinkedHashSet<>();
        clients.forEach(client -> all.addAll(client.met()));
        return all;
    }

    @Override
    public void close() {
        clients.forEach(WalkClient::close);
        simulator.close();
        assertThat(simulator.failures()).isEmpty();
    }
}

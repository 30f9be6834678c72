package org.ctiwire.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the model keeps true whatever happens in it. */
class ContactCentreTest {

    private final ContactCentre centre = new ContactCentre(SampleCentre.configuration(),
            new Timeline(0, Instant.EPOCH));

    private Agent ready(String id) {
        Agent agent = centre.configuration().agent(id);
        centre.agents().login(agent);
        centre.agents().change(agent, AgentActivity.AVAILABLE, 0);
        return agent;
    }

    private Connection talking(Agent agent) {
        Call call = centre.routing().arrive("5550100", "8005551212");
        centre.routing().queue(call, call.service().skillGroups());
        Connection connection = centre.routing().deliver(call, agent);
        centre.calls().answer(connection);
        return connection;
    }

    private void pass(long seconds) {
        centre.timeline().advanceTo(centre.timeline().now() + TimeUnit.SECONDS.toNanos(seconds));
    }

    @Test
    void whatIsRefusedChangesNothing() {
        Agent agent = ready("1001");
        Connection connection = talking(agent);
        for (Runnable refused : List.<Runnable>of(() -> centre.calls().answer(connection),
                () -> centre.calls().retrieve(connection), () -> centre.agents().change(agent, AgentActivity.LOGOUT, 0),
                () -> centre.combining().consult(connection, "12", new CallData()),
                () -> centre.combining().transfer(connection, "12"),
                () -> centre.calls().makeCall(agent.device(), "2002", new CallData()))) {
            assertThatThrownBy(refused::run).isInstanceOf(RefusedException.class);
            assertThat(connection.state()).isEqualTo(ConnectionState.CONNECTED);
            assertThat(agent.activity()).isEqualTo(AgentActivity.TALKING);
            assertThat(centre.currentCalls()).hasSize(1);
        }
    }

    @Test
    void aCallerWhoGivesUpLeavesTheQueue() {
        Call call = centre.routing().arrive("5550100", "8005551212");
        SkillGroup sales = centre.configuration().skillGroup("Sales");
        centre.routing().queue(call, List.of(sales));
        pass(40);
        centre.calls().clear(call);
        assertThat(sales.waiting()).isEmpty();
        assertThat(sales.counters().longestQueued).isEqualTo(40);
        assertThat(centre.currentCalls()).isEmpty();
        assertThat(centre.configuration().device("8005551212").isIdle()).isTrue();
    }

    @Test
    void whatAnAgentAsksForDuringACallHappensAfterIt() {
        Agent agent = ready("1001");
        Connection connection = talking(agent);
        centre.agents().change(agent, AgentActivity.NOT_READY, 3);
        assertThat(agent.activity()).isEqualTo(AgentActivity.TALKING);
        centre.calls().clear(connection);
        assertThat(agent.activity()).isEqualTo(AgentActivity.NOT_READY);
    }

    @Test
    void workAfterACallTakesItsTime() {
        Agent agent = ready("1001");
        agent.deskSettings(new DeskSettings(1, 0, 0, 15));
        centre.calls().clear(talking(agent));
        assertThat(agent.activity()).isEqualTo(AgentActivity.WORK_READY);
        pass(15);
        assertThat(agent.activity()).isEqualTo(AgentActivity.AVAILABLE);
        assertThat(agent.session().afterCallTime).isEqualTo(15);
    }

    @Test
    void anAgentIsBusyForTheOtherSkillGroups() {
        Agent agent = ready("1001");
        talking(agent);
        assertThat(agent.activityIn(centre.configuration().skillGroup("Sales"))).isEqualTo(AgentActivity.TALKING);
        assertThat(agent.activityIn(centre.configuration().skillGroup("Support"))).isEqualTo(AgentActivity.BUSY_OTHER);
    }

    @Test
    void theLastOneInACallIsNotLeftAlone() {
        Agent first = ready("1001");
        ready("1002");
        Connection customer = talking(first);
        Connection consult = centre.combining().consult(customer, "2002", new CallData());
        centre.calls().answer(centre.connection(consult.call().id(), "2002"));
        Call conference = centre.combining().conference(consult, customer);
        assertThat(conference.connections()).hasSize(3);
        centre.calls().clear(customer);
        assertThat(conference.connections()).hasSize(2);
        centre.calls().clear(conference.connectionOf(centre.configuration().device("2002")));
        assertThat(centre.currentCalls()).isEmpty();
        assertThat(centre.configuration().device("5550100").isIdle()).isTrue();
    }

    @Test
    void aSupervisorWhoListensDoesNotKeepACallAlive() {
        Agent agent = ready("1001");
        Agent supervisor = ready("1010");
        Connection connection = talking(agent);
        centre.supervision().supervise(supervisor, connection, Supervision.Action.MONITOR);
        centre.calls().clear(connection);
        assertThat(centre.currentCalls()).isEmpty();
        assertThat(supervisor.device().isIdle()).isTrue();
        assertThat(supervisor.activity()).isEqualTo(AgentActivity.AVAILABLE);
    }

    @Test
    void aDeviceHasOneAgentAndAnAgentOneDevice() {
        Agent agent = ready("1001");
        Agent other = centre.configuration().agent("1002");
        assertThatThrownBy(() -> centre.agents().login(other, agent.device(), "", 0, 0))
                .hasMessageStartingWith("DEVICE_IN_USE");
        assertThatThrownBy(() -> centre.agents().login(agent)).hasMessageStartingWith("ALREADY_LOGGED_IN");
    }
}

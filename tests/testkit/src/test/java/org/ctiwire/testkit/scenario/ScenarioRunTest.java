package org.ctiwire.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.AgentActivity;
import org.ctiwire.testkit.model.AgentTeam;
import org.ctiwire.testkit.model.CallEvent;
import org.ctiwire.testkit.model.CallEventKind;
import org.ctiwire.testkit.model.CentreListener;
import org.ctiwire.testkit.model.ContactCentre;
import org.ctiwire.testkit.model.Device;
import org.ctiwire.testkit.model.SampleCentre;
import org.ctiwire.testkit.model.TeamChange;
import org.ctiwire.testkit.model.Timeline;
import org.junit.jupiter.api.Test;

/** Scenarios play in the contact centre's time. */
class ScenarioRunTest {

    private final ContactCentre centre = new ContactCentre(SampleCentre.configuration(),
            new Timeline(0, Instant.EPOCH));
    private final List<Problem> problems = new ArrayList<>();
    private final List<CallEvent> events = new ArrayList<>();

    ScenarioRunTest() {
        centre.listen(new CentreListener() {
            @Override
            public void call(CallEvent event) {
                events.add(event);
            }

            @Override
            public void agent(Agent agent, Device place) {
            }

            @Override
            public void team(AgentTeam team, List<Agent> members, TeamChange change) {
            }

            @Override
            public void system(int id, long argument, String text, Device device) {
            }
        });
    }

    private ScenarioRun play(String... lines) {
        ScenarioRun run = new ScenarioRun(ScenarioParser.parse("day", String.join("\n", lines)), centre, problems::add);
        run.start();
        return run;
    }

    private void pass(long seconds) {
        centre.timeline().advanceTo(centre.timeline().now() + TimeUnit.SECONDS.toNanos(seconds));
    }

    private List<CallEventKind> kinds() {
        return events.stream().map(CallEvent::kind).toList();
    }

    @Test
    void aCallIsPlayedInItsTime() {
        ScenarioRun run = play("agent 1001 login", "agent 1001 ready",
                "call from 5550100 to 8005551212 queue Sales deliver 1001", "after 2s answer 1001",
                "set 1001 variable 1 \"gold customer\"", "after 30s clear 1001");
        Agent agent = centre.configuration().agent("1001");
        assertThat(agent.activity()).isEqualTo(AgentActivity.RESERVED);
        pass(2);
        assertThat(agent.activity()).isEqualTo(AgentActivity.TALKING);
        assertThat(centre.currentCalls()).extracting(call -> call.data().variable(1)).containsExactly("gold customer");
        pass(29);
        assertThat(run.isDone()).isFalse();
        pass(1);
        assertThat(run.isDone()).isTrue();
        assertThat(centre.currentCalls()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void callsAreConsultedTransferredAndConferenced() {
        play("agents login", "call from 5550100 to 8005551212 queue Sales deliver 1001", "answer 1001",
                "consult 1001 1002", "answer 1002", "transfer 1001",
                "consult 1002 1003", "answer 1003", "conference 1002", "dial 1004 1005", "peripheral offline");
        assertThat(problems).isEmpty();
        assertThat(kinds()).contains(CallEventKind.TRANSFERRED, CallEventKind.CONFERENCED);
        assertThat(centre.isOnline()).isFalse();
    }

    @Test
    void whatTheCentreRefusesIsReportedWithItsPlace() {
        ScenarioRun run = play("agent 1001 login", "answer 1001", "agent 1001 logout");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString()).startsWith("day:2:1: NOT_CALL_PARTY");
        assertThat(run.isDone()).isTrue();
        assertThat(centre.configuration().agent("1001").isLoggedIn()).isFalse();
    }

    @Test
    void aBusyHourHasItsRateAndNoEnd() {
        new ScenarioRun(Scenario.busyHour(), centre, problems::add).start();
        pass(3_600);
        assertThat(problems).isEmpty();
        long begun = events.stream().filter(event -> event.kind() == CallEventKind.BEGIN && event.general()).count();
        assertThat(begun).isEqualTo(360);
        Set<Long> ended = new HashSet<>();
        events.stream().filter(event -> event.kind() == CallEventKind.END && event.general())
                .forEach(event -> assertThat(ended.add(event.call().id())).isTrue());
        assertThat(ended).hasSizeGreaterThan(300);
        assertThat(centre.currentCalls().size() + ended.size()).isEqualTo(360);
        assertThat(kinds()).contains(CallEventKind.HELD, CallEventKind.RETRIEVED);
    }

    @Test
    void aStoppedRunDoesNothingMore() {
        ScenarioRun run = play("busy-hour 3600", "after 5s agents login");
        pass(2);
        run.stop();
        int before = events.size();
        pass(10);
        assertThat(events).hasSize(before);
        assertThat(centre.configuration().agent("1001").isLoggedIn()).isFalse();
    }
}

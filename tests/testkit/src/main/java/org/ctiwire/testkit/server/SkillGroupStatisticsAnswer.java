package org.ctiwire.testkit.server;

import java.util.List;
import org.ctiwire.ged188.QuerySkillGroupStatisticsConfEncoder;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.AgentActivity;
import org.ctiwire.testkit.model.Call;
import org.ctiwire.testkit.model.CallCounters;
import org.ctiwire.testkit.model.ContactCentre;
import org.ctiwire.testkit.model.SkillGroup;

/** Fills in what a skill group does now and what has been counted of it today; other periods stay 0. */
final class SkillGroupStatisticsAnswer {

    private SkillGroupStatisticsAnswer() {
    }

    static void write(QuerySkillGroupStatisticsConfEncoder e, SkillGroup group, ContactCentre centre,
                      long peripheral) {
        List<Agent> agents = centre.configuration().agents().stream()
                .filter(agent -> agent.isLoggedIn() && agent.skillGroups().containsKey(group)).toList();
        long available = count(agents, group, AgentActivity.AVAILABLE);
        long notReady = count(agents, group, AgentActivity.NOT_READY);
        e.peripheralID(peripheral).skillGroupNumber(group.number()).skillGroupID(group.id())
                .agentsLoggedOn(agents.size()).agentsAvail(available).agentsNotReady(notReady)
                .agentsReady(agents.size() - notReady)
                .agentsTalkingIn(count(agents, group, AgentActivity.TALKING))
                .agentsWorkNotReady(count(agents, group, AgentActivity.WORK_NOT_READY))
                .agentsWorkReady(count(agents, group, AgentActivity.WORK_READY))
                .agentsBusyOther(count(agents, group, AgentActivity.BUSY_OTHER))
                .agentsReserved(count(agents, group, AgentActivity.RESERVED))
                .agentsHold(count(agents, group, AgentActivity.HOLD)).agentsICMAvailable(available);
        queue(e, group, centre);
        today(e, group.counters());
    }

    private static long count(List<Agent> agents, SkillGroup group, AgentActivity activity) {
        return agents.stream().filter(agent -> agent.activityIn(group) == activity).count();
    }

    private static void queue(QuerySkillGroupStatisticsConfEncoder e, SkillGroup group, ContactCentre centre) {
        long waited = 0;
        long longest = 0;
        for (Call call : group.waiting()) {
            long seconds = centre.timeline().secondsSince(call.queuedSince());
            waited += seconds;
            longest = Math.max(longest, seconds);
        }
        e.routerCallsQNow(group.waiting().size()).longestRouterCallQNow(longest).callsQNow(group.waiting().size())
                .callsQTimeNow(waited).longestCallQNow(longest);
    }

    private static void today(QuerySkillGroupStatisticsConfEncoder e, CallCounters counted) {
        e.availTimeToday(counted.availableTime).loggedOnTimeToday(counted.loggedOnTime)
                .notReadyTimeToday(counted.notReadyTime).agentOutCallsToday(counted.out)
                .agentOutCallsTimeToday(counted.outTime).handledCallsToday(counted.handled)
                .handledCallsTalkTimeToday(counted.talkTime).handledCallsAfterCallTimeToday(counted.afterCallTime)
                .handledCallsTimeToday(counted.handledTime).incomingCallsHeldTimeToday(counted.heldTime)
                .autoOutCallsToday(counted.autoOut).autoOutCallsTimeToday(counted.autoOutTime)
                .callsQToday(counted.queued).callsQTimeToday(counted.queuedTime)
                .longestCallQToday(counted.longestQueued);
    }
}

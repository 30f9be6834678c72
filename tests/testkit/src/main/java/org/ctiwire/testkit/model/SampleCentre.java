package org.ctiwire.testkit.model;

import java.util.ArrayList;
import java.util.List;
import org.ctiwire.ged188.DeskSettingsMask;
import org.ctiwire.ged188.PeripheralType;

/**
 * The contact centre that a simulated server has unless it is given another: agents 1001 to 1010 at extensions 2001 to
 * 2010, of whom 1010 supervises the others; the skill groups Sales (1) and Support (2); the services 8005551212 for
 * Sales and 8005551313 for Support.
 */
public final class SampleCentre {

    /** The number of its peripheral. */
    public static final long PERIPHERAL = 5000;

    private static final int AGENTS = 10;
    private static final int FIRST_AGENT = 1001;
    private static final int FIRST_EXTENSION = 2001;
    private static final int FIRST_SKILL_TARGET = 6001;
    private static final DeskSettings SETTINGS =
            new DeskSettings(1, DeskSettingsMask.DESK_AVAIL_AFTER_INCOMING_MASK, 0, 0);

    private SampleCentre() {
    }

    /** A new one, with its own agents. */
    public static Configuration configuration() {
        SkillGroup sales = new SkillGroup(1, 7001, "Sales");
        SkillGroup support = new SkillGroup(2, 7002, "Support");
        Configuration configuration = new Configuration()
                .add(new Peripheral(PERIPHERAL, PeripheralType.PT_ENTERPRISE_AGENT, "Sample"))
                .add(sales).add(support)
                .add(new Service(1, 8001, "Sales", "8005551212", 9001, List.of(sales)))
                .add(new Service(2, 8002, "Support", "8005551313", 9002, List.of(support)))
                .namedVariable("user.account").namedArray("user.history");
        List<Agent> members = new ArrayList<>();
        for (int index = 0; index < AGENTS; index++) {
            Agent agent = new Agent("" + (FIRST_AGENT + index), FIRST_SKILL_TARGET + index, "Agent",
                    "No " + (index + 1), "" + (FIRST_EXTENSION + index), SETTINGS)
                    .skilled(sales, 1).skilled(support, 2);
            configuration.add(agent);
            members.add(agent);
        }
        Agent supervisor = members.remove(AGENTS - 1).supervising();
        return configuration.add(new AgentTeam(1, "Team 1", List.of(supervisor), members));
    }
}

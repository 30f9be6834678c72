package org.ctiwire.benchmarks.sessions;

import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.Configuration;
import org.ctiwire.testkit.model.DeskSettings;
import org.ctiwire.testkit.model.SampleCentre;

/** The sample centre, with as many more agents as its calls need. */
final class BusyCentre {

    private static final int CALLS_OF_AN_AGENT = 36;
    private static final int SAMPLE_AGENTS = 10;
    private static final int AGENTS = 1_000;
    private static final int EXTENSIONS = 2_000;
    private static final int SKILL_TARGETS = 6_000;

    private BusyCentre() {
    }

    static Configuration configuration(int callsPerHour) {
        Configuration configuration = SampleCentre.configuration();
        DeskSettings settings = configuration.agent("1001").deskSettings();
        for (int index = SAMPLE_AGENTS + 1; index <= callsPerHour / CALLS_OF_AN_AGENT; index++) {
            Agent agent = new Agent("" + (AGENTS + index), SKILL_TARGETS + index, "Agent", "No " + index,
                    "" + (EXTENSIONS + index), settings);
            configuration.skillGroups().forEach(group -> agent.skilled(group, 1));
            configuration.add(agent);
        }
        return configuration;
    }
}

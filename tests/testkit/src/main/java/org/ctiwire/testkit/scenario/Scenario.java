package org.ctiwire.testkit.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What is to happen in a contact centre, step by step.
 *
 * @param steps in their order
 */
public record Scenario(List<Step> steps) {

    /** Does something in the contact centre of a run. */
    @FunctionalInterface
    public interface Action {

        /** @throws org.ctiwire.testkit.model.RefusedException if the contact centre does not do it */
        void perform(Stage stage);
    }

    /**
     * One thing that is to happen.
     *
     * @param place  where the scenario says so
     * @param delay  nanoseconds after the step before
     * @param text   the line of the scenario, without its comment
     * @param action what happens
     */
    public record Step(Place place, long delay, String text, Action action) {
    }

    private static final String BUSY_HOUR = "busy-hour.scenario";

    public Scenario {
        steps = List.copyOf(steps);
    }

    /** All agents of the sample centre, and so many calls an hour without end. */
    public static Scenario busyHour(int callsPerHour) {
        return ScenarioParser.parse("busy-hour", "agents login\nbusy-hour " + callsPerHour);
    }

    /** The scenario that comes with the testkit: all agents of the sample centre, and calls without end. */
    public static Scenario busyHour() {
        try (InputStream in = Scenario.class.getResourceAsStream(BUSY_HOUR)) {
            return ScenarioParser.parse(BUSY_HOUR, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

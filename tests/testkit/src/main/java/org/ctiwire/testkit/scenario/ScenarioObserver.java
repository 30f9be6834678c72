package org.ctiwire.testkit.scenario;

/** Learns how a scenario goes, on the contact centre's thread. */
@FunctionalInterface
public interface ScenarioObserver {

    /** The contact centre does not do what a step asks; the scenario goes on with the next. */
    void refused(Problem problem);

    /** A step is about to happen. */
    default void performing(Scenario.Step step) {
    }
}

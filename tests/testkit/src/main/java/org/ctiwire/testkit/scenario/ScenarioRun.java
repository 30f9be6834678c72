package org.ctiwire.testkit.scenario;

import org.ctiwire.testkit.model.ContactCentre;
import org.ctiwire.testkit.model.RefusedException;
import org.ctiwire.testkit.model.Timeline;

/**
 * Plays a scenario in a contact centre, as the centre's time passes. What the centre refuses is reported, and the
 * scenario goes on.
 */
public final class ScenarioRun {

    private final Scenario scenario;
    private final Timeline timeline;
    private final Stage stage;
    private final ScenarioObserver observer;
    private int next;
    private Timeline.Appointment appointment;
    private boolean stopped;

    /** @param observer is told what happens, and what the contact centre refuses */
    public ScenarioRun(Scenario scenario, ContactCentre centre, ScenarioObserver observer) {
        this.scenario = scenario;
        this.timeline = centre.timeline();
        this.stage = new Stage(centre);
        this.observer = observer;
    }

    /** Begins with the first step. On the contact centre's thread, as everything here. */
    public void start() {
        appoint();
    }

    /** Whether all steps are done; a busy hour goes on all the same. */
    public boolean isDone() {
        return next == scenario.steps().size();
    }

    /** Does no further step, and ends a busy hour. */
    public void stop() {
        stopped = true;
        if (appointment != null) {
            appointment.cancel();
        }
        stage.stop();
    }

    private void appoint() {
        while (!isDone() && !stopped) {
            long delay = scenario.steps().get(next).delay();
            if (delay > 0) {
                appointment = timeline.after(delay, this::goOn);
                return;
            }
            perform();
        }
    }

    private void goOn() {
        perform();
        appoint();
    }

    private void perform() {
        Scenario.Step step = scenario.steps().get(next++);
        observer.performing(step);
        try {
            step.action().perform(stage);
        } catch (RefusedException refused) {
            observer.refused(new Problem(step.place(), refused.getMessage()));
        }
    }
}

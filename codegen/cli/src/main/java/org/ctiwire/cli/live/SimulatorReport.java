package org.ctiwire.cli.live;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.Ged188Protocol;
import org.ctiwire.ged188.StatusCode;
import org.ctiwire.session.SessionEnd;
import org.ctiwire.session.transport.Side;
import org.ctiwire.testkit.scenario.Problem;
import org.ctiwire.testkit.scenario.Scenario;
import org.ctiwire.testkit.scenario.ScenarioObserver;
import org.ctiwire.testkit.server.SessionObserver;
import org.ctiwire.testkit.server.SimulatedSession;

/** Says in lines what happens in a simulated server. */
public final class SimulatorReport implements ScenarioObserver {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final LiveRun run;
    private final Consumer<String> lines;
    private final boolean verbose;

    /**
     * A report of one run.
     *
     * @param lines   takes the lines, on the run's thread
     * @param verbose whether it also says what goes as it should
     */
    public SimulatorReport(LiveRun run, Consumer<String> lines, boolean verbose) {
        this.run = run;
        this.lines = lines;
        this.verbose = verbose;
    }

    @Override
    public void performing(Scenario.Step step) {
        detail(step.place() + ": " + step.text());
    }

    @Override
    public void refused(Problem problem) {
        tell(problem.place() + ": the contact centre refuses this: " + problem.message());
    }

    /** What says how the sessions of a side come and go. */
    public SessionObserver sessions(Side side) {
        return new SessionObserver() {
            @Override
            public void opened(SimulatedSession session) {
                detail("side " + side + ": session " + session.id() + " of " + client(session)
                        + " has opened, protocol " + session.version() + " " + services(session));
            }

            @Override
            public void refused(SimulatedSession session, long status) {
                detail("side " + side + ": " + session.clientAddress() + " was refused a session: "
                        + StatusCode.nameOf(status, Ged188Protocol.NEWEST_VERSION));
            }

            @Override
            public void ended(SimulatedSession session, SessionEnd end) {
                detail("side " + side + ": session " + session.id() + " of " + client(session) + " has ended: "
                        + end.detail());
            }
        };
    }

    private static String client(SimulatedSession session) {
        return session.clientId().isEmpty() ? session.clientAddress()
                : "'" + session.clientId() + "' at " + session.clientAddress();
    }

    private static String services(SimulatedSession session) {
        StringBuilder names = new StringBuilder();
        CTIServiceMasks.appendNames(names, session.granted(), session.version());
        return names.length() == 0 ? "(no services)" : names.toString();
    }

    private void detail(String line) {
        if (verbose) {
            tell(line);
        }
    }

    private void tell(String line) {
        String time = LocalTime.now().format(TIME);
        run.submit(() -> lines.accept(time + " " + line));
    }
}

package org.ctiwire.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.ctiwire.cli.live.LiveRun;
import org.ctiwire.cli.live.Recording;
import org.ctiwire.cli.live.SimulatorReport;
import org.ctiwire.session.transport.ListenSettings;
import org.ctiwire.session.transport.SessionClock;
import org.ctiwire.session.transport.Side;
import org.ctiwire.testkit.model.SampleCentre;
import org.ctiwire.testkit.scenario.Scenario;
import org.ctiwire.testkit.scenario.ScenarioException;
import org.ctiwire.testkit.scenario.ScenarioParser;
import org.ctiwire.testkit.scenario.ScenarioRun;
import org.ctiwire.testkit.server.ServerBehaviour;
import org.ctiwire.testkit.tcp.TcpSide;
import org.ctiwire.testkit.tcp.TcpSimulator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a CTI Server to develop against. */
@Command(name = "simulate", sortOptions = false,
        description = "Runs a CTI Server to develop against, on this machine alone.",
        footer = {"",
            "Behind it is a small contact centre: peripheral 5000; agents 1001 to 1010 at the extensions 2001 to "
                + "2010, of whom 1010 supervises the others; skill groups Sales (1) and Support (2); the numbers "
                + "8005551212 for Sales and 8005551313 for Support. It speaks protocol 9 to 25, grants every service "
                + "and takes any client and password.",
            "",
            "A scenario is a text with one command a line; '#' begins a comment:",
            "",
            "  agent 1001 login             also: logout, ready, notready, work [reason 7]",
            "  agents login                 everybody logs in and gets ready",
            "  call from 5550100 to 8005551212 queue Sales deliver 1001",
            "  after 2s answer 1001         also: hold, retrieve, clear; after 500ms, 3m",
            "  dial 1001 2002               also: consult",
            "  transfer 1001                also: conference",
            "  set 1001 variable 1 \"gold\"",
            "  peripheral offline           also: online",
            "  busy-hour 360                calls an hour, without end; 0 stops it",
            "",
            "When a scenario is over the server goes on. What the contact centre refuses is reported, and the "
                + "scenario goes on.",
            "", "Exit status: 0 ended by Ctrl-C, SIGTERM or --for, 1 the scenario has errors, 2 wrong usage, 3 a port "
                + "is in use, or a file could not be read or written."})
final class SimulateCommand implements Callable<Integer> {

    private static final String BUSY_HOUR = "busy-hour";
    private static final int MINUTES_PER_HOUR = 60;
    private static final int HIGHEST_RATE = 60_000;
    private static final int HIGHEST_PORT = 65_535;

    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", defaultValue = "42027",
            description = "The port of side A (default: ${DEFAULT-VALUE}); 0 takes a free one.")
    private int port;

    @Option(names = "--port-b", paramLabel = "N",
            description = "The port of side B, usually 43027; without it there is no side B.")
    private Integer portB;

    @Option(names = "--standby", description = "Side B stands by, as protocol 24 has it; else both sides are active.")
    private boolean standby;

    @Option(names = "--for", paramLabel = "DURATION", converter = DurationConverter.class,
            description = "Ends it after this time, such as 500ms, 30s, 5m or 2h; else Ctrl-C does.")
    private Duration limit = LiveRun.FOR_EVER;

    @Option(names = "--rate", paramLabel = "CALLS_PER_MINUTE",
            description = "How many calls come in the scenario busy-hour (default: 6).")
    private Integer rate;

    @Option(names = "--record", paramLabel = "FILE",
            description = "Writes all traffic as pcapng, which decode and Wireshark read. Passwords are in it.")
    private Path record;

    @Option(names = "--verbose", description = "Says which sessions open and end and what the scenario does.")
    private boolean verbose;

    @Parameters(paramLabel = "SCENARIO",
            description = "A scenario file, or busy-hour: all agents log in, and calls come without end.")
    private String scenario;

    SimulateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        checkUsage();
        Scenario steps;
        try {
            steps = steps();
        } catch (ScenarioException wrong) {
            wrong.problems().forEach(streams.err()::println);
            return ExitStatus.PROBLEMS;
        }
        LiveRun run = new LiveRun(streams.err()::flush);
        streams.interruption().asksTo(run::end);
        if (record == null) {
            return simulate(steps, run, null);
        }
        try (Recording recording = new Recording(record, run)) {
            return simulate(steps, run, recording);
        }
    }

    private void checkUsage() {
        checkPort("--port", port);
        if (portB != null) {
            checkPort("--port-b", portB);
        }
        if (standby && portB == null) {
            throw wrong("--standby: it is side B that stands by; --port-b gives it a port");
        }
        if (rate != null && !scenario.equals(BUSY_HOUR)) {
            throw wrong("--rate is for the scenario busy-hour; a scenario file says 'busy-hour CALLS-PER-HOUR' itself");
        }
        if (rate != null && (rate < 1 || rate > HIGHEST_RATE)) {
            throw wrong("--rate " + rate + ": it must be 1 to " + HIGHEST_RATE + " calls a minute");
        }
    }

    private void checkPort(String option, int number) {
        if (number < 0 || number > HIGHEST_PORT) {
            throw wrong(option + " " + number + ": there is no such port");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private Scenario steps() throws IOException {
        if (!scenario.equals(BUSY_HOUR)) {
            return ScenarioParser.parse(scenario, Files.readString(Path.of(scenario)));
        }
        return rate == null ? Scenario.busyHour() : Scenario.busyHour(rate * MINUTES_PER_HOUR);
    }

    private int simulate(Scenario steps, LiveRun run, Recording recording) throws IOException {
        SimulatorReport report = new SimulatorReport(run, streams.err()::println, verbose);
        TcpSimulator simulator = start(recording);
        try (simulator) {
            simulator.run(centre -> {
                simulator.sideA().server().observe(report.sessions(Side.A));
                simulator.sideB().server().observe(report.sessions(Side.B));
                if (standby) {
                    simulator.sideB().server().standBy();
                }
                new ScenarioRun(steps, centre, report).start();
            });
            announce(simulator);
            run.goOn(limit);
        }
        run.finish();
        simulator.failures().forEach(failure -> streams.err().println("ctiwire: the simulator has failed: " + failure));
        return simulator.failures().isEmpty() ? ExitStatus.DONE : ExitStatus.PROBLEMS;
    }

    private TcpSimulator start(Recording recording) throws IOException {
        try {
            return new TcpSimulator(SampleCentre.configuration(), ServerBehaviour.usual(),
                    ListenSettings.onLoopback(port), portB == null ? null : ListenSettings.onLoopback(portB),
                    SessionClock.system(), recording);
        } catch (UncheckedIOException failure) {
            String help = failure.getCause() instanceof BindException
                    ? "; --port and --port-b choose others, 0 takes a free one" : "";
            throw new IOException(failure.getMessage() + ": " + failure.getCause().getMessage() + help, failure);
        }
    }

    private void announce(TcpSimulator simulator) {
        streams.err().println("ctiwire: side A listens on " + address(simulator.sideA()));
        if (portB != null) {
            streams.err().println("ctiwire: side B listens on " + address(simulator.sideB())
                    + (standby ? " and stands by" : ""));
        }
        streams.err().println("ctiwire: Ctrl-C stops it");
    }

    private static String address(TcpSide side) {
        return "127.0.0.1:" + side.port();
    }
}

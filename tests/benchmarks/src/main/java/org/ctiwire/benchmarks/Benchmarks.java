package org.ctiwire.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.ctiwire.benchmarks.loopback.Loopback;
import org.ctiwire.benchmarks.report.Measurements;
import org.ctiwire.benchmarks.report.Report;
import org.ctiwire.benchmarks.report.Sizes;
import org.ctiwire.benchmarks.sessions.Account;
import org.ctiwire.benchmarks.sessions.BusySessions;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The command: measures the JVM that runs it. */
@Command(name = "benchmarks", mixinStandardHelpOptions = true,
        description = "Measures the generated codecs beside hand-written code, SBE and protobuf.")
public final class Benchmarks implements Callable<Integer> {

    @Option(names = "--quick", description = "One fork and short iterations: to see that it works, not to compare.")
    private boolean quick;

    @Option(names = "--only", paramLabel = "REGEX", defaultValue = ".*",
            description = "Only benchmarks whose class and method match, such as 'everyByte' or 'Sbe.*encode'.")
    private String only;

    @Option(names = "--allocation", description = "Measure bytes per operation of the generated code, in place of times.")
    private boolean allocation;

    @Option(names = "--loopback", description = "Measure messages per second through one session on the loopback, "
            + "beside a pump of the same bytes, in place of the codecs.")
    private boolean loopback;

    @ArgGroup(exclusive = false)
    private SessionsOptions sessions;

    static final class SessionsOptions {

        @Option(names = "--sessions", required = true, paramLabel = "COUNT", description = "Hold so many sessions "
                + "against one simulated server through a busy hour, and account for every message.")
        private int count;

        @Option(names = "--for", paramLabel = "TIME", defaultValue = "5m", converter = Span.class,
                description = "How long, such as 20s or 5m. Default: ${DEFAULT-VALUE}.")
        private Duration duration;

        @Option(names = "--calls-per-hour", paramLabel = "COUNT", defaultValue = "1800",
                description = "How many calls the busy hour has. Default: ${DEFAULT-VALUE}.")
        private int callsPerHour;
    }

    /** A number and its unit. */
    static final class Span implements ITypeConverter<Duration> {

        @Override
        public Duration convert(String text) {
            if (!text.matches("[0-9]{1,6}[smh]")) {
                throw new TypeConversionException("'" + text + "' is not a time such as 20s, 5m or 1h");
            }
            return Duration.parse("PT" + text);
        }
    }

    private Benchmarks() {
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    @Override
    public Integer call() throws RunnerException, IOException, InterruptedException {
        if (sessions != null) {
            return holdSessions();
        }
        if (loopback) {
            System.out.println("JDK " + Runtime.version() + "\n");
            System.out.println(quick ? new Loopback(1, 100).run() : new Loopback(5, 1_000).run());
            return 0;
        }
        Plan plan = new Plan(quick, only);
        Measurements measurements = new Measurements();
        Report report = new Report(measurements);
        if (allocation) {
            measurements.add(run(plan.generated().addProfiler(GCProfiler.class)));
        } else {
            measureTimes(plan, measurements);
        }
        if (measurements.benchmarks().isEmpty()) {
            System.err.println("no benchmark matches " + only);
            return 2;
        }
        System.out.println("JDK " + Runtime.version() + "\n");
        if (allocation) {
            System.out.println(report.allocations());
        } else {
            System.out.println(report.contenders());
            System.out.println(report.requirements());
            System.out.println(report.stream());
            System.out.println(report.generation());
            System.out.println(Sizes.table());
        }
        return 0;
    }

    private int holdSessions() throws InterruptedException {
        System.out.println("JDK " + Runtime.version() + ", " + sessions.count + " sessions, "
                + sessions.callsPerHour + " calls an hour, " + sessions.duration.toSeconds() + " s\n");
        Account account = new BusySessions(sessions.count, sessions.duration, sessions.callsPerHour, System.out).run();
        System.out.println("\n" + account);
        return account.problems().isEmpty() ? 0 : 1;
    }

    private static void measureTimes(Plan plan, Measurements measurements) throws RunnerException {
        // Whole rounds, not forks of one benchmark in a row: what else the machine does then hits all contenders.
        for (int round = 0; round < plan.rounds(); round++) {
            measurements.add(run(plan.codecs()));
            measurements.add(run(plan.generation()));
        }
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        try {
            return new Runner(options.build()).run();
        } catch (NoBenchmarksException nothingMatches) {
            return List.of();
        }
    }
}

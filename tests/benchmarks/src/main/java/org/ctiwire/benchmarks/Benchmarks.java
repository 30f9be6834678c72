package org.ctiwire.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.ctiwire.benchmarks.report.Measurements;
import org.ctiwire.benchmarks.report.Report;
import org.ctiwire.benchmarks.report.Sizes;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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

    private Benchmarks() {
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    @Override
    public Integer call() throws RunnerException {
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

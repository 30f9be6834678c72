package org.ctiwire.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.ctiwire.benchmarks.generation.ScaledSpec;
import org.ctiwire.benchmarks.traffic.Traffic;

/** The tables of a run. */
public final class Report {

    private static final List<String> WORKS =
            List.of("fixedOnly", "threeFields", "locateAll", "everyByte", "encode", "encodeStrings");
    private static final String GENERATION = "Generation.generate:scale=";

    private final Measurements measurements;

    public Report(Measurements measurements) {
        this.measurements = measurements;
    }

    /** The ratios that must be reached, with those that were. */
    public String requirements() {
        Table table = new Table("work", "generated, ns", "best of", "ratio", "at most", "", "SBE", "ratio", "at most", "");
        Requirement.all().forEach(requirement -> table.add(requirement.columns(measurements)));
        return table.toString();
    }

    /** Nanoseconds of every contender and work. */
    public String contenders() {
        Set<String> contenders = new LinkedHashSet<>();
        for (String benchmark : measurements.benchmarks()) {
            if (WORKS.contains(benchmark.substring(benchmark.indexOf('.') + 1))) {
                contenders.add(benchmark.substring(0, benchmark.indexOf('.')));
            }
        }
        List<String> titles = new ArrayList<>(List.of("ns"));
        titles.addAll(WORKS);
        Table table = new Table(titles.toArray(new String[0]));
        for (String contender : contenders) {
            List<String> row = new ArrayList<>(List.of(contender));
            WORKS.forEach(work -> row.add(number(measurements.time(contender + "." + work), "%.1f")));
            table.add(row);
        }
        return table.toString();
    }

    /** The stream in bytes per second. */
    public String stream() {
        int bytes = Traffic.make().bytes().length;
        Table table = new Table("stream of " + Traffic.COUNT + " messages, " + bytes + " bytes", "MB/s");
        for (String benchmark : measurements.benchmarks()) {
            if (benchmark.startsWith("Stream.")) {
                double megabytes = bytes * 1e3 / measurements.time(benchmark).getAsDouble();
                table.add(benchmark, String.format(Locale.ROOT, "%.0f", megabytes));
            }
        }
        return table.toString();
    }

    /** Compiling and generating a spec, and how that grows with it. */
    public String generation() {
        Table table = new Table("spec", "messages", "ms", "ms per message");
        for (String benchmark : measurements.benchmarks()) {
            if (benchmark.startsWith(GENERATION)) {
                int scale = Integer.parseInt(benchmark.substring(GENERATION.length()));
                long messages = ScaledSpec.messages(scale);
                double milliseconds = measurements.time(benchmark).getAsDouble() / 1e6;
                table.add(scale + " x", String.valueOf(messages), String.format(Locale.ROOT, "%.0f", milliseconds),
                        String.format(Locale.ROOT, "%.2f", milliseconds / messages));
            }
        }
        return table.toString();
    }

    /** The bytes that each of our operations allocates; JMH's own work shows as a fraction of one. */
    public String allocations() {
        Table table = new Table("benchmark", "bytes per operation", "");
        for (String benchmark : measurements.benchmarks()) {
            OptionalDouble bytes = measurements.allocation(benchmark);
            boolean none = bytes.isPresent() && bytes.getAsDouble() < 1;
            table.add(benchmark, number(bytes, "%.3f"), none ? "ok" : "ALLOCATES");
        }
        return table.toString();
    }

    private static String number(OptionalDouble value, String format) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "";
    }
}

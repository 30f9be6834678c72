package org.ctiwire.benchmarks.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/**
 * What the forks measured, by benchmark: {@code Class.method}, with parameters {@code Class.method:name=value}. What else
 * a machine does only ever adds time, and for seconds at a stretch: so a fork counts by its fastest iteration, and a
 * benchmark by the median of its forks.
 */
public final class Measurements {

    private static final String ALLOCATION = "gc.alloc.rate.norm";

    /** Shorter names first among those of one method, so that parameters come in the order of their numbers. */
    private static final Comparator<String> ORDER = Comparator.<String, String>comparing(name -> name.split(":", 2)[0])
            .thenComparing(String::length).thenComparing(name -> name);

    private final SortedMap<String, List<Double>> times = new TreeMap<>(ORDER);
    private final SortedMap<String, List<Double>> allocations = new TreeMap<>(ORDER);

    /** Adds the forks of one run. */
    public void add(Collection<RunResult> results) {
        for (RunResult result : results) {
            String benchmark = name(result.getParams());
            result.getBenchmarkResults().forEach(fork -> addFork(benchmark, fork.getIterationResults()));
        }
    }

    private void addFork(String benchmark, Collection<IterationResult> iterations) {
        addFork(benchmark, iterations.stream().mapToDouble(iteration -> iteration.getPrimaryResult().getScore()));
        for (IterationResult iteration : iterations) {
            iteration.getSecondaryResults().forEach((label, value) -> {
                if (label.endsWith(ALLOCATION)) {
                    add(allocations, benchmark, value.getScore());
                }
            });
        }
    }

    /** Adds the times that the iterations of one fork took. */
    void addFork(String benchmark, DoubleStream iterations) {
        iterations.min().ifPresent(fastest -> add(times, benchmark, fastest));
    }

    private static void add(SortedMap<String, List<Double>> all, String benchmark, double score) {
        all.computeIfAbsent(benchmark, any -> new ArrayList<>()).add(score);
    }

    private static String name(BenchmarkParams params) {
        String[] parts = params.getBenchmark().split("\\.");
        StringBuilder name = new StringBuilder(parts[parts.length - 2] + "." + parts[parts.length - 1]);
        for (String key : params.getParamsKeys()) {
            name.append(':').append(key).append('=').append(params.getParam(key));
        }
        return name.toString();
    }

    /** What was measured. */
    public Collection<String> benchmarks() {
        return times.keySet();
    }

    /** The time of an operation in ns, empty when it was not measured. */
    public OptionalDouble time(String benchmark) {
        return median(times.getOrDefault(benchmark, List.of()));
    }

    /** The median of the bytes that an operation allocated, empty when that was not measured. */
    public OptionalDouble allocation(String benchmark) {
        return median(allocations.getOrDefault(benchmark, List.of()));
    }

    static OptionalDouble median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return OptionalDouble.empty();
        }
        int middle = sorted.size() / 2;
        return OptionalDouble.of(sorted.size() % 2 == 1 ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
    }
}

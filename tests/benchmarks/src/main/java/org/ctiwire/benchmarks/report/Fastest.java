package org.ctiwire.benchmarks.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The fastest of some benchmarks. */
record Fastest(String benchmark, double time) {

    static Optional<Fastest> of(Collection<String> benchmarks, Measurements measurements) {
        return benchmarks.stream()
                .filter(benchmark -> measurements.time(benchmark).isPresent())
                .map(benchmark -> new Fastest(benchmark, measurements.time(benchmark).getAsDouble()))
                .min(Comparator.comparingDouble(Fastest::time));
    }

    /** Such as {@code 84.1 HandOneRead}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f %s", time, benchmark.substring(0, benchmark.indexOf('.')));
    }
}

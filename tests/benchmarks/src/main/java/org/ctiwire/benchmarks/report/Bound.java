package org.ctiwire.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A ratio and the most that it may be.
 *
 * @param others what the fastest of is the measure
 * @param limit  the largest ratio, 0 for a ratio that is only shown
 */
public record Bound(List<String> others, double limit) {

    static final Bound NONE = new Bound(List.of(), 0);

    /** The columns: time, ratio, limit, verdict; blank where nothing was measured. */
    List<String> columns(double time, Measurements measurements) {
        Optional<Fastest> fastest = Fastest.of(others, measurements);
        if (fastest.isEmpty()) {
            return List.of(others.isEmpty() ? "" : "not measured", "", atMost(), "");
        }
        double ratio = time / fastest.get().time();
        String verdict = limit == 0 ? "" : ratio <= limit ? "ok" : "MISSED";
        return List.of(fastest.get().toString(), String.format(Locale.ROOT, "%.2f", ratio), atMost(), verdict);
    }

    private String atMost() {
        return limit == 0 ? "" : String.format(Locale.ROOT, "%.2f", limit);
    }
}

package org.ctiwire.codegen.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.ctiwire.codegen.model.VersionRange;

/**
 * What something is in each protocol version, so that it can be compared whatever rows it was written in.
 *
 * @param spans what it is in a range of versions, oldest first
 */
record Timeline<T>(List<Span<T>> spans) {

    Timeline {
        List<Span<T>> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparing(Span::versions));
        spans = List.copyOf(sorted);
    }

    /** A value in a range of versions. */
    record Span<T>(VersionRange versions, T value) {
    }

    /** Versions in which two timelines are not the same. */
    record Difference<T>(VersionRange versions, Optional<T> before, Optional<T> after) {

        boolean inBoth() {
            return before.isPresent() && after.isPresent();
        }
    }

    static <R, T> Timeline<T> of(List<R> rows, Function<R, VersionRange> versions, Function<R, T> value) {
        return new Timeline<>(rows.stream().map(row -> new Span<>(versions.apply(row), value.apply(row))).toList());
    }

    static <T> Timeline<T> always(VersionRange versions, T value) {
        return new Timeline<>(List.of(new Span<>(versions, value)));
    }

    Optional<T> at(int version) {
        return spans.stream().filter(span -> span.versions().contains(version)).map(Span::value).findFirst();
    }

    T newest() {
        return spans.get(spans.size() - 1).value();
    }

    <U> Timeline<U> map(Function<T, U> function) {
        return new Timeline<>(spans.stream()
                .map(span -> new Span<>(span.versions(), function.apply(span.value()))).toList());
    }

    List<VersionRange> versions() {
        return spans.stream().map(Span::versions).toList();
    }

    /** Where this and another timeline differ, in versions that both protocols have. */
    List<Difference<T>> differences(Timeline<T> other, Optional<VersionRange> within) {
        List<Difference<T>> differences = new ArrayList<>();
        if (within.isEmpty()) {
            return differences;
        }
        List<VersionRange> both = new ArrayList<>(versions());
        both.addAll(other.versions());
        for (VersionRange part : parts(both, within.get())) {
            Difference<T> difference = new Difference<>(part, at(part.first()), other.at(part.first()));
            if (!difference.before().equals(difference.after())) {
                add(differences, difference);
            }
        }
        return differences;
    }

    private static <T> void add(List<Difference<T>> differences, Difference<T> next) {
        int last = differences.size() - 1;
        if (last >= 0 && differences.get(last).versions().last() + 1 == next.versions().first()
                && differences.get(last).before().equals(next.before())
                && differences.get(last).after().equals(next.after())) {
            VersionRange joined = new VersionRange(differences.get(last).versions().first(), next.versions().last());
            differences.set(last, new Difference<>(joined, next.before(), next.after()));
        } else {
            differences.add(next);
        }
    }

    /** Cuts a range where any of some ranges begins or ends. */
    static List<VersionRange> parts(List<VersionRange> ranges, VersionRange within) {
        TreeSet<Integer> starts = new TreeSet<>();
        starts.add(within.first());
        for (VersionRange range : ranges) {
            starts.add(range.first());
            starts.add(range.last() + 1);
        }
        List<VersionRange> parts = new ArrayList<>();
        for (Integer start : starts.subSet(within.first(), true, within.last(), true)) {
            Integer next = starts.higher(start);
            parts.add(new VersionRange(start, next == null ? within.last() : Math.min(next - 1, within.last())));
        }
        return parts;
    }
}

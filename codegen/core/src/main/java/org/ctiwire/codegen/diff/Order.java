package org.ctiwire.codegen.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ctiwire.codegen.model.VersionRange;

/** Compares the order of the things that two lists have in common, so that an addition alone changes no order. */
final class Order {

    private static final String ASPECT = "order";

    private Order() {
    }

    /**
     * A row of a list.
     *
     * @param name     what it is called in the new protocol
     * @param versions the versions that have it
     */
    record Row(String name, VersionRange versions) {
    }

    /** Compares first what each version has, then the order in which the rows are written. */
    static void compare(Subject subject, List<Row> before, List<Row> after, Consequence... consequences) {
        List<Timeline.Span<List<String>>> old = new ArrayList<>();
        List<Timeline.Span<List<String>>> young = new ArrayList<>();
        List<VersionRange> ranges = Stream.concat(before.stream(), after.stream()).map(Row::versions).toList();
        subject.findings().common().ifPresent(common -> {
            for (VersionRange part : Timeline.parts(ranges, common)) {
                List<String> namesBefore = names(before, part.first());
                List<String> namesAfter = names(after, part.first());
                old.add(new Timeline.Span<>(part, common(namesBefore, namesAfter)));
                young.add(new Timeline.Span<>(part, common(namesAfter, namesBefore)));
            }
        });
        boolean different = subject.compareByVersion(ASPECT, new Timeline<>(old), new Timeline<>(young), Order::text,
                consequences);
        if (!different) {
            List<String> namesBefore = before.stream().map(Row::name).toList();
            List<String> namesAfter = after.stream().map(Row::name).toList();
            subject.compare(ASPECT, common(namesBefore, namesAfter), common(namesAfter, namesBefore), Order::text,
                    Consequence.DOCS);
        }
    }

    private static List<String> names(List<Row> rows, int version) {
        return rows.stream().filter(row -> row.versions().contains(version)).map(Row::name).toList();
    }

    private static List<String> common(List<String> names, List<String> others) {
        Set<String> distinct = new LinkedHashSet<>(names);
        distinct.retainAll(Set.copyOf(others));
        return List.copyOf(distinct);
    }

    private static String text(List<String> names) {
        return String.join(", ", names);
    }
}

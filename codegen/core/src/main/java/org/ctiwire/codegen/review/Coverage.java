package org.ctiwire.codegen.review;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ctiwire.codegen.review.ReviewedRow.Outcome;

/**
 * How many rows of a table came off how.
 *
 * @param edition   the guide's edition, or {@code older}
 * @param table     the kind of table
 * @param section   the service or group of constants
 * @param matched   rows that the spec says the same of
 * @param explained rows whose every difference the errata explain
 * @param open      rows with a difference that nothing explains
 */
public record Coverage(String edition, String table, String section, int matched, int explained, int open) {

    public int rows() {
        return matched + explained + open;
    }

    /** The share of rows matched or explained, in per cent, rounded down so that 100 means all. */
    public int percent() {
        return rows() == 0 ? 100 : (matched + explained) * 100 / rows();
    }

    Coverage plus(Coverage other) {
        return new Coverage(edition, table, section, matched + other.matched, explained + other.explained,
                open + other.open);
    }

    /** Counts the rows of the guide; rows that only the spec has are not among them. */
    static List<Coverage> of(List<ReviewedRow> rows) {
        Map<String, ReviewedRow> places = new TreeMap<>();
        Map<String, Outcome> outcomes = new HashMap<>();
        for (ReviewedRow row : rows) {
            if (row.line().isPresent()) {
                // A row such as "…" stands for several fields: the worst of them is the row's outcome.
                String place = row.edition() + "\t" + row.table() + "\t" + row.line().getAsInt();
                places.putIfAbsent(place, row);
                outcomes.merge(place, row.outcome(), (one, two) -> one.compareTo(two) > 0 ? one : two);
            }
        }
        Map<List<String>, Coverage> counted = new HashMap<>();
        places.forEach((place, row) -> {
            Coverage one = count(row, outcomes.get(place));
            counted.merge(List.of(row.edition(), row.table(), row.section()), one, Coverage::plus);
        });
        return counted.values().stream()
                .sorted(Comparator.comparing(Coverage::edition).thenComparing(Coverage::table)
                        .thenComparing(Coverage::section))
                .toList();
    }

    private static Coverage count(ReviewedRow row, Outcome outcome) {
        return new Coverage(row.edition(), row.table(), row.section(), outcome == Outcome.MATCHED ? 1 : 0,
                outcome == Outcome.EXPLAINED ? 1 : 0, outcome == Outcome.OPEN ? 1 : 0);
    }
}

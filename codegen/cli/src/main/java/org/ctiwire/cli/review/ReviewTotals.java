package org.ctiwire.cli.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ctiwire.codegen.review.Comparison;
import org.ctiwire.codegen.review.Coverage;
import org.ctiwire.codegen.review.Review;
import org.ctiwire.codegen.review.ReviewedRow;
import org.ctiwire.codegen.review.ReviewedRow.Outcome;

/**
 * The figures that every report begins or ends with.
 *
 * @param editions            the guide's rows by edition
 * @param differences         how many differences there are
 * @param explained           how many of them the errata explain
 * @param openOfSpec          things that only the spec has and nothing explains
 * @param idle                entries of the errata that explain nothing
 */
record ReviewTotals(List<Coverage> editions, long differences, long explained, long openOfSpec, int idle) {

    ReviewTotals {
        editions = List.copyOf(editions);
    }

    static ReviewTotals of(Review review) {
        Map<String, Coverage> editions = new TreeMap<>();
        for (Coverage part : review.coverage()) {
            Coverage whole = new Coverage(part.edition(), "", "", part.matched(), part.explained(), part.open());
            editions.merge(part.edition(), whole, ReviewTotals::sum);
        }
        List<Comparison> differences = review.rows().stream()
                .flatMap(row -> row.comparisons().stream())
                .filter(comparison -> !comparison.equal())
                .toList();
        return new ReviewTotals(List.copyOf(editions.values()), differences.size(),
                differences.stream().filter(difference -> !difference.isOpen()).count(),
                review.open().stream().filter(row -> row.line().isEmpty()).count(), review.idle().size());
    }

    private static Coverage sum(Coverage one, Coverage other) {
        return new Coverage(one.edition(), one.table(), one.section(), one.matched() + other.matched(),
                one.explained() + other.explained(), one.open() + other.open());
    }

    static boolean isOpen(ReviewedRow row) {
        return row.outcome() == Outcome.OPEN;
    }
}

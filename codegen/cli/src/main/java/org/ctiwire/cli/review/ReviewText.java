package org.ctiwire.cli.review;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.ctiwire.codegen.review.Comparison;
import org.ctiwire.codegen.review.Coverage;
import org.ctiwire.codegen.review.Review;
import org.ctiwire.codegen.review.Review.IdleErratum;
import org.ctiwire.codegen.review.ReviewedRow;

/** Prints a review for a person at a terminal. */
public final class ReviewText {

    private static final String COVERAGE = "%-8s%-16s%-44s%7s%9s%11s%6s%6s%n";

    private final Review review;
    private final StringBuilder text = new StringBuilder();

    public ReviewText(Review review) {
        this.review = review;
    }

    /** Coverage, then every difference that nothing explains, then the entries of the errata without use, then sums. */
    public String print() {
        printCoverage();
        printDifferences();
        for (IdleErratum idle : review.idle()) {
            line("errata.tsv:%d explains nothing in %s: %s %s %s %s%n", idle.erratum().line(),
                    String.join(", ", idle.editions()), idle.erratum().table(), idle.erratum().item(),
                    idle.erratum().field(), idle.erratum().aspect().label());
        }
        printTotals();
        return text.toString();
    }

    private void printCoverage() {
        line(COVERAGE, "edition", "table", "service or group", "rows", "matched", "explained", "open", "%");
        for (Coverage part : review.coverage()) {
            line(COVERAGE, part.edition(), part.table(), part.section(), part.rows(), part.matched(),
                    part.explained(), part.open(), part.percent());
        }
        line("%n");
    }

    private void printDifferences() {
        Set<String> lines = new LinkedHashSet<>();
        for (ReviewedRow row : review.open()) {
            for (Comparison difference : row.comparisons()) {
                if (difference.isOpen()) {
                    lines.add(difference(row, difference));
                }
            }
        }
        lines.forEach(difference -> line("%s%n", difference));
    }

    private static String difference(ReviewedRow row, Comparison difference) {
        // What is said of a message as a whole is said once, not at each of its rows.
        String line = row.line().isPresent() && !row.subject(difference).isEmpty()
                ? " line " + row.line().getAsInt() : "";
        String subject = (row.item() + " " + row.subject(difference)).strip();
        return row.edition() + " " + row.table() + line + ": " + subject + ": " + difference.aspect().label()
                + ": the guide has '" + difference.printed() + "', the spec '" + difference.spec() + "'";
    }

    private void printTotals() {
        ReviewTotals totals = ReviewTotals.of(review);
        for (Coverage edition : totals.editions()) {
            line("%s: %d rows, %d matched, %d explained, %d open: %d %%%n", name(edition), edition.rows(),
                    edition.matched(), edition.explained(), edition.open(), edition.percent());
        }
        line("%d differences, %d of them explained; %d things only in the spec without evidence; "
                + "%d errata without use%n", totals.differences(), totals.explained(), totals.openOfSpec(),
                totals.idle());
    }

    private static String name(Coverage edition) {
        return Character.isDigit(edition.edition().charAt(0)) ? "edition " + edition.edition()
                : edition.edition() + " editions";
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values));
    }
}

package org.ctiwire.codegen.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.review.ReviewedRow.Outcome;

/**
 * The outcome of laying a spec beside the guide's tables: make one with {@link #of}.
 *
 * @param rows every row that was compared, in the order of the tables
 * @param idle entries of the errata that explain nothing, each with the editions where that is so
 */
public record Review(List<ReviewedRow> rows, List<IdleErratum> idle) {

    public Review {
        rows = List.copyOf(rows);
        idle = List.copyOf(idle);
    }

    /** An entry of the errata without a difference to explain. */
    public record IdleErratum(Erratum erratum, List<String> editions) {

        public IdleErratum {
            editions = List.copyOf(editions);
        }
    }

    /** Compares a protocol with every table of the guide. */
    public static Review of(Protocol protocol, Guide guide) {
        List<ReviewedRow> rows = new ArrayList<>();
        for (Edition edition : guide.editions()) {
            rows.addAll(new MessageSetReview(protocol, edition).rows());
            rows.addAll(new MessagesReview(protocol, edition, guide.fieldTags()).rows());
            rows.addAll(new TagsReview(protocol, edition).rows());
            rows.addAll(new FieldTagsReview(protocol, edition, guide.fieldTags()).rows());
            rows.addAll(new ConstantsReview(protocol, edition).rows());
        }
        rows.addAll(new OlderNumbersReview(protocol, guide).rows());
        rows.addAll(new LayoutHistoryReview(protocol, guide).rows());
        rows.addAll(new OlderNamesReview(protocol, guide).rows());
        rows.addAll(new WireFormatReview(protocol).rows());
        return judge(rows, guide.errata());
    }

    private static Review judge(List<ReviewedRow> rows, List<Erratum> errata) {
        List<ReviewedRow> judged = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (ReviewedRow row : rows) {
            List<Comparison> comparisons = new ArrayList<>();
            for (Comparison comparison : row.comparisons()) {
                Optional<Erratum> entry = comparison.equal() ? Optional.empty()
                        : errata.stream().filter(erratum -> erratum.explains(row, comparison)).findFirst();
                entry.ifPresent(erratum -> used.add(use(erratum, row.edition())));
                comparisons.add(comparison.explainedBy(entry));
            }
            judged.add(row.with(comparisons));
        }
        List<IdleErratum> idle = new ArrayList<>();
        for (Erratum erratum : errata) {
            List<String> unused = erratum.editions().stream()
                    .filter(edition -> !used.contains(use(erratum, edition)))
                    .toList();
            if (!unused.isEmpty()) {
                idle.add(new IdleErratum(erratum, unused));
            }
        }
        return new Review(judged, idle);
    }

    private static String use(Erratum erratum, String edition) {
        return erratum.line() + " in " + edition;
    }

    /** Whether every difference is explained and every entry of the errata is needed. */
    public boolean isClean() {
        return idle.isEmpty() && rows.stream().noneMatch(row -> row.outcome() == Outcome.OPEN);
    }

    /** The rows with a difference that nothing explains. */
    public List<ReviewedRow> open() {
        return rows.stream().filter(row -> row.outcome() == Outcome.OPEN).toList();
    }

    /** The guide's rows counted, by edition, table and section. */
    public List<Coverage> coverage() {
        return Coverage.of(rows);
    }
}

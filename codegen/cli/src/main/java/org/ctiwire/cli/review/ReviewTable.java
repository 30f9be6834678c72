package org.ctiwire.cli.review;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ctiwire.codegen.review.Aspect;
import org.ctiwire.codegen.review.Comparison;
import org.ctiwire.codegen.review.Erratum;
import org.ctiwire.codegen.review.ReviewedRow;
import org.ctiwire.codegen.review.ReviewedRow.Outcome;

/** One service's or group's rows of a table, as a table of the page: the guide on the left, the spec on the right. */
final class ReviewTable {

    private final String section;
    private final List<ReviewedRow> rows;
    private final Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    private final StringBuilder html = new StringBuilder();

    ReviewTable(String section, List<ReviewedRow> rows) {
        this.section = section;
        this.rows = List.copyOf(rows);
        rows.stream().flatMap(row -> row.comparisons().stream())
                .filter(comparison -> !comparison.printed().isEmpty() || !comparison.spec().isEmpty())
                .forEach(comparison -> aspects.add(comparison.aspect()));
    }

    static boolean isMatched(List<ReviewedRow> rows) {
        return rows.stream().allMatch(row -> row.outcome() == Outcome.MATCHED);
    }

    String html() {
        html.append("<section").append(isMatched(rows) ? " class=\"clean\"" : "").append("><details")
                .append(rows.stream().anyMatch(ReviewTotals::isOpen) ? " open" : "").append("><summary>")
                .append(HtmlText.escape(section.isEmpty() ? "All" : section)).append(" <small>").append(rows.size())
                .append(" rows, ").append(count(Outcome.EXPLAINED)).append(" explained, ")
                .append(count(Outcome.OPEN)).append(" open</small></summary>\n<table>\n");
        head();
        String item = "";
        for (ReviewedRow row : rows) {
            if (!row.item().equals(item) && !row.item().equals(row.field())) {
                item = row.item();
                row(row, true);
            } else {
                row(row, false);
            }
        }
        return html.append("</table></details></section>\n").toString();
    }

    private long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    private void head() {
        html.append("<thead><tr><th rowspan=\"2\">Line</th><th rowspan=\"2\">Item</th><th rowspan=\"2\">Row</th>"
                + "<th class=\"first\" colspan=\"").append(aspects.size())
                .append("\">Guide</th><th class=\"first\" colspan=\"").append(aspects.size())
                .append("\">Spec</th><th rowspan=\"2\" class=\"first\">Why</th></tr>\n<tr>");
        for (int side = 0; side < 2; side++) {
            boolean first = true;
            for (Aspect aspect : aspects) {
                html.append(first ? "<th class=\"first\">" : "<th>").append(aspect.label()).append("</th>");
                first = false;
            }
        }
        html.append("</tr></thead>\n");
    }

    private void row(ReviewedRow row, boolean namesItem) {
        html.append("<tr class=\"").append(row.outcome().name().toLowerCase(Locale.ROOT))
                .append("\"><td class=\"place\">")
                .append(row.line().isPresent() ? Integer.toString(row.line().getAsInt()) : "")
                .append("</td><td").append(namesItem ? "><b>" : " class=\"place\">")
                .append(HtmlText.escape(row.item())).append(namesItem ? "</b>" : "").append("</td><td>")
                .append(HtmlText.escape(row.field())).append("</td>");
        side(row, true);
        side(row, false);
        html.append("<td class=\"why first\">").append(reasons(row)).append("</td></tr>\n");
    }

    private void side(ReviewedRow row, boolean guide) {
        boolean first = true;
        for (Aspect aspect : aspects) {
            Optional<Comparison> found = worst(row, aspect);
            String text = found.map(comparison -> guide ? comparison.printed() : comparison.spec()).orElse("");
            html.append("<td").append(classes(found, text, guide, first)).append('>').append(HtmlText.escape(text))
                    .append("</td>");
            first = false;
        }
    }

    /** A field of several shapes is compared once for each: the one to look at is shown. */
    private static Optional<Comparison> worst(ReviewedRow row, Aspect aspect) {
        return row.comparisons().stream()
                .filter(comparison -> comparison.aspect() == aspect)
                .min(Comparator.comparing((Comparison comparison) -> !comparison.isOpen())
                        .thenComparing(Comparison::equal));
    }

    private static String classes(Optional<Comparison> found, String text, boolean guide, boolean first) {
        String classes = (guide ? "guide " : "") + (first ? "first " : "");
        if (found.isPresent() && !found.get().equal()) {
            classes += (found.get().isOpen() ? "open " : "explained ")
                    + (text.equals(Comparison.MISSING) ? "missing " : "");
        }
        return classes.isEmpty() ? "" : " class=\"" + classes.strip() + "\"";
    }

    private static String reasons(ReviewedRow row) {
        Set<String> reasons = row.comparisons().stream()
                .flatMap(comparison -> comparison.erratum().stream())
                .map(ReviewTable::reason)
                .collect(Collectors.toCollection(TreeSet::new));
        return String.join("<br>", reasons);
    }

    private static String reason(Erratum erratum) {
        return HtmlText.escape(erratum.why()) + " <small>(" + HtmlText.escape(erratum.evidence()) + ")</small>";
    }
}

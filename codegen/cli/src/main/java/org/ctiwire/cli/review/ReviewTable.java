package org.ctiwire.cli.review;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctiwire.codegen.review.Aspect;
import org.ctiwire.codegen.review.Comparison;
import org.ctiwire.codegen.review.Erratum;
import org.ctiwire.codegen.review.ReviewedRow;
import org.ctiwire.codegen.review.ReviewedRow.Outcome;

/** One service's or group's rows of a table, as a table of the page: the guide on the left, the spec on the right. */
final class ReviewTable {

    /** What has a column of its own; everything else is told behind it, with its name. */
    private static final List<Aspect> COLUMNS =
            List.of(Aspect.NAME, Aspect.NUMBER, Aspect.TYPE, Aspect.SIZE, Aspect.PRESENCE);
    private static final String NOTHING = "\u2014";

    private final String section;
    private final List<ReviewedRow> rows;
    private final List<Aspect> columns;
    private final boolean named;
    private final StringBuilder html = new StringBuilder();

    ReviewTable(String section, List<ReviewedRow> rows) {
        this.section = section;
        this.rows = List.copyOf(rows);
        this.columns = COLUMNS.stream().filter(aspect -> rows.stream().anyMatch(row -> has(row, aspect))).toList();
        this.named = rows.stream().allMatch(row -> has(row, Aspect.NAME));
    }

    private static boolean has(ReviewedRow row, Aspect aspect) {
        return row.comparisons().stream().anyMatch(comparison -> comparison.aspect() == aspect);
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
            if (!row.item().equals(item)) {
                item = row.item();
                item(item);
            }
            row(row);
        }
        return html.append("</table></details></section>\n").toString();
    }

    private long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    private void head() {
        int width = columns.size() + 1;
        html.append("<thead><tr><th rowspan=\"2\">Line</th>").append(named ? "" : "<th rowspan=\"2\">Row</th>")
                .append("<th class=\"first\" colspan=\"").append(width).append("\">Guide</th><th class=\"first\" colspan=\"").append(width)
                .append("\">Spec</th><th rowspan=\"2\" class=\"first\">Why</th></tr>\n<tr>");
        for (int side = 0; side < 2; side++) {
            String classes = " class=\"first\"";
            for (Aspect aspect : columns) {
                html.append("<th").append(classes).append('>').append(aspect.label()).append("</th>");
                classes = "";
            }
            html.append("<th").append(classes).append(">more</th>");
        }
        html.append("</tr></thead>\n");
    }

    /** A message or table of constants above its rows, where they do not say the name themselves. */
    private void item(String item) {
        List<ReviewedRow> own = rows.stream().filter(row -> row.item().equals(item)).toList();
        if (own.stream().allMatch(row -> row.comparisons().stream().anyMatch(
                comparison -> comparison.aspect() == Aspect.NAME && comparison.printed().equals(item)))) {
            return;
        }
        Outcome worst = own.stream().map(ReviewedRow::outcome).max(Comparator.naturalOrder()).orElseThrow();
        html.append("<tr class=\"item ").append(lower(worst)).append("\"><th colspan=\"")
                .append(2 * columns.size() + (named ? 4 : 5)).append("\">").append(HtmlText.escape(item)).append("</th></tr>\n");
    }

    private static String lower(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private void row(ReviewedRow row) {
        html.append("<tr class=\"").append(lower(row.outcome())).append("\"><td class=\"place\">")
                .append(row.line().isPresent() ? Integer.toString(row.line().getAsInt()) : "")
                .append("</td>");
        if (!named) {
            html.append("<td class=\"place\">").append(HtmlText.escape(row.field())).append("</td>");
        }
        side(row, true);
        side(row, false);
        html.append("<td class=\"why first\">").append(reasons(row)).append("</td></tr>\n");
    }

    private void side(ReviewedRow row, boolean guide) {
        String side = guide ? "guide " : "";
        String first = "first ";
        for (Aspect aspect : columns) {
            Optional<Comparison> found = worst(row, aspect);
            html.append("<td class=\"").append(side).append(first)
                    .append(found.map(ReviewTable::outcome).orElse("")).append("\">")
                    .append(found.map(comparison -> text(comparison, guide)).orElse("")).append("</td>");
            first = "";
        }
        html.append("<td class=\"").append(side).append(first).append("\">");
        Stream.of(Aspect.values()).filter(aspect -> !columns.contains(aspect))
                .flatMap(aspect -> worst(row, aspect).stream())
                .forEach(comparison -> more(comparison, guide));
        html.append("</td>");
    }

    private void more(Comparison comparison, boolean guide) {
        String text = text(comparison, guide);
        if (!text.isEmpty()) {
            html.append("<span class=\"").append(outcome(comparison)).append("\">")
                    .append(comparison.aspect().label()).append(' ').append(text).append("</span> ");
        }
    }

    private static String text(Comparison comparison, boolean guide) {
        String text = guide ? comparison.printed() : comparison.spec();
        return text.isEmpty() && !comparison.equal() ? NOTHING : HtmlText.escape(text);
    }

    private static String outcome(Comparison comparison) {
        if (comparison.equal()) {
            return "";
        }
        return comparison.isOpen() ? "open" : "explained";
    }

    /** A field of several shapes is compared once for each: the one to look at is shown. */
    private static Optional<Comparison> worst(ReviewedRow row, Aspect aspect) {
        return row.comparisons().stream()
                .filter(comparison -> comparison.aspect() == aspect)
                .min(Comparator.comparing((Comparison comparison) -> !comparison.isOpen())
                        .thenComparing(Comparison::equal));
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

package org.ctiwire.cli.review;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ctiwire.codegen.review.Coverage;
import org.ctiwire.codegen.review.Erratum;
import org.ctiwire.codegen.review.Review;
import org.ctiwire.codegen.review.ReviewedRow;

/**
 * Makes a page on which a person lays the guide's rows beside the spec's. It needs no other file; without scripts it
 * shows everything.
 */
public final class ReviewHtml {

    private final String protocol;
    private final Review review;
    private final StringBuilder page = new StringBuilder();

    public ReviewHtml(String protocol, Review review) {
        this.protocol = protocol;
        this.review = review;
    }

    /** The whole page: coverage on top, then the errata without use, then every row. */
    public String page() throws IOException {
        String title = HtmlText.escape(protocol) + ": the guide beside the spec";
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>").append(title)
                .append("</title>\n<style>\n").append(resource("review.css")).append("</style>\n</head>\n<body>\n<h1>")
                .append(title).append("</h1>\n");
        verdict();
        coverage();
        idle();
        choices();
        rows();
        page.append("<script>\n").append(resource("review.js")).append("</script>\n</body>\n</html>\n");
        return page.toString();
    }

    private void verdict() {
        ReviewTotals totals = ReviewTotals.of(review);
        page.append("<p class=\"verdict").append(review.isClean() ? "" : " problems").append("\">")
                .append(review.isClean() ? "Everything matches or is explained. " : "Something is not explained. ")
                .append(totals.differences()).append(" differences, ").append(totals.explained())
                .append(" of them explained; ").append(totals.idle()).append(" errata without use.</p>\n");
        page.append("<table class=\"counts\"><thead><tr><th>Edition</th><th>Rows</th><th>Matched</th>"
                + "<th>Explained</th><th>Open</th><th>%</th></tr></thead>\n");
        for (Coverage edition : totals.editions()) {
            page.append("<tr><td>").append(HtmlText.escape(edition.edition())).append("</td>");
            counts(edition);
        }
        page.append("</table>\n");
    }

    private void choices() {
        page.append("<nav>Show ");
        choice("all", "every row", true);
        choice("differences", "differences", false);
        choice("open", "what is not explained", false);
        page.append("</nav>\n");
    }

    private void choice(String value, String label, boolean chosen) {
        page.append("<label><input type=\"radio\" name=\"show\" value=\"").append(value).append('"')
                .append(chosen ? " checked" : "").append("> ").append(label).append("</label>\n");
    }

    private void coverage() {
        page.append("<h2>Coverage by table and service</h2>\n<div class=\"box\"><table class=\"counts\"><thead><tr>"
                + "<th>Edition</th><th>Table</th><th>Service or group</th><th>Rows</th><th>Matched</th>"
                + "<th>Explained</th><th>Open</th><th>%</th></tr></thead>\n");
        for (Coverage part : review.coverage()) {
            page.append("<tr><td>").append(HtmlText.escape(part.edition())).append("</td><td>")
                    .append(HtmlText.escape(part.table())).append("</td><td>")
                    .append(HtmlText.escape(part.section())).append("</td>");
            counts(part);
        }
        page.append("</table></div>\n");
    }

    private void counts(Coverage part) {
        for (int count : new int[] {part.rows(), part.matched(), part.explained(), part.open(), part.percent()}) {
            page.append("<td>").append(count).append("</td>");
        }
        page.append("</tr>\n");
    }

    private void idle() {
        if (review.idle().isEmpty()) {
            return;
        }
        page.append("<h2>Errata that explain nothing</h2>\n<table>\n");
        for (Review.IdleErratum idle : review.idle()) {
            Erratum erratum = idle.erratum();
            page.append("<tr><td class=\"place\">errata.tsv:").append(erratum.line()).append("</td><td>")
                    .append(HtmlText.escape(String.join(", ", idle.editions()))).append("</td><td>")
                    .append(HtmlText.escape(erratum.table() + " " + erratum.item() + " " + erratum.field() + " "
                            + erratum.aspect().label())).append("</td><td>").append(HtmlText.escape(erratum.why()))
                    .append("</td></tr>\n");
        }
        page.append("</table>\n");
    }

    private void rows() {
        Map<String, Map<String, List<ReviewedRow>>> groups = new LinkedHashMap<>();
        for (ReviewedRow row : review.rows()) {
            groups.computeIfAbsent(row.edition() + ": " + row.table(), name -> new LinkedHashMap<>())
                    .computeIfAbsent(row.section(), name -> new ArrayList<>()).add(row);
        }
        groups.forEach((name, sections) -> {
            boolean clean = sections.values().stream().allMatch(ReviewTable::isMatched);
            page.append("<section").append(clean ? " class=\"clean\"" : "").append("><h2>")
                    .append(HtmlText.escape(name)).append("</h2>\n");
            sections.forEach((section, rows) -> page.append(new ReviewTable(section, rows).html()));
            page.append("</section>\n");
        });
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ReviewHtml.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

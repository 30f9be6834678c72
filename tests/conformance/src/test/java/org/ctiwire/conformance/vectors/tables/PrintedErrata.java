package org.ctiwire.conformance.vectors.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tables misprint or leave out, and how it was settled. */
final class PrintedErrata {

    /** The edition of everything older than the oldest guide with tables of its own. */
    static final String OLDER = "older";
    /** In place of a text that is not there. */
    static final String MISSING = "missing";
    private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)");

    private final Map<String, List<TableRow>> byTableAndAspect = TableRow.read("errata.tsv").stream()
            .collect(Collectors.groupingBy(row -> row.cell("table") + " " + row.cell("aspect")));

    /** The settled text, or the printed one where it stands. */
    String settle(String edition, String table, String item, String field, String aspect, String printed) {
        return find(edition, table, item, field, aspect).stream()
                .filter(row -> row.cell("printed").equals(printed))
                .map(row -> row.cell("settled")).findFirst().orElse(printed);
    }

    /** The entries about an aspect of a field. */
    List<TableRow> find(String edition, String table, String item, String field, String aspect) {
        return about(table, aspect).filter(row -> isOf(edition, row.cell("editions"))
                && matches(row.cell("item"), item) && matches(row.cell("field"), field)).toList();
    }

    private Stream<TableRow> about(String table, String aspect) {
        return byTableAndAspect.getOrDefault(table + " " + aspect, List.of()).stream();
    }

    /** The fields of a part that a table leaves out. */
    List<String> leftOut(String edition, String table, String message, String part) {
        return about(table, "name").filter(row -> isOf(edition, row.cell("editions"))
                        && row.cell("item").equals(message) && row.cell("printed").equals(MISSING))
                .filter(row -> row.cell("settled").equals(part + " " + row.cell("field")))
                .map(row -> row.cell("field")).toList();
    }

    /** The entries about numbers of a table. */
    List<TableRow> numbersOf(String edition, String table) {
        return about(table, "number").filter(row -> isOf(edition, row.cell("editions"))).toList();
    }

    /** A number that stands in no table of the guide. */
    String wireFormat(String item, String field, String aspect) {
        return wireFormatIfKnown(item, field, aspect)
                .orElseThrow(() -> new AssertionError("no wire-format of " + item + " " + field));
    }

    Optional<String> wireFormatIfKnown(String item, String field, String aspect) {
        return find("all", "wire-format", item, field, aspect).stream().map(row -> row.cell("settled")).findFirst();
    }

    /** The sizes of tag and length before a floating field's data, such as 2+2. */
    String floatingHeader(int version) {
        return about("wire-format", "size").filter(row -> row.cell("item").equals("floating header")
                        && isOf(Integer.toString(version), row.cell("field").replace("..", "-")))
                .map(row -> row.cell("settled")).findFirst().orElseThrow();
    }

    private static boolean isOf(String edition, String editions) {
        Matcher range = RANGE.matcher(editions);
        if (range.matches() && edition.matches("\\d+")) {
            int number = Integer.parseInt(edition);
            return number >= Integer.parseInt(range.group(1)) && number <= Integer.parseInt(range.group(2));
        }
        return edition.equals(editions);
    }

    private static boolean matches(String pattern, String text) {
        return pattern.equals(text)
                || pattern.contains("*") && text.matches("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E");
    }
}

package org.ctiwire.codegen.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An entry of the errata: a place where the guide is wrong, silent or at odds with itself, and how it was settled.
 *
 * @param line     its line in the errata
 * @param editions the editions that it is about
 * @param table    the kind of table; a {@code *} here and in the next two stands for any text
 * @param item     the message, tag, or table of constants
 * @param field    the field, number or constant
 * @param aspect   what is different
 * @param printed  what the guide prints, to the letter
 * @param settled  what the spec says instead, to the letter
 * @param why      the reason
 * @param evidence where the reason is found
 */
public record Erratum(int line, List<String> editions, String table, String item, String field, Aspect aspect,
                      String printed, String settled, String why, String evidence) {

    private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)");

    public Erratum {
        editions = List.copyOf(editions);
    }

    static List<Erratum> all(Table table) throws GuideException {
        List<Erratum> errata = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            String place = table.name() + ":" + row.line();
            Aspect aspect = Aspect.labelled(row.cell("aspect")).orElseThrow(
                    () -> new GuideException(place + ": there is no aspect " + row.cell("aspect")));
            if (row.cell("why").isEmpty() || row.cell("evidence").isEmpty()) {
                throw new GuideException(place + ": an entry needs a reason and its evidence");
            }
            errata.add(new Erratum(row.line(), editions(row.cell("editions")), row.cell("table"), row.cell("item"),
                    row.cell("field"), aspect, row.cell("printed"), row.cell("settled"), row.cell("why"),
                    row.cell("evidence")));
        }
        return errata;
    }

    private static List<String> editions(String text) {
        var range = RANGE.matcher(text);
        if (!range.matches()) {
            return List.of(text);
        }
        List<String> editions = new ArrayList<>();
        for (int version = Integer.parseInt(range.group(1)); version <= Integer.parseInt(range.group(2)); version++) {
            editions.add(Integer.toString(version));
        }
        return editions;
    }

    boolean explains(ReviewedRow row, Comparison difference) {
        return aspect == difference.aspect()
                && editions.contains(row.edition())
                && printed.equals(difference.printed())
                && settled.equals(difference.spec())
                && matches(table, row.table())
                && matches(item, row.item())
                && matches(field, row.subject(difference));
    }

    private static boolean matches(String pattern, String text) {
        if (!pattern.contains("*")) {
            return pattern.equals(text);
        }
        StringBuilder regex = new StringBuilder();
        for (String literal : pattern.split("\\*", -1)) {
            regex.append(regex.length() == 0 ? "" : ".*").append(literal.isEmpty() ? "(?:)" : Pattern.quote(literal));
        }
        return text.matches(regex.toString());
    }
}

package org.ctiwire.codegen.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field as a message format table prints it.
 *
 * @param row      the row that gives its type and everything else
 * @param line     the line where it stands
 * @param name     its name
 * @param implied  true for one that a row {@code …} stands for
 * @param stands   for the row {@code …} itself, what it stands for; otherwise empty
 */
record PrintedField(Table.Row row, int line, String name, boolean implied, String stands) {

    /** Stands in the row of a message that has no fields. */
    static final String NONE = "(header only)";

    private static final Set<String> ELLIPSES = Set.of("…", "...");
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d+)");

    String cell(String column) {
        return row.cell(column);
    }

    boolean isEllipsis() {
        return !stands.isEmpty();
    }

    /**
     * The fields of rows in their order. Behind a row {@code …} between two numbered fields come the fields that it
     * stands for; they are like the one before it.
     */
    static List<PrintedField> of(List<Table.Row> rows) {
        List<PrintedField> fields = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Table.Row row = rows.get(i);
            boolean between = ELLIPSES.contains(row.cell("field")) && i > 0 && i + 1 < rows.size();
            if (between) {
                expand(rows.get(i - 1), row, rows.get(i + 1), fields);
            } else {
                fields.add(new PrintedField(row, row.line(), row.cell("field"), false, ""));
            }
        }
        return fields;
    }

    private static void expand(Table.Row before, Table.Row row, Table.Row after, List<PrintedField> fields) {
        Matcher first = NUMBERED.matcher(before.cell("field"));
        Matcher last = NUMBERED.matcher(after.cell("field"));
        if (!first.matches() || !last.matches() || !first.group(1).equals(last.group(1))) {
            fields.add(new PrintedField(row, row.line(), row.cell("field"), false, ""));
            return;
        }
        int from = Integer.parseInt(first.group(2)) + 1;
        int to = Integer.parseInt(last.group(2)) - 1;
        fields.add(new PrintedField(row, row.line(), row.cell("field"), false,
                first.group(1) + from + " to " + first.group(1) + to));
        for (int number = from; number <= to; number++) {
            fields.add(new PrintedField(before, row.line(), first.group(1) + number, true, ""));
        }
    }
}

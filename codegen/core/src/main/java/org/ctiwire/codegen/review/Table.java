package org.ctiwire.codegen.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table of tab-separated cells whose first line names the columns behind a {@code #}.
 *
 * @param name the name of the file, for reports
 * @param rows the rows in the order of the file
 */
record Table(String name, List<Row> rows) {

    private static final String COMMENT = "# ";

    Table {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param line  its line in the file, counted from 1
     * @param cells what it holds, by the name of the column
     */
    record Row(int line, Map<String, String> cells) {

        Row {
            cells = Map.copyOf(cells);
        }

        /** The cell of a column, empty where the row is shorter than the table. */
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    static Table empty(String name) {
        return new Table(name, List.of());
    }

    /** Reads a table that must have the columns named. */
    static Table parse(String name, String text, String... required) throws GuideException {
        List<Row> rows = new ArrayList<>();
        List<String> columns = List.of();
        int line = 0;
        for (String row : text.lines().toList()) {
            line++;
            if (columns.isEmpty() && row.startsWith("#") && !row.startsWith(COMMENT)) {
                columns = List.of(row.substring(1).split("\t", -1));
            } else if (!row.isBlank() && !row.startsWith(COMMENT)) {
                rows.add(new Row(line, cells(name, line, columns, row.split("\t", -1))));
            }
        }
        for (String column : required) {
            if (!columns.contains(column)) {
                throw new GuideException(name + ": there is no column " + column);
            }
        }
        return new Table(name, rows);
    }

    private static Map<String, String> cells(String name, int line, List<String> columns, String[] row)
            throws GuideException {
        if (row.length > columns.size()) {
            throw new GuideException(name + ":" + line + ": " + row.length + " cells, but the table has "
                    + columns.size() + " columns");
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < row.length; i++) {
            cells.put(columns.get(i), row[i].strip());
        }
        return cells;
    }

    /** This table, when every cell of some columns has the form that reading it relies on. */
    Table checked(Pattern form, String... columns) throws GuideException {
        for (Row row : rows) {
            for (String column : columns) {
                if (!form.matcher(row.cell(column)).matches()) {
                    throw new GuideException(name + ":" + row.line() + ": " + column + " cannot be '"
                            + row.cell(column) + "'");
                }
            }
        }
        return this;
    }

    /** The rows whose cell of a column is the text given. */
    Stream<Row> where(String column, String text) {
        return rows.stream().filter(row -> row.cell(column).equals(text));
    }
}

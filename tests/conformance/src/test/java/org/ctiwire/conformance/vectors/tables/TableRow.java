package org.ctiwire.conformance.vectors.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of one of the guide's tables, as printed.
 *
 * @param place the file and the line, for whoever has to look it up
 * @param cells what is in each column
 */
record TableRow(String place, Map<String, String> cells) {

    private static final Path FOLDER = Path.of("..", "..", "protocol-spec", "src", "main", "guide");

    static List<TableRow> read(String file) {
        List<TableRow> rows = new ArrayList<>();
        List<String> lines = lines(FOLDER.resolve(file));
        String[] columns = lines.get(0).substring(1).split("\t");
        for (int index = 1; index < lines.size(); index++) {
            if (!lines.get(index).startsWith("#")) {
                rows.add(new TableRow(file + ":" + (index + 1), cells(columns, lines.get(index).split("\t", -1))));
            }
        }
        return rows;
    }

    private static Map<String, String> cells(String[] columns, String[] texts) {
        Map<String, String> cells = new HashMap<>();
        for (int index = 0; index < columns.length; index++) {
            cells.put(columns[index], index < texts.length ? texts[index] : "");
        }
        return cells;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String cell(String column) {
        String text = cells.get(column);
        if (text == null) {
            throw new AssertionError(place + ": there is no column " + column);
        }
        return text;
    }

    int number(String column) {
        return Integer.parseInt(cell(column));
    }
}

package org.ctiwire.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** Text in columns. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    /** With these titles of its columns. */
    public Table(String... titles) {
        rows.add(List.of(titles));
    }

    /** One more row. */
    public void add(List<String> columns) {
        rows.add(columns);
    }

    /** One more row. */
    public void add(String... columns) {
        add(List.of(columns));
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String text = row.get(column);
                line.append(text).append(" ".repeat(width(column) - text.length() + 2));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private int width(int column) {
        return rows.stream().filter(row -> column < row.size()).mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}

package org.ctiwire.codegen.parser;

import java.util.List;

/** Prints statements, four blanks for each block, with the rows that follow one another in columns. */
final class LayoutPrinter {

    private static final int LINE_LENGTH = 120;
    private static final String INDENT = "    ";

    private final StringBuilder out = new StringBuilder();
    private int depth;

    String print(List<Statement> statements) {
        int index = 0;
        while (index < statements.size()) {
            int end = index + 1;
            if (depth > 0 && statements.get(index).isRow()) {
                while (end < statements.size() && !statements.get(end).opensBlock()
                        && !statements.get(end).closesBlock()) {
                    end++;
                }
            }
            block(statements.subList(index, end));
            index = end;
        }
        return out.toString();
    }

    private void block(List<Statement> statements) {
        int[] widths = new int[3];
        for (Statement statement : statements) {
            List<String> cells = statement.cells(depth > 0);
            for (int cell = 0; cell + 1 < cells.size(); cell++) {
                boolean ends = cells.get(cell).endsWith(";");
                widths[cell] = Math.max(widths[cell], cells.get(cell).length() - (ends ? 1 : 0));
            }
        }
        for (Statement statement : statements) {
            if (statement.closesBlock()) {
                depth--;
            }
            line(statement, widths);
            if (statement.opensBlock()) {
                depth++;
            }
        }
    }

    private void line(Statement statement, int[] widths) {
        String indent = INDENT.repeat(depth);
        List<String> cells = statement.cells(depth > 0);
        StringBuilder line = new StringBuilder(indent);
        for (int cell = 0; cell < cells.size(); cell++) {
            String text = cells.get(cell);
            boolean tooLong = cell == 3 && line.length() + text.length() > LINE_LENGTH;
            if (tooLong) {
                line.setLength(trimmedLength(line));
                line.append('\n').append(indent).append(INDENT).append(INDENT);
            }
            line.append(text);
            if (cell + 1 < cells.size() && widths[cell] > 0) {
                line.append(" ".repeat(Math.max(0, widths[cell] - text.length() + 1)));
            }
        }
        line.setLength(trimmedLength(line));
        statement.trailing().forEach(comment -> line.append(' ').append(comment));
        out.append(line).append('\n');
        if (statement.blankLineBehind()) {
            out.append('\n');
        }
    }

    private static int trimmedLength(StringBuilder line) {
        int length = line.length();
        while (length > 0 && line.charAt(length - 1) == ' ') {
            length--;
        }
        return length;
    }
}

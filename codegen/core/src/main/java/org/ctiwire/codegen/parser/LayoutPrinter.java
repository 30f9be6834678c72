package org.ctiwire.codegen.parser;

import java.util.List;

/** Prints statements, four blanks for each block, with the rows that follow one another in columns. */
final class LayoutPrinter {

    private static final int LINE_LENGTH = 120;
    private static final String INDENT = "    ";

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
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
            boolean closesNext = end < statements.size() && statements.get(end).closesBlock();
            block(statements.subList(index, end), closesNext);
            index = end;
        }
        return out.toString();
    }

    private void block(List<Statement> statements, boolean closesNext) {
        int[] widths = new int[3];
        for (Statement statement : statements) {
            List<List<String>> cells = statement.cells(depth > 0);
            int aligned = statement.isAligned() ? Math.min(widths.length, cells.size()) : 0;
            for (int cell = 0; cell < aligned; cell++) {
                boolean ends = cell + 1 == cells.size();
                widths[cell] = Math.max(widths[cell], length(cells.get(cell)) - (ends ? 1 : 0));
            }
        }
        for (int index = 0; index < statements.size(); index++) {
            Statement statement = statements.get(index);
            depth -= statement.closesBlock() ? 1 : 0;
            statement(statement, widths);
            boolean atEdge = statement.opensBlock() || closesNext && index + 1 == statements.size();
            if (statement.blankLineBehind() && !atEdge) {
                out.append('\n');
            }
            depth += statement.opensBlock() ? 1 : 0;
        }
    }

    private static int length(List<String> words) {
        return Math.max(0, words.stream().mapToInt(word -> word.length() + 1).sum() - 1);
    }

    private void statement(Statement statement, int[] widths) {
        line.append(INDENT.repeat(depth));
        List<List<String>> cells = statement.cells(depth > 0);
        for (int cell = 0; cell < cells.size(); cell++) {
            int column = line.length();
            cell(cells.get(cell), cell == 3);
            if (cell + 1 < cells.size() && widths[cell] > 0) {
                line.append(" ".repeat(Math.max(1, widths[cell] + 1 - (line.length() - column))));
            }
        }
        for (String comment : statement.trailing()) {
            line.append(' ').append(comment);
        }
        endLine();
    }

    /** A cell, broken between words where the line would be too long. A description goes to the next line whole. */
    private void cell(List<String> words, boolean description) {
        if (description && line.length() + length(words) > LINE_LENGTH) {
            continueLine();
        }
        boolean commentBefore = false;
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            boolean tooLong = index > 0 && line.length() + 1 + word.length() > LINE_LENGTH && !word.equals("{");
            if (commentBefore || tooLong) {
                continueLine();
            } else if (index > 0) {
                line.append(' ');
            }
            line.append(word);
            commentBefore = word.startsWith("//") && index + 1 < words.size();
        }
    }

    private void continueLine() {
        endLine();
        line.append(INDENT.repeat(depth + 2));
    }

    private void endLine() {
        int length = line.length();
        while (length > 0 && line.charAt(length - 1) == ' ') {
            length--;
        }
        out.append(line, 0, length).append('\n');
        line.setLength(0);
    }
}

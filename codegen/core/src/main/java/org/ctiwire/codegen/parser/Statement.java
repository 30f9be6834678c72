package org.ctiwire.codegen.parser;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** A run of tokens that stands on a line of its own in the canonical layout. */
final class Statement {

    private final List<Token> tokens;
    private final List<String> trailing = new ArrayList<>();
    private boolean blankLineBehind;

    Statement(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /** Comments behind it on the same line. */
    List<String> trailing() {
        return trailing;
    }

    void setBlankLineBehind(boolean blank) {
        blankLineBehind = blank;
    }

    boolean blankLineBehind() {
        return blankLineBehind;
    }

    boolean opensBlock() {
        return lastText().equals("{");
    }

    boolean closesBlock() {
        return tokens.size() == 1 && lastText().equals("}");
    }

    boolean isRow() {
        return lastText().equals(";");
    }

    private String lastText() {
        return tokens.get(tokens.size() - 1).getText();
    }

    /**
     * The cells of a row: name, type or {@code = number}, attributes, description. Every other statement has one cell.
     */
    List<String> cells(boolean inBlock) {
        if (!isRow() || !inBlock || tokens.size() < 3 || tokens.get(0).getType() != CtiSpecLexer.NAME) {
            return List.of(join(tokens));
        }
        int second = secondCellEnd();
        int doc = second;
        while (doc < tokens.size() && tokens.get(doc).getType() != CtiSpecLexer.STRING) {
            doc++;
        }
        boolean guided = doc < tokens.size() && tokens.get(doc - 1).getText().equals("guide");
        int third = doc == tokens.size() || guided ? tokens.size() : doc;
        List<String> cells = new ArrayList<>();
        cells.add(tokens.get(0).getText());
        int end = tokens.size() - 1;
        for (int[] part : new int[][] {{1, second}, {second, Math.min(third, end)}, {Math.min(third, end), end}}) {
            cells.add(join(tokens.subList(part[0], part[1])));
        }
        int last = cells.size() - 1;
        while (cells.get(last).isEmpty()) {
            last--;
        }
        cells.set(last, cells.get(last) + ";");
        return cells;
    }

    /** Behind {@code = 3}, {@code STRING(64)}, {@code USHORT[NumSkills]} or, in the dictionary, the name alone. */
    private int secondCellEnd() {
        if (tokens.get(1).getText().equals("=")) {
            return 3;
        }
        if (tokens.get(1).getType() != CtiSpecLexer.NAME) {
            return 1;
        }
        int end = 2;
        while (end + 2 < tokens.size() && (is(end, "(") || is(end, "["))) {
            end += 3;
        }
        return end;
    }

    private boolean is(int index, String text) {
        return tokens.get(index).getText().equals(text);
    }

    private static String join(List<Token> tokens) {
        StringBuilder line = new StringBuilder();
        Token previous = null;
        for (Token token : tokens) {
            if (previous != null && spaced(previous, token)) {
                line.append(' ');
            }
            line.append(token.getText());
            if (token.getType() == CtiSpecLexer.LINE_COMMENT && token != tokens.get(tokens.size() - 1)) {
                line.append('\n');
            }
            previous = token;
        }
        return line.toString();
    }

    private static boolean spaced(Token previous, Token token) {
        String left = previous.getText();
        String right = token.getText();
        boolean tightLeft = left.equals("(") || left.equals("[") || left.equals(".") || left.equals("..");
        boolean tightRight = List.of("(", ")", "[", "]", ";", ",", ".", "..").contains(right);
        return !tightLeft && !tightRight && previous.getType() != CtiSpecLexer.LINE_COMMENT;
    }
}

package org.ctiwire.codegen.parser;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** A run of tokens that stands on a line of its own in the canonical layout. */
final class Statement {

    /** Sign before which no blank stands, and those behind which none does. */
    private static final List<String> TIGHT_BEFORE = List.of("(", ")", "[", "]", ";", ",", ".", "..");
    private static final List<String> TIGHT_BEHIND = List.of("(", "[", ".", "..");

    private final List<Token> tokens;
    private final List<Token> trailing = new ArrayList<>();
    private boolean blankLineBehind;

    Statement(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /** Comments behind it on the same line. */
    List<String> trailing() {
        return trailing.stream().map(Statement::text).toList();
    }

    void addTrailing(Token comment) {
        trailing.add(comment);
    }

    void setBlankLineBehind(boolean blank) {
        blankLineBehind = blank;
    }

    boolean blankLineBehind() {
        return blankLineBehind;
    }

    boolean opensBlock() {
        return SpecTokens.is(last(), "{");
    }

    boolean closesBlock() {
        return SpecTokens.is(last(), "}");
    }

    boolean isRow() {
        return SpecTokens.is(last(), ";");
    }

    private Token last() {
        return tokens.get(tokens.size() - 1);
    }

    /** Whether its cells are aligned with those of the rows around it: a comment inside goes wherever it was. */
    boolean isAligned() {
        return isRow() && tokens.size() > 2 && tokens.get(0).getType() == CtiSpecLexer.NAME
                && tokens.stream().noneMatch(SpecTokens::isComment);
    }

    /**
     * The cells of an aligned row: name, type or {@code = number}, attributes, description, the last that is not
     * empty with the semicolon. Every other statement has one cell. A cell is made of words that a line may be broken
     * between.
     */
    List<List<String>> cells(boolean inBlock) {
        if (!inBlock || !isAligned()) {
            return List.of(words(tokens));
        }
        int second = secondCellEnd();
        int doc = second;
        while (doc < tokens.size() - 1 && tokens.get(doc).getType() != CtiSpecLexer.STRING) {
            doc++;
        }
        boolean guided = SpecTokens.is(tokens.get(doc - 1), "guide");
        int third = guided ? tokens.size() - 1 : doc;
        List<List<String>> cells = new ArrayList<>();
        int[] ends = {0, 1, second, third, tokens.size() - 1};
        for (int cell = 1; cell < ends.length; cell++) {
            cells.add(words(tokens.subList(ends[cell - 1], ends[cell])));
        }
        while (cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        List<String> last = cells.get(cells.size() - 1);
        last.set(last.size() - 1, last.get(last.size() - 1) + ";");
        return cells;
    }

    /** Behind {@code = 3}, {@code STRING(64)}, {@code USHORT[NumSkills]} or, in the dictionary, the name alone. */
    private int secondCellEnd() {
        if (SpecTokens.is(tokens.get(1), "=")) {
            return 3;
        }
        if (tokens.get(1).getType() != CtiSpecLexer.NAME) {
            return 1;
        }
        int end = 2;
        while (SpecTokens.is(tokens.get(end), "(") || SpecTokens.is(tokens.get(end), "[")) {
            end += 3;
        }
        return end;
    }

    /** Joins tokens between which no blank stands. A line comment ends its word with a line end. */
    private static List<String> words(List<Token> tokens) {
        List<String> words = new ArrayList<>();
        Token previous = null;
        for (Token token : tokens) {
            String text = text(token);
            if (previous != null && !spaced(previous, token)) {
                int last = words.size() - 1;
                words.set(last, words.get(last) + text);
            } else {
                words.add(text);
            }
            previous = token;
        }
        return words;
    }

    private static boolean spaced(Token previous, Token token) {
        if (SpecTokens.isComment(previous) || SpecTokens.isComment(token)) {
            return true;
        }
        return TIGHT_BEHIND.stream().noneMatch(sign -> SpecTokens.is(previous, sign))
                && TIGHT_BEFORE.stream().noneMatch(sign -> SpecTokens.is(token, sign));
    }

    private static String text(Token token) {
        String text = token.getText();
        return token.getType() == CtiSpecLexer.LINE_COMMENT ? text.stripTrailing() : text;
    }
}

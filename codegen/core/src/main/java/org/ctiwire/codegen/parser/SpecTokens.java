package org.ctiwire.codegen.parser;

import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.ctiwire.codegen.source.SourceFile;

/** The tokens of a file, blanks and comments among them, and what can be said of one without the grammar. */
final class SpecTokens {

    private SpecTokens() {
    }

    static CommonTokenStream of(SourceFile file) {
        CtiSpecLexer lexer = new CtiSpecLexer(CharStreams.fromString(file.text(), file.name()));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        return tokens;
    }

    static boolean isComment(Token token) {
        return token.getType() == CtiSpecLexer.LINE_COMMENT || token.getType() == CtiSpecLexer.BLOCK_COMMENT;
    }

    /** Whether it is one of the words or signs that the grammar names. */
    static boolean is(Token token, String text) {
        return token.getType() != CtiSpecLexer.STRING && token.getType() != CtiSpecLexer.NAME
                && token.getType() != Token.EOF && token.getText().equals(text);
    }

    /** Whether it is a word that the language keeps for itself. */
    static boolean isKeyword(Token token) {
        return token.getType() > 0 && token.getType() < CtiSpecLexer.NAME
                && Character.isLetter(token.getText().charAt(0));
    }

    /** Whether it is one that begins a declaration. */
    static boolean startsDeclaration(Token token) {
        return isKeyword(token) && switch (token.getText()) {
            case "package", "versions", "limit", "header", "floating", "type", "enum", "mask", "const", "tags",
                    "fields", "budget", "message", "session", "service", "correct" -> true;
            default -> false;
        };
    }
}

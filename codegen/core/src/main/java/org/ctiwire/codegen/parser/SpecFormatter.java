package org.ctiwire.codegen.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.ctiwire.codegen.diagnostic.Diagnostics;
import org.ctiwire.codegen.source.SourceFile;

/**
 * Gives a spec its one canonical layout: four blanks for each block, the rows of a block in columns, comments where
 * they were. It works on the tokens, so that nothing of the text is lost.
 */
public final class SpecFormatter {

    private SpecFormatter() {
    }

    /** The text in canonical layout; empty, with the reasons among the diagnostics, where the file does not parse. */
    public static Optional<String> format(SourceFile file, Diagnostics diagnostics) {
        if (SpecParser.parse(file, diagnostics).isEmpty()) {
            return Optional.empty();
        }
        String text = file.text().replace("\r\n", "\n").replace('\r', '\n');
        return Optional.of(new LayoutPrinter().print(statements(new SourceFile(file.name(), text))));
    }

    /** Splits the tokens at the end of each row, at braces, and around comments that stand alone. */
    private static List<Statement> statements(SourceFile file) {
        List<Statement> statements = new ArrayList<>();
        List<Token> current = new ArrayList<>();
        Token previous = null;
        for (Token token : SpecTokens.of(file).getTokens()) {
            if (token.getType() == CtiSpecLexer.WHITE_SPACE || token.getType() == Token.EOF) {
                continue;
            }
            if (SpecTokens.isComment(token) && current.isEmpty() && trails(previous, token)) {
                last(statements).addTrailing(token);
            } else {
                if (current.isEmpty() && previous != null) {
                    last(statements).setBlankLineBehind(token.getLine() - endLine(previous) > 1);
                }
                current.add(token);
                if (endsStatement(token, current)) {
                    statements.add(new Statement(current));
                    current = new ArrayList<>();
                }
            }
            previous = token;
        }
        return statements;
    }

    private static boolean endsStatement(Token token, List<Token> current) {
        return SpecTokens.is(token, ";") || SpecTokens.is(token, "{") || SpecTokens.is(token, "}")
                || SpecTokens.isComment(token) && current.size() == 1;
    }

    private static boolean trails(Token previous, Token comment) {
        return previous != null && endLine(previous) == comment.getLine();
    }

    private static int endLine(Token token) {
        return token.getLine() + (int) token.getText().chars().filter(character -> character == '\n').count();
    }

    private static Statement last(List<Statement> statements) {
        return statements.get(statements.size() - 1);
    }
}

package org.ctiwire.codegen.parser;

import java.util.HashSet;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.diagnostic.Diagnostics;
import org.ctiwire.codegen.source.SourceRange;

/** Collects the syntax errors of one file: the first about each line, because others follow from it. */
final class SyntaxErrors {

    private final Words words;
    private final Diagnostics diagnostics;
    private final Set<Integer> lines = new HashSet<>();
    private final Set<Integer> unclosed = new HashSet<>();

    SyntaxErrors(Words words, Diagnostics diagnostics) {
        this.words = words;
        this.diagnostics = diagnostics;
    }

    boolean found() {
        return !lines.isEmpty();
    }

    /** A finding about a token itself; each is reported, whatever else its line has. */
    void token(SourceRange place, String message) {
        lines.add(place.line());
        diagnostics.add(DiagnosticCode.SYNTAX, place, message);
    }

    /** A text that swallowed the rest of its line: what is missing behind it follows from that. */
    void unclosedText(Token token) {
        unclosed.add(token.getTokenIndex());
        token(range(token), "this text is not closed; expected '\"' before the end of the line");
    }

    boolean isUnclosedText(Token token) {
        return unclosed.contains(token.getTokenIndex());
    }

    void add(Diagnostic diagnostic) {
        if (lines.add(diagnostic.range().line())) {
            diagnostics.add(diagnostic);
        }
    }

    SourceRange range(Token token) {
        return words.range(token);
    }
}

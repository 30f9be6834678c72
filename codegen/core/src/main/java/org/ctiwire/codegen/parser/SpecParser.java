package org.ctiwire.codegen.parser;

import java.util.Optional;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.diagnostic.Diagnostics;
import org.ctiwire.codegen.source.SourceFile;
import org.ctiwire.codegen.source.SourceRange;
import org.ctiwire.codegen.syntax.SpecSyntax;

/** Reads the text of a spec into its written form. The parse tree does not leave this package. */
public final class SpecParser {

    private SpecParser() {
    }

    /**
     * Reads a file. What follows the grammar around an error is still reported on, but a file with an error in it
     * has no written form.
     */
    public static Optional<SpecSyntax> parse(SourceFile file, Diagnostics diagnostics) {
        SyntaxErrors errors = new SyntaxErrors(file, diagnostics);
        CtiSpecLexer lexer = new CtiSpecLexer(CharStreams.fromString(file.text(), file.name()));
        lexer.removeErrorListeners();
        CtiSpecParser parser = new CtiSpecParser(new CommonTokenStream(lexer));
        parser.removeErrorListeners();
        parser.addErrorListener(errors);
        CtiSpecParser.SpecContext tree = parser.spec();
        if (errors.found) {
            return Optional.empty();
        }
        return Optional.of(new SyntaxBuilder(file, diagnostics).spec(tree));
    }

    private static final class SyntaxErrors extends BaseErrorListener {

        private final SourceFile file;
        private final Diagnostics diagnostics;
        private boolean found;

        SyntaxErrors(SourceFile file, Diagnostics diagnostics) {
            this.file = file;
            this.diagnostics = diagnostics;
        }

        @Override
        public void syntaxError(Recognizer<?, ?> recognizer, Object offending, int line, int column, String message,
                                RecognitionException cause) {
            found = true;
            Token token = (Token) offending;
            String seen = token.getType() == Token.EOF ? "the end of the file" : "'" + token.getText() + "'";
            String expected = Expectation.of((CtiSpecParser) recognizer, cause);
            int length = token.getType() == Token.EOF ? 1 : token.getText().length();
            SourceRange range = new SourceRange(file, line, column + 1, line, column + 1 + length);
            diagnostics.add(DiagnosticCode.SYNTAX, range, "unexpected " + seen + expected);
        }
    }
}

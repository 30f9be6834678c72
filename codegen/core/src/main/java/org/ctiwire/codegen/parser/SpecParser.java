package org.ctiwire.codegen.parser;

import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.ctiwire.codegen.diagnostic.Diagnostics;
import org.ctiwire.codegen.source.SourceFile;
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
        SyntaxErrors errors = new SyntaxErrors(new Words(file, diagnostics), diagnostics);
        CommonTokenStream tokens = SpecTokens.of(file);
        if (!new TokenCheck(errors).check(tokens.getTokens())) {
            return Optional.empty();
        }
        CtiSpecParser parser = new CtiSpecParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new RowRecovery(errors));
        CtiSpecParser.SpecContext tree = parser.spec();
        if (errors.found()) {
            return Optional.empty();
        }
        return Optional.of(new SyntaxBuilder(file, diagnostics).spec(tree));
    }
}

package org.ctiwire.codegen;

import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.model.Protocol;

/**
 * What came of compiling a spec.
 *
 * @param protocol    the protocol, present exactly when no diagnostic is an error
 * @param diagnostics every finding, by file, line and column
 */
public record Compilation(Optional<Protocol> protocol, List<Diagnostic> diagnostics) {

    public Compilation {
        diagnostics = List.copyOf(diagnostics);
    }
}

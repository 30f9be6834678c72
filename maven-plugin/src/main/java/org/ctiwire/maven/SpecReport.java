package org.ctiwire.maven;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.ctiwire.codegen.Compilation;
import org.ctiwire.codegen.SpecCompiler;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticPrinter;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.source.SourceFile;

/**
 * Compiles a spec and tells what is wrong with it.
 *
 * @param log takes the findings
 */
record SpecReport(Log log) {

    Protocol compile(List<SourceFile> spec) throws MojoFailureException {
        Compilation compilation = SpecCompiler.compile(spec);
        DiagnosticPrinter printer = new DiagnosticPrinter();
        for (Diagnostic diagnostic : compilation.diagnostics()) {
            if (diagnostic.isError()) {
                log.error(printer.print(diagnostic).stripTrailing());
            } else {
                log.warn(printer.print(diagnostic).stripTrailing());
            }
        }
        return compilation.protocol().orElseThrow(() -> failure(compilation.diagnostics()));
    }

    private static MojoFailureException failure(List<Diagnostic> diagnostics) {
        List<Diagnostic> errors = diagnostics.stream().filter(Diagnostic::isError).toList();
        String count = errors.size() == 1 ? "1 error in the spec, at " : errors.size() + " errors in the spec, first at ";
        return new MojoFailureException(count + errors.get(0).range());
    }
}

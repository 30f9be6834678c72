package org.ctiwire.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ctiwire.cli.json.DiagnosticJson;
import org.ctiwire.codegen.Compilation;
import org.ctiwire.codegen.SpecCompiler;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports what is wrong with a spec. */
@Command(name = "check", sortOptions = false,
        description = "Reports what is wrong with a spec.",
        footer = {"", "Exit status: 0 no errors (there may be warnings), 1 errors, 2 wrong usage, 3 could not read or "
            + "write."})
final class CheckCommand implements Callable<Integer> {

    private enum Format { text, json, sarif }

    private final Streams streams;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). JSON is one finding per line.")
    private Format format;

    @Parameters(arity = "1..*", paramLabel = "FILE",
            description = "The spec's files, or directories of .cti files; all of one spec together.")
    private List<Path> paths;

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Compilation compilation = SpecCompiler.compile(SpecFiles.read(paths));
        List<Diagnostic> found = compilation.diagnostics();
        switch (format) {
            case text -> printText(found);
            case json -> new DiagnosticJson(streams.out()).lines(found);
            case sarif -> new DiagnosticJson(streams.out()).sarif(found);
        }
        return found.stream().anyMatch(Diagnostic::isError) ? ExitStatus.PROBLEMS : ExitStatus.DONE;
    }

    private void printText(List<Diagnostic> found) throws IOException {
        DiagnosticPrinter printer = new DiagnosticPrinter();
        for (Diagnostic diagnostic : found) {
            streams.print(printer.print(diagnostic));
        }
        long errors = found.stream().filter(Diagnostic::isError).count();
        if (!found.isEmpty()) {
            long warnings = found.size() - errors;
            streams.err().println(errors + (errors == 1 ? " error, " : " errors, ") + warnings
                    + (warnings == 1 ? " warning" : " warnings"));
        }
    }
}

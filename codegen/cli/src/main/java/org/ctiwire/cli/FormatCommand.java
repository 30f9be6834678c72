package org.ctiwire.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ctiwire.codegen.diagnostic.DiagnosticPrinter;
import org.ctiwire.codegen.diagnostic.Diagnostics;
import org.ctiwire.codegen.parser.SpecFormatter;
import org.ctiwire.codegen.source.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives spec files their canonical layout. */
@Command(name = "format", sortOptions = false,
        description = "Gives spec files their one canonical layout, in place.",
        footer = {"", "Prints the name of each file that it changes, or with --check would change. A file that does "
            + "not parse stays as it is.",
            "", "Exit status: 0 done, 1 found problems (with --check: a file in another layout), 2 wrong usage, "
            + "3 could not read or write."})
final class FormatCommand implements Callable<Integer> {

    private final Streams streams;
    private final DiagnosticPrinter printer = new DiagnosticPrinter();

    @Option(names = "--check", description = "Changes nothing; exit status 1 if a file is not in canonical layout.")
    private boolean check;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Spec files, or directories of .cti files.")
    private List<Path> paths;

    FormatCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        int status = ExitStatus.DONE;
        for (Path path : paths) {
            for (Path file : SpecFiles.expand(path)) {
                status = Math.max(status, format(file));
            }
        }
        return status;
    }

    private int format(Path path) throws IOException {
        SourceFile file = SpecFiles.read(List.of(path)).get(0);
        Diagnostics diagnostics = new Diagnostics();
        Optional<String> formatted = SpecFormatter.format(file, diagnostics);
        if (formatted.isEmpty()) {
            diagnostics.sorted().forEach(diagnostic -> streams.err().print(printer.print(diagnostic)));
            return ExitStatus.PROBLEMS;
        }
        if (formatted.get().equals(file.text())) {
            return ExitStatus.DONE;
        }
        streams.print(path + "\n");
        if (!check) {
            Files.writeString(path, formatted.get());
        }
        return check ? ExitStatus.PROBLEMS : ExitStatus.DONE;
    }
}

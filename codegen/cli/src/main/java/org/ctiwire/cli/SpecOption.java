package org.ctiwire.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.Compilation;
import org.ctiwire.codegen.SpecCompiler;
import org.ctiwire.codegen.diagnostic.DiagnosticPrinter;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.source.SourceFile;
import picocli.CommandLine.Option;

/** The option that names another spec than the bundled one. */
final class SpecOption {

    @Option(names = "--spec", paramLabel = "FILE",
            description = "A spec file, or a directory of .cti files, instead of the bundled GED-188 spec; repeat it "
                    + "for a spec of several files.")
    private List<Path> paths = new ArrayList<>();

    /** The protocol; empty, with the reasons on {@code err}, when the spec has errors. */
    Optional<Protocol> protocol(Streams streams) throws IOException {
        return compiled(paths.isEmpty() ? SpecFiles.bundled() : SpecFiles.read(paths), streams);
    }

    /** The protocol of some files; empty, with the reasons on {@code err}, when they have errors. */
    static Optional<Protocol> compiled(List<SourceFile> files, Streams streams) {
        Compilation compilation = SpecCompiler.compile(files);
        if (compilation.protocol().isEmpty()) {
            DiagnosticPrinter printer = new DiagnosticPrinter();
            compilation.diagnostics().forEach(diagnostic -> streams.err().print(printer.print(diagnostic)));
            streams.err().flush();
        }
        return compilation.protocol();
    }
}

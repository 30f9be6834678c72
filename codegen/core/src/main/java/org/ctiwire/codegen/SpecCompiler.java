package org.ctiwire.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.diagnostic.Diagnostics;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.parser.SpecParser;
import org.ctiwire.codegen.resolve.Resolver;
import org.ctiwire.codegen.source.SourceFile;
import org.ctiwire.codegen.syntax.SpecSyntax;

/** Compiles the files of a spec to a protocol: start here. */
public final class SpecCompiler {

    private SpecCompiler() {
    }

    /**
     * Compiles all files of one protocol together, overlays among them; their order does not matter. When a file does
     * not parse, only the syntax errors are reported, because the rest would complain of what that file declares.
     *
     * @throws IllegalArgumentException without any file: a finding would have no place, so callers say themselves
     *                                  where they looked for files
     */
    public static Compilation compile(List<SourceFile> files) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("there is no file to compile");
        }
        Diagnostics diagnostics = new Diagnostics();
        List<SpecSyntax> parsed = new ArrayList<>();
        for (SourceFile file : files) {
            SpecParser.parse(file, diagnostics).ifPresent(parsed::add);
        }
        Optional<Protocol> protocol = Optional.empty();
        if (parsed.size() == files.size()) {
            protocol = Resolver.resolve(parsed, diagnostics);
        }
        return new Compilation(protocol, diagnostics.sorted());
    }
}

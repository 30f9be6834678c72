package org.ctiwire.codegen.diff;

import java.util.List;
import org.ctiwire.codegen.Compilation;
import org.ctiwire.codegen.SpecCompiler;
import org.ctiwire.codegen.Specimen;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.source.SourceFile;

/** The specimen with some of its text replaced. */
final class Edited {

    static final String SPECIMEN = Specimen.file("specimen.cti").text();

    private Edited() {
    }

    /** Replaces the first occurrence of a text, which must be there. */
    static String replaced(String text, String from, String to) {
        int at = text.indexOf(from);
        if (at < 0) {
            throw new AssertionError("not in the specimen: " + from);
        }
        return text.substring(0, at) + to + text.substring(at + from.length());
    }

    static Protocol compiled(String text) {
        Compilation compilation = SpecCompiler.compile(List.of(new SourceFile("specimen.cti", text)));
        return compilation.protocol().orElseThrow(() -> new AssertionError(compilation.diagnostics()));
    }
}

package org.ctiwire.codegen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.source.SourceFile;

/** The invented protocol that uses every construct of the language once. */
public final class Specimen {

    private Specimen() {
    }

    public static SourceFile file(String name) {
        try (InputStream in = Specimen.class.getResourceAsStream("/specimen/" + name)) {
            return new SourceFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The specimen, compiled from the named files. */
    public static Protocol protocol(String... names) {
        List<SourceFile> files = new ArrayList<>();
        for (String name : names) {
            files.add(file(name));
        }
        Compilation compilation = SpecCompiler.compile(files);
        return compilation.protocol().orElseThrow(() -> new AssertionError(compilation.diagnostics()));
    }
}

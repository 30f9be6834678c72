package org.ctiwire.conformance.walk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ctiwire.codegen.Compilation;
import org.ctiwire.codegen.SpecCompiler;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.source.SourceFile;

/** The spec as it comes with the codecs. */
final class SpecInJar {

    private static final String INDEX = "META-INF/ctiwire/GED188.index";

    private SpecInJar() {
    }

    static Protocol compile() {
        List<SourceFile> files = resource(INDEX).lines().map(name -> new SourceFile(name, resource(name))).toList();
        Compilation compilation = SpecCompiler.compile(files);
        return compilation.protocol().orElseThrow(() -> new AssertionError(compilation.diagnostics()));
    }

    private static String resource(String name) {
        try (InputStream in = SpecInJar.class.getClassLoader().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

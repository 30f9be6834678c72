package org.ctiwire.conformance.vectors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ctiwire.codegen.Compilation;
import org.ctiwire.codegen.SpecCompiler;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.source.SourceFile;

/** The bundled GED-188 spec, compiled. */
final class GuideSpec {

    private static final String INDEX = "META-INF/ctiwire/GED188.index";

    private GuideSpec() {
    }

    static Protocol compiled() {
        List<SourceFile> sources = resource(INDEX).lines().map(path -> new SourceFile(path, resource(path))).toList();
        Compilation compilation = SpecCompiler.compile(sources);
        return compilation.protocol().orElseThrow(() -> new AssertionError(compilation.diagnostics()));
    }

    /** The messages whose format is published: each needs a vector. */
    static List<Message> messagesWithFormat(Protocol protocol) {
        return protocol.messages().stream().filter(message -> !message.opaque()).toList();
    }

    private static String resource(String name) {
        try (InputStream in = GuideSpec.class.getClassLoader().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

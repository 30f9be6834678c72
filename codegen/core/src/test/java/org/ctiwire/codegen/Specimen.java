package org.ctiwire.codegen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.source.SourceFile;

/** The invented protocol that uses every construct of the language once. */
public final class Specimen {

    private static final String HOSTILE = "\"*/ } \\\\u002a/ {@code <b> $L $T \\\" & ]]> --%> \\\\ @param //\"";

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
        return compile(files);
    }

    /** The specimen with descriptions that try to end the comment or string they are put in. */
    public static Protocol hostile() {
        SourceFile specimen = file("specimen.cti");
        String text = specimen.text().replaceAll("\"(?!Specimen)[A-Z][^\"\n]*\"", Matcher.quoteReplacement(HOSTILE));
        return compile(List.of(new SourceFile("hostile.cti", text)));
    }

    private static Protocol compile(List<SourceFile> files) {
        Compilation compilation = SpecCompiler.compile(files);
        return compilation.protocol().orElseThrow(() -> new AssertionError(compilation.diagnostics()));
    }
}

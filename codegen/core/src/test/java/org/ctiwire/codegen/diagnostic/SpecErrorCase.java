package org.ctiwire.codegen.diagnostic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctiwire.codegen.SpecCompiler;
import org.ctiwire.codegen.source.SourceFile;

/**
 * A bad spec that carries the report it must give: the comment lines it begins with. A line
 * {@code //// file overlay.cti} begins another file of the spec; {@code //// with frame.cti} adds the shared frame, a
 * protocol FRAME with what every protocol must declare.
 *
 * @param name     the name of the file, which says what is wrong
 * @param expected the report in its comment
 * @param files    the spec
 */
record SpecErrorCase(String name, String expected, List<SourceFile> files) {

    private static final String FILE = "//// file ";
    private static final String WITH = "//// with ";

    static List<SpecErrorCase> all(Path directory) {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.filter(path -> path.toString().endsWith(".cti"))
                    .filter(path -> !path.endsWith("frame.cti"))
                    .sorted()
                    .map(SpecErrorCase::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SpecErrorCase read(Path path) {
        String name = path.getFileName().toString();
        String text = text(path);
        String expected = text.lines().takeWhile(line -> line.startsWith("//") && !line.startsWith("////"))
                .map(line -> line.substring(Math.min(3, line.length())) + "\n")
                .collect(Collectors.joining());
        List<SourceFile> files = new ArrayList<>();
        String current = name;
        StringBuilder part = new StringBuilder();
        for (String line : text.split("(?<=\n)")) {
            if (line.startsWith(WITH)) {
                String other = line.substring(WITH.length()).strip();
                files.add(new SourceFile(other, text(path.resolveSibling(other))));
            } else if (line.startsWith(FILE)) {
                files.add(new SourceFile(current, part.toString()));
                current = line.substring(FILE.length()).strip();
                part.setLength(0);
            } else {
                part.append(line);
            }
        }
        files.add(new SourceFile(current, part.toString()));
        return new SpecErrorCase(name, expected, files);
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Diagnostic> diagnostics() {
        return SpecCompiler.compile(files).diagnostics();
    }

    /** What the compiler says, its findings parted by an empty line, without blanks at the ends of lines. */
    String report() {
        DiagnosticPrinter printer = new DiagnosticPrinter();
        return diagnostics().stream().map(printer::print).collect(Collectors.joining("\n")).lines()
                .map(line -> line.stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return name;
    }
}

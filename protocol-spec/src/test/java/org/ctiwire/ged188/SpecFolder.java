package org.ctiwire.ged188;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctiwire.codegen.Compilation;
import org.ctiwire.codegen.SpecCompiler;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.review.Guide;
import org.ctiwire.codegen.review.Review;
import org.ctiwire.codegen.source.SourceFile;

/** The spec texts and the guide's tables of this module, the spec with a mistake planted where a test wants one. */
final class SpecFolder {

    private static final Path SPEC = Path.of("src/main/cti");
    private static final Path GUIDE = Path.of("src/main/guide");

    private SpecFolder() {
    }

    /** Reviews the spec as it is. */
    static Review review() {
        return review(files(), "");
    }

    /**
     * Reviews the spec with one text, which occurs first in the file, replaced by another. Any white space stands for
     * any other, so that the layout of the spec does not matter.
     */
    static Review reviewWith(String file, String text, String mistake) {
        List<SourceFile> files = new ArrayList<>();
        for (SourceFile source : files()) {
            if (source.name().endsWith(file)) {
                String changed = pattern(text).matcher(source.text())
                        .replaceFirst(Matcher.quoteReplacement(mistake));
                if (changed.equals(source.text())) {
                    throw new AssertionError(file + " does not have: " + text);
                }
                files.add(new SourceFile(source.name(), changed));
            } else {
                files.add(source);
            }
        }
        return review(files, "");
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(Stream.of(text.split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
    }

    /** Reviews the spec with one more line in the errata. */
    static Review reviewWithErratum(String line) {
        return review(files(), line);
    }

    private static Review review(List<SourceFile> files, String erratum) {
        Compilation compilation = SpecCompiler.compile(files);
        Protocol protocol = compilation.protocol()
                .orElseThrow(() -> new AssertionError(compilation.diagnostics()));
        try {
            return Review.of(protocol, Guide.read(name -> table(name, erratum), protocol.versions()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<String> table(String name, String erratum) throws IOException {
        Path file = GUIDE.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(Files.readString(file) + (name.equals(Guide.ERRATA) ? erratum : ""));
    }

    private static List<SourceFile> files() {
        try (Stream<Path> found = Files.walk(SPEC)) {
            List<SourceFile> files = new ArrayList<>();
            for (Path path : found.filter(file -> file.toString().endsWith(".cti")).sorted().toList()) {
                files.add(new SourceFile(path.toString(), Files.readString(path)));
            }
            return files;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

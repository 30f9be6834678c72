package org.ctiwire.conformance.vectors.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The committed vectors, as text and as cases. */
final class GivenVectors {

    private static final Path FOLDER = Path.of("..", "vectors");
    private static final String EXTENSION = ".vector";

    private GivenVectors() {
    }

    /** The text of each file, by its message. */
    static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(EXTENSION)) {
                    texts.put(name.substring(0, name.length() - EXTENSION.length()), Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    static List<GivenCase> cases(Map<String, String> texts) {
        List<GivenCase> cases = new ArrayList<>();
        texts.forEach((message, text) -> cases.addAll(GivenCase.parse(message, text)));
        return cases;
    }
}

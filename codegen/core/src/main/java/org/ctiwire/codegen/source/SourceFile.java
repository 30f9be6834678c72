package org.ctiwire.codegen.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A text to compile, under the name that diagnostics print.
 *
 * @param name the name as the user knows it, with forward slashes, such as {@code src/main/cti/session.cti}
 * @param text the whole text
 */
public record SourceFile(String name, String text) {

    public SourceFile {
        name = name.replace('\\', '/');
    }

    /** A source file that was read from a path. */
    public static SourceFile of(Path path, String text) {
        return new SourceFile(path.toString(), text);
    }

    /**
     * A line of the text without its line end, or the empty string behind the last line.
     *
     * @param line counted from 1
     */
    public String line(int line) {
        List<String> lines = lines();
        return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(lines::add);
        return lines;
    }
}

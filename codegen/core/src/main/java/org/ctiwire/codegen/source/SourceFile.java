package org.ctiwire.codegen.source;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A text to compile, under the name that diagnostics print. It knows where its lines begin, because a report may
 * quote thousands of them.
 */
public final class SourceFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final String text;
    private final int[] lineStarts;

    /**
     * A text under a name.
     *
     * @param name the name as the user knows it; backslashes become slashes, as in {@code src/main/cti/session.cti}
     * @param text the whole text; a byte order mark before it is left out
     */
    public SourceFile(String name, String text) {
        this.name = name.replace('\\', '/');
        this.text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        this.lineStarts = IntStream.concat(IntStream.of(0), IntStream.range(0, this.text.length())
                .filter(index -> this.text.charAt(index) == '\n')
                .map(index -> index + 1)).toArray();
    }

    /** A source file that was read from a path. */
    public static SourceFile of(Path path, String text) {
        return new SourceFile(path.toString(), text);
    }

    /** The name as the user knows it, with forward slashes. */
    public String name() {
        return name;
    }

    /** The whole text, without a byte order mark. */
    public String text() {
        return text;
    }

    /**
     * A line of the text without its line end (LF or CRLF), or the empty string behind the last line.
     *
     * @param line counted from 1
     */
    public String line(int line) {
        if (line < 1 || line > lineStarts.length) {
            return "";
        }
        int end = line == lineStarts.length ? text.length() : lineStarts[line] - 1;
        int start = lineStarts[line - 1];
        return text.substring(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof SourceFile file && name.equals(file.name) && text.equals(file.text);
    }

    @Override
    public int hashCode() {
        return Arrays.asList(name, text).hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}

package org.ctiwire.cli.decode;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of a width: parts with commas between them, behind a margin. */
final class Lines {

    private final int margin;
    private final int width;
    private final List<String> lines = new ArrayList<>();
    private StringBuilder line;

    /**
     * Lines that begin with a text.
     *
     * @param start  what stands in the first line
     * @param margin the blanks in front of the others
     * @param width  the characters that a line has room for
     */
    Lines(String start, int margin, int width) {
        this.line = new StringBuilder(start);
        this.margin = margin;
        this.width = width;
    }

    /** Adds parts, each in pieces: a part stays in one line if it can, else it is broken between its pieces. */
    Lines parts(List<List<String>> parts) {
        for (int at = 0; at < parts.size(); at++) {
            List<String> pieces = new ArrayList<>(parts.get(at));
            if (at < parts.size() - 1) {
                pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1) + ",");
            }
            part(pieces);
        }
        return this;
    }

    private void part(List<String> pieces) {
        int length = pieces.stream().mapToInt(String::length).sum();
        String gap = line.length() <= margin && line.toString().isBlank() || line.toString().endsWith("  ") ? "" : " ";
        if (line.length() + gap.length() + length <= width) {
            line.append(gap).append(String.join("", pieces));
            return;
        }
        if (margin + length <= width || !fits(gap + pieces.get(0))) {
            turn();
        } else {
            line.append(gap);
        }
        for (String piece : pieces) {
            if (!fits(piece)) {
                turn();
            }
            line.append(piece);
        }
    }

    private boolean fits(String piece) {
        return line.length() + piece.length() <= width;
    }

    private void turn() {
        if (line.toString().isBlank()) {
            return;
        }
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(" ".repeat(margin));
    }

    List<String> all() {
        if (!line.toString().isBlank()) {
            lines.add(line.toString().stripTrailing());
            line = new StringBuilder();
        }
        return List.copyOf(lines);
    }
}

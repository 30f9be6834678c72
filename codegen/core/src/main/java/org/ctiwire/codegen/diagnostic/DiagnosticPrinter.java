package org.ctiwire.codegen.diagnostic;

import java.util.Locale;
import org.ctiwire.codegen.source.SourceRange;

/**
 * Prints a finding as a compiler does: code and sentence, place, the line with a mark under it, the other places, the
 * hint.
 */
public final class DiagnosticPrinter {

    /** Of a longer line, only what stands around the mark is quoted. */
    private static final int LONGEST_LINE = 200;

    /** The lines of a report, each ended by LF. */
    public String print(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder();
        String severity = diagnostic.code().severity().name().toLowerCase(Locale.ROOT);
        out.append(severity).append('[').append(diagnostic.code().printed()).append("]: ")
                .append(diagnostic.message()).append('\n');
        place(out, diagnostic.range());
        for (Diagnostic.Note note : diagnostic.notes()) {
            out.append("note: ").append(note.message()).append('\n');
            place(out, note.range());
        }
        diagnostic.hint().ifPresent(hint -> out.append("help: ").append(hint).append('\n'));
        return out.toString();
    }

    private static void place(StringBuilder out, SourceRange range) {
        String line = printable(range.file().line(range.line()));
        String number = Integer.toString(range.line());
        String margin = " ".repeat(number.length());
        out.append(margin).append("--> ").append(range).append('\n');
        int length = line.codePointCount(0, line.length());
        int end = range.endLine() == range.line() ? range.endColumn() : length + 1;
        int marks = Math.max(1, Math.min(end, length + 1) - range.column());
        int shown = range.column() - 1;
        String quoted = line;
        if (length > LONGEST_LINE) {
            int from = Math.max(0, shown - LONGEST_LINE / 2);
            int to = Math.min(length, from + LONGEST_LINE);
            quoted = line.substring(line.offsetByCodePoints(0, from), line.offsetByCodePoints(0, to));
            shown -= from;
            marks = Math.max(1, Math.min(marks, to - from - shown));
        }
        out.append(number).append(" | ").append(quoted).append('\n');
        out.append(margin).append(" | ").append(" ".repeat(shown)).append("^".repeat(marks)).append('\n');
    }

    /** A tab would move the mark, and a control character could do anything to a terminal. */
    private static String printable(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        line.codePoints().map(character -> Character.isISOControl(character) ? ' ' : character)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}

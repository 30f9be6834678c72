package org.ctiwire.codegen.diagnostic;

import java.util.Locale;
import org.ctiwire.codegen.source.SourceRange;

/**
 * Prints a finding as a compiler does: code and sentence, place, the line with a mark under it, the other places, the
 * hint.
 */
public final class DiagnosticPrinter {

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
        String line = range.file().line(range.line());
        String number = Integer.toString(range.line());
        String margin = " ".repeat(number.length());
        out.append(margin).append("--> ").append(range).append('\n');
        out.append(number).append(" | ").append(line.replace('\t', ' ')).append('\n');
        int end = range.endLine() == range.line() ? range.endColumn() : line.length() + 1;
        int marks = Math.max(1, Math.min(end, line.length() + 1) - range.column());
        out.append(margin).append(" | ").append(" ".repeat(range.column() - 1)).append("^".repeat(marks)).append('\n');
    }
}

package org.ctiwire.codegen.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.source.SourceRange;

/**
 * A finding about a spec, with its place.
 *
 * @param code    what kind of finding it is
 * @param message one sentence about this finding, without a full stop
 * @param range   the place it is about
 * @param notes   other places that belong to it
 * @param hint    what to do about it
 */
public record Diagnostic(DiagnosticCode code, String message, SourceRange range, List<Note> notes,
                         Optional<String> hint) {

    public Diagnostic {
        notes = List.copyOf(notes);
    }

    /** Another place that belongs to a finding, such as the earlier declaration. */
    public record Note(String message, SourceRange range) {
    }

    /** A finding with neither notes nor a hint. */
    public static Diagnostic of(DiagnosticCode code, SourceRange range, String message) {
        return new Diagnostic(code, message, range, List.of(), Optional.empty());
    }

    /** The same finding with a note about another place. */
    public Diagnostic withNote(String note, SourceRange place) {
        List<Note> more = new ArrayList<>(notes);
        more.add(new Note(note, place));
        return new Diagnostic(code, message, range, more, hint);
    }

    /** The same finding with a hint. */
    public Diagnostic withHint(String text) {
        return new Diagnostic(code, message, range, notes, Optional.of(text));
    }

    /** Whether this finding stops generation. */
    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }
}

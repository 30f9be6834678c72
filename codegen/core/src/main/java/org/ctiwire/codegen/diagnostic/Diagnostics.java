package org.ctiwire.codegen.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ctiwire.codegen.source.SourceRange;

/** Collects the findings of one compilation, so that one run reports them all. */
public final class Diagnostics {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator
            .comparing((Diagnostic diagnostic) -> diagnostic.range().file().name())
            .thenComparing(diagnostic -> diagnostic.range().line())
            .thenComparing(diagnostic -> diagnostic.range().column())
            .thenComparing(diagnostic -> diagnostic.code().name())
            .thenComparing(Diagnostic::message);

    private final Set<Diagnostic> found = new LinkedHashSet<>();

    /** Adds a finding; the same finding twice counts once. */
    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /** Adds a finding with neither notes nor a hint. */
    public void add(DiagnosticCode code, SourceRange range, String message) {
        add(Diagnostic.of(code, range, message));
    }

    /** Whether one of the findings stops generation. */
    public boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    /** All findings, by file, line and column. */
    public List<Diagnostic> sorted() {
        List<Diagnostic> sorted = new ArrayList<>(found);
        sorted.sort(BY_PLACE);
        return List.copyOf(sorted);
    }
}

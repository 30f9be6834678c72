package org.ctiwire.codegen.syntax;

import java.util.Optional;
import org.ctiwire.codegen.source.SourceRange;

/**
 * {@code since} and {@code until} as they were written.
 *
 * @param since the first version, where it is given
 * @param until the last version, where it is given
 */
public record Bounds(Optional<NumberLiteral> since, Optional<NumberLiteral> until) {

    /** No bound at all. */
    public static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty());

    /** The place of the first bound, or another place when there is none. */
    public SourceRange rangeOr(SourceRange other) {
        return since.or(() -> until).map(NumberLiteral::range).orElse(other);
    }
}

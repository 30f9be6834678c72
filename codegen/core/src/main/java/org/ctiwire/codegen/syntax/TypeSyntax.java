package org.ctiwire.codegen.syntax;

import java.util.Optional;
import org.ctiwire.codegen.source.SourceRange;

/**
 * A type as it was written.
 *
 * @param name    such as UINT
 * @param size    the number in parentheses
 * @param counter the name in brackets
 * @param range   the whole of it
 */
public record TypeSyntax(Name name, Optional<NumberLiteral> size, Optional<Name> counter, SourceRange range) {
}

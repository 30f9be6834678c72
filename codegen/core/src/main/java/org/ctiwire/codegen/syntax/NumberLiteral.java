package org.ctiwire.codegen.syntax;

import org.ctiwire.codegen.source.SourceRange;

/** A number as it was written, decimal or hexadecimal, and where; never negative. */
public record NumberLiteral(long value, SourceRange range) {
}

package org.ctiwire.codegen.syntax;

import org.ctiwire.codegen.source.SourceRange;

/** A name as it was written, and where. */
public record Name(String text, SourceRange range) {
}

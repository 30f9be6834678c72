package org.ctiwire.codegen.syntax;

import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.source.SourceRange;

/** A line or a block in a part of a message. */
public sealed interface ItemSyntax {

    /** The name of the field, the list or the records. */
    Name name();

    /** A field. */
    record RowSyntax(Name name, TypeSyntax type, Attributes attributes, String doc, SourceRange range)
            implements ItemSyntax {
    }

    /** A list: entries of the same fields side by side. */
    record ListSyntax(Name name, Name counter, Optional<LimitSyntax> limit, List<RowSyntax> rows, String doc)
            implements ItemSyntax {
    }

    /** Records, each opened by a delimiter field. */
    record RecordsSyntax(Name name, Name counter, Name delimiter, Optional<LimitSyntax> limit,
                         List<ItemSyntax> items, String doc) implements ItemSyntax {
    }

    /** A limit by a constant's name or by its number: exactly one of the two. */
    record LimitSyntax(Optional<Name> constant, Optional<NumberLiteral> number) {
    }
}

package org.ctiwire.codegen.syntax;

import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.source.SourceRange;

/** A declaration as it was written. Names are strings here; the resolver gives them their meaning. */
public sealed interface DeclarationSyntax {

    /** The place that a diagnostic about the whole declaration points at. */
    SourceRange range();

    record PackageSyntax(String name, SourceRange range) implements DeclarationSyntax {
    }

    record VersionsSyntax(NumberLiteral first, NumberLiteral last, SourceRange range) implements DeclarationSyntax {
    }

    record LimitMessageSyntax(NumberLiteral bytes, SourceRange range) implements DeclarationSyntax {
    }

    record HeaderSyntax(List<HeaderRowSyntax> rows, SourceRange range) implements DeclarationSyntax {
    }

    record FloatingHeaderSyntax(Bounds bounds, List<HeaderRowSyntax> rows, SourceRange range)
            implements DeclarationSyntax {
    }

    /** A part of a header; the role is {@code length}, {@code type} or {@code tag}. */
    record HeaderRowSyntax(Name name, TypeSyntax type, Name role) {
    }

    record CompositeSyntax(Name name, Optional<NumberLiteral> min, Optional<NumberLiteral> max,
                           List<MemberSyntax> members, String doc) implements DeclarationSyntax {

        @Override
        public SourceRange range() {
            return name.range();
        }
    }

    record MemberSyntax(Name name, TypeSyntax type, String doc) {
    }

    record EnumSyntax(boolean correction, boolean mask, Name name, Optional<String> guide, List<ValueSyntax> values,
                      String doc) implements DeclarationSyntax {

        @Override
        public SourceRange range() {
            return name.range();
        }
    }

    record ValueSyntax(Name name, NumberLiteral number, Bounds bounds, boolean alias, String doc) {
    }

    record ConstSyntax(Name name, NumberLiteral number, String doc) implements DeclarationSyntax {

        @Override
        public SourceRange range() {
            return name.range();
        }
    }

    record TagsSyntax(List<TagSyntax> tags, SourceRange range) implements DeclarationSyntax {
    }

    record TagSyntax(Name name, NumberLiteral number, Bounds bounds, String doc) {
    }

    record FieldsSyntax(boolean correction, List<FieldSyntax> fields, SourceRange range)
            implements DeclarationSyntax {
    }

    record FieldSyntax(Name name, Attributes attributes, String doc) {
    }

    record BudgetSyntax(Name name, NumberLiteral bytes, List<Name> fields, String doc)
            implements DeclarationSyntax {

        @Override
        public SourceRange range() {
            return name.range();
        }
    }

    record MessageSyntax(boolean correction, Name name, List<MessageNumberSyntax> numbers, boolean opaque,
                         Optional<NumberLiteral> readsAs, Optional<String> guide, String doc,
                         List<ItemSyntax.RowSyntax> fixed, List<ItemSyntax> floating) implements DeclarationSyntax {

        @Override
        public SourceRange range() {
            return name.range();
        }
    }

    record MessageNumberSyntax(NumberLiteral number, Bounds bounds) {
    }

    record SessionSyntax(List<SessionRowSyntax> rows, SourceRange range) implements DeclarationSyntax {
    }

    /**
     * A role in a session.
     *
     * @param role   open, heartbeat, close, failure, failure event, correlate or version
     * @param name   the message, the request of an exchange, or the field
     * @param answer the confirmation of an exchange
     * @param range  the word that names the role
     */
    record SessionRowSyntax(String role, Name name, Optional<Name> answer, SourceRange range) {
    }

    record ServiceSyntax(Name name, Optional<Name> mask, Bounds bounds, Optional<String> guide, String doc,
                         List<RequestSyntax> requests, List<Name> events) implements DeclarationSyntax {

        @Override
        public SourceRange range() {
            return name.range();
        }
    }

    record RequestSyntax(Name request, boolean fromServer, Optional<Name> confirmation, Optional<Name> failure) {
    }
}

package org.ctiwire.codegen.resolve;

import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.Presence;
import org.ctiwire.codegen.source.SourceRange;
import org.ctiwire.codegen.syntax.Attributes;
import org.ctiwire.codegen.syntax.Bounds;
import org.ctiwire.codegen.syntax.DeclarationSyntax.FieldSyntax;
import org.ctiwire.codegen.syntax.NumberLiteral;

/** The dictionary says what is true of a field everywhere; presence and versions belong to the message's row. */
final class DictionaryPass implements Pass {

    @Override
    public void run(Resolution resolution) {
        for (FieldSyntax field : resolution.declarations.dictionary().values()) {
            Attributes attributes = field.attributes();
            checkNames(resolution, attributes);
            if (!attributes.bounds().equals(Bounds.NONE) || attributes.presence() != Presence.UNSTATED
                    || attributes.seen().isPresent() || attributes.printed().isPresent()) {
                SourceRange place = attributes.seen().map(NumberLiteral::range)
                        .orElse(attributes.bounds().rangeOr(field.name().range()));
                resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.ATTRIBUTE_MISPLACED, place,
                        "versions and presence of " + field.name().text() + " cannot stand in the dictionary")
                        .withHint("say them in the rows of the messages that have the field"));
            }
        }
    }

    /** A name must be known although no message has the field yet; the same finding of a row counts once. */
    private static void checkNames(Resolution resolution, Attributes attributes) {
        attributes.tag().flatMap(Attributes.TagReference::name)
                .ifPresent(name -> resolution.find(resolution.tags, name, "tag"));
        attributes.enumeration().ifPresent(name -> resolution.find(resolution.enumerations, name, "enumeration"));
        attributes.specials().forEach(name -> resolution.find(resolution.constants, name, "constant"));
    }
}

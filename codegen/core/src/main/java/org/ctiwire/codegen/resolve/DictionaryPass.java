package org.ctiwire.codegen.resolve;

import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.Presence;
import org.ctiwire.codegen.syntax.Attributes;
import org.ctiwire.codegen.syntax.Bounds;
import org.ctiwire.codegen.syntax.DeclarationSyntax.FieldSyntax;

/** The dictionary says what is true of a field everywhere; presence and versions belong to the message's row. */
final class DictionaryPass implements Pass {

    @Override
    public void run(Resolution resolution) {
        for (FieldSyntax field : resolution.declarations.dictionary().values()) {
            Attributes attributes = field.attributes();
            if (!attributes.bounds().equals(Bounds.NONE) || attributes.presence() != Presence.UNSTATED
                    || attributes.seen().isPresent()) {
                resolution.diagnostics.add(DiagnosticCode.ATTRIBUTE_MISPLACED, field.name().range(),
                        "versions and presence of " + field.name().text() + " belong to the rows of messages");
            }
        }
    }
}

package org.ctiwire.codegen.resolve;

import org.ctiwire.codegen.model.Constant;
import org.ctiwire.codegen.syntax.DeclarationSyntax.ConstSyntax;

/** Limits and special values. */
final class ConstantsPass implements Pass {

    @Override
    public void run(Resolution resolution) {
        for (ConstSyntax syntax : resolution.declarations.all(ConstSyntax.class)) {
            String name = syntax.name().text();
            Constant constant = new Constant(name, syntax.number().value(), syntax.doc(), syntax.range());
            Constant earlier = resolution.constants.putIfAbsent(name, constant);
            if (earlier != null) {
                Declarations.duplicate(resolution.diagnostics, "constant " + name, syntax.range(), earlier.range());
            }
        }
    }
}

package org.ctiwire.codegen.resolve;

import java.util.HashMap;
import java.util.Map;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.Budget;
import org.ctiwire.codegen.syntax.DeclarationSyntax.BudgetSyntax;
import org.ctiwire.codegen.syntax.Name;

/** Limits that several fields share. */
final class BudgetsPass implements Pass {

    @Override
    public void run(Resolution resolution) {
        Map<String, Name> taken = new HashMap<>();
        for (BudgetSyntax syntax : resolution.declarations.all(BudgetSyntax.class)) {
            for (Name field : syntax.fields()) {
                Name earlier = taken.putIfAbsent(field.text(), field);
                if (earlier != null) {
                    resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.DECLARATION_DUPLICATE, field.range(),
                            "field " + field.text() + " shares in a budget already")
                            .withNote("the other budget", earlier.range()));
                }
            }
            resolution.budgets.add(new Budget(syntax.name().text(), (int) syntax.bytes().value(),
                    syntax.fields().stream().map(Name::text).toList(), syntax.doc(), syntax.range()));
        }
    }
}

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
        Map<String, BudgetSyntax> declared = new HashMap<>();
        Map<String, Object> fields = new HashMap<>(resolution.declarations.dictionary());
        resolution.messages.values().forEach(message -> message.floatingFields()
                .forEach(field -> fields.putIfAbsent(field.name(), field)));
        for (BudgetSyntax syntax : resolution.declarations.all(BudgetSyntax.class)) {
            BudgetSyntax same = declared.putIfAbsent(syntax.name().text(), syntax);
            if (same != null) {
                Declarations.duplicate(resolution.diagnostics, "budget " + syntax.name().text(), syntax.range(),
                        same.range());
            }
            for (Name field : syntax.fields()) {
                resolution.find(fields, field, "floating field");
                Name earlier = taken.putIfAbsent(field.text(), field);
                if (earlier != null) {
                    resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.DECLARATION_DUPLICATE, field.range(),
                            "field " + field.text() + " shares in a budget already")
                            .withNote("the other budget", earlier.range()));
                }
            }
            int bytes = resolution.between(1, SettingsPass.LARGEST_MESSAGE, syntax.bytes(), "a budget").orElse(1);
            resolution.budgets.add(new Budget(syntax.name().text(), bytes,
                    syntax.fields().stream().map(Name::text).toList(), syntax.doc(), syntax.range()));
        }
    }
}

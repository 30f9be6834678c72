package org.ctiwire.codegen.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.Enumeration.Value;
import org.ctiwire.codegen.syntax.DeclarationSyntax.EnumSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.ValueSyntax;

/** Enumerations and masks. */
final class EnumerationsPass implements Pass {

    @Override
    public void run(Resolution resolution) {
        for (EnumSyntax syntax : resolution.declarations.enumerations().values()) {
            List<Value> values = new ArrayList<>();
            Taken<String, Value> names = new Taken<>();
            Taken<Long, Value> numbers = new Taken<>();
            for (ValueSyntax value : syntax.values()) {
                Value added = new Value(value.name().text(), value.number().value(),
                        resolution.range(value.bounds(), value.name().range()), value.alias(), value.doc(),
                        value.name().range());
                check(resolution, names, numbers, added);
                values.add(added);
            }
            resolution.enumerations.put(syntax.name().text(), new Enumeration(syntax.name().text(), syntax.mask(),
                    values, syntax.doc(), resolution.declarations.guide(syntax, syntax.guide()), syntax.range()));
        }
    }

    private static void check(Resolution resolution, Taken<String, Value> names, Taken<Long, Value> numbers,
                              Value added) {
        Optional<Value> sameName = names.take(added.name(), added.versions(), added);
        sameName.ifPresent(value -> Declarations.duplicate(resolution.diagnostics, "value " + added.name(),
                added.range(), value.range()));
        if (sameName.isEmpty() && !added.alias()) {
            numbers.take(added.number(), added.versions(), added)
                    .ifPresent(value -> resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.VALUE_DUPLICATE,
                            added.range(), added.name() + " has the number of " + value.name() + ", " + value.number())
                            .withNote("the other value", value.range())
                            .withHint("say 'alias' if both are names of one number")));
        }
    }
}

package org.ctiwire.codegen.resolve;

import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.diagnostic.Diagnostics;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.syntax.SpecSyntax;

/** Gives the written form of a spec its meaning, step by step. Every step runs, so that one run reports everything. */
public final class Resolver {

    private static final List<Pass> PASSES = List.of(
            new SettingsPass(),
            new HeadersPass(),
            new ConstantsPass(),
            new TagsPass(),
            new CompositesPass(),
            new EnumerationsPass(),
            new DictionaryPass(),
            new MessagesPass(),
            new BudgetsPass(),
            new MessageNumbersCheck(),
            new FieldShapesCheck(),
            new CountersCheck(),
            new FloatingTagsCheck(),
            new SessionPass(),
            new ServicesPass(),
            new JavaNamesCheck());

    private Resolver() {
    }

    /** The protocol, or nothing where a diagnostic is an error. */
    public static Optional<Protocol> resolve(List<SpecSyntax> files, Diagnostics diagnostics) {
        if (files.stream().allMatch(SpecSyntax::overlay)) {
            SpecSyntax first = files.get(0);
            diagnostics.add(Diagnostic.of(DiagnosticCode.DECLARATION_MISSING, first.protocol().range(),
                    "there is an overlay of " + first.protocol().text() + ", but no file of the protocol itself")
                    .withHint("give the files that begin with 'protocol " + first.protocol().text() + ";' as well"));
            return Optional.empty();
        }
        Declarations declarations = Declarations.collect(files, diagnostics);
        Resolution resolution = new Resolution(declarations, diagnostics);
        for (Pass pass : PASSES) {
            pass.run(resolution);
        }
        return diagnostics.hasErrors() ? Optional.empty() : Optional.of(resolution.protocol());
    }
}

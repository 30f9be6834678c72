package org.ctiwire.codegen.resolve;

import java.util.List;
import java.util.Optional;
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
            new BudgetsPass(),
            new MessagesPass(),
            new MessageNumbersCheck(),
            new FieldShapesCheck(),
            new CountersCheck(),
            new FloatingTagsCheck(),
            new JavaNamesCheck(),
            new SessionPass(),
            new ServicesPass());

    private Resolver() {
    }

    /** The protocol, or nothing where a diagnostic is an error. */
    public static Optional<Protocol> resolve(List<SpecSyntax> files, Diagnostics diagnostics) {
        Declarations declarations = Declarations.collect(files, diagnostics);
        Resolution resolution = new Resolution(declarations, diagnostics);
        for (Pass pass : PASSES) {
            pass.run(resolution);
        }
        return diagnostics.hasErrors() ? Optional.empty() : Optional.of(resolution.protocol());
    }
}

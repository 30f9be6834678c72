package org.ctiwire.codegen.resolve;

import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.Tag;
import org.ctiwire.codegen.syntax.DeclarationSyntax.TagSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.TagsSyntax;

/** Tag constants. */
final class TagsPass implements Pass {

    private static final int LARGEST_TAG = 0xFFFF;

    @Override
    public void run(Resolution resolution) {
        for (TagsSyntax block : resolution.declarations.all(TagsSyntax.class)) {
            block.tags().forEach(syntax -> tag(resolution, syntax));
        }
    }

    private static void tag(Resolution resolution, TagSyntax syntax) {
        String name = syntax.name().text();
        if (syntax.number().value() > LARGEST_TAG) {
            resolution.diagnostics.add(DiagnosticCode.NUMBER_RANGE, syntax.number().range(),
                    "tag " + name + " is larger than " + LARGEST_TAG);
            return;
        }
        Tag tag = new Tag(name, (int) syntax.number().value(),
                resolution.range(syntax.bounds(), syntax.name().range()), syntax.doc(), syntax.name().range());
        Tag earlier = resolution.tags.putIfAbsent(name, tag);
        if (earlier != null) {
            Declarations.duplicate(resolution.diagnostics, "tag " + name, syntax.name().range(), earlier.range());
        }
    }
}

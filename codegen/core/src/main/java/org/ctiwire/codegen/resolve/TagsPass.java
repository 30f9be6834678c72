package org.ctiwire.codegen.resolve;

import org.ctiwire.codegen.model.Tag;
import org.ctiwire.codegen.syntax.DeclarationSyntax.TagSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.TagsSyntax;

/** Tag constants. */
final class TagsPass implements Pass {

    static final int LARGEST_TAG = 0xFFFF;

    @Override
    public void run(Resolution resolution) {
        for (TagsSyntax block : resolution.declarations.all(TagsSyntax.class)) {
            block.tags().forEach(syntax -> tag(resolution, syntax));
        }
    }

    private static void tag(Resolution resolution, TagSyntax syntax) {
        String name = syntax.name().text();
        int number = resolution.between(0, LARGEST_TAG, syntax.number(), "a tag").orElse(0);
        Tag tag = new Tag(name, number,
                resolution.range(syntax.bounds(), syntax.name().range()), syntax.doc(), syntax.name().range());
        Tag earlier = resolution.tags.putIfAbsent(name, tag);
        if (earlier != null) {
            Declarations.duplicate(resolution.diagnostics, "tag " + name, syntax.name().range(), earlier.range());
        }
    }
}

package org.ctiwire.codegen.syntax;

import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.source.SourceFile;

/**
 * A file as it was written.
 *
 * @param file         where it came from
 * @param protocol     the protocol that it is a part of
 * @param overlay      true when it adds to or corrects that protocol
 * @param guide        the place in the guide of what says nothing else
 * @param declarations in the order of the file
 */
public record SpecSyntax(SourceFile file, Name protocol, boolean overlay, Optional<String> guide,
                         List<DeclarationSyntax> declarations) {

    public SpecSyntax {
        declarations = List.copyOf(declarations);
    }
}

package org.ctiwire.codegen.review;

import java.io.IOException;
import java.util.Optional;

/** Where the texts of the guide's tables come from: a directory, or the jar that carries them. */
@FunctionalInterface
public interface GuideTexts {

    /** The text of a table by its name, such as {@code older/tags-v14.tsv}; empty when it is not there. */
    Optional<String> text(String name) throws IOException;
}

package org.ctiwire.codegen.diff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ctiwire.codegen.model.VersionRange;
import org.ctiwire.codegen.source.SourceRange;

/**
 * One difference between two protocols.
 *
 * @param key          names it, the same in every run, such as {@code message OPEN_REQ / floating AgentID / size};
 *                     a thing that was renamed keeps its old name here
 * @param consequences what it breaks, the worst first; at least one
 * @param versions     the protocol versions it concerns
 * @param sentence     says what changed, with the old and the new, without a full stop
 * @param before       what the old protocol says; empty for an addition
 * @param after        what the new protocol says; empty for a removal
 * @param oldPlace     where the old protocol says it, if at a place of its own
 * @param newPlace     where the new protocol says it, if at a place of its own
 */
public record Change(String key, List<Consequence> consequences, List<VersionRange> versions, String sentence,
                     Optional<String> before, Optional<String> after, Optional<SourceRange> oldPlace,
                     Optional<SourceRange> newPlace) {

    public Change {
        consequences = List.copyOf(new TreeSet<>(consequences));
        versions = List.copyOf(versions);
        if (consequences.isEmpty()) {
            throw new IllegalArgumentException("a change without a consequence: " + key);
        }
    }

    /** The worst consequence. */
    public Consequence worst() {
        return consequences.get(0);
    }

    /** Whether it has one of some consequences. */
    public boolean hasAnyOf(Set<Consequence> some) {
        return consequences.stream().anyMatch(some::contains);
    }
}

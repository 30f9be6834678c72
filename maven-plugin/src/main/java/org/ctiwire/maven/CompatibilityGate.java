package org.ctiwire.maven;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ctiwire.codegen.diff.Change;
import org.ctiwire.codegen.diff.Consequence;

/**
 * Decides which changes a build lets through.
 *
 * @param breaks  the consequences that fail the build
 * @param allowed the changes that may have them
 */
record CompatibilityGate(Set<Consequence> breaks, List<AllowedChange> allowed) {

    /**
     * What came of the changes.
     *
     * @param refused  changes that break and are not allowed, the worst first
     * @param passed   the number of changes that break and are allowed
     * @param mistakes what is wrong with the list of allowed changes
     */
    record Verdict(List<Change> refused, int passed, List<String> mistakes) {
    }

    Verdict judge(List<Change> changes) {
        List<Change> breaking = changes.stream().filter(change -> change.hasAnyOf(breaks)).toList();
        Set<String> keys = new HashSet<>();
        breaking.forEach(change -> keys.add(change.key()));
        Set<String> reasoned = new HashSet<>();
        List<String> mistakes = new ArrayList<>();
        for (AllowedChange entry : allowed) {
            if (!entry.hasReason()) {
                mistakes.add("the allowed change \"" + entry.change() + "\" has no reason");
            }
            if (!keys.contains(entry.change())) {
                mistakes.add("the allowed change \"" + entry.change() + "\" allows nothing: no breaking change has "
                        + "this key");
            }
            if (!reasoned.add(entry.change())) {
                mistakes.add("the allowed change \"" + entry.change() + "\" is there twice");
            }
        }
        List<Change> refused = breaking.stream().filter(change -> !reasoned.contains(change.key())).toList();
        return new Verdict(refused, breaking.size() - refused.size(), mistakes);
    }
}

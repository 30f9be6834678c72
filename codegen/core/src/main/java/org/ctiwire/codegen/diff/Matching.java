package org.ctiwire.codegen.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The things of one kind in two protocols, laid side by side.
 *
 * @param pairs   what both have, in the old order
 * @param removed what only the old one has
 * @param added   what only the new one has
 */
record Matching<T>(List<Pair<T>> pairs, List<T> removed, List<T> added) {

    /** A thing in both protocols, perhaps under another name. */
    record Pair<T>(T before, T after) {
    }

    /**
     * Pairs things of the same name, then those that are alike.
     *
     * @param name     the name of a thing
     * @param likeness what a thing keeps when it only gets another name; empty when nothing can tell
     */
    static <T> Matching<T> of(List<T> before, List<T> after, Function<T, String> name,
                              Function<T, Optional<Object>> likeness) {
        Map<String, T> left = new LinkedHashMap<>();
        after.forEach(thing -> left.put(name.apply(thing), thing));
        List<Pair<T>> pairs = new ArrayList<>();
        List<T> removed = new ArrayList<>();
        for (T thing : before) {
            T same = left.remove(name.apply(thing));
            if (same == null) {
                removed.add(thing);
            } else {
                pairs.add(new Pair<>(thing, same));
            }
        }
        List<T> added = new ArrayList<>(left.values());
        pairAlike(pairs, removed, added, likeness);
        return new Matching<>(pairs, removed, added);
    }

    /** Only what is alike to exactly one other thing was surely renamed. */
    private static <T> void pairAlike(List<Pair<T>> pairs, List<T> removed, List<T> added,
                                      Function<T, Optional<Object>> likeness) {
        Map<Object, List<T>> old = byLikeness(removed, likeness);
        Map<Object, List<T>> young = byLikeness(added, likeness);
        old.forEach((like, things) -> {
            List<T> others = young.getOrDefault(like, List.of());
            if (things.size() == 1 && others.size() == 1) {
                pairs.add(new Pair<>(things.get(0), others.get(0)));
                removed.remove(things.get(0));
                added.remove(others.get(0));
            }
        });
    }

    private static <T> Map<Object, List<T>> byLikeness(List<T> things, Function<T, Optional<Object>> likeness) {
        Map<Object, List<T>> byLikeness = new LinkedHashMap<>();
        things.forEach(thing -> likeness.apply(thing)
                .ifPresent(like -> byLikeness.computeIfAbsent(like, any -> new ArrayList<>()).add(thing)));
        return byLikeness;
    }

    /** From old names to new ones, of all that both have. */
    Map<String, String> names(Function<T, String> name) {
        Map<String, String> names = new HashMap<>();
        pairs.forEach(pair -> names.put(name.apply(pair.before()), name.apply(pair.after())));
        return names;
    }
}

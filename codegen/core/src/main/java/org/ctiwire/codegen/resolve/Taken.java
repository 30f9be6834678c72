package org.ctiwire.codegen.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ctiwire.codegen.model.VersionRange;

/** Who has which key in which versions: a key has one holder in a version. */
final class Taken<K, T> {

    private record Holder<T>(VersionRange versions, T holder) {
    }

    private final Map<K, List<Holder<T>>> holders = new HashMap<>();

    /** Gives the key to a holder, or tells who has it already in one of the versions. */
    Optional<T> take(K key, VersionRange versions, T holder) {
        List<Holder<T>> of = holders.computeIfAbsent(key, any -> new ArrayList<>());
        for (Holder<T> other : of) {
            if (other.versions().overlaps(versions)) {
                return Optional.of(other.holder());
            }
        }
        of.add(new Holder<>(versions, holder));
        return Optional.empty();
    }
}

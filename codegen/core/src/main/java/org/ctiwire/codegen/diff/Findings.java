package org.ctiwire.codegen.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ctiwire.codegen.model.VersionRange;

/** Collects the changes of one comparison. */
final class Findings {

    private final Optional<VersionRange> common;
    private final boolean sourceMatters;
    private final List<Change> changes = new ArrayList<>();
    private final Map<List<Object>, List<Shared>> shared = new LinkedHashMap<>();

    private record Shared(Change change, String message) {
    }

    /**
     * @param common        the versions that both protocols have
     * @param sourceMatters false where both are served by the same generated code
     */
    Findings(Optional<VersionRange> common, boolean sourceMatters) {
        this.common = common;
        this.sourceMatters = sourceMatters;
    }

    Optional<VersionRange> common() {
        return common;
    }

    /** What of some ranges lies in versions that both protocols have. */
    List<VersionRange> clip(List<VersionRange> ranges) {
        return common.map(within -> ranges.stream().filter(within::overlaps)
                .map(range -> new VersionRange(Math.max(range.first(), within.first()),
                        Math.min(range.last(), within.last()))).toList()).orElse(List.of());
    }

    boolean sourceMatters() {
        return sourceMatters;
    }

    void add(Change change) {
        changes.add(weighed(change));
    }

    /** Adds a change to what the dictionary may say of a field for many messages at once. */
    void addOfField(String field, String aspect, String message, Change change) {
        shared.computeIfAbsent(List.of(field, aspect, change.before(), change.after()), any -> new ArrayList<>())
                .add(new Shared(weighed(change), message));
    }

    private Change weighed(Change change) {
        if (sourceMatters) {
            return change;
        }
        Set<Consequence> left = EnumSet.copyOf(change.consequences());
        left.remove(Consequence.SOURCE);
        return new Change(change.key(), left.isEmpty() ? List.of(Consequence.BEHAVIOUR) : List.copyOf(left),
                change.versions(), change.sentence(), change.before(), change.after(), change.oldPlace(),
                change.newPlace());
    }

    /** All changes, the worst first, then by key. */
    List<Change> sorted() {
        List<Change> all = new ArrayList<>(changes);
        shared.forEach((what, found) -> all.add(found.size() == 1 ? found.get(0).change()
                : once((String) what.get(0), (String) what.get(1), found)));
        all.sort(Comparator.comparing(Change::worst).thenComparing(Change::key));
        return List.copyOf(all);
    }

    /** One edit of the dictionary is one change, however many messages have the field. */
    private static Change once(String field, String aspect, List<Shared> found) {
        Change first = found.get(0).change();
        String messages = found.stream().map(Shared::message).distinct().sorted().collect(Collectors.joining(", "));
        return new Change("field " + field + " / " + aspect, first.consequences(), first.versions(),
                Sentences.changed("field " + field + " of " + messages, aspect, first.before().orElseThrow(),
                        first.after().orElseThrow(), List.of()),
                first.before(), first.after(), first.oldPlace(), first.newPlace());
    }
}

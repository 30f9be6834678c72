package org.ctiwire.codegen.diff;

import static org.ctiwire.codegen.diff.Consequence.BEHAVIOUR;
import static org.ctiwire.codegen.diff.Consequence.DOCS;
import static org.ctiwire.codegen.diff.Consequence.SOURCE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ctiwire.codegen.diff.Timeline.Difference;
import org.ctiwire.codegen.model.VersionRange;
import org.ctiwire.codegen.source.SourceRange;

/**
 * A thing of which one protocol or both have something to say, and how its changes are named.
 *
 * @param key       the first parts of the keys of its changes
 * @param title     what sentences call it
 * @param oldPlaces where the old protocol says something of it, for each version that has it there
 * @param newPlaces the same for the new protocol
 * @param findings  takes the changes
 */
record Subject(String key, String title, Timeline<Optional<SourceRange>> oldPlaces,
               Timeline<Optional<SourceRange>> newPlaces, Findings findings) {

    private static final Timeline<Optional<SourceRange>> NOWHERE = new Timeline<>(List.of());

    /** A thing that only one protocol has. */
    static Subject only(String key, String title, Timeline<Optional<SourceRange>> places, boolean old,
                        Findings findings) {
        return new Subject(key, title, old ? places : NOWHERE, old ? NOWHERE : places, findings);
    }

    /** Reports that a thing is new. */
    void added(String detail, Consequence... consequences) {
        List<VersionRange> versions = newPlaces.versions();
        findings.add(new Change(key + " / added", List.of(consequences), versions,
                Sentences.added(title, detail, spoken(versions)), Optional.empty(), Optional.of(described(detail)),
                Optional.empty(), place(newPlaces, versions)));
    }

    /** Reports that a thing is gone. */
    void removed(String detail, Consequence... consequences) {
        List<VersionRange> versions = oldPlaces.versions();
        findings.add(new Change(key + " / removed", List.of(consequences), versions,
                Sentences.removed(title, detail, spoken(versions)), Optional.of(described(detail)), Optional.empty(),
                place(oldPlaces, versions), Optional.empty()));
    }

    private String described(String detail) {
        return detail.isEmpty() ? title : detail;
    }

    /** Reports that a thing has another name. */
    void renamed(String before, String after, Consequence... consequences) {
        if (!before.equals(after)) {
            List<VersionRange> versions = newPlaces.versions();
            findings.add(new Change(key + " / name", List.of(consequences), versions,
                    title + " is renamed " + after, Optional.of(before), Optional.of(after),
                    place(oldPlaces, oldPlaces.versions()), place(newPlaces, versions)));
        }
    }

    /** Compares what does not depend on the version. */
    <T> boolean compare(String aspect, T before, T after, Function<T, String> text, Consequence... consequences) {
        boolean different = !before.equals(after);
        if (different) {
            List<VersionRange> versions = findings.common().map(List::of).orElse(List.of());
            report(aspect, text.apply(before), text.apply(after), versions, Set.of(consequences), findings::add);
        }
        return different;
    }

    void compareText(String aspect, String before, String after) {
        compare(aspect, before, after, Sentences::quoted, DOCS);
    }

    /** Compares what depends on the version, in the versions in which both protocols have the thing. */
    <T> boolean compareByVersion(String aspect, Timeline<T> before, Timeline<T> after, Function<T, String> text,
                        Consequence... consequences) {
        return compareByVersion(aspect, before, after, text, (old, young) -> Set.of(consequences), findings::add);
    }

    /** The same, where the consequences depend on the values, and the change is not an ordinary one. */
    <T> boolean compareByVersion(String aspect, Timeline<T> before, Timeline<T> after, Function<T, String> text,
                        BiFunction<T, T, Set<Consequence>> weigh, Consumer<Change> into) {
        List<Difference<T>> differences = before.differences(after, findings.common()).stream()
                .filter(Difference::inBoth).toList();
        if (differences.isEmpty()) {
            return false;
        }
        Set<Consequence> consequences = EnumSet.noneOf(Consequence.class);
        List<String> old = new ArrayList<>();
        List<String> young = new ArrayList<>();
        for (Difference<T> difference : differences) {
            T was = difference.before().orElseThrow();
            T is = difference.after().orElseThrow();
            consequences.addAll(weigh.apply(was, is));
            old.add(text.apply(was));
            young.add(text.apply(is));
        }
        report(aspect, joined(old), joined(young), differences.stream().map(Difference::versions).toList(),
                consequences, into);
        return true;
    }

    /**
     * Compares the versions that have a thing which both protocols have.
     *
     * @param weigh what it breaks that versions have it now (true) or have it no more (false)
     */
    boolean compareVersions(Function<Boolean, Set<Consequence>> weigh) {
        Timeline<Boolean> before = oldPlaces.map(place -> true);
        Timeline<Boolean> after = newPlaces.map(place -> true);
        List<Difference<Boolean>> differences = before.differences(after, findings.common());
        if (!differences.isEmpty()) {
            Set<Consequence> consequences = EnumSet.noneOf(Consequence.class);
            differences.forEach(difference -> consequences.addAll(weigh.apply(difference.after().isPresent())));
            List<VersionRange> versions = differences.stream().map(Difference::versions).toList();
            findings.add(change("versions", text(merged(oldPlaces)), text(merged(newPlaces)), versions, List.of(),
                    consequences));
        }
        return !differences.isEmpty();
    }

    private static List<VersionRange> merged(Timeline<Optional<SourceRange>> places) {
        List<VersionRange> merged = new ArrayList<>();
        for (VersionRange range : places.versions()) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).last() + 1 == range.first()) {
                merged.set(last, new VersionRange(merged.get(last).first(), range.last()));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }

    private static String text(List<VersionRange> ranges) {
        return String.join(", ", ranges.stream().map(VersionRange::toString).toList());
    }

    /** Compares how a thing is divided into rows: nothing but its layout in the spec, when all else is the same. */
    void compareRows() {
        List<VersionRange> before = findings.clip(oldPlaces.versions());
        List<VersionRange> after = findings.clip(newPlaces.versions());
        if (!before.equals(after)) {
            findings.add(change("rows", text(before), text(after), findings.clip(merged(newPlaces)), List.of(),
                    Set.of(DOCS)));
        }
    }

    private void report(String aspect, String before, String after, List<VersionRange> versions,
                        Set<Consequence> consequences, Consumer<Change> into) {
        into.accept(change(aspect, before, after, versions, spoken(versions), consequences));
    }

    private Change change(String aspect, String before, String after, List<VersionRange> versions,
                          List<VersionRange> spoken, Set<Consequence> consequences) {
        return new Change(key + " / " + aspect, List.copyOf(consequences), versions,
                Sentences.changed(title, aspect, before, after, spoken), Optional.of(before), Optional.of(after),
                place(oldPlaces, versions), place(newPlaces, versions));
    }

    /** Versions are worth a word where they are not simply all. */
    private List<VersionRange> spoken(List<VersionRange> versions) {
        boolean all = findings.common().isPresent() && versions.size() == 1
                && versions.get(0).contains(findings.common().get());
        return all ? List.of() : versions;
    }

    private static Optional<SourceRange> place(Timeline<Optional<SourceRange>> places, List<VersionRange> versions) {
        Optional<SourceRange> at = versions.stream().flatMap(range -> places.at(range.last()).stream())
                .findFirst().flatMap(place -> place);
        return at.isPresent() || places.spans().isEmpty() ? at : places.newest();
    }

    private static String joined(List<String> texts) {
        return String.join(" and ", new LinkedHashSet<>(texts));
    }

    /** What a new name breaks: Java code, unless the name is the same there, and what is printed. */
    static Consequence[] ofName(String javaBefore, String javaAfter) {
        return javaBefore.equals(javaAfter) ? new Consequence[] {BEHAVIOUR} : new Consequence[] {SOURCE, BEHAVIOUR};
    }
}

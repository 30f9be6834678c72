package org.ctiwire.codegen.diff;

import static org.ctiwire.codegen.diff.Consequence.BEHAVIOUR;
import static org.ctiwire.codegen.diff.Consequence.SOURCE;
import static org.ctiwire.codegen.diff.Consequence.WIRE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ctiwire.codegen.diff.Matching.Pair;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.Enumeration.Value;
import org.ctiwire.codegen.model.Protocol;

/** Compares enumerations and masks, and notes which were renamed. */
final class EnumerationDifferences {

    private final Protocol before;
    private final Protocol after;
    private final Renames renames;
    private final Findings findings;

    EnumerationDifferences(Protocol before, Protocol after, Renames renames, Findings findings) {
        this.before = before;
        this.after = after;
        this.renames = renames;
        this.findings = findings;
    }

    /** A value with all its rows: its number may depend on the version. */
    private record Rows(String name, List<Value> values) {

        static List<Rows> of(Enumeration enumeration) {
            Map<String, List<Value>> byName = new LinkedHashMap<>();
            enumeration.values()
                    .forEach(value -> byName.computeIfAbsent(value.name(), any -> new ArrayList<>()).add(value));
            return byName.entrySet().stream().map(entry -> new Rows(entry.getKey(), entry.getValue())).toList();
        }

        <T> Timeline<T> timeline(Function<Value, T> property) {
            return Timeline.of(values, Value::versions, property);
        }

        Optional<Object> likeness() {
            return Optional.of(values.stream()
                    .map(value -> List.of(value.number(), value.versions(), value.alias())).toList());
        }
    }

    void compare() {
        Matching<Enumeration> matching = Matching.of(before.enumerations(), after.enumerations(), Enumeration::name,
                enumeration -> Optional.of(enumeration.values().stream().map(Value::name).toList()));
        matching.removed().forEach(enumeration -> subject(enumeration, enumeration).removed("", SOURCE, BEHAVIOUR));
        matching.added().forEach(enumeration -> subject(enumeration, enumeration).added("", BEHAVIOUR));
        for (Pair<Enumeration> pair : matching.pairs()) {
            Enumeration old = pair.before();
            Enumeration young = pair.after();
            Subject subject = subject(old, young);
            subject.renamed(old.name(), young.name(), SOURCE);
            subject.compare("kind", old.mask(), young.mask(), mask -> mask ? "mask" : "enum", SOURCE, BEHAVIOUR);
            subject.compareText("description", old.doc(), young.doc());
            subject.compareText("guide", old.guide(), young.guide());
            values(subject, old, young);
        }
        renames.add(Renames.Kind.ENUMERATION, matching.names(Enumeration::name));
    }

    private Subject subject(Enumeration old, Enumeration young) {
        String name = (old.mask() ? "mask " : "enum ") + old.name();
        return new Subject(name, name, Timeline.always(before.versions(), Optional.of(old.range())),
                Timeline.always(after.versions(), Optional.of(young.range())), findings);
    }

    private void values(Subject owner, Enumeration old, Enumeration young) {
        Matching<Rows> matching = Matching.of(Rows.of(old), Rows.of(young), Rows::name, Rows::likeness);
        matching.removed().forEach(value -> value(owner, value, value).removed(number(value), SOURCE, BEHAVIOUR));
        matching.added().forEach(value -> value(owner, value, value).added(number(value), BEHAVIOUR));
        matching.pairs().forEach(pair -> value(value(owner, pair.before(), pair.after()), pair));
        Map<String, String> names = matching.names(Rows::name);
        renames.add(Renames.Kind.MASK_VALUE, names);
        Order.compare(owner, old.values().stream()
                .map(value -> new Order.Row(names.getOrDefault(value.name(), ""), value.versions())).toList(),
                young.values().stream().map(value -> new Order.Row(value.name(), value.versions())).toList(),
                BEHAVIOUR);
    }

    private static Subject value(Subject owner, Rows old, Rows young) {
        return new Subject(owner.key() + " / " + old.name(), old.name() + " of " + owner.title(),
                old.timeline(value -> Optional.of(value.range())),
                young.timeline(value -> Optional.of(value.range())), owner.findings());
    }

    private static void value(Subject subject, Pair<Rows> pair) {
        Rows old = pair.before();
        Rows young = pair.after();
        subject.renamed(old.name(), young.name(), Subject.ofName(old.name(), young.name()));
        boolean same = !subject.compareByVersion("number", old.timeline(Value::number), young.timeline(Value::number),
                Sentences::number, WIRE, BEHAVIOUR);
        same &= !subject.compareByVersion("alias", old.timeline(Value::alias), young.timeline(Value::alias),
                alias -> alias ? "a second name" : "the first name", BEHAVIOUR);
        same &= !subject.compareByVersion("description", old.timeline(Value::doc), young.timeline(Value::doc),
                Sentences::quoted, Consequence.DOCS);
        same &= !subject.compareVersions(present -> Set.of(BEHAVIOUR));
        if (same) {
            subject.compareRows();
        }
    }

    private static String number(Rows value) {
        return String.join(" or ", value.values().stream().map(Value::number).map(Sentences::number)
                .distinct().toList());
    }
}

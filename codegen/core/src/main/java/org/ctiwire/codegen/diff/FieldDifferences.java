package org.ctiwire.codegen.diff;

import static org.ctiwire.codegen.diff.Consequence.BEHAVIOUR;
import static org.ctiwire.codegen.diff.Consequence.DOCS;
import static org.ctiwire.codegen.diff.Consequence.SOURCE;
import static org.ctiwire.codegen.diff.Consequence.WIRE;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ctiwire.codegen.diff.Matching.Pair;
import org.ctiwire.codegen.model.Constant;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FieldType.ArrayType;
import org.ctiwire.codegen.model.FieldType.CompositeType;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.Tag;

/** Compares one field of a message in two protocols. */
final class FieldDifferences {

    private final Protocol newProtocol;
    private final Renames renames;
    private final Map<String, String> fieldNames;
    private final Subject subject;
    private final FieldRows before;
    private final FieldRows after;

    /**
     * @param fieldNames from old to new names of the message's fields
     * @param message    the message, as sentences call it
     */
    FieldDifferences(Protocol newProtocol, Renames renames, Map<String, String> fieldNames, Subject message,
                     Pair<FieldRows> pair) {
        this.newProtocol = newProtocol;
        this.renames = renames;
        this.fieldNames = fieldNames;
        this.before = pair.before();
        this.after = pair.after();
        this.subject = new Subject(message.key() + " / " + before.key(), before.title(message.title()),
                before.places(), after.places(), message.findings());
    }

    /**
     * A tag as a row names it. When both protocols have its constant, a new number is the constant's change, and
     * not one more of every field that uses it.
     */
    private record NamedTag(Optional<String> constant, OptionalInt number) {

        String text() {
            String digits = number.isPresent() ? Integer.toString(number.getAsInt()) : "none";
            return constant.map(name -> name + " (" + digits + ")").orElse(digits);
        }
    }

    void compare(String message) {
        subject.renamed(before.name(), after.name(), Subject.ofName(JavaNames.memberName(before.name()),
                JavaNames.memberName(after.name())));
        boolean moved = !before.scope().equals(after.scope());
        if (moved) {
            subject.compare("part", before.path(), after.path(), path -> path, WIRE, SOURCE);
        }
        boolean same = !compareType();
        if (before.isFixed() == after.isFixed()) {
            same &= !compareTag();
        }
        same &= !compareMeaning();
        same &= !compareWords(message);
        same &= !subject.compareVersions(this::weighVersions);
        if (same && !moved) {
            subject.compareRows();
        }
    }

    private Set<Consequence> weighVersions(boolean present) {
        boolean breaks = !present || after.isFixed() || after.isRequired();
        return Set.of(breaks ? WIRE : BEHAVIOUR);
    }

    private boolean compareType() {
        String accessor = JavaTypes.of(canonical(before.timeline(Field::type).newest()));
        String newAccessor = JavaTypes.of(after.timeline(Field::type).newest());
        boolean source = !accessor.equals(newAccessor);
        Timeline<FieldType> types = before.timeline(Field::type).map(this::canonical);
        boolean different = subject.compareByVersion(typeAspect(types), types, after.timeline(Field::type),
                FieldType::notation, (was, is) -> weighType(was, is, source), subject.findings()::add);
        if (!different && source && subject.findings().sourceMatters()) {
            subject.compare("accessor", accessor, newAccessor, type -> type, SOURCE);
        }
        return different;
    }

    private String typeAspect(Timeline<FieldType> types) {
        return types.differences(after.timeline(Field::type), subject.findings().common()).stream()
                .filter(Timeline.Difference::inBoth)
                .map(difference -> aspect(difference.before().orElseThrow(), difference.after().orElseThrow()))
                .findFirst().orElse("type");
    }

    private static String aspect(FieldType was, FieldType is) {
        if (was instanceof ArrayType old && is instanceof ArrayType young && old.element().equals(young.element())) {
            return "counter";
        }
        boolean sized = was instanceof FieldType.StringType || was instanceof FieldType.BytesType;
        return sized && was.getClass().equals(is.getClass()) ? "size" : "type";
    }

    private static Set<Consequence> weighType(FieldType was, FieldType is, boolean source) {
        Set<Consequence> consequences = EnumSet.of(JavaTypes.wireForm(was).equals(JavaTypes.wireForm(is))
                ? BEHAVIOUR : WIRE);
        if (source) {
            consequences.add(SOURCE);
        }
        return consequences;
    }

    /** An old type as the new protocol would write it, were nothing but names changed. */
    private FieldType canonical(FieldType type) {
        if (type instanceof CompositeType composite) {
            String name = renames.of(Renames.Kind.COMPOSITE, composite.name());
            return newProtocol.composites().stream().filter(other -> other.name().equals(name))
                    .findFirst().orElse(composite);
        } else if (type instanceof ArrayType array) {
            return new ArrayType(array.element(), fieldNames.getOrDefault(array.counter(), array.counter()));
        }
        return type;
    }

    private boolean compareTag() {
        Timeline<NamedTag> old = before.timeline(this::oldTag);
        Timeline<NamedTag> young = after.timeline(row -> new NamedTag(row.tagName(), row.tag()));
        return subject.compareByVersion("tag", old, young, NamedTag::text, FieldDifferences::weighTag,
                subject.findings()::add);
    }

    private NamedTag oldTag(Field row) {
        Optional<String> constant = row.tagName().map(name -> renames.of(Renames.Kind.TAG, name));
        Optional<Tag> known = constant.flatMap(name -> newProtocol.tags().stream()
                .filter(tag -> tag.name().equals(name)).findFirst());
        return new NamedTag(constant, known.map(tag -> OptionalInt.of(tag.number())).orElse(row.tag()));
    }

    private static Set<Consequence> weighTag(NamedTag was, NamedTag is) {
        if (was.number().equals(is.number())) {
            return Set.of(DOCS);
        } else if (is.number().isEmpty()) {
            return Set.of(WIRE, SOURCE);
        }
        return Set.of(was.number().isEmpty() ? BEHAVIOUR : WIRE);
    }

    private boolean compareMeaning() {
        boolean different = subject.compareByVersion("presence", before.timeline(Field::presence),
                after.timeline(Field::presence), presence -> presence.name().toLowerCase(Locale.ROOT), BEHAVIOUR);
        different |= subject.compareByVersion("enumeration",
                before.timeline(row -> row.enumeration().map(Enumeration::name)
                        .map(name -> renames.of(Renames.Kind.ENUMERATION, name))),
                after.timeline(row -> row.enumeration().map(Enumeration::name)), name -> name.orElse("none"),
                BEHAVIOUR);
        different |= subject.compareByVersion("special", before.timeline(row -> row.specials().stream().map(Constant::name)
                        .map(name -> renames.of(Renames.Kind.CONSTANT, name)).toList()),
                after.timeline(row -> row.specials().stream().map(Constant::name).toList()),
                FieldDifferences::list, DOCS);
        different |= subject.compareByVersion("secret", before.timeline(Field::secret), after.timeline(Field::secret),
                secret -> secret ? "secret" : "not secret", BEHAVIOUR);
        return different;
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private boolean compareWords(String message) {
        boolean different = subject.compareByVersion("seen", before.timeline(Field::seenSince),
                after.timeline(Field::seenSince),
                seen -> seen.isPresent() ? "since " + seen.getAsInt() : "known throughout", DOCS);
        different |= subject.compareByVersion("printed name", before.timeline(Field::printedName),
                after.timeline(Field::printedName), printed -> Sentences.quoted(printed.orElse("")), BEHAVIOUR);
        different |= subject.compareByVersion("guide", before.timeline(Field::guide), after.timeline(Field::guide),
                guide -> Sentences.quoted(guide.orElse("")), DOCS);
        different |= subject.compareByVersion("description", before.timeline(Field::doc), after.timeline(Field::doc),
                Sentences::quoted, (was, is) -> Set.of(DOCS),
                change -> subject.findings().addOfField(before.name(), "description", message, change));
        return different;
    }
}

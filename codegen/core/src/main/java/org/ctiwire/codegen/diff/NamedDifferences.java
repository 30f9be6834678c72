package org.ctiwire.codegen.diff;

import static org.ctiwire.codegen.diff.Consequence.BEHAVIOUR;
import static org.ctiwire.codegen.diff.Consequence.DOCS;
import static org.ctiwire.codegen.diff.Consequence.SOURCE;
import static org.ctiwire.codegen.diff.Consequence.WIRE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ctiwire.codegen.diff.Matching.Pair;
import org.ctiwire.codegen.model.Constant;
import org.ctiwire.codegen.model.FieldType.CompositeType;
import org.ctiwire.codegen.model.FieldType.CompositeType.Member;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.Tag;
import org.ctiwire.codegen.source.SourceRange;

/** Compares constants, tag constants and declared types, and notes which were renamed. */
final class NamedDifferences {

    private final Protocol before;
    private final Protocol after;
    private final Renames renames;
    private final Findings findings;

    NamedDifferences(Protocol before, Protocol after, Renames renames, Findings findings) {
        this.before = before;
        this.after = after;
        this.renames = renames;
        this.findings = findings;
    }

    private Subject subject(String name, Optional<SourceRange> oldPlace, Optional<SourceRange> newPlace) {
        return new Subject(name, name, Timeline.always(before.versions(), oldPlace),
                Timeline.always(after.versions(), newPlace), findings);
    }

    /** Compares the order of things without versions; it reaches nothing but the order of what is generated. */
    static <T> void order(Subject subject, List<T> before, List<T> after, Function<T, String> name,
                          Map<String, String> names) {
        List<String> old = before.stream().map(name).map(named -> names.getOrDefault(named, named))
                .filter(named -> after.stream().map(name).anyMatch(named::equals)).toList();
        List<String> young = after.stream().map(name).filter(old::contains).toList();
        subject.compare("order", old, young, things -> String.join(", ", things), DOCS);
    }

    void constants() {
        Matching<Constant> matching = Matching.of(before.constants(), after.constants(), Constant::name,
                constant -> Optional.of(constant.number()));
        matching.removed().forEach(constant -> constant(constant, constant).removed(Sentences.number(constant.number()), SOURCE));
        matching.added().forEach(constant -> constant(constant, constant).added(Sentences.number(constant.number()), BEHAVIOUR));
        for (Pair<Constant> pair : matching.pairs()) {
            Subject subject = constant(pair.before(), pair.after());
            subject.renamed(pair.before().name(), pair.after().name(), SOURCE);
            subject.compare("number", pair.before().number(), pair.after().number(), Sentences::number, WIRE);
            subject.compareText("description", pair.before().doc(), pair.after().doc());
        }
        renames.add(Renames.Kind.CONSTANT, matching.names(Constant::name));
        order(subject("constants", Optional.empty(), Optional.empty()), before.constants(), after.constants(),
                Constant::name, matching.names(Constant::name));
    }

    private Subject constant(Constant old, Constant young) {
        return subject("const " + old.name(), Optional.of(old.range()), Optional.of(young.range()));
    }

    void tags() {
        Matching<Tag> matching = Matching.of(before.tags(), after.tags(), Tag::name,
                tag -> Optional.of(List.of(tag.number(), tag.versions())));
        matching.removed().forEach(tag -> tag(tag, tag).removed(Integer.toString(tag.number()), SOURCE));
        matching.added().forEach(tag -> tag(tag, tag).added(Integer.toString(tag.number()), BEHAVIOUR));
        for (Pair<Tag> pair : matching.pairs()) {
            Subject subject = tag(pair.before(), pair.after());
            subject.renamed(pair.before().name(), pair.after().name(), SOURCE);
            subject.compare("number", pair.before().number(), pair.after().number(), number -> "" + number, WIRE);
            subject.compareVersions(present -> Set.of(DOCS));
            subject.compareText("description", pair.before().doc(), pair.after().doc());
        }
        renames.add(Renames.Kind.TAG, matching.names(Tag::name));
        order(subject("tags", Optional.empty(), Optional.empty()), sameNumbers(before), sameNumbers(after),
                Tag::name, matching.names(Tag::name));
    }

    /** The order of tags follows from their numbers, except where some share one. */
    private static List<Tag> sameNumbers(Protocol protocol) {
        return protocol.tags().stream().filter(tag -> protocol.tags().stream()
                .filter(other -> other.number() == tag.number()).count() > 1).toList();
    }

    private Subject tag(Tag old, Tag young) {
        return new Subject("tag " + old.name(), "tag " + old.name(),
                Timeline.always(old.versions(), Optional.of(old.range())),
                Timeline.always(young.versions(), Optional.of(young.range())), findings);
    }

    void composites() {
        Matching<CompositeType> matching = Matching.of(before.composites(), after.composites(), CompositeType::name,
                type -> Optional.of(type.members()));
        matching.removed().forEach(type -> type(type).removed("", SOURCE));
        matching.added().forEach(type -> type(type).added("", BEHAVIOUR));
        matching.pairs().forEach(pair -> composite(pair.before(), pair.after()));
        renames.add(Renames.Kind.COMPOSITE, matching.names(CompositeType::name));
        order(subject("types", Optional.empty(), Optional.empty()), before.composites(), after.composites(),
                CompositeType::name, matching.names(CompositeType::name));
    }

    private Subject type(CompositeType type) {
        return subject("type " + type.name(), Optional.empty(), Optional.empty());
    }

    private void composite(CompositeType old, CompositeType young) {
        Subject subject = type(old);
        subject.renamed(old.name(), young.name(), SOURCE);
        subject.compareText("description", old.doc(), young.doc());
        Matching<Member> matching = Matching.of(old.members(), young.members(), Member::name,
                member -> Optional.of(member.type()));
        boolean sameMembers = matching.removed().isEmpty() && matching.added().isEmpty();
        matching.removed().forEach(member -> member(old, member).removed(member.type().notation(), WIRE, SOURCE));
        matching.added().forEach(member -> member(old, member).added(member.type().notation(), WIRE, SOURCE));
        for (Pair<Member> pair : matching.pairs()) {
            Subject member = member(old, pair.before());
            member.renamed(pair.before().name(), pair.after().name(), SOURCE, BEHAVIOUR);
            sameMembers &= !member.compare("type", pair.before().type().notation(), pair.after().type().notation(),
                    notation -> notation, WIRE, SOURCE);
            member.compareText("description", pair.before().doc(), pair.after().doc());
        }
        List<String> order = old.members().stream().map(Member::name)
                .map(name -> matching.names(Member::name).getOrDefault(name, "")).filter(name -> !name.isEmpty()).toList();
        subject.compare("order", order, young.members().stream().map(Member::name).filter(order::contains).toList(),
                names -> String.join(", ", names), WIRE, SOURCE);
        if (sameMembers) {
            // Otherwise the size follows from the members, or their change is the news.
            subject.compare("size", size(old), size(young), size -> size, WIRE);
        }
    }

    private static String size(CompositeType type) {
        return type.minSize() + ".." + type.maxSize() + " bytes";
    }

    private Subject member(CompositeType type, Member member) {
        return new Subject("type " + type.name() + " / " + member.name(), member.name() + " of type " + type.name(),
                Timeline.always(before.versions(), Optional.empty()),
                Timeline.always(after.versions(), Optional.empty()), findings);
    }
}

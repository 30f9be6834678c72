package org.ctiwire.codegen.diff;

import static org.ctiwire.codegen.diff.Consequence.BEHAVIOUR;
import static org.ctiwire.codegen.diff.Consequence.SOURCE;
import static org.ctiwire.codegen.diff.Consequence.WIRE;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.ctiwire.codegen.diff.Groups.Group;
import org.ctiwire.codegen.diff.Matching.Pair;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.FloatingItem.FieldList;
import org.ctiwire.codegen.model.FloatingItem.Records;
import org.ctiwire.codegen.model.JavaNames;

/** Compares the lists and records of one message, apart from the fields in them. */
final class GroupDifferences {

    private final Subject message;
    private final Map<String, String> fieldNames;

    GroupDifferences(Subject message, Map<String, String> fieldNames) {
        this.message = message;
        this.fieldNames = fieldNames;
    }

    void compare(Groups groups) {
        groups.removed().forEach(group -> subject(group, group).removed(fields(group.item()), WIRE, SOURCE));
        groups.added().forEach(group -> subject(group, group).added(fields(group.item()), BEHAVIOUR));
        groups.pairs().forEach(this::compare);
    }

    private Subject subject(Group old, Group young) {
        return new Subject(message.key() + " / " + old.key(), old.key() + " of " + message.title(),
                message.oldPlaces().map(place -> Optional.of(old.item().range())),
                message.newPlaces().map(place -> Optional.of(young.item().range())), message.findings());
    }

    private static String fields(FloatingItem group) {
        return (group instanceof FieldList list ? list.members() : ((Records) group).items()).stream()
                .map(FloatingItem::name).distinct().collect(Collectors.joining(", ", "with ", ""));
    }

    private void compare(Pair<Group> pair) {
        Subject subject = subject(pair.before(), pair.after());
        String name = pair.before().item().name();
        String newName = pair.after().item().name();
        boolean sameInJava = JavaNames.className(name).equals(JavaNames.className(newName));
        subject.renamed(name, newName, sameInJava ? BEHAVIOUR : SOURCE);
        if (pair.before().item() instanceof FieldList old && pair.after().item() instanceof FieldList young) {
            counted(subject, old.counter(), young.counter());
            limited(subject, old.limit(), young.limit());
            subject.compareText("description", old.doc(), young.doc());
        } else if (pair.before().item() instanceof Records old && pair.after().item() instanceof Records young) {
            counted(subject, old.counter(), young.counter());
            limited(subject, old.limit(), young.limit());
            subject.compareText("description", old.doc(), young.doc());
            subject.compare("delimiter", newName(old.delimiter()), young.delimiter(), field -> field, WIRE, SOURCE);
        }
    }

    private void counted(Subject subject, String before, String after) {
        subject.compare("counter", newName(before), after, field -> field, WIRE, SOURCE);
    }

    private static void limited(Subject subject, OptionalInt before, OptionalInt after) {
        subject.compare("limit", before, after,
                limit -> limit.isPresent() ? Integer.toString(limit.getAsInt()) : "none", BEHAVIOUR);
    }

    private String newName(String field) {
        return fieldNames.getOrDefault(field, field);
    }
}

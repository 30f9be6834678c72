package org.ctiwire.codegen.diff;

import static org.ctiwire.codegen.diff.Consequence.BEHAVIOUR;
import static org.ctiwire.codegen.diff.Consequence.SOURCE;
import static org.ctiwire.codegen.diff.Consequence.WIRE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ctiwire.codegen.diff.Matching.Pair;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FixedLayout;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;

/** Compares the fixed and the floating part of one message in two protocols. */
final class PartDifferences {

    private final Protocol newProtocol;
    private final Renames renames;
    private final Subject subject;
    private final Message before;
    private final Message after;
    private final Groups groups;

    PartDifferences(Protocol newProtocol, Renames renames, Subject subject, Pair<Message> pair) {
        this.newProtocol = newProtocol;
        this.renames = renames;
        this.subject = subject;
        this.before = pair.before();
        this.after = pair.after();
        this.groups = new Groups(pair);
    }

    void compare() {
        Matching<FieldRows> fields = match(groups.oldFields(), groups.newFields());
        Map<String, String> names = fields.names(FieldRows::name);
        renames.add(Renames.Kind.FIELD, names);
        fields.removed().stream().filter(field -> !field.orphan()).forEach(this::removed);
        fields.added().stream().filter(field -> !field.orphan()).forEach(this::added);
        for (Pair<FieldRows> pair : fields.pairs()) {
            new FieldDifferences(newProtocol, renames, names, subject, pair).compare(after.name());
        }
        new GroupDifferences(subject, names).compare(groups);
        order(fields);
    }

    /** By name where it was; then by name wherever in the message; then by what a new name leaves as it was. */
    private Matching<FieldRows> match(List<FieldRows> old, List<FieldRows> young) {
        Matching<FieldRows> moved = Matching.of(old, young, FieldRows::scopedName,
                field -> Optional.of(field.name()));
        Matching<FieldRows> renamed = Matching.of(moved.removed(), moved.added(), FieldRows::scopedName,
                field -> field.likeness(subject.findings()));
        List<Pair<FieldRows>> pairs = new ArrayList<>(moved.pairs());
        pairs.addAll(renamed.pairs());
        return new Matching<>(pairs, renamed.removed(), renamed.added());
    }

    private void removed(FieldRows field) {
        Consequence worst = isShared(field) ? WIRE : SOURCE;
        Subject.only(subject.key() + " / " + field.key(), field.title(subject.title()), field.places(), true,
                subject.findings()).removed(detail(before, field), worst, SOURCE);
    }

    private void added(FieldRows field) {
        boolean breaks = isShared(field) && (field.isFixed() || field.isRequired());
        Subject.only(subject.key() + " / " + field.key(), field.title(subject.title()), field.places(), false,
                subject.findings()).added(detail(after, field), breaks ? WIRE : BEHAVIOUR);
    }

    /** Whether a version that both protocols have has the field. */
    private boolean isShared(FieldRows field) {
        return !subject.findings().clip(field.rows().stream().map(Field::versions).toList()).isEmpty();
    }

    private static String detail(Message message, FieldRows field) {
        Field newest = field.rows().get(field.rows().size() - 1);
        if (field.isFixed()) {
            return newest.type().notation() + message.layouts().stream()
                    .flatMap(layout -> layout.find(newest.name()).stream())
                    .reduce((older, newer) -> newer).map(FixedLayout.Placed::offset)
                    .map(offset -> " at offset " + offset).orElse("");
        }
        return newest.type().notation() + (newest.tag().isPresent() ? ", tag " + newest.tag().getAsInt() : "");
    }

    private void order(Matching<FieldRows> fields) {
        Map<String, String> kept = new HashMap<>();
        for (Pair<FieldRows> pair : fields.pairs()) {
            if (pair.before().scope().equals(pair.after().scope())) {
                kept.put(pair.before().scopedName(), pair.after().name());
            }
        }
        List<Order.Row> old = before.fixed().stream().map(field -> new Order.Row(
                kept.getOrDefault(FieldRows.FIXED + " / " + field.name(), ""), field.versions())).toList();
        List<Order.Row> young = after.fixed().stream()
                .map(field -> new Order.Row(field.name(), field.versions())).toList();
        Order.compare(part(FieldRows.FIXED), old, young, WIRE);
        for (Groups.Scope scope : groups.scopes()) {
            Order.compare(part(scope.path()), oldRows(scope, kept), newRows(scope),
                    scope.inEntries() ? WIRE : BEHAVIOUR);
        }
    }

    private Subject part(String path) {
        return new Subject(subject.key() + " / " + path, path + " of " + subject.title(), subject.oldPlaces(),
                subject.newPlaces(), subject.findings());
    }

    private List<Order.Row> oldRows(Groups.Scope scope, Map<String, String> kept) {
        return scope.before().stream().map(item -> item instanceof Field field
                ? new Order.Row(kept.getOrDefault(scope.name() + " / " + field.name(), ""), field.versions())
                : new Order.Row(groups.newName(item), newProtocol.versions())).toList();
    }

    private List<Order.Row> newRows(Groups.Scope scope) {
        return scope.after().stream().map(item -> item instanceof Field field
                ? new Order.Row(field.name(), field.versions())
                : new Order.Row(Groups.words(item), newProtocol.versions())).toList();
    }
}

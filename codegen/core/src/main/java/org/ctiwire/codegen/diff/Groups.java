package org.ctiwire.codegen.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ctiwire.codegen.diff.Matching.Pair;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.FloatingItem.FieldList;
import org.ctiwire.codegen.model.FloatingItem.Records;
import org.ctiwire.codegen.model.Message;

/** The parts of one message in two protocols: the fields of each, and which lists and records belong together. */
final class Groups {

    /**
     * A part that both protocols have, other than the fixed one.
     *
     * @param name      as the new protocol calls it
     * @param path      as the old protocol calls it
     * @param inEntries true for the fields of a list, which lie side by side
     */
    record Scope(String name, String path, boolean inEntries, List<? extends FloatingItem> before,
                 List<? extends FloatingItem> after) {
    }

    /** A list or records, and the part of a key that names it within its message. */
    record Group(String key, FloatingItem item) {
    }

    private final List<FieldRows> oldFields = new ArrayList<>();
    private final List<FieldRows> newFields = new ArrayList<>();
    private final List<Scope> scopes = new ArrayList<>();
    private final List<Pair<Group>> pairs = new ArrayList<>();
    private final List<Group> removed = new ArrayList<>();
    private final List<Group> added = new ArrayList<>();
    private final Map<FloatingItem, String> newNames = new HashMap<>();

    Groups(Pair<Message> messages) {
        oldFields.addAll(FieldRows.of(FieldRows.FIXED, FieldRows.FIXED, false, messages.before().fixed()));
        newFields.addAll(FieldRows.of(FieldRows.FIXED, FieldRows.FIXED, false, messages.after().fixed()));
        pair(new Scope(FieldRows.FLOATING, FieldRows.FLOATING, false, messages.before().floating(),
                messages.after().floating()));
    }

    List<FieldRows> oldFields() {
        return oldFields;
    }

    List<FieldRows> newFields() {
        return newFields;
    }

    List<Scope> scopes() {
        return scopes;
    }

    List<Pair<Group>> pairs() {
        return pairs;
    }

    List<Group> removed() {
        return removed;
    }

    List<Group> added() {
        return added;
    }

    /** What the new protocol calls an old list or records; empty when it has none such. */
    String newName(FloatingItem item) {
        return newNames.getOrDefault(item, "");
    }

    /** A list or records with its kind, {@code list Parts}. */
    static String words(FloatingItem item) {
        return (item instanceof FieldList ? "list " : "records ") + item.name();
    }

    private void pair(Scope scope) {
        scopes.add(scope);
        oldFields.addAll(FieldRows.of(scope.name(), scope.path(), false, fields(scope.before())));
        newFields.addAll(FieldRows.of(scope.name(), scope.name(), false, fields(scope.after())));
        Matching<FloatingItem> matching = Matching.of(groups(scope.before()), groups(scope.after()), Groups::words,
                Groups::likeness);
        for (FloatingItem item : matching.removed()) {
            String path = inner(scope.path(), item);
            removed.add(new Group(path, item));
            collect(path, item, oldFields);
        }
        for (FloatingItem item : matching.added()) {
            String path = inner(scope.name(), item);
            added.add(new Group(path, item));
            collect(path, item, newFields);
        }
        for (Pair<FloatingItem> pair : matching.pairs()) {
            String path = inner(scope.path(), pair.before());
            String name = inner(scope.name(), pair.after());
            newNames.put(pair.before(), words(pair.after()));
            pairs.add(new Pair<>(new Group(path, pair.before()), new Group(name, pair.after())));
            pair(new Scope(name, path, pair.after() instanceof FieldList, items(pair.before()), items(pair.after())));
        }
    }

    private static void collect(String path, FloatingItem group, List<FieldRows> into) {
        into.addAll(FieldRows.of(path, path, true, fields(items(group))));
        groups(items(group)).forEach(inner -> collect(inner(path, inner), inner, into));
    }

    private static String inner(String path, FloatingItem item) {
        return path.equals(FieldRows.FLOATING) ? words(item) : path + " / " + words(item);
    }

    private static List<? extends FloatingItem> items(FloatingItem group) {
        return group instanceof FieldList list ? list.members() : ((Records) group).items();
    }

    private static List<Field> fields(List<? extends FloatingItem> items) {
        return items.stream().filter(Field.class::isInstance).map(Field.class::cast).toList();
    }

    private static List<FloatingItem> groups(List<? extends FloatingItem> items) {
        List<FloatingItem> groups = new ArrayList<>(items);
        groups.removeIf(Field.class::isInstance);
        return groups;
    }

    private static Optional<Object> likeness(FloatingItem group) {
        return Optional.of(List.of(group.getClass(), items(group).stream().map(FloatingItem::name).toList()));
    }
}

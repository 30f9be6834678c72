package org.ctiwire.codegen.resolve;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType.ArrayType;
import org.ctiwire.codegen.model.FieldType.IntegerType;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.syntax.Name;

/** Counters are unsigned integers of the message, delimiters are fields of the records that they open. */
final class CountersCheck implements Pass {

    /** The fields that can count, of a message or a record, and those around it. */
    private record Scope(Optional<Scope> outer, Map<String, List<Field>> fields) {

        static Scope of(Optional<Scope> outer, List<Field> fixed, List<FloatingItem> items) {
            Stream<Field> floating = items.stream().filter(Field.class::isInstance).map(Field.class::cast);
            return new Scope(outer, Stream.concat(fixed.stream(), floating)
                    .collect(Collectors.groupingBy(Field::name, LinkedHashMap::new, Collectors.toList())));
        }

        List<Field> find(String name) {
            List<Field> found = fields.getOrDefault(name, List.of());
            return found.isEmpty() && outer.isPresent() ? outer.get().find(name) : found;
        }

        Set<String> names() {
            Set<String> names = new LinkedHashSet<>(fields.keySet());
            outer.ifPresent(scope -> names.addAll(scope.names()));
            return names;
        }
    }

    @Override
    public void run(Resolution resolution) {
        for (Message message : resolution.messages.values()) {
            check(resolution, message, message.floating(),
                    Scope.of(Optional.empty(), message.fixed(), message.floating()));
        }
    }

    private static void check(Resolution resolution, Message message, List<FloatingItem> items, Scope scope) {
        for (FloatingItem item : items) {
            if (item instanceof FloatingItem.FieldList list) {
                counter(resolution, message, list, scope);
                list.members().forEach(member -> array(resolution, message, member, scope));
            } else if (item instanceof FloatingItem.Records records) {
                counter(resolution, message, records, scope);
                delimiter(resolution, records);
                check(resolution, message, records.items(),
                        Scope.of(Optional.of(scope), List.of(), records.items()));
            } else if (item instanceof Field field) {
                array(resolution, message, field, scope);
            }
        }
    }

    private static void array(Resolution resolution, Message message, Field field, Scope scope) {
        if (field.type() instanceof ArrayType) {
            counter(resolution, message, field, scope);
        }
    }

    private static void counter(Resolution resolution, Message message, FloatingItem counted, Scope scope) {
        Name counter = resolution.counters.get(counted.range());
        String name = counter.text();
        List<Field> found = scope.find(name);
        if (found.isEmpty()) {
            resolution.diagnostics.add(resolution.nearest.suggest(Diagnostic.of(DiagnosticCode.COUNTER_UNKNOWN,
                    counter.range(), "message " + message.name() + " has no field " + name + " to count "
                            + counted.name() + " with"), name, scope.names()));
        }
        for (Field field : found) {
            if (!(field.type() instanceof IntegerType integer) || integer.signed()) {
                resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.COUNTER_TYPE, counter.range(),
                        "counter " + name + " is " + field.type().notation() + ", not an unsigned integer")
                        .withNote("the counter", field.range()));
            }
        }
    }

    private static void delimiter(Resolution resolution, FloatingItem.Records records) {
        List<String> fields = records.items().stream().filter(Field.class::isInstance).map(FloatingItem::name).toList();
        if (!fields.contains(records.delimiter())) {
            resolution.diagnostics.add(resolution.nearest.suggest(Diagnostic.of(DiagnosticCode.DELIMITER_UNKNOWN,
                    resolution.delimiters.get(records.range()).range(), "records " + records.name()
                            + " have no field " + records.delimiter() + " to be opened by"),
                    records.delimiter(), fields));
        }
    }
}

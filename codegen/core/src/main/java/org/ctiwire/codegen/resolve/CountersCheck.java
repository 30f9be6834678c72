package org.ctiwire.codegen.resolve;

import java.util.ArrayList;
import java.util.List;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType.ArrayType;
import org.ctiwire.codegen.model.FieldType.IntegerType;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.source.SourceRange;

/** What counts lists, records and arrays is an unsigned integer of the same message, what opens records one of theirs. */
final class CountersCheck implements Pass {

    @Override
    public void run(Resolution resolution) {
        for (Message message : resolution.messages.values()) {
            List<Field> counters = new ArrayList<>(message.fixed());
            message.floating().stream().filter(Field.class::isInstance).map(Field.class::cast).forEach(counters::add);
            check(resolution, message, message.floating(), counters);
        }
    }

    private static void check(Resolution resolution, Message message, List<FloatingItem> items,
                              List<Field> counters) {
        for (FloatingItem item : items) {
            if (item instanceof FloatingItem.FieldList list) {
                counter(resolution, message, list.counter(), list.range(), counters);
            } else if (item instanceof FloatingItem.Records records) {
                counter(resolution, message, records.counter(), records.range(), counters);
                List<Field> inner = new ArrayList<>(counters);
                records.items().stream().filter(Field.class::isInstance).map(Field.class::cast).forEach(inner::add);
                delimiter(resolution, records);
                check(resolution, message, records.items(), inner);
            } else if (item instanceof Field field && field.type() instanceof ArrayType array) {
                counter(resolution, message, array.counter(), field.range(), counters);
            }
        }
    }

    private static void counter(Resolution resolution, Message message, String name, SourceRange place,
                                List<Field> counters) {
        List<Field> found = counters.stream().filter(field -> field.name().equals(name)).toList();
        if (found.isEmpty()) {
            Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.COUNTER_UNKNOWN, place,
                    "message " + message.name() + " has no field " + name + " to count with");
            resolution.diagnostics.add(resolution.nearest.suggest(diagnostic, name,
                    counters.stream().map(Field::name).toList()));
        }
        for (Field field : found) {
            if (!(field.type() instanceof IntegerType integer) || integer.signed()) {
                resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.COUNTER_TYPE, place,
                        "counter " + name + " is " + field.type().notation() + ", not an unsigned integer")
                        .withNote("the counter", field.range()));
            }
        }
    }

    private static void delimiter(Resolution resolution, FloatingItem.Records records) {
        boolean known = records.items().stream()
                .anyMatch(item -> item instanceof Field && item.name().equals(records.delimiter()));
        if (!known) {
            resolution.diagnostics.add(DiagnosticCode.DELIMITER_UNKNOWN, records.range(),
                    "records " + records.name() + " have no field " + records.delimiter() + " to be opened by");
        }
    }
}

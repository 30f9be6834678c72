package org.ctiwire.codegen.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.source.SourceRange;

/** A field stands once in a version of a message, and its shapes can share one accessor. */
final class FieldShapesCheck implements Pass {

    @Override
    public void run(Resolution resolution) {
        for (Message message : resolution.messages.values()) {
            List<Placed> fields = new ArrayList<>();
            message.fixed().forEach(field -> fields.add(new Placed(field, "fixed part")));
            place(message.floating(), "floating part", fields);
            Taken<String, Field> names = new Taken<>();
            Map<String, Placed> firsts = new HashMap<>();
            for (Placed field : fields) {
                check(resolution, message, names, firsts, field);
            }
            Map<String, SourceRange> groups = new HashMap<>();
            firsts.values().forEach(first -> groups.put(first.field().name(), first.field().range()));
            checkGroups(resolution, message, message.floating(), groups);
        }
    }

    private record Placed(Field field, String place) {
    }

    private static void place(List<FloatingItem> items, String place, List<Placed> into) {
        for (FloatingItem item : items) {
            if (item instanceof Field field) {
                into.add(new Placed(field, place));
            } else if (item instanceof FloatingItem.FieldList list) {
                list.members().forEach(field -> into.add(new Placed(field, "list " + list.name())));
            } else if (item instanceof FloatingItem.Records records) {
                place(records.items(), "records " + records.name(), into);
            }
        }
    }

    private static void check(Resolution resolution, Message message, Taken<String, Field> names,
                              Map<String, Placed> firsts, Placed later) {
        Field field = later.field();
        Optional<Field> taken = names.take(field.name(), field.versions(), field);
        Placed first = firsts.putIfAbsent(field.name(), later);
        if (taken.isPresent()) {
            resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.FIELD_DUPLICATE, field.range(),
                    "message " + message.name() + " has a field " + field.name() + " already")
                    .withNote("the other row", taken.get().range()));
        } else if (first != null) {
            checkShape(resolution, first, later);
        }
    }

    private static void checkShape(Resolution resolution, Placed earlier, Placed later) {
        Field field = later.field();
        Field other = earlier.field();
        String problem = "";
        if (!earlier.place().equals(later.place())) {
            problem = " stands in the " + later.place() + " here and in the " + earlier.place() + " elsewhere";
        } else if (!family(field.type()).equals(family(other.type()))) {
            problem = " is " + field.type().notation() + " here and " + other.type().notation() + " elsewhere";
        }
        if (!problem.isEmpty()) {
            resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.FIELD_SHAPES, field.range(),
                    "field " + field.name() + problem).withNote("the other row", other.range()));
        }
    }

    /** Lists and records are accessors too, beside those of fields. */
    private static void checkGroups(Resolution resolution, Message message, List<FloatingItem> items,
                                    Map<String, SourceRange> names) {
        for (FloatingItem item : items) {
            SourceRange earlier = item instanceof Field ? null : names.putIfAbsent(item.name(), item.range());
            if (earlier != null) {
                resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.FIELD_DUPLICATE, item.range(),
                        "message " + message.name() + " has something called " + item.name() + " already")
                        .withNote("the other " + item.name(), earlier));
            }
            if (item instanceof FloatingItem.Records records) {
                checkGroups(resolution, message, records.items(), names);
            }
        }
    }

    /** Shapes of one family are read by the same accessor. */
    private static String family(FieldType type) {
        if (type instanceof FieldType.CompositeType composite) {
            return composite.name();
        } else if (type instanceof FieldType.ArrayType array) {
            return array.element().notation();
        }
        return type.getClass().getSimpleName();
    }
}

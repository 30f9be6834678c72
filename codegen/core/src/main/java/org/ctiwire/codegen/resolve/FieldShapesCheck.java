package org.ctiwire.codegen.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.Message;

/** A field stands once in a version of a message, and its shapes can share one accessor. */
final class FieldShapesCheck implements Pass {

    @Override
    public void run(Resolution resolution) {
        for (Message message : resolution.messages.values()) {
            List<Placed> fields = new ArrayList<>();
            message.fixed().forEach(field -> fields.add(new Placed(field, "fixed part")));
            place(message.floating(), "floating part", fields);
            for (int later = 1; later < fields.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    check(resolution, message, fields.get(earlier), fields.get(later));
                }
            }
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

    private static void check(Resolution resolution, Message message, Placed earlier, Placed later) {
        Field field = later.field();
        Field other = earlier.field();
        if (!field.name().equals(other.name())) {
            return;
        }
        Optional<Diagnostic> problem = Optional.empty();
        if (field.versions().overlaps(other.versions())) {
            problem = Optional.of(Diagnostic.of(DiagnosticCode.FIELD_DUPLICATE, field.range(),
                    "message " + message.name() + " has a field " + field.name() + " already"));
        } else if (!earlier.place().equals(later.place())) {
            problem = Optional.of(Diagnostic.of(DiagnosticCode.FIELD_SHAPES, field.range(), "field " + field.name()
                    + " stands in the " + later.place() + " here and in the " + earlier.place() + " elsewhere"));
        } else if (!family(field.type()).equals(family(other.type()))) {
            problem = Optional.of(Diagnostic.of(DiagnosticCode.FIELD_SHAPES, field.range(), "field " + field.name()
                    + " is " + field.type().notation() + " here and " + other.type().notation() + " elsewhere"));
        }
        problem.ifPresent(found -> resolution.diagnostics.add(found.withNote("the other row", other.range())));
    }

    /** Shapes of one family are read by the same accessor. */
    private static String family(FieldType type) {
        if (type instanceof FieldType.CompositeType composite) {
            return composite.name();
        }
        return type.getClass().getSimpleName();
    }
}

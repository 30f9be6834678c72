package org.ctiwire.codegen.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ctiwire.codegen.interpret.Value.ArrayValue;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.Presence;

/** Compares the floating fields of a message, or of one of its records, with the items that the spec gives them. */
final class ScopeCheck {

    private final int version;
    private final int end;
    private final List<Problem> problems;

    /**
     * A check that adds what it finds to a list.
     *
     * @param end the offset that missing fields are reported at
     */
    ScopeCheck(int version, int end, List<Problem> problems) {
        this.version = version;
        this.end = end;
        this.problems = problems;
    }

    void check(List<FloatingItem> items, List<DecodedField> fields, Counters counters) {
        for (FloatingItem item : items) {
            List<DecodedField> own = fields.stream()
                    .filter(decoded -> decoded.field().filter(row -> FloatingFields.holds(item, row)).isPresent())
                    .toList();
            if (item instanceof Field field) {
                checkField(field, own, counters);
            } else if (item instanceof FloatingItem.FieldList list) {
                checkList(list, own, counters);
            } else if (item instanceof FloatingItem.Records records) {
                checkRecords(records, own, counters);
            }
        }
    }

    private void checkField(Field field, List<DecodedField> own, Counters counters) {
        boolean expected = field.versions().contains(version) && field.tag().isPresent();
        if (own.isEmpty() && expected && field.presence() == Presence.REQUIRED) {
            problems.add(new Problem(field.name(), end, "it is required and missing"));
        }
        if (own.size() > 1) {
            report(own.get(1), "it occurs " + own.size() + " times, outside a list");
        }
        for (DecodedField decoded : own) {
            if (field.type() instanceof FieldType.ArrayType array && decoded.value() instanceof ArrayValue value) {
                checkCount(array.counter(), value.elements().size(), "elements in " + field.name(), counters);
            }
        }
    }

    private void checkList(FloatingItem.FieldList list, List<DecodedField> own, Counters counters) {
        long entries = list.members().stream().mapToLong(member -> occurrences(member, own)).max().orElse(0);
        boolean exists = list.members().stream().anyMatch(member -> member.versions().contains(version));
        if (exists) {
            checkCount(list.counter(), entries, "entries in " + list.name(), counters);
            checkLimit(list.limit(), entries, own);
        }
    }

    private static long occurrences(Field member, List<DecodedField> own) {
        return own.stream().filter(decoded -> decoded.field().filter(member::equals).isPresent()).count();
    }

    private void checkRecords(FloatingItem.Records records, List<DecodedField> own, Counters counters) {
        List<List<DecodedField>> groups = new ArrayList<>();
        boolean reported = false;
        for (DecodedField decoded : own) {
            if (decoded.label().equals(records.delimiter())) {
                groups.add(new ArrayList<>());
            }
            if (!groups.isEmpty()) {
                groups.get(groups.size() - 1).add(decoded);
            } else if (!reported) {
                report(decoded, "it comes before the first " + records.delimiter() + ", which opens a record");
                reported = true;
            }
        }
        boolean exists = records.items().stream().anyMatch(this::exists);
        if (exists) {
            checkCount(records.counter(), groups.size(), "records in " + records.name(), counters);
            checkLimit(records.limit(), groups.size(), own);
        }
        groups.forEach(group -> check(records.items(), group, counters.within(group)));
    }

    private boolean exists(FloatingItem item) {
        return !(item instanceof Field field) || field.versions().contains(version);
    }

    private void checkCount(String counter, long actual, String what, Counters counters) {
        Optional<DecodedField> found = counters.find(counter);
        if (found.isEmpty() && actual > 0) {
            problems.add(new Problem(counter, end, "it is missing, there are " + actual + " " + what));
        }
        found.flatMap(Counters::count)
                .filter(count -> count != actual)
                .ifPresent(count -> report(found.get(), "it counts " + count + ", there are " + actual + " " + what));
    }

    private void checkLimit(OptionalInt limit, long actual, List<DecodedField> own) {
        if (limit.isPresent() && actual > limit.getAsInt()) {
            report(own.get(0), actual + " entries, the limit is " + limit.getAsInt());
        }
    }

    private void report(DecodedField decoded, String reason) {
        problems.add(new Problem(decoded.label(), decoded.offset(), reason));
    }
}

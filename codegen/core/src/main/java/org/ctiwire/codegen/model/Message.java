package org.ctiwire.codegen.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ctiwire.codegen.source.SourceRange;

/**
 * A message type.
 *
 * @param name     the guide's name
 * @param numbers  its numbers, each with the versions that use it; they do not overlap
 * @param opaque   true when the guide names it without a format: its body is bytes
 * @param fixed    the fixed fields in the guide's order, every shape of each
 * @param layouts  where they lie, for each version that has the message
 * @param floating what the floating part holds, in the guide's order
 * @param readsAs  a version whose fixed part is read when a body is too short for its own
 * @param doc      our description
 * @param guide    where the guide describes it
 * @param range    its place in the spec
 */
public record Message(String name, List<Number> numbers, boolean opaque, List<Field> fixed,
                      List<FixedLayout> layouts, List<FloatingItem> floating, OptionalInt readsAs, String doc,
                      String guide, SourceRange range) {

    public Message {
        numbers = List.copyOf(numbers);
        fixed = List.copyOf(fixed);
        layouts = List.copyOf(layouts);
        floating = List.copyOf(floating);
    }

    /** A message number and the versions that use it for this message. */
    public record Number(long value, VersionRange versions) {
    }

    /** The number in a version, where the version has this message. */
    public Optional<Long> number(int version) {
        return numbers.stream().filter(number -> number.versions().contains(version)).map(Number::value).findFirst();
    }

    public boolean existsIn(int version) {
        return number(version).isPresent();
    }

    /** The layout of the fixed part in a version that has this message. */
    public FixedLayout layout(int version) {
        return layouts.stream()
                .filter(layout -> layout.versions().contains(version))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " does not exist in version " + version));
    }

    /** Every floating field, those of lists and records among them, in the guide's order. */
    public List<Field> floatingFields() {
        List<Field> all = new ArrayList<>();
        collect(floating, all);
        return all;
    }

    private static void collect(List<FloatingItem> items, List<Field> into) {
        for (FloatingItem item : items) {
            if (item instanceof Field field) {
                into.add(field);
            } else if (item instanceof FloatingItem.FieldList list) {
                into.addAll(list.members());
            } else if (item instanceof FloatingItem.Records records) {
                collect(records.items(), into);
            }
        }
    }
}

package org.ctiwire.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType.ArrayType;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.FloatingItem.FieldList;
import org.ctiwire.codegen.model.FloatingItem.Records;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;

/** Where the setters of a message's fields are. */
final class Sites {

    /**
     * A row of a field that has a setter.
     *
     * @param fixed  true in the fixed part
     * @param single true when it can be written once only
     * @param target from a wrapped encoder to what has the setter, ready to write this field
     */
    record Site(Field field, boolean fixed, boolean single, Function<Object, Object> target) {

        String setter() {
            return JavaNames.memberName(field.name());
        }
    }

    private final Set<String> counters = new HashSet<>();
    private final List<Site> sites = new ArrayList<>();

    private Sites() {
    }

    /** All of them but the counters, which encoders fill in themselves. */
    static List<Site> of(Message message) {
        Sites sites = new Sites();
        sites.collectCounters(message.floating());
        message.fixed().forEach(field -> sites.add(field, true, true, encoder -> encoder));
        sites.addItems(message.floating(), encoder -> encoder, Optional.empty());
        return sites.sites;
    }

    private void add(Field field, boolean fixed, boolean single, Function<Object, Object> target) {
        if (!counters.contains(field.name()) && (fixed || field.tag().isPresent())) {
            sites.add(new Site(field, fixed, single, target));
        }
    }

    private void collectCounters(List<FloatingItem> items) {
        for (FloatingItem item : items) {
            if (item instanceof Field field && field.type() instanceof ArrayType array) {
                counters.add(array.counter());
            } else if (item instanceof FieldList list) {
                counters.add(list.counter());
            } else if (item instanceof Records records) {
                counters.add(records.counter());
                collectCounters(records.items());
            }
        }
    }

    private void addItems(List<FloatingItem> items, Function<Object, Object> target, Optional<Records> opener) {
        for (FloatingItem item : items) {
            Function<Object, Object> open = opener.isPresent() && !item.name().equals(opener.get().delimiter())
                    ? target.andThen(record -> Calls.call(record, JavaNames.memberName(opener.get().delimiter()), 1L))
                    : target;
            if (item instanceof Field field) {
                add(field, false, true, open);
            } else if (item instanceof FieldList list) {
                boolean alone = list.members().stream().map(Field::name).distinct().count() == 1;
                Function<Object, Object> entry = alone ? open : open.andThen(entry(list));
                list.members().forEach(member -> add(member, false, !alone, entry));
            } else if (item instanceof Records records) {
                addItems(records.items(), open.andThen(entry(records)), Optional.of(records));
            }
        }
    }

    private static Function<Object, Object> entry(FloatingItem item) {
        return outer -> Calls.call(Calls.call(outer, JavaNames.memberName(item.name())), "add");
    }
}

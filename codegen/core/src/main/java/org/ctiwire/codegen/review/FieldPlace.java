package org.ctiwire.codegen.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FixedLayout;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Presence;

/**
 * A field of the spec at its place in one version of a message, in the words of the guide's tables.
 *
 * @param field    the field
 * @param position its place in its part, counted from 1
 * @param counter  the field that counts its list, or the records that it opens
 * @param follows  the field that stands before it in an entry of its list
 * @param limit    the most entries of the list that it is the first member of
 * @param record   the field that opens the records it belongs to
 */
record FieldPlace(Field field, int position, String counter, String follows, OptionalInt limit, String record) {

    String name() {
        return field.spelling();
    }

    String tag() {
        return tag(field);
    }

    static String tag(Field field) {
        return field.tag().isPresent() ? Integer.toString(field.tag().getAsInt()) : "";
    }

    String typeName() {
        return typeName(field.type());
    }

    private static String typeName(FieldType type) {
        String notation = type.notation();
        boolean sized = type instanceof FieldType.StringType || type instanceof FieldType.BytesType;
        return sized ? notation.substring(0, notation.indexOf('(')) : notation;
    }

    String size() {
        if (field.type() instanceof FieldType.ArrayType array) {
            return array.element().size() + "*" + array.counter();
        }
        return Integer.toString(field.type().maxSize());
    }

    String presence() {
        return field.presence() == Presence.UNSTATED ? "" : field.presence().name().toLowerCase(Locale.ROOT);
    }

    static List<FieldPlace> fixed(Message message, int version) {
        List<FieldPlace> places = new ArrayList<>();
        for (FixedLayout.Placed placed : message.layout(version).fields()) {
            places.add(new FieldPlace(placed.field(), places.size() + 1, "", "", OptionalInt.empty(), ""));
        }
        return places;
    }

    static List<FieldPlace> floating(Message message, int version) {
        List<FieldPlace> places = new ArrayList<>();
        collect(message.floating(), version, "", "", places);
        return places;
    }

    /** The delimiter of records is counted by what counts the records. */
    private static void collect(List<FloatingItem> items, int version, String record, String counter,
                                List<FieldPlace> places) {
        for (FloatingItem item : items) {
            if (item instanceof Field field && field.versions().contains(version)) {
                places.add(new FieldPlace(field, places.size() + 1, field.name().equals(record) ? counter : "", "",
                        OptionalInt.empty(), record));
            } else if (item instanceof FloatingItem.FieldList list) {
                collectList(list, version, record, places);
            } else if (item instanceof FloatingItem.Records records) {
                collect(records.items(), version, records.delimiter(), records.counter(), places);
            }
        }
    }

    private static void collectList(FloatingItem.FieldList list, int version, String record,
                                    List<FieldPlace> places) {
        String previous = "";
        for (Field member : list.members()) {
            if (member.versions().contains(version)) {
                OptionalInt limit = previous.isEmpty() ? list.limit() : OptionalInt.empty();
                places.add(new FieldPlace(member, places.size() + 1, list.counter(), previous, limit, record));
                previous = member.name();
            }
        }
    }
}

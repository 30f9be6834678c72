package org.ctiwire.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FloatingHeader;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;

/**
 * Everything that decides which bytes a message has in a version. Versions with equal layouts need one case between
 * them.
 *
 * @param number         the message number
 * @param floatingHeader the sizes of tag and length; it counts without floating fields too, for unknown ones
 * @param fixed          the fixed fields with their types, in order
 * @param floating       the floating fields that can be written, with their types, tags and lists
 */
public record WireLayout(long number, String floatingHeader, List<String> fixed, List<String> floating) {

    public static WireLayout of(Protocol protocol, Message message, int version) {
        FloatingHeader header = protocol.floatingHeader(version);
        List<String> floating = new ArrayList<>();
        collect(message.floating(), "", version, header, floating);
        return new WireLayout(message.number(version).orElseThrow(), header.tagSize() + "+" + header.lengthSize(),
                message.layout(version).fields().stream()
                        .map(placed -> placed.field().spelling() + " " + placed.field().type().notation()).toList(),
                floating);
    }

    private static void collect(List<FloatingItem> items, String path, int version, FloatingHeader header,
                                List<String> into) {
        for (FloatingItem item : items) {
            if (item instanceof Field field) {
                if (isWritable(field, version, header)) {
                    into.add(path + field.spelling() + " " + field.type().notation() + " " + field.tag().getAsInt());
                }
            } else if (item instanceof FloatingItem.FieldList list) {
                collect(List.copyOf(list.members()), path + list.name() + ".", version, header, into);
            } else if (item instanceof FloatingItem.Records records) {
                collect(records.items(), path + records.name() + ".", version, header, into);
            }
        }
    }

    /** Whether a version has the field, its tag is published and fits its place. */
    public static boolean isWritable(Field field, int version, FloatingHeader header) {
        return field.versions().contains(version) && field.tag().isPresent()
                && field.tag().getAsInt() <= header.maxTag();
    }

    /** Each layout of a message with the newest version that has it, the newest first. */
    public static Map<WireLayout, Integer> allOf(Protocol protocol, Message message) {
        Map<WireLayout, Integer> layouts = new LinkedHashMap<>();
        for (int version = protocol.versions().last(); version >= protocol.versions().first(); version--) {
            if (message.existsIn(version)) {
                layouts.putIfAbsent(of(protocol, message, version), version);
            }
        }
        return layouts;
    }
}

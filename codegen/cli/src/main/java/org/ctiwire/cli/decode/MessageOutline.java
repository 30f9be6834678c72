package org.ctiwire.cli.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ctiwire.codegen.interpret.DecodedField;
import org.ctiwire.codegen.interpret.DecodedMessage;
import org.ctiwire.codegen.interpret.Value;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.Protocol;

/**
 * The fields of a message in the order of what they tell; each is in one of these.
 *
 * @param key     the first to look at
 * @param details the others that tell something: texts, then numbers
 * @param masks   bit masks, which take most room
 * @param lists   the entries of lists
 * @param nothing the fields that hold nothing, by the kind of nothing
 */
record MessageOutline(List<DecodedField> key, List<DecodedField> details, List<DecodedField> masks,
                      List<ListEntries> lists, Map<Weight, List<DecodedField>> nothing) {

    static MessageOutline of(DecodedMessage message, Protocol protocol) {
        List<ListEntries> lists = protocol.message(message.type(), message.version())
                .map(definition -> ListEntries.of(definition, message)).orElse(List.of());
        Set<DecodedField> listed = new HashSet<>();
        lists.forEach(list -> {
            list.counter().ifPresent(listed::add);
            list.entries().forEach(listed::addAll);
        });
        Map<Weight, List<DecodedField>> weighed = new EnumMap<>(Weight.class);
        Stream.concat(message.fixed().stream(), message.floating().stream())
                .filter(field -> !listed.contains(field))
                .forEach(field -> weighed.computeIfAbsent(Weight.of(field, protocol, message.version()),
                        weight -> new ArrayList<>()).add(field));
        List<DecodedField> key = new ArrayList<>();
        List<DecodedField> others = new ArrayList<>(weighed.getOrDefault(Weight.DETAIL, List.of()));
        weighed.forEach((weight, fields) -> {
            if (weight.isKey()) {
                split(fields, key, others);
            }
        });
        weighed.keySet().removeIf(weight -> weight.compareTo(Weight.DETAIL) <= 0);
        return new MessageOutline(key, others.stream().filter(field -> !isMask(field))
                .sorted(Comparator.comparing(field -> !(field.value() instanceof Value.TextValue))).toList(),
                others.stream().filter(MessageOutline::isMask).toList(), lists, weighed);
    }

    /** What an earlier field of the same weight has said already goes to the details. */
    private static void split(List<DecodedField> fields, List<DecodedField> key, List<DecodedField> others) {
        Set<Value> said = new HashSet<>();
        fields.stream().sorted(Comparator.comparing(field -> !isNamedAfterEnumeration(field)))
                .forEach(field -> (said.add(field.value()) ? key : others).add(field));
    }

    /** AgentState is the agent's state; SkillGroupState is that of something else. */
    private static boolean isNamedAfterEnumeration(DecodedField field) {
        return field.field().flatMap(row -> row.enumeration())
                .filter(enumeration -> enumeration.name().equals(field.label())).isPresent();
    }

    private static boolean isMask(DecodedField field) {
        return field.field().flatMap(row -> row.enumeration()).filter(Enumeration::mask).isPresent();
    }
}

package org.ctiwire.conformance.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ctiwire.codegen.interpret.DecodedField;
import org.ctiwire.codegen.interpret.DecodedMessage;
import org.ctiwire.codegen.interpret.Value;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.FloatingItem.FieldList;
import org.ctiwire.codegen.model.FloatingItem.Records;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.runtime.Bytes;
import org.ctiwire.runtime.CompositeView;
import org.ctiwire.runtime.FloatingGroup;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.Numbers;
import org.ctiwire.runtime.Text;

/** Asks a generated decoder for every field of a message and compares it with the values that the message has. */
final class DecoderReading {

    private DecoderReading() {
    }

    /** A decoder of the bytes that did not find anything malformed in them. */
    static MessageDecoder wrapped(String packageName, DecodedMessage expected, byte[] bytes)
            throws ReflectiveOperationException {
        Class<?> type = Class.forName(packageName + "." + JavaNames.className(expected.name()) + "Decoder");
        MessageDecoder decoder = (MessageDecoder) type.getMethod("wrap", byte[].class, int.class, int.class, int.class)
                .invoke(type.getConstructor().newInstance(), bytes, 0, bytes.length, expected.version());
        decoder.validate();
        return decoder;
    }

    static void compare(MessageDecoder decoder, Message message, DecodedMessage expected)
            throws ReflectiveOperationException {
        for (DecodedField field : expected.fixed()) {
            compareField(decoder, field);
        }
        compareItems(decoder, message.floating(), expected.floating());
    }

    private static void compareItems(Object part, List<FloatingItem> items, List<DecodedField> fields)
            throws ReflectiveOperationException {
        for (FloatingItem item : items) {
            if (item instanceof Field row) {
                for (DecodedField field : fields) {
                    if (field.field().filter(row::equals).isPresent()) {
                        compareField(part, field);
                    }
                }
            } else if (item instanceof FieldList list) {
                compareEntries(part, list, List.copyOf(list.members()), entries(list, fields));
            } else if (item instanceof Records records) {
                compareEntries(part, records, records.items(), records(records, fields));
            }
        }
    }

    private static void compareEntries(Object part, FloatingItem item, List<FloatingItem> items,
                                       List<List<DecodedField>> entries) throws ReflectiveOperationException {
        boolean offered = items.stream().anyMatch(one -> !(one instanceof Field field) || field.tag().isPresent());
        if (!offered) {
            assertThat(entries).as(item.name()).isEmpty();
            return;
        }
        FloatingGroup group = (FloatingGroup) call(part, JavaNames.memberName(item.name()));
        for (List<DecodedField> entry : entries) {
            assertThat(group.next()).as("one more entry of %s", item.name()).isTrue();
            compareItems(group, items, entry);
        }
        assertThat(group.next()).as("an entry of %s behind the last", item.name()).isFalse();
    }

    private static List<List<DecodedField>> entries(FieldList list, List<DecodedField> fields) {
        List<List<DecodedField>> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (DecodedField field : fields) {
            if (field.field().filter(list.members()::contains).isPresent()) {
                if (entries.isEmpty() || seen.contains(field.label())) {
                    entries.add(new ArrayList<>());
                    seen.clear();
                }
                seen.add(field.label());
                entries.get(entries.size() - 1).add(field);
            }
        }
        return entries;
    }

    private static List<List<DecodedField>> records(Records records, List<DecodedField> fields) {
        List<List<DecodedField>> entries = new ArrayList<>();
        for (DecodedField field : fields) {
            if (field.label().equals(records.delimiter())) {
                entries.add(new ArrayList<>());
            }
            if (!entries.isEmpty()) {
                entries.get(entries.size() - 1).add(field);
            }
        }
        return entries;
    }

    private static void compareField(Object part, DecodedField field) throws ReflectiveOperationException {
        String member = JavaNames.memberName(field.label());
        if (field.tag().isPresent()) {
            assertThat(call(part, "has" + JavaNames.capitalized(member))).as("has %s", field.label()).isEqualTo(true);
        }
        boolean numberOfBool = field.value() instanceof Value.NumberValue
                && field.field().orElseThrow().type() instanceof FieldType.BoolType;
        assertThat(canonical(call(part, numberOfBool ? member + "Value" : member))).as(field.label())
                .isEqualTo(canonical(field.value(), field.field().orElseThrow().type()));
    }

    private static Object call(Object part, String method) throws ReflectiveOperationException {
        return part.getClass().getMethod(method).invoke(part);
    }

    private static Object canonical(Object read) throws ReflectiveOperationException {
        if (read instanceof Text text) {
            return text.decode(StandardCharsets.UTF_8);
        } else if (read instanceof Bytes bytes) {
            return new Value.BytesValue(bytes.toByteArray());
        } else if (read instanceof Numbers numbers) {
            List<Long> all = new ArrayList<>();
            for (int index = 0; index < numbers.count(); index++) {
                all.add(numbers.get(index));
            }
            return all;
        } else if (read instanceof CompositeView composite) {
            Map<String, Object> members = new LinkedHashMap<>();
            for (Method method : composite.getClass().getDeclaredMethods()) {
                if (method.getParameterCount() == 0 && method.getReturnType() != void.class) {
                    members.put(method.getName(), canonical(method.invoke(composite)));
                }
            }
            return members;
        }
        return read instanceof Number number ? (Object) number.longValue() : read;
    }

    /** A text that had to be kept as bytes reads up to its NUL, or to its end. */
    private static Object canonical(Value value, FieldType type) {
        if (value instanceof Value.NumberValue number) {
            return number.number();
        } else if (value instanceof Value.BoolValue bool) {
            return bool.set();
        } else if (value instanceof Value.TextValue text) {
            return text.text();
        } else if (value instanceof Value.ArrayValue array) {
            return array.elements();
        } else if (value instanceof Value.CompositeValue composite) {
            Map<String, Object> members = new LinkedHashMap<>();
            composite.members().forEach((name, member) -> members.put(JavaNames.memberName(name),
                    canonical(member, type)));
            return members;
        } else if (type instanceof FieldType.StringType) {
            return new String(((Value.BytesValue) value).bytes(), StandardCharsets.UTF_8).split("\0", 2)[0];
        }
        return value;
    }
}

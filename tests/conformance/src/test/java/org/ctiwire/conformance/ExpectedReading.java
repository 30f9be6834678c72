package org.ctiwire.conformance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ctiwire.codegen.interpret.DecodedField;
import org.ctiwire.codegen.interpret.DecodedMessage;
import org.ctiwire.codegen.interpret.MalformedInputException;
import org.ctiwire.codegen.interpret.MessageReader;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.FloatingItem.FieldList;
import org.ctiwire.codegen.model.FloatingItem.Records;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.conformance.Reading.Failure;
import org.ctiwire.conformance.Reading.Floating;
import org.ctiwire.conformance.Reading.Visited;

/** What the accessors of a generated decoder must return, from what the interpreted codec reads. */
final class ExpectedReading {

    private final Protocol protocol;
    private final Message message;
    private final int version;
    private final byte[] bytes;
    private final Map<String, Object> expected = new TreeMap<>();

    private ExpectedReading(Protocol protocol, Message message, int version, byte[] bytes) {
        this.protocol = protocol;
        this.message = message;
        this.version = version;
        this.bytes = bytes;
    }

    /** A map as {@link GeneratedReading} makes it, or the failure of wrapping. */
    static Object of(Protocol protocol, Message message, int version, byte[] bytes) {
        return new ExpectedReading(protocol, message, version, bytes).read();
    }

    private static DecodedMessage interpreted(Protocol protocol, byte[] message, int version) {
        return new MessageReader(protocol, StandardCharsets.ISO_8859_1).read(message, 0, message.length, version);
    }

    private Object read() {
        try {
            DecodedMessage decoded = interpreted(protocol, bytes, version);
            addFixed(decoded);
            addFloating(message.floating(), decoded.floating(), Optional.empty(), expected);
            List<Floating> all = new ArrayList<>();
            decoded.floating().forEach(field -> all.add(new Floating(field.tag().orElseThrow(),
                    HexFormat.of().formatHex(data(field)))));
            expected.put("floatingFields", all);
            expected.put("visitFloatingFields", visited(decoded));
            return expected;
        } catch (MalformedInputException malformed) {
            Failure failure = new Failure(malformed.messageName(), malformed.field(), malformed.offset());
            int fixedEnd = protocol.header().size() + fixedSize();
            if (malformed.offset() < fixedEnd || bytes.length <= fixedEnd) {
                return failure;
            }
            addFixed(interpreted(protocol, cutTo(fixedEnd), version));
            addFloating(message.floating(), List.of(), Optional.of(failure), expected);
            expected.put("floatingFields", failure);
            Object before = visited(interpreted(protocol, cutTo(malformed.offset()), version));
            expected.put("visitFloatingFields", before instanceof Failure ? before : failure);
            return expected;
        }
    }

    /** By kind: texts and numbers as their accessors give them, all else as bytes; a number of a wrong size ends it. */
    private Object visited(DecodedMessage decoded) {
        List<Visited> all = new ArrayList<>();
        for (DecodedField field : decoded.floating()) {
            Optional<FieldType> type = field.field().map(Field::type);
            boolean bytesAlone = type.isEmpty() || type.get() instanceof FieldType.BytesType
                    || type.get() instanceof FieldType.ArrayType || type.get() instanceof FieldType.CompositeType;
            Object value = bytesAlone ? HexFormat.of().formatHex(data(field)) : value(field);
            if (value instanceof Failure) {
                return value;
            }
            all.add(new Visited(field.tag().orElseThrow(), value));
        }
        return all;
    }

    private int fixedSize() {
        int own = message.layout(version).size();
        int body = bytes.length - protocol.header().size();
        boolean other = message.readsAs().isPresent() && body < own
                && body >= message.layout(message.readsAs().getAsInt()).size();
        return other ? message.layout(message.readsAs().getAsInt()).size() : own;
    }

    private byte[] cutTo(int length) {
        byte[] cut = Arrays.copyOf(bytes, length);
        RandomMessages.putLength(protocol, cut);
        return cut;
    }

    private void addFixed(DecodedMessage decoded) {
        for (String name : names(message.fixed(), field -> true)) {
            String member = JavaNames.memberName(name);
            Optional<DecodedField> found = first(decoded.fixed(), name);
            if (!inEveryVersion(name)) {
                expected.put("has" + JavaNames.capitalized(member), found.isPresent());
            }
            addValue(expected, member, name, message.fixed(), found);
        }
    }

    /** Only a field that some version lacks can be asked for. */
    private boolean inEveryVersion(String name) {
        int first = message.numbers().stream().mapToInt(number -> number.versions().first()).min().orElseThrow();
        int last = message.numbers().stream().mapToInt(number -> number.versions().last()).max().orElseThrow();
        for (int candidate = first; candidate <= last; candidate++) {
            if (!message.existsIn(candidate) || message.layout(candidate).find(name).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void addFloating(List<FloatingItem> items, List<DecodedField> fields, Optional<Failure> failure,
                             Map<String, Object> into) {
        List<Field> singles = items.stream().filter(Field.class::isInstance).map(Field.class::cast).toList();
        addSingles(singles, fields, failure, into);
        for (FloatingItem item : items) {
            String member = JavaNames.memberName(item.name());
            if (item instanceof FieldList list) {
                into.put(member, failure.<Object>map(same -> same).orElseGet(() -> entries(list, fields)));
            } else if (item instanceof Records records) {
                into.put(member, failure.<Object>map(same -> same).orElseGet(() -> records(records, fields)));
            }
        }
    }

    private void addSingles(List<Field> rows, List<DecodedField> fields, Optional<Failure> failure,
                            Map<String, Object> into) {
        for (String name : names(rows, row -> row.tag().isPresent())) {
            String member = JavaNames.memberName(name);
            String has = "has" + JavaNames.capitalized(member);
            if (failure.isPresent()) {
                into.put(has, failure.get());
                into.put(member, failure.get());
                if (rowsOf(rows, name).get(0).type() instanceof FieldType.BoolType) {
                    into.put(member + "Value", failure.get());
                }
            } else {
                Optional<DecodedField> found = first(fields, name);
                into.put(has, found.isPresent());
                addValue(into, member, name, rows, found);
            }
        }
    }

    private void addValue(Map<String, Object> into, String member, String name, List<Field> rows,
                          Optional<DecodedField> found) {
        FieldType type = found.map(field -> field.field().orElseThrow()).orElse(rowsOf(rows, name).get(0)).type();
        Object value = found.map(this::value).orElseGet(() -> ExpectedValue.absent(type));
        if (type instanceof FieldType.BoolType) {
            into.put(member + "Value", value);
            into.put(member, value instanceof Long number ? (Object) (number != 0) : value);
        } else {
            into.put(member, value);
        }
    }

    private Object value(DecodedField field) {
        return new ExpectedValue(message.name(), field.name().orElseThrow(), bytes, field.offset(),
                field.tag().isPresent() ? protocol.floatingHeader(version).size() : 0)
                .of(field.field().orElseThrow().type(), field);
    }

    private byte[] data(DecodedField field) {
        int from = field.offset() + protocol.floatingHeader(version).size();
        return Arrays.copyOfRange(bytes, from, from + field.length());
    }

    /** An entry ends where one of its fields comes again. */
    private List<Map<String, Object>> entries(FieldList list, List<DecodedField> fields) {
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
        return maps(List.copyOf(list.members()), entries);
    }

    /** A record is opened by its delimiter and ends where the next one is opened. */
    private List<Map<String, Object>> records(Records records, List<DecodedField> fields) {
        List<List<DecodedField>> entries = new ArrayList<>();
        for (DecodedField field : fields) {
            if (field.label().equals(records.delimiter()) && field.field().isPresent()) {
                entries.add(new ArrayList<>());
            }
            if (!entries.isEmpty()) {
                entries.get(entries.size() - 1).add(field);
            }
        }
        return maps(records.items(), entries);
    }

    private List<Map<String, Object>> maps(List<FloatingItem> items, List<List<DecodedField>> entries) {
        List<Map<String, Object>> maps = new ArrayList<>();
        for (List<DecodedField> entry : entries) {
            Map<String, Object> map = new TreeMap<>();
            addFloating(items, entry, Optional.empty(), map);
            maps.add(map);
        }
        return maps;
    }

    private static Set<String> names(List<Field> rows, Predicate<Field> counts) {
        Set<String> names = new LinkedHashSet<>();
        rows.stream().filter(counts).forEach(row -> names.add(row.name()));
        return names;
    }

    private static List<Field> rowsOf(List<Field> rows, String name) {
        return rows.stream().filter(row -> row.name().equals(name)).toList();
    }

    private static Optional<DecodedField> first(List<DecodedField> fields, String name) {
        return fields.stream().filter(field -> field.name().filter(name::equals).isPresent()).findFirst();
    }
}

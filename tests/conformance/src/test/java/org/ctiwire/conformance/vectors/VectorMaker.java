package org.ctiwire.conformance.vectors;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ctiwire.codegen.interpret.DecodedField;
import org.ctiwire.codegen.interpret.DecodedMessage;
import org.ctiwire.codegen.interpret.MessageWriter;
import org.ctiwire.codegen.interpret.Value;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType.ArrayType;
import org.ctiwire.codegen.model.FixedLayout;
import org.ctiwire.codegen.model.FloatingHeader;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.FloatingItem.FieldList;
import org.ctiwire.codegen.model.FloatingItem.Records;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.conformance.WireLayout;

/** Makes the bytes of a new vector: every field of a layout once, two entries in each list, two records. */
final class VectorMaker {

    private static final long ENTRIES = 2;
    private static final int EVERY_NTH_WITH_UNKNOWN_FIELD = 5;

    private final Protocol protocol;
    private final Message message;
    private final int version;
    private final FloatingHeader header;
    private final TellingValues values;
    private final Map<String, Long> counts = new HashMap<>();
    private final List<DecodedField> floating = new ArrayList<>();

    private VectorMaker(Protocol protocol, Message message, int version) {
        this.protocol = protocol;
        this.message = message;
        this.version = version;
        this.header = protocol.floatingHeader(version);
        this.values = new TellingValues(version, message.number(version).orElseThrow().intValue());
    }

    static byte[] bytes(Protocol protocol, Message message, int version) {
        return new VectorMaker(protocol, message, version).make();
    }

    private byte[] make() {
        countIn(message.floating(), 0);
        List<DecodedField> fixed = new ArrayList<>();
        for (FixedLayout.Placed placed : message.layout(version).fields()) {
            fixed.add(decoded(placed.field(), OptionalInt.empty(), value(placed.field(), true)));
        }
        addAll(message.floating());
        long number = message.number(version).orElseThrow();
        boolean onlyHeaderTellsVersions = floating.isEmpty() && version != protocol.versions().last();
        if (onlyHeaderTellsVersions || number % EVERY_NTH_WITH_UNKNOWN_FIELD == 0) {
            // Unknown to these messages: the largest tag of either floating header, which one other message alone has.
            floating.add(new DecodedField(Optional.empty(), OptionalInt.of(header.maxTag()), 0, 0,
                    new Value.BytesValue(new byte[] {(byte) 0xca, (byte) 0xfe, 0}), Optional.empty()));
        }
        return new MessageWriter(protocol, StandardCharsets.US_ASCII).write(new DecodedMessage(message.name(), number,
                version, version, fixed, floating, Optional.empty(), List.of()));
    }

    /** Fixes what the counters of a part must say; arrays of a later record are longer. */
    private void countIn(List<FloatingItem> items, int record) {
        for (FloatingItem item : items) {
            if (item instanceof Field field && field.type() instanceof ArrayType array) {
                counts.put(array.counter(), isWritable(field) ? ENTRIES + record : 0);
            } else if (item instanceof FieldList list) {
                counts.put(list.counter(), list.members().stream().anyMatch(this::isWritable) ? ENTRIES : 0);
            } else if (item instanceof Records records) {
                counts.put(records.counter(), ENTRIES);
            }
        }
    }

    private boolean isWritable(Field field) {
        return WireLayout.isWritable(field, version, header);
    }

    private void addAll(List<FloatingItem> items) {
        for (FloatingItem item : items) {
            if (item instanceof Field field) {
                add(field);
            } else if (item instanceof FieldList list) {
                for (long entry = 0; entry < ENTRIES; entry++) {
                    list.members().forEach(this::add);
                }
            } else if (item instanceof Records records) {
                for (int record = 0; record < ENTRIES; record++) {
                    countIn(records.items(), record);
                    addAll(records.items());
                }
            }
        }
    }

    private void add(Field field) {
        if (isWritable(field)) {
            floating.add(decoded(field, field.tag(), value(field, false)));
        }
    }

    private Value value(Field field, boolean fixed) {
        if (counts.containsKey(field.name())) {
            return new Value.NumberValue(counts.get(field.name()));
        } else if (field.type() instanceof ArrayType array) {
            return values.array(array, counts.get(array.counter()));
        }
        return values.of(field, fixed);
    }

    private static DecodedField decoded(Field field, OptionalInt tag, Value value) {
        return new DecodedField(Optional.of(field.name()), tag, 0, 0, value, Optional.of(field));
    }
}

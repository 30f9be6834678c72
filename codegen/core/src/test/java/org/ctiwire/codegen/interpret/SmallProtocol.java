package org.ctiwire.codegen.interpret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ctiwire.codegen.model.Budget;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FixedLayout;
import org.ctiwire.codegen.model.FloatingHeader;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Presence;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.VersionRange;
import org.ctiwire.codegen.source.SourceFile;
import org.ctiwire.codegen.source.SourceRange;

/**
 * An invented protocol of versions 1 to 4 with every construct that a codec meets. Versions 1 and 2 have floating
 * headers of 1 + 1 bytes, versions 3 and 4 of 2 + 2.
 */
final class SmallProtocol {

    static final int OLDEST = 1;
    static final int NEWEST = 4;

    static final long SAMPLE = 7;
    static final long SAMPLE_SINCE_3 = 8;
    static final long SHORTENED = 20;
    static final long OPAQUE = 30;
    static final long TABLE = 40;

    private static final VersionRange ALL = new VersionRange(OLDEST, NEWEST);
    private static final SourceRange NOWHERE = new SourceRange(new SourceFile("small.cti", ""), 1, 1, 1, 1);
    private static final FieldType UINT = new FieldType.IntegerType("UINT", 4, false);
    private static final FieldType.IntegerType USHORT = new FieldType.IntegerType("USHORT", 2, false);
    private static final FieldType UCHAR = new FieldType.IntegerType("UCHAR", 1, false);
    private static final FieldType INT = new FieldType.IntegerType("INT", 4, true);
    private static final FieldType.CompositeType PAIR = new FieldType.CompositeType("PAIR", 3, 12,
            List.of(new FieldType.CompositeType.Member("index", UCHAR, ""),
                    new FieldType.CompositeType.Member("name", new FieldType.StringType(5), ""),
                    new FieldType.CompositeType.Member("value", new FieldType.StringType(6), "")), "");

    private SmallProtocol() {
    }

    static Protocol protocol() {
        List<FloatingHeader> headers = List.of(new FloatingHeader(new VersionRange(1, 2), 1, 1),
                new FloatingHeader(new VersionRange(3, 4), 2, 2));
        Budget budget = new Budget("PairData", 20, List.of("Pair"), "", NOWHERE);
        return new Protocol("SMALL", "small", ALL, new Protocol.Header(0, 4, 4, 4, "MessageLength", "MessageType"),
                headers, 400, List.of(PAIR), List.of(), List.of(), List.of(),
                List.of(sample(), shortened(), opaque(), table()), List.of(budget), Optional.empty(), List.of());
    }

    /** Every type, fixed and floating; a list, an array and their counters; a number that changed. */
    private static Message sample() {
        List<Field> fixed = List.of(
                fixed("Number", UINT, ALL), fixed("Signed", INT, ALL), fixed("Flag", new FieldType.BoolType(), ALL),
                fixed("When", new FieldType.TimeType(), ALL), fixed("Label", new FieldType.StringType(6), ALL),
                fixed("Raw", new FieldType.BytesType(3), ALL), fixed("NumPairs", USHORT, ALL),
                fixed("Added", UCHAR, new VersionRange(3, NEWEST)));
        List<FloatingItem> floating = List.of(
                floating("Text", new FieldType.StringType(10), 1, Presence.REQUIRED),
                floating("Secret", new FieldType.BytesType(8), 2, Presence.OPTIONAL),
                floating("Short", USHORT, 3, Presence.UNSTATED),
                floating("Truth", new FieldType.BoolType(), 4, Presence.UNSTATED),
                floating("NumCodes", USHORT, 5, Presence.UNSTATED),
                floating("Codes", new FieldType.ArrayType(USHORT, "NumCodes"), 6, Presence.UNSTATED),
                new FloatingItem.FieldList("Pairs", "NumPairs", OptionalInt.of(3),
                        List.of(floating("Pair", PAIR, 7, Presence.UNSTATED),
                                floating("PairTime", new FieldType.TimeType(), 8, Presence.UNSTATED)), "", NOWHERE),
                new Field("Unpublished", Optional.empty(), UINT, ALL, Presence.UNSTATED, OptionalInt.empty(), Optional.empty(),
                        Optional.empty(), List.of(), false, OptionalInt.empty(), "", Optional.empty(), NOWHERE),
                floatingIn("Wide", UINT, 300, new VersionRange(3, NEWEST)));
        return message("SAMPLE", List.of(new Message.Number(SAMPLE, new VersionRange(1, 2)),
                new Message.Number(SAMPLE_SINCE_3, new VersionRange(3, NEWEST))), fixed, floating, OptionalInt.empty());
    }

    /** Version 4 made the fixed part longer; a short one is read as version 3. */
    private static Message shortened() {
        List<Field> fixed = List.of(fixed("Id", USHORT, ALL), fixed("Status", UCHAR, new VersionRange(1, 3)),
                fixed("Code", USHORT, new VersionRange(4, 4)), fixed("Detail", UINT, new VersionRange(4, 4)));
        return message("SHORTENED", List.of(new Message.Number(SHORTENED, ALL)), fixed, List.of(), OptionalInt.of(3));
    }

    private static Message opaque() {
        return new Message("OPAQUE", List.of(new Message.Number(OPAQUE, ALL)), true, List.of(), List.of(), List.of(),
                OptionalInt.empty(), "", "", NOWHERE);
    }

    /** Records that hold a list whose counter is in the record. */
    private static Message table() {
        List<FloatingItem> items = List.of(
                floating("RecordType", USHORT, 1, Presence.UNSTATED),
                floating("RecordName", new FieldType.StringType(8), 2, Presence.REQUIRED),
                floating("NumIds", USHORT, 3, Presence.UNSTATED),
                new FloatingItem.FieldList("Ids", "NumIds", OptionalInt.empty(),
                        List.of(floating("Id", UINT, 4, Presence.UNSTATED)), "", NOWHERE));
        List<FloatingItem> floating = List.of(new FloatingItem.Records("Rows", "NumRecords", "RecordType",
                OptionalInt.empty(), items, "", NOWHERE));
        return message("TABLE", List.of(new Message.Number(TABLE, ALL)), List.of(fixed("NumRecords", USHORT, ALL)),
                floating, OptionalInt.empty());
    }

    private static Message message(String name, List<Message.Number> numbers, List<Field> fixed,
                                   List<FloatingItem> floating, OptionalInt readsAs) {
        List<FixedLayout> layouts = new ArrayList<>();
        for (int version = OLDEST; version <= NEWEST; version++) {
            layouts.add(layout(fixed, version));
        }
        return new Message(name, numbers, false, fixed, layouts, floating, readsAs, "", "", NOWHERE);
    }

    private static FixedLayout layout(List<Field> fixed, int version) {
        List<FixedLayout.Placed> placed = new ArrayList<>();
        int offset = 0;
        for (Field field : fixed) {
            if (field.versions().contains(version)) {
                placed.add(new FixedLayout.Placed(field, offset, field.type().maxSize()));
                offset += field.type().maxSize();
            }
        }
        return new FixedLayout(new VersionRange(version, version), placed, offset);
    }

    private static Field fixed(String name, FieldType type, VersionRange versions) {
        return new Field(name, Optional.empty(), type, versions, Presence.UNSTATED, OptionalInt.empty(), Optional.empty(),
                Optional.empty(), List.of(), false, OptionalInt.empty(), "", Optional.empty(), NOWHERE);
    }

    private static Field floating(String name, FieldType type, int tag, Presence presence) {
        return new Field(name, Optional.empty(), type, ALL, presence, OptionalInt.of(tag), Optional.empty(), Optional.empty(),
                List.of(), false, OptionalInt.empty(), "", Optional.empty(), NOWHERE);
    }

    private static Field floatingIn(String name, FieldType type, int tag, VersionRange versions) {
        return new Field(name, Optional.empty(), type, versions, Presence.UNSTATED, OptionalInt.of(tag), Optional.empty(),
                Optional.empty(), List.of(), false, OptionalInt.empty(), "", Optional.empty(), NOWHERE);
    }

    /** The bytes of a message: its header and these parts, each in hex with blanks where they help. */
    static byte[] bytes(long type, String... parts) {
        byte[] body = hex(String.join("", parts));
        byte[] bytes = Arrays.copyOf(WireBytes.write(body.length, 4), 8 + body.length);
        System.arraycopy(WireBytes.write(type, 4), 0, bytes, 4, 4);
        System.arraycopy(body, 0, bytes, 8, body.length);
        return bytes;
    }

    static byte[] hex(String digits) {
        return java.util.HexFormat.of().parseHex(digits.replace(" ", ""));
    }
}

package org.ctiwire.codegen.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ctiwire.codegen.diff.Edited.SPECIMEN;
import static org.ctiwire.codegen.diff.Edited.compiled;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctiwire.codegen.model.Protocol;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every kind of change, planted into the specimen one at a time, is found once and weighed. */
class PlantedChangesTest {

    private static final Protocol PROTOCOL = compiled(SPECIMEN);

    /** What is replaced, and the one change that must come of it. */
    private record Planted(String from, String to, String key, String consequences) {

        Protocol protocol() {
            return compiled(Edited.replaced(SPECIMEN, from, to));
        }
    }

    private static Planted plant(String from, String to, String key, String consequences) {
        return new Planted(from, to, key, consequences);
    }

    private static Stream<Planted> all() {
        return Stream.of(settings(), named(), enumerations(), messages(), fields(), floating(), roles())
                .flatMap(List::stream);
    }

    private static List<Planted> settings() {
        return List.of(
                plant("protocol SPECIMEN;", "protocol OTHER;", "protocol / name", "source"),
                plant("package org.ctiwire.specimen;", "package org.ctiwire.other;", "protocol / package", "source"),
                plant("versions 1..5;", "versions 1..6;", "protocol / versions", "behaviour"),
                plant("limit message 1000;", "limit message 900;", "protocol / limit", "wire"),
                plant("MessageType   UINT type", "MessageType   USHORT type", "header / type", "wire"),
                plant("MessageType   UINT", "MessageKind   UINT", "header / names", "docs"),
                plant("FieldTag    UCHAR tag", "FieldTag    USHORT tag", "floating header / size", "wire"),
                plant("budget Remarks = 60", "budget Remarks = 61", "budget Remarks / limit", "behaviour"),
                plant("budget Remarks", "budget Notes", "budget Remarks / name", "behaviour"),
                plant("shared by Pair, Slot", "shared by Pair, Slot, Rate", "budget Remarks / fields", "behaviour"),
                plant("\"What pairs and", "\"All that pairs and", "budget Remarks / description", "docs"),
                plant("budget Remarks", "budget More = 9 shared by Rate \"More.\";\nbudget Remarks",
                        "budget More / added", "behaviour"));
    }

    private static List<Planted> named() {
        return List.of(
                plant("NO_ORDER = 0xFFFFFFFF", "NO_ORDER = 0xFFFFFFFE", "const NO_ORDER / number", "wire"),
                plant("\"Stands for no order.\"", "\"Not an order.\"", "const NO_ORDER / description", "docs"),
                plant("const NO_ORDER", "const LIMIT = 3 \"More.\";\nconst NO_ORDER", "const LIMIT / added",
                        "behaviour"),
                plant("COMMENT_TAG   = 1;", "COMMENT_TAG   = 31;", "tag COMMENT_TAG / number", "wire"),
                plant("COMMENT_TAG   = 1;", "COMMENT_TAG   = 1 \"Free.\";", "tag COMMENT_TAG / description", "docs"),
                plant("WIDE_TAG      = 300 since 3;", "WIDE_TAG      = 300 since 2;", "tag WIDE_TAG / versions",
                        "docs"),
                plant("WIDE_TAG      = 300", "FREE_TAG = 99;\nWIDE_TAG      = 300", "tag FREE_TAG / added",
                        "behaviour"),
                plant("size 2..40", "size 2..39", "type PAIR / size", "wire"),
                plant("\"A name and its value.\"", "\"Two values.\"", "type PAIR / description", "docs"),
                plant("\"What the value is called.\"", "\"A name.\"", "type PAIR / name / description", "docs"),
                plant("    index UCHAR;", "    index USHORT;", "type SLOT / index / type", "wire source"),
                plant("    index UCHAR;\n", "", "type SLOT / index / removed", "wire source"),
                plant("    index UCHAR;", "    place UCHAR;", "type SLOT / index / name", "source behaviour"));
    }

    private static List<Planted> enumerations() {
        return List.of(
                plant("RED     = 0 ", "RED     = 9 ", "enum Colour / RED / number", "wire behaviour"),
                plant("BLUE    = 2 until 3;", "BLUE    = 2 until 2;", "enum Colour / BLUE / versions", "behaviour"),
                plant("GREEN   = 1;", "LIME    = 1;", "enum Colour / GREEN / name", "source behaviour"),
                plant("    GREEN   = 1;\n", "", "enum Colour / GREEN / removed", "source behaviour"),
                plant("GREEN   = 1;", "GREEN   = 1;\nGREY = 8;", "enum Colour / GREY / added", "behaviour"),
                plant("GREEN   = 1;", "GREEN   = 1 \"Like grass.\";", "enum Colour / GREEN / description", "docs"),
                plant("\"Like a poppy.\"", "\"Like a rose.\"", "enum Colour / RED / description", "docs"),
                plant("GREEN   = 1;", "GREEN   = 1 alias;", "enum Colour / GREEN / alias", "behaviour"),
                plant("    GIFT_WRAP = 0x00000001;\n    EXPRESS   = 0x00000002;",
                        "    EXPRESS   = 0x00000002;\n    GIFT_WRAP = 0x00000001;", "mask Option / order", "behaviour"),
                plant("mask Option", "enum Extra \"More.\" {\n A = 1;\n}\nmask Option", "enum Extra / added",
                        "behaviour"),
                plant("\"What the paint looks like.\"", "\"Hues.\"", "enum Colour / description", "docs"),
                plant("enum Colour \"", "enum Colour guide \"Elsewhere\" \"", "enum Colour / guide", "docs"),
                plant("enum Colour", "mask Colour", "enum Colour / kind", "source behaviour"));
    }

    private static List<Planted> messages() {
        return List.of(
                plant("message BEAT_CONF = 4", "message BEAT_CONF = 44", "message BEAT_CONF / number", "wire"),
                plant("STOCK_EVENT = 12 until 2, 13 since 3", "STOCK_EVENT = 12 until 3, 13 since 4",
                        "message STOCK_EVENT / number", "wire source"),
                plant("SIGNAL_IND = 14 since 2", "SIGNAL_IND = 14", "message SIGNAL_IND / versions", "behaviour"),
                plant("SIGNAL_IND = 14 since 2", "SIGNAL_IND = 14 since 3", "message SIGNAL_IND / versions", "wire"),
                plant("message LEGACY_REQ = 15 opaque \"Named, but its format is not published.\";\n", "",
                        "message LEGACY_REQ / removed", "wire source"),
                plant("message LEGACY_REQ", "message MORE_REQ = 16 \"More.\" {\n}\nmessage LEGACY_REQ",
                        "message MORE_REQ / added", "behaviour"),
                plant("message LEGACY_REQ", "message OLDER_REQ", "message LEGACY_REQ / name", "source behaviour"),
                plant("LEGACY_REQ = 15 opaque \"Named", "LEGACY_REQ = 15 \"Named", "message LEGACY_REQ / format",
                        "source behaviour"),
                plant("= 7 reads as 2", "= 7", "message FAILURE_CONF / reads as", "behaviour"),
                plant("\"Opens a session.\"", "\"Starts a session.\"", "message OPEN_REQ / description", "docs"),
                plant("= 10 guide \"Specimen guide, chapter 2\"", "= 10 guide \"Specimen guide, chapter 9\"",
                        "message ORDER_REQ / guide", "docs"));
    }

    private static List<Planted> fields() {
        return List.of(
                plant("        Rush        BOOL;\n", "", "message ORDER_REQ / fixed Rush / removed", "wire source"),
                plant("        Rush        BOOL;", "        Rush        BOOL;\n        Haste UCHAR;",
                        "message ORDER_REQ / fixed Haste / added", "wire"),
                plant("Rush        BOOL", "Haste       BOOL", "message ORDER_REQ / fixed Rush / name",
                        "source behaviour"),
                plant("Grade       UCHAR", "Grade       USHORT", "message ORDER_REQ / fixed Grade / type", "wire"),
                plant("OrderedAt   TIME", "OrderedAt   UINT", "message ORDER_REQ / fixed OrderedAt / type",
                        "behaviour"),
                plant("Balance     INT", "Balance     UINT", "message ORDER_REQ / fixed Balance / type",
                        "wire source"),
                plant("Reserved    UNSPEC(8)", "Reserved    UNSPEC(9)", "message ORDER_REQ / fixed Reserved / size",
                        "wire"),
                plant("Code        STRING(6) since 2", "Code        STRING(6) since 3",
                        "message ORDER_REQ / fixed Code / versions", "wire"),
                plant("Shift       SHORT;\n        Level       CHAR;", "Level       CHAR;\n        Shift       SHORT;",
                        "message ORDER_REQ / fixed / order", "wire"),
                plant("PaintColour as Colour", "PaintColour", "message ORDER_REQ / fixed PaintColour / enumeration",
                        "behaviour"),
                plant("OrderID     special NO_ORDER", "OrderID    ", "message ORDER_REQ / fixed OrderID / special",
                        "docs"),
                plant("\"Set by the client; the", "\"The", "field InvokeID / description", "docs"),
                plant("\"Zero.\"", "\"Nought.\"", "message ORDER_REQ / fixed Reserved / description", "docs"),
                plant("Code        STRING(6) since 2;", "Code STRING(6) since 2 until 3;\nCode STRING(6) since 4;",
                        "message ORDER_REQ / fixed Code / rows", "docs"));
    }

    private static List<Planted> floating() {
        String order = "message ORDER_REQ / ";
        return List.of(
                plant("        Trend       SHORT            tag 23;\n", "", order + "floating Trend / removed",
                        "wire source"),
                plant("        Trend ", "        More UINT tag 27;\n        Trend ", order + "floating More / added",
                        "behaviour"),
                plant("        Trend ", "        More UINT required tag 27;\n        Trend ",
                        order + "floating More / added", "wire"),
                plant("Trend       SHORT", "Course      SHORT", order + "floating Trend / name", "source behaviour"),
                plant("Trend       SHORT            tag 23", "Trend       SHORT            tag 33",
                        order + "floating Trend / tag", "wire"),
                plant("Unpublished untagged", "Unpublished tag 40", order + "floating Unpublished / tag", "behaviour"),
                plant("Comment STRING(40) optional since 4", "Comment STRING(41) optional since 4",
                        order + "floating Comment / size", "wire"),
                plant("Comment STRING(20) optional until 3", "Comment STRING(20) required until 3",
                        order + "floating Comment / presence", "behaviour"),
                plant("printed Extra", "printed Ekstra", order + "floating Extras / printed name", "behaviour"),
                plant("guide \"Specimen guide, chapter 3\"", "guide \"Elsewhere\"", order + "floating Comment / guide",
                        "docs"),
                plant("Urgent      BOOL ", "Urgent      USHORT ", order + "floating Urgent / type",
                        "source behaviour"),
                plant("tag SECRET_TAG secret", "tag SECRET_TAG", "message OPEN_REQ / floating Password / secret",
                        "behaviour"),
                plant("tag 20 seen 2", "tag 20 seen 3", order + "floating Rate / seen", "docs"),
                plant("Wide        STRING(300)      since 3", "Wide        STRING(300)      since 4",
                        order + "floating Wide / versions", "wire"),
                plant("UINT[NumWeights] optional", "USHORT[NumWeights] optional", order + "floating Weights / type",
                        "wire"),
                plant("list Pairs counted by NumPairs", "list Pairs counted by Grade", order + "list Pairs / counter",
                        "wire source"),
                plant("limit MAX_PARTS", "limit 5", order + "list Parts / limit", "behaviour"),
                plant("list Parts", "list Pieces", order + "list Parts / name", "source"),
                plant("\"The parts of the order.\"", "\"Parts.\"", order + "list Parts / description", "docs"),
                plant("            PartSize USHORT     optional;\n        }",
                        "        }\n            PartSize USHORT     optional;",
                        order + "list Parts / PartSize / part", "wire source"),
                plant("            PartName STRING(10);\n            PartSize USHORT     optional;",
                        "            PartSize USHORT     optional;\n            PartName STRING(10);",
                        order + "list Parts / order", "wire"),
                plant("            PartName STRING(10)", "            PartName STRING(11)",
                        order + "list Parts / PartName / size", "wire"),
                plant("        list Slots counted by NumSlots limit 3 {\n            Slot SLOT;\n        }\n", "",
                        order + "list Slots / removed", "wire source"),
                plant("        Trend       SHORT            tag 23;\n        Delta       CHAR             tag 24;\n",
                        "        Delta       CHAR             tag 24;\n        Trend       SHORT            tag 23;\n",
                        order + "floating / order", "behaviour"),
                plant("limit 50", "limit 51", "message STOCK_EVENT / records Stock / limit", "behaviour"),
                plant("opened by RecordType", "opened by Shade", "message STOCK_EVENT / records Stock / delimiter",
                        "wire source"));
    }

    private static List<Planted> roles() {
        return List.of(
                plant("    heartbeat BEAT_REQ confirmed by BEAT_CONF;\n", "", "session / heartbeat", "wire"),
                plant("    close CLOSE_REQ confirmed by CLOSE_CONF;", "    close CLOSE_REQ confirmed by BEAT_CONF;",
                        "session / close", "wire"),
                plant("    failure event FAILURE_EVENT;\n", "", "session / failure event", "wire"),
                plant("version in VersionNumber", "version in InvokeID", "session / version", "wire"),
                plant("mask EXPRESS", "mask GIFT_WRAP", "service Shop / mask", "wire"),
                plant("mask EXPRESS since 1", "mask EXPRESS since 2", "service Shop / versions", "behaviour"),
                plant("\"Takes orders.\"", "\"Sells.\"", "service Shop / description", "docs"),
                plant("service Shop", "service Store", "service Shop / name", "source"),
                plant("    event STOCK_EVENT;\n", "", "service Shop / event STOCK_EVENT / removed",
                        "source behaviour"),
                plant("    event STOCK_EVENT;", "    event STOCK_EVENT;\n    event FAILURE_EVENT;",
                        "service Shop / event FAILURE_EVENT / added", "behaviour"),
                plant("confirmed by ORDER_CONF or FAILURE_CONF", "confirmed by ORDER_CONF",
                        "service Shop / request ORDER_REQ / failure", "source behaviour"),
                plant("SIGNAL_IND from client", "SIGNAL_IND from server",
                        "service Shop / request SIGNAL_IND / sender", "source behaviour"));
    }

    @TestFactory
    Stream<DynamicTest> everyPlantedChangeIsFoundOnce() {
        return all().map(planted -> DynamicTest.dynamicTest(planted.key() + ": " + planted.to().strip(), () -> {
            List<Change> changes = ProtocolDiff.between(PROTOCOL, planted.protocol());
            assertThat(changes).extracting(change -> change.key() + ": " + consequences(change))
                    .containsExactly(planted.key() + ": " + planted.consequences());
        }));
    }

    @TestFactory
    Stream<DynamicTest> theWayBackIsTheMirror() {
        return all().map(planted -> DynamicTest.dynamicTest(planted.key() + ": " + planted.to().strip(), () -> {
            Change there = ProtocolDiff.between(PROTOCOL, planted.protocol()).get(0);
            List<Change> back = ProtocolDiff.between(planted.protocol(), PROTOCOL);
            assertThat(back).hasSize(1);
            assertThat(aspect(back.get(0))).isEqualTo(mirrored(aspect(there)));
            assertThat(List.of(back.get(0).before(), back.get(0).after(), back.get(0).versions()))
                    .isEqualTo(List.of(there.after(), there.before(), there.versions()));
        }));
    }

    private static String aspect(Change change) {
        return change.key().substring(change.key().lastIndexOf(" / ") + 3);
    }

    private static String mirrored(String aspect) {
        return aspect.equals("added") ? "removed" : aspect.equals("removed") ? "added" : aspect;
    }

    private static String consequences(Change change) {
        return change.consequences().stream().map(Consequence::printed).collect(Collectors.joining(" "));
    }

    @Test
    void theSameSpecHasNoChanges() {
        assertThat(ProtocolDiff.between(PROTOCOL, compiled(SPECIMEN))).isEmpty();
        assertThat(ProtocolDiff.between(PROTOCOL, compiled("// moves every line\n\n" + SPECIMEN))).isEmpty();
    }

    @Test
    void aChangeSaysWhatWasAndWhatIsAndWhere() {
        String edited = Edited.replaced(SPECIMEN, "Comment STRING(40) optional since 4",
                "Comment STRING(41) optional since 4");
        Change change = ProtocolDiff.between(PROTOCOL, compiled("\n" + edited)).get(0);
        assertThat(change.sentence()).isEqualTo(
                "floating field Comment of ORDER_REQ: size is STRING(41), was STRING(40), in versions 4..5");
        assertThat(change.versions()).extracting(Object::toString).containsExactly("4..5");
        assertThat(change.oldPlace().map(Object::toString)).contains("specimen.cti:" + lineOf("Comment STRING(40)")
                + ":9");
        assertThat(change.newPlace().map(Object::toString)).contains("specimen.cti:"
                + (lineOf("Comment STRING(40)") + 1) + ":9");
    }

    private static long lineOf(String text) {
        return SPECIMEN.substring(0, SPECIMEN.indexOf(text)).lines().count();
    }

    @Test
    void aNewVersionSaysNothingOfTheOnesBefore() {
        String edited = Edited.replaced(SPECIMEN, "versions 1..5;", "versions 1..6;");
        edited = Edited.replaced(edited, "        Trend ", "        More UINT required tag 27 since 6;\n        Trend ");
        edited = Edited.replaced(edited, "Code        STRING(6) since 2;", "Code STRING(6) since 2;\nLast UINT since 6;");
        List<Change> changes = ProtocolDiff.between(PROTOCOL, compiled(edited));
        assertThat(changes).extracting(Change::key).containsExactly("message ORDER_REQ / fixed Last / added",
                "message ORDER_REQ / floating More / added", "protocol / versions");
        assertThat(changes).extracting(Change::worst).containsOnly(Consequence.BEHAVIOUR);
        assertThat(changes.get(0).sentence())
                .isEqualTo("fixed field Last of ORDER_REQ is new (UINT at offset 48), in version 6");
    }

    @Test
    void anAccessorCanChangeThroughANewVersionAlone() {
        String edited = Edited.replaced(SPECIMEN, "versions 1..5;", "versions 1..6;");
        edited = Edited.replaced(edited, "Rate        INT              tag 20 seen 2;",
                "Rate INT tag 20 seen 2 until 5;\nRate UINT tag 20 since 6;");
        List<Change> changes = ProtocolDiff.between(PROTOCOL, compiled(edited));
        assertThat(changes).extracting(Change::key, Change::worst).contains(tuple(
                "message ORDER_REQ / floating Rate / accessor", Consequence.SOURCE));
        assertThat(changes).hasSize(2);
    }

    @Test
    void whatIsMentionedElsewhereIsRenamedOnce() {
        for (List<String> names : List.of(List.of("MAX_PARTS", "MOST_PARTS"), List.of("NO_ORDER", "NULL_ORDER"),
                List.of("COMMENT_TAG", "REMARK_TAG"), List.of("Colour", "Hue"), List.of("PAIR", "COUPLE"),
                List.of("EXPRESS", "FAST"), List.of("BEAT_REQ", "PULSE_REQ"), List.of("NumParts", "PartCount"))) {
            String edited = SPECIMEN.replaceAll("\\b" + names.get(0) + "\\b", names.get(1));
            List<Change> changes = ProtocolDiff.between(PROTOCOL, compiled(edited));
            assertThat(changes).extracting(Change::before, Change::after).containsExactly(
                    tuple(Optional.of(names.get(0)), Optional.of(names.get(1))));
            assertThat(changes.get(0).key()).endsWith(names.get(0) + " / name");
        }
    }
}

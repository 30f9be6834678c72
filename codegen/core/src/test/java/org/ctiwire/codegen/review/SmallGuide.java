package org.ctiwire.codegen.review;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ctiwire.codegen.Compilation;
import org.ctiwire.codegen.SpecCompiler;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.source.SourceFile;

/** An invented guide of two versions with the spec that fits it; a test changes a text and looks what is found. */
final class SmallGuide {

    private static final String SPEC = """
            protocol SMALL;
            guide "Paint service";
            package org.ctiwire.small;
            versions 1..2;
            limit message 100;
            header { MessageLength UINT length; MessageType UINT type; }
            floating header { FieldTag UCHAR tag; FieldLength UCHAR length; }
            const MAX_POTS = 4;
            enum Colour { RED = 0; BLUE = 1 since 2; }
            mask Option { GIFT = 0x01; }
            tags { NOTE_TAG = 1; POT_TAG = 2; LID_TAG = 3; WORD1_TAG = 4; WORD2_TAG = 5; WORD3_TAG = 6; }
            fields {
                Note tag NOTE_TAG; Pot tag POT_TAG; Lid tag LID_TAG;
                Word1 tag WORD1_TAG; Word2 tag WORD2_TAG; Word3 tag WORD3_TAG;
            }
            message PAINT_REQ = 7 {
                fixed { InvokeID UINT; NumPots USHORT; }
                floating {
                    Note STRING(20) optional;
                    Word1 STRING(4); Word2 STRING(4); Word3 STRING(4);
                    list Pots counted by NumPots { Pot UINT; Lid BOOL; }
                }
            }
            message SECRET_REQ = 8 opaque;
            """;

    private final Map<String, String> texts = new HashMap<>();
    private String spec = SPEC;

    SmallGuide() {
        for (int version = 1; version <= 2; version++) {
            texts.put("guide-v" + version + ".message-set.tsv", "#number\tmessage\n7\tPAINT_REQ\n8\tSECRET_REQ\n");
            texts.put("guide-v" + version + ".messages.tsv", """
                    #message\ttable_number\tlist_number\tpart\tposition\tfield\ttype\tsize\tpresence\tcounted_by\
                    \tfollows\tannotation
                    PAINT_REQ\t7\t7\tfixed\t1\tInvokeID\tUINT\t4
                    PAINT_REQ\t7\t7\tfixed\t2\tNumPots\tUShort\t2
                    PAINT_REQ\t7\t7\tfloating\t1\tNote\tSTRING\t20\toptional
                    PAINT_REQ\t7\t7\tfloating\t2\tWord1\tSTRING\t4
                    PAINT_REQ\t7\t7\tfloating\t3\tWord2\tSTRING\t4
                    PAINT_REQ\t7\t7\tfloating\t4\tWord3\tSTRING\t4
                    PAINT_REQ\t7\t7\tfloating\t5\tPot\tUINT\t4\t\tNumPots
                    PAINT_REQ\t7\t7\tfloating\t6\tLid\tBOOL\t2\t\tNumPots\tPot
                    """);
            texts.put("guide-v" + version + ".tags.tsv", """
                    #value\ttag\tmessages
                    1\tNOTE_TAG
                    2\tPOT_TAG
                    3\tLID_TAG
                    4\tWORD1_TAG
                    5\tWORD2_TAG
                    6\tWORD3_TAG
                    """);
            texts.put("guide-v" + version + ".constants.tsv", "#table\tconstant\tvalue\nSpecialValues\tMAX_POTS\t4\n"
                    + "Colour\tRED\t0\n" + (version == 2 ? "Colour\tBLUE\t1\n" : "")
                    + "Option(mask)\tGIFT\t0x00000001\n");
        }
        texts.put("field-tags.tsv", """
                #field\ttag\ttag_constant\tnote
                Note\t1\tNOTE_TAG
                Pot\t2\tPOT_TAG
                Lid\t3\tLID_TAG
                Word1\t4\tWORD1_TAG
                Word2\t5\tWORD2_TAG
                Word3\t6\tWORD3_TAG
                """);
        texts.put("older/message-numbers.tsv",
                "#number\tname\tedition\tsource\n7\tPAINT_REQ\t01\tlist\n8\tSECRET_REQ\t01\tlist\n");
        texts.put("errata.tsv", """
                #editions\ttable\titem\tfield\taspect\tprinted\tsettled\twhy\tevidence
                all\twire-format\tversions\t\tnumber\tmissing\t1..2\tTwo are enough.\tNone
                all\twire-format\tlimit message\t\tnumber\tmissing\t100\tSmall.\tNone
                all\twire-format\theader\t*\tsize\tmissing\t4\tUINT.\tNone
                all\twire-format\theader\tMessageLength\tposition\tmissing\t0\tFirst.\tNone
                all\twire-format\theader\tMessageType\tposition\tmissing\t4\tBehind.\tNone
                all\twire-format\tfloating header\t1..2\tsize\tmissing\t1+1\tSmall.\tNone
                """);
    }

    /** Replaces a text in one of the guide's tables. */
    SmallGuide printed(String table, String text, String other) {
        String before = texts.get(table);
        if (!before.contains(text)) {
            throw new AssertionError(table + " does not have: " + text);
        }
        texts.put(table, before.replace(text, other));
        return this;
    }

    /** Adds an entry to the errata. */
    SmallGuide erratum(String... cells) {
        texts.merge("errata.tsv", String.join("\t", cells) + "\n", String::concat);
        return this;
    }

    /** Takes a table away. */
    SmallGuide without(String table) {
        texts.remove(table);
        return this;
    }

    /** Replaces a text in the spec. */
    SmallGuide specified(String text, String other) {
        if (!spec.contains(text)) {
            throw new AssertionError("the spec does not have: " + text);
        }
        spec = spec.replace(text, other);
        return this;
    }

    Review review() throws IOException {
        Compilation compilation = SpecCompiler.compile(List.of(new SourceFile("small.cti", spec)));
        Protocol protocol = compilation.protocol()
                .orElseThrow(() -> new AssertionError(compilation.diagnostics()));
        return Review.of(protocol, Guide.read(name -> Optional.ofNullable(texts.get(name)), protocol.versions()));
    }

    /** The differences that nothing explains, one a line. */
    List<String> open() throws IOException {
        return review().open().stream()
                .flatMap(row -> row.comparisons().stream()
                        .filter(Comparison::isOpen)
                        .map(difference -> text(row, difference)))
                .toList();
    }

    private static String text(ReviewedRow row, Comparison difference) {
        return row.edition() + " " + row.table() + " " + row.item() + " " + row.subject(difference) + " "
                + difference.aspect().label() + ": " + difference.printed() + ", " + difference.spec();
    }
}

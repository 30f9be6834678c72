package org.ctiwire.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Random specs that have nothing wrong in them, as text: use {@link #texts()} in a property about any protocol. Each
 * has versions 1 to 6, with floating headers of 1 byte until version 3 and of 2 bytes from then on.
 */
public final class RandomSpecs {

    private static final int LAST_VERSION = 6;
    private static final int FIRST_WIDE_VERSION = 4;
    private static final List<String> INTEGERS = List.of("UINT", "INT", "USHORT", "SHORT", "UCHAR", "CHAR");

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private int names;
    private int tags;
    private int numbers;

    private RandomSpecs(Random random) {
        this.random = random;
    }

    /** Specs, the same for the same seed of the property. */
    public static Arbitrary<String> texts() {
        return Arbitraries.longs().map(RandomSpecs::text).withoutEdgeCases();
    }

    /** The spec of a seed. */
    public static String text(long seed) {
        return new RandomSpecs(new Random(seed)).spec();
    }

    private String spec() {
        out.append("protocol RANDOM;\n\npackage org.ctiwire.random;\nversions 1..").append(LAST_VERSION)
                .append(";\nlimit message 8000;\n\n")
                .append("header { MessageLength UINT length; MessageType ").append(any("UINT", "USHORT"))
                .append(" type; }\n")
                .append("floating header until 3 { FieldTag UCHAR tag; FieldLength UCHAR length; }\n")
                .append("floating header since 4 { FieldTag USHORT tag; FieldLength USHORT length; }\n");
        type();
        constants();
        enumeration("enum Shade", false);
        enumeration("mask Option", true);
        out.append("tags {\n    SHARED_TAG = 200").append(doc()).append(";\n    WIDE_TAG = 1000 since 4;\n}\n")
                .append("fields {\n    Shared tag SHARED_TAG").append(doc()).append(";\n    Secret secret;\n}\n");
        List<String> messages = new ArrayList<>();
        for (int count = 2 + random.nextInt(5); count > 0; count--) {
            messages.add(message());
        }
        out.append("service Shop mask OPTION_BIT_0").append(doc()).append(" {\n    request ").append(messages.get(0))
                .append(" confirmed by ").append(messages.get(1)).append(";\n}\n");
        session();
        return out.toString();
    }

    private void type() {
        out.append("type PAIR").append(maybe(" size 2..60")).append(doc())
                .append(" {\n    name STRING(20)").append(doc()).append(";\n    number ").append(any("UCHAR", "USHORT"))
                .append(";\n    value STRING(").append(1 + random.nextInt(30)).append(")").append(doc())
                .append(";\n}\n");
    }

    private void constants() {
        out.append("const MOST = ").append(1 + random.nextInt(20)).append(doc()).append(";\nconst NONE = ")
                .append(any("0", "0xFF", "255")).append(doc()).append(";\n");
    }

    private void enumeration(String head, boolean mask) {
        out.append(head).append(doc()).append(" {\n");
        for (int value = 0; value < 1 + random.nextInt(6); value++) {
            String name = (mask ? "OPTION_BIT_" : "SHADE_") + value;
            out.append("    ").append(name).append(" = ").append(mask ? "0x" + Integer.toHexString(1 << value) : value)
                    .append(value == 0 ? "" : versions()).append(doc()).append(";\n");
        }
        out.append(mask ? "" : "    SHADE_AGAIN = 0 alias;\n").append("}\n");
    }

    private String message() {
        String name = "MESSAGE_" + names++ + "_REQ";
        int number = ++numbers;
        out.append("message ").append(name).append(" = ").append(number);
        if (chance(4)) {
            out.append(" until 2, ").append(number + 500).append(" since 3");
        }
        if (chance(8) && number > 2) {
            out.append(" opaque \"Says ").append(word()).append(".\";\n");
            return name;
        }
        out.append(maybe(" guide \"Chapter 3\"")).append(" \"Says ").append(word()).append(".\" {\n");
        tags = 0;
        out.append("    fixed {\n        InvokeID UINT;\n        Version UINT;\n");
        for (int count = random.nextInt(6); count > 0; count--) {
            fixedField();
        }
        out.append("        NumParts USHORT;\n        NumGroups UINT;\n    }\n");
        if (!chance(5)) {
            floatingPart();
        }
        out.append("}\n");
        return name;
    }

    private void fixedField() {
        String type = switch (random.nextInt(4)) {
            case 0 -> "STRING(" + (1 + random.nextInt(40)) + ")";
            case 1 -> "UNSPEC(" + (1 + random.nextInt(40)) + ")";
            case 2 -> any("BOOL", "TIME");
            default -> integer();
        };
        out.append("        ").append(name()).append(' ').append(type).append(versions()).append(doc()).append(";\n");
    }

    private void floatingPart() {
        out.append("    floating {\n");
        if (chance(2)) {
            out.append("        Shared STRING(10);\n");
        }
        if (chance(3)) {
            out.append("        Wide STRING(300) since ").append(FIRST_WIDE_VERSION).append(" tag WIDE_TAG;\n");
        }
        for (int count = random.nextInt(6); count > 0; count--) {
            floatingField();
        }
        if (chance(2)) {
            out.append("        list ").append(name()).append(" counted by NumParts").append(limit()).append(doc())
                    .append(" {\n");
            floatingField();
            floatingField();
            out.append("        }\n");
        }
        if (chance(3)) {
            out.append("        NumSizes USHORT").append(tag()).append(";\n        Sizes ").append(integer())
                    .append("[NumSizes] optional").append(tag()).append(";\n");
        }
        if (chance(3)) {
            records();
        }
        out.append("    }\n");
    }

    private void records() {
        String delimiter = name();
        out.append("        records ").append(name()).append(" counted by NumGroups opened by ").append(delimiter)
                .append(limit()).append(doc()).append(" {\n        ").append(delimiter).append(" USHORT").append(tag())
                .append(";\n");
        floatingField();
        String counter = name();
        out.append("        ").append(counter).append(" USHORT").append(tag()).append(";\n        list ")
                .append(name()).append(" counted by ").append(counter).append(" {\n");
        floatingField();
        out.append("        }\n        }\n");
    }

    private void floatingField() {
        String type = switch (random.nextInt(6)) {
            case 0 -> "STRING(" + (1 + random.nextInt(200)) + ")";
            case 1 -> "UNSPEC(" + (1 + random.nextInt(200)) + ")";
            case 2 -> any("BOOL", "TIME");
            case 3 -> "PAIR";
            default -> integer();
        };
        out.append("        ").append(name()).append(' ').append(type).append(maybe(any(" required", " optional")))
                .append(versions()).append(chance(10) ? " untagged" : tag()).append(doc()).append(";\n");
    }

    private String integer() {
        return any(INTEGERS.toArray(new String[0]));
    }

    private String limit() {
        return any("", " limit MOST", " limit 7");
    }

    private String tag() {
        return " tag " + ++tags;
    }

    private String name() {
        return any("Field", "Device", "AgentID", "X") + names++;
    }

    private String versions() {
        int version = 1 + random.nextInt(LAST_VERSION);
        return any("", "", "", " since " + version, " until " + version, " since 1 until " + version);
    }

    private String doc() {
        return any("", "", " \"A " + word() + ".\"", " \"Both a " + word() + "\"\n\"and \\\"another\\\" one.\"",
                " /* why */ \"It is " + word().repeat(20) + ".\"", " // " + word() + "\n");
    }

    private String word() {
        return any("call", "device", "größe", "agent \\\\ team", "<b>", "%d");
    }

    private void session() {
        if (chance(2)) {
            out.append("session {\n    open MESSAGE_OPEN_REQ confirmed by MESSAGE_OPEN_CONF;\n"
                    + "    correlate by InvokeID;\n    version in Version;\n}\n"
                    + "message MESSAGE_OPEN_REQ = 901 \"Opens.\" { fixed { InvokeID UINT; Version UINT; } }\n"
                    + "message MESSAGE_OPEN_CONF = 902 \"Confirms.\" { fixed { InvokeID UINT; } }\n");
            correlated(903, "ASK_REQ");
            correlated(904, "ASK_CONF");
            correlated(905, "ASK_FAILURE");
            out.append("service Desk \"Answers.\"").append(" {\n    request ASK_REQ confirmed by ASK_CONF")
                    .append(maybe(" or ASK_FAILURE")).append(";\n}\n");
        }
    }

    private void correlated(int number, String name) {
        String before = any("", "Code UCHAR; ", "Code UINT since 3; ", "Code STRING(4); ");
        out.append("message ").append(name).append(" = ").append(number).append(maybe(" since 2")).append(" \"Asks.\"")
                .append(" { fixed { ").append(before).append("InvokeID ").append(any("UCHAR", "USHORT", "UINT", "INT"))
                .append("; } }\n");
    }

    private String maybe(String text) {
        return chance(2) ? text : "";
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}

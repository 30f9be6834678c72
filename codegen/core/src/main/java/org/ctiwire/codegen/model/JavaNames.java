package org.ctiwire.codegen.model;

import java.util.Locale;
import java.util.Set;

/** The names that the guide's names get in Java. The resolver checks them for collisions, the outputs use them. */
public final class JavaNames {

    private static final Set<String> TAKEN = Set.of("abstract", "assert", "boolean", "break", "byte", "case",
            "catch", "char", "class", "const", "continue", "default", "do", "double", "else", "enum", "extends",
            "false", "final", "finally", "float", "for", "goto", "if", "implements", "import", "instanceof", "int",
            "interface", "long", "native", "new", "null", "package", "private", "protected", "public", "return",
            "short", "static", "strictfp", "super", "switch", "synchronized", "this", "throw", "throws", "transient",
            "true", "try", "void", "volatile", "while", "_",
            // methods that every generated class has or inherits
            "add", "appendTo", "clear", "end", "finish", "getClass", "hashCode", "messageLength", "messageName",
            "next", "notify", "notifyAll", "protocolVersion", "toString", "validate", "wait", "wrap");

    private JavaNames() {
    }

    /** {@code CALL_DELIVERED_EVENT} to {@code CallDeliveredEvent}; a name in mixed case keeps its case. */
    public static String className(String name) {
        StringBuilder className = new StringBuilder();
        for (String word : name.split("_")) {
            if (!word.isEmpty()) {
                boolean mixed = !word.equals(word.toUpperCase(Locale.ROOT));
                className.append(Character.toUpperCase(word.charAt(0)))
                        .append(mixed ? word.substring(1) : word.substring(1).toLowerCase(Locale.ROOT));
            }
        }
        return className.toString();
    }

    /** {@code ConnectionDeviceID} to {@code connectionDeviceID}, {@code ANI} to {@code ani}, {@code ANI_II} to {@code aniII}. */
    public static String memberName(String name) {
        String joined = joinWords(name);
        int capitals = 0;
        while (capitals < joined.length() && Character.isUpperCase(joined.charAt(capitals))) {
            capitals++;
        }
        boolean wordBehind = capitals < joined.length() && Character.isLowerCase(joined.charAt(capitals));
        int lowered = capitals > 1 && wordBehind ? capitals - 1 : capitals;
        lowered = name.contains("_") ? Math.min(lowered, name.indexOf('_')) : lowered;
        String member = joined.substring(0, lowered).toLowerCase(Locale.ROOT) + joined.substring(lowered);
        return TAKEN.contains(member) ? member + "Value" : member;
    }

    /** A member's name behind a word such as {@code has}: {@code aniII} to {@code AniII}. */
    public static String capitalized(String memberName) {
        return Character.toUpperCase(memberName.charAt(0)) + memberName.substring(1);
    }

    private static String joinWords(String name) {
        StringBuilder joined = new StringBuilder();
        for (String word : name.split("_")) {
            if (!word.isEmpty()) {
                joined.append(joined.length() == 0 ? word : capitalized(word));
            }
        }
        return joined.toString();
    }
}

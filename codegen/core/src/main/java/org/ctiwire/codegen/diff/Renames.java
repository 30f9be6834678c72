package org.ctiwire.codegen.diff;

import java.util.HashMap;
import java.util.Map;

/**
 * The names that things of the old protocol have in the new one, so that a renamed thing is one change, and not one
 * more wherever it is mentioned.
 */
final class Renames {

    /** What can be mentioned elsewhere. */
    enum Kind { COMPOSITE, CONSTANT, ENUMERATION, FIELD, MASK_VALUE, MESSAGE, TAG }

    private final Map<Kind, Map<String, String>> names = new HashMap<>();

    void add(Kind kind, Map<String, String> renamed) {
        names.computeIfAbsent(kind, any -> new HashMap<>()).putAll(renamed);
    }

    /** The new name, or the old one where it has stayed. */
    String of(Kind kind, String name) {
        return names.getOrDefault(kind, Map.of()).getOrDefault(name, name);
    }
}

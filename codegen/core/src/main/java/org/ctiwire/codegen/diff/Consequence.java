package org.ctiwire.codegen.diff;

import java.util.Locale;

/** What a change means to those who do not take part in it, the worst first. */
public enum Consequence {
    /** Bytes lie elsewhere or mean something else, or one side sends what the other does not expect. */
    WIRE,
    /** Java code that was written against the generated classes may not compile any more. */
    SOURCE,
    /** The same bytes and the same Java code, but another result: a name, a check, a limit. */
    BEHAVIOUR,
    /** Descriptions alone. */
    DOCS;

    /** The name in lower case, as it is printed. */
    public String printed() {
        return name().toLowerCase(Locale.ROOT);
    }
}

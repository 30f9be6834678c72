package org.ctiwire.codegen.review;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What of a row is compared. The names, in lower case with hyphens, stand in the errata. */
public enum Aspect {
    /** Whether the message is there at all. */
    MESSAGE(true),
    /** The number that the format table of a message prints. */
    TABLE_NUMBER(true),
    /** The number that the list of messages prints beside the format table. */
    LIST_NUMBER(true),
    /** Whether the thing is described once. */
    DESCRIBED(true),
    /** The number of a message, tag, constant or limit. */
    NUMBER(false),
    /** The name, or whether the thing is there at all. */
    NAME(false),
    /** Whether the names of a table are bits that combine. */
    MASK(false),
    /** Fixed or floating. */
    PART(false),
    /** The place in the order of its part. */
    POSITION(false),
    /** The wire type. */
    TYPE(false),
    /** The size in bytes. */
    SIZE(false),
    /** Required or optional. */
    PRESENCE(false),
    /** The field that counts the list or the records. */
    COUNTER(false),
    /** The most entries of a list. */
    LIMIT(false),
    /** The field that stands before it in each entry of a list. */
    FOLLOWS(false),
    /** The field that opens the record it belongs to. */
    RECORD(false),
    /** The tag's number. */
    TAG(false),
    /** The tag's constant. */
    TAG_CONSTANT(false),
    /** A remark of the guide's table. */
    ANNOTATION(false),
    /** The first version that has it. */
    SINCE(false),
    /** The first version in which it was seen, where it may be older. */
    SEEN(false),
    /** The last version that has it. */
    UNTIL(false),
    /** A change of its type between two versions. */
    CHANGED(false);

    private final boolean ofItem;

    Aspect(boolean ofItem) {
        this.ofItem = ofItem;
    }

    /** Whether it is said of the message as a whole, so that no field is named with it. */
    boolean isOfItem() {
        return ofItem;
    }

    /** The name as the errata and the reports write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Aspect> labelled(String label) {
        return Stream.of(values()).filter(aspect -> aspect.label().equals(label)).findFirst();
    }
}

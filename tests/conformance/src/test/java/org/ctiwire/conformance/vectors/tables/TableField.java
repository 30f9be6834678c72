package org.ctiwire.conformance.vectors.tables;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a row of a table says about a field in one version, with the errata.
 *
 * @param name      its name
 * @param types     the type; two where it changed between two editions and nobody knows when
 * @param counter   the field that counts its entries, or empty
 * @param follows   the field that it stands behind in each entry, or empty
 * @param tag       the tag, for a floating field that has a published one
 * @param certainty how much the tables know of it in this version
 * @param place     the row
 */
record TableField(String name, List<String> types, String counter, String follows, OptionalInt tag,
                  Certainty certainty, String place) {

    /** How much the tables know. */
    enum Certainty {
        /** A table prints the field, or the list of changes dates it. */
        KNOWN,
        /** The oldest table seen has the field; no table of this version was seen, and no change is named. */
        ASSUMED,
        /** The field came or went between two editions, and this version lies between them. */
        OPEN
    }

    TableField with(OptionalInt published) {
        return new TableField(name, types, counter, follows, published, certainty, place);
    }

    boolean isArray() {
        return types.get(0).endsWith("]");
    }

    boolean isListed() {
        return !counter.isEmpty() && !isArray();
    }

    /** Whether a floating header has room for the tag. */
    boolean isWritable(int largestTag) {
        return tag.isPresent() && tag.getAsInt() <= largestTag;
    }

    @Override
    public String toString() {
        return name + " " + String.join(" or ", types) + " (" + place + ")";
    }
}

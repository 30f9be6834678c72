package org.ctiwire.codegen.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ctiwire.codegen.source.SourceRange;

/**
 * A field as one row of a message's table gives it. A field whose type, size or tag changed has one row for each of
 * its shapes; their versions do not overlap.
 *
 * @param name        the guide's field name
 * @param printedName the name that the guide prints instead in these versions, a misprint
 * @param type        the wire type
 * @param versions    the protocol versions that have it in this shape
 * @param presence    whether the guide calls it required or optional
 * @param tag         the tag in the floating part; empty in a fixed part and where no tag is published
 * @param tagName     the tag's constant, where it has one
 * @param enumeration what its number means
 * @param specials    numbers with a meaning of their own
 * @param secret      never printed when true
 * @param seenSince   the first version in which it was seen, where it is not known whether older ones have it
 * @param doc         our description, empty where the name says it
 * @param guide       where the guide describes it, if elsewhere than its message
 * @param range       its place in the spec
 */
public record Field(String name, Optional<String> printedName, FieldType type, VersionRange versions, Presence presence, OptionalInt tag,
                    Optional<String> tagName, Optional<Enumeration> enumeration, List<Constant> specials,
                    boolean secret, OptionalInt seenSince, String doc, Optional<String> guide, SourceRange range)
        implements FloatingItem {

    public Field {
        specials = List.copyOf(specials);
    }

    /** The name as the guide prints it in these versions, misprint or not. */
    public String spelling() {
        return printedName.orElse(name);
    }
}

package org.ctiwire.codegen.model;

import java.util.List;
import java.util.OptionalInt;
import org.ctiwire.codegen.source.SourceRange;

/** A part of the floating part: a field, a list or records. */
public sealed interface FloatingItem permits Field, FloatingItem.FieldList, FloatingItem.Records {

    /** The guide's name of a field, ours of a list or records. */
    String name();

    /** Its place in the spec. */
    SourceRange range();

    /**
     * Entries that repeat, each made of the same fields side by side.
     *
     * @param name    our name for the list
     * @param counter the field that counts the entries
     * @param limit   the largest number of entries
     * @param members the fields of an entry, in order
     * @param doc     our description
     * @param range   its place in the spec
     */
    record FieldList(String name, String counter, OptionalInt limit, List<Field> members, String doc,
                     SourceRange range) implements FloatingItem {

        public FieldList {
            members = List.copyOf(members);
        }
    }

    /**
     * Records, each opened by a delimiter field and closed by the next one.
     *
     * @param name      our name for the records
     * @param counter   the field that counts them
     * @param delimiter the field that opens a record, one of the items
     * @param limit     the largest number of records
     * @param items     what a record holds, in the guide's order
     * @param doc       our description
     * @param range     its place in the spec
     */
    record Records(String name, String counter, String delimiter, OptionalInt limit, List<FloatingItem> items,
                   String doc, SourceRange range) implements FloatingItem {

        public Records {
            items = List.copyOf(items);
        }
    }
}

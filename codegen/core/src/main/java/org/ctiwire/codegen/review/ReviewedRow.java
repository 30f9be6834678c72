package org.ctiwire.codegen.review;

import java.util.List;
import java.util.OptionalInt;

/**
 * A row of a table beside what the spec has in its place.
 *
 * @param edition     the guide's edition, or {@code older}
 * @param table       the kind of table, such as {@code messages}
 * @param line        the row's line in its file; empty where only the spec has it
 * @param section     the service of a message, the table of a constant
 * @param item        the message, tag, or table of constants
 * @param field       the field, number or constant
 * @param comparisons every aspect that was compared
 */
public record ReviewedRow(String edition, String table, OptionalInt line, String section, String item, String field,
                          List<Comparison> comparisons) {

    /** How a row came off. */
    public enum Outcome { MATCHED, EXPLAINED, OPEN }

    public ReviewedRow {
        comparisons = List.copyOf(comparisons);
    }

    /** Matched where nothing differs, explained where the errata have an entry for whatever differs. */
    public Outcome outcome() {
        if (comparisons.stream().anyMatch(Comparison::isOpen)) {
            return Outcome.OPEN;
        }
        return comparisons.stream().allMatch(Comparison::equal) ? Outcome.MATCHED : Outcome.EXPLAINED;
    }

    /** The field that a comparison is about; empty where it is about the item as a whole. */
    public String subject(Comparison comparison) {
        return comparison.aspect().isOfItem() ? "" : field;
    }

    ReviewedRow with(List<Comparison> judged) {
        return new ReviewedRow(edition, table, line, section, item, field, judged);
    }
}

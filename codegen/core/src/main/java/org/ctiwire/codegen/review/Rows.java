package org.ctiwire.codegen.review;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Collects the rows of one table of one edition. */
final class Rows {

    private final String edition;
    private final String table;
    private final List<ReviewedRow> collected = new ArrayList<>();

    Rows(String edition, String table) {
        this.edition = edition;
        this.table = table;
    }

    /** A row that the guide has. */
    void add(int line, String section, String item, String field, List<Comparison> comparisons) {
        collected.add(new ReviewedRow(edition, table, OptionalInt.of(line), section, item, field, comparisons));
    }

    /** Something that only the spec has. */
    void addOfSpec(String section, String item, String field, List<Comparison> comparisons) {
        collected.add(new ReviewedRow(edition, table, OptionalInt.empty(), section, item, field, comparisons));
    }

    List<ReviewedRow> collected() {
        return List.copyOf(collected);
    }
}

package org.ctiwire.conformance.vectors.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** The tags of floating fields. */
final class PublishedTags {

    private static final String SUFFIX = "TAG";

    private final Map<String, OptionalInt> byField = new HashMap<>();
    private final Map<String, Integer> byConstant = new HashMap<>();

    PublishedTags() {
        for (TableRow row : TableRow.read("field-tags.tsv")) {
            boolean published = !row.cell("tag").isEmpty();
            byField.put(row.cell("field"),
                    published ? OptionalInt.of(row.number("tag")) : OptionalInt.empty());
        }
        addConstants(TableRow.read("guide-v25.tags.tsv"), "tag");
        addConstants(TableRow.read("older/tags-v14.tsv"), "tag_constant");
    }

    private void addConstants(List<TableRow> rows, String column) {
        for (TableRow row : rows) {
            if (row.cell("value").matches("\\d+")) {
                byConstant.putIfAbsent(row.cell(column).replace("_", ""), row.number("value"));
            }
        }
    }

    /** The tag, empty where none is published; fields that were gone before 23 have the tag of their constant. */
    OptionalInt of(String field) {
        if (byField.containsKey(field)) {
            return byField.get(field);
        }
        Integer tag = byConstant.get(field.toUpperCase(Locale.ROOT) + SUFFIX);
        if (tag == null) {
            throw new AssertionError("no table has a tag of " + field);
        }
        return OptionalInt.of(tag);
    }

    int ofConstant(String constant) {
        return byConstant.get(constant.replace("_", ""));
    }
}

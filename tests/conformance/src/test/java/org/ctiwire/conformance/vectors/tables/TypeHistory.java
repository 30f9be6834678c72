package org.ctiwire.conformance.vectors.tables;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The type of a field of the layout history in a version. */
final class TypeHistory {

    /** An edition's type; what other implementations have (c14, s18) does not outweigh the guides. */
    private static final Pattern OF_EDITION = Pattern.compile("\\bg(\\d+):(\\S+)");
    private static final Pattern SINCE = Pattern.compile("(\\S+) since (\\d+)");
    private static final Pattern NEW_SIZE = Pattern.compile("(\\d+) bytes \\(before: (\\d+)\\)");

    private final PrintedErrata errata;
    private final List<TableRow> changes;

    TypeHistory(PrintedErrata errata, List<TableRow> changes) {
        this.errata = errata;
        this.changes = changes;
    }

    /**
     * The type, or both where it changed between two editions with the version between them.
     *
     * @param field    the name, where the row stands for several
     * @param inGuides the type in the oldest guide that has the field, for rows that repeat a misprint of it
     */
    List<String> types(int version, TableRow row, String field, String inGuides) {
        for (TableRow change : changes) {
            Matcher size = NEW_SIZE.matcher(change.cell("detail"));
            if (size.matches() && change.cell("kind").equals("size") && Lifetime.isAbout(change, row)) {
                return List.of("STRING(" + size.group(version < change.number("version") ? 2 : 1) + ")");
            }
        }
        String printed = TypeNotation.isPlain(row.cell("type")) ? row.cell("type") : inGuides;
        String settled = errata.settle(PrintedErrata.OLDER, OlderLayouts.TABLE, row.cell("message"), field, "type",
                printed);
        for (TableRow change : errata.find(PrintedErrata.OLDER, OlderLayouts.TABLE, row.cell("message"), field,
                "changed")) {
            Matcher since = SINCE.matcher(change.cell("settled"));
            if (since.matches() && since.group(1).equals(printed) && version >= Integer.parseInt(since.group(2))) {
                return List.of(printed);
            }
        }
        return settled.equals(printed) ? printed(version, row, printed) : List.of(settled);
    }

    private static List<String> printed(int version, TableRow row, String newest) {
        TreeMap<Integer, String> editions = new TreeMap<>();
        OF_EDITION.matcher(row.cell("type_history")).results()
                .filter(edition -> TypeNotation.isPlain(edition.group(2)))
                .forEach(edition -> editions.put(Integer.valueOf(edition.group(1)), edition.group(2)));
        if (editions.isEmpty()) {
            return List.of(newest);
        }
        return Stream.of(editions.floorEntry(version), editions.ceilingEntry(version))
                .filter(edition -> edition != null).map(Map.Entry::getValue).distinct().toList();
    }
}

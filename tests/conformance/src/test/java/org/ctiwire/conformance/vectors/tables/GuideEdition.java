package org.ctiwire.conformance.vectors.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The message format tables of an edition, with its errata. */
final class GuideEdition {

    /** The position of a row that stands for a message without fields. */
    static final String HEADER_ONLY = "0";
    private static final String TABLE = "messages";
    private static final List<String> PARTS = List.of("fixed", "floating");
    private static final Pattern RUN = Pattern.compile("(\\D+)(\\d+) to \\1(\\d+)");

    private final String edition;
    private final PrintedErrata errata;
    private final Map<String, List<TableRow>> rows = new LinkedHashMap<>();
    private final Map<String, MessageFormat> formats = new HashMap<>();

    GuideEdition(int version, PrintedErrata errata) {
        this.edition = Integer.toString(version);
        this.errata = errata;
        Map<String, TableRow> first = new HashMap<>();
        for (TableRow row : TableRow.read("guide-v" + version + ".messages.tsv")) {
            String key = row.cell("message") + " " + row.cell("part") + " " + row.cell("position");
            TableRow earlier = first.putIfAbsent(key, row);
            if (earlier == null) {
                rows.computeIfAbsent(row.cell("message"), message -> new ArrayList<>()).add(row);
            } else if (!isDescribedAgain(row) || !earlier.cells().equals(row.cells())) {
                throw new AssertionError(row.place() + " contradicts " + earlier.place());
            }
        }
        rows.keySet().forEach(message -> formats.put(message,
                new MessageFormat(fields(message, PARTS.get(0)), fields(message, PARTS.get(1)))));
    }

    private boolean isDescribedAgain(TableRow row) {
        return !errata.find(edition, TABLE, row.cell("message"), "", "described").isEmpty();
    }

    Set<String> messages() {
        return rows.keySet();
    }

    /** The format, or null. */
    MessageFormat format(String message) {
        return formats.get(message);
    }

    /** The number that the table and the list have, once the errata have settled both; null without a table. */
    Integer number(String message) {
        if (!rows.containsKey(message)) {
            return null;
        }
        Set<String> numbers = new HashSet<>();
        for (TableRow row : rows.get(message)) {
            numbers.add(settled(row, "", "table-number", row.cell("table_number")));
            numbers.add(settled(row, "", "list-number", row.cell("list_number")));
        }
        if (numbers.size() != 1) {
            throw new AssertionError(message + " of " + edition + " has the numbers " + numbers);
        }
        return Integer.valueOf(numbers.iterator().next());
    }

    private String settled(TableRow row, String field, String aspect, String printed) {
        return errata.settle(edition, TABLE, row.cell("message"), field, aspect, printed);
    }

    private List<TableField> fields(String message, String part) {
        List<TableField> fields = new ArrayList<>();
        for (TableRow row : rows.get(message)) {
            if (row.cell("part").equals(part) && !row.cell("position").equals(HEADER_ONLY)) {
                String printed = row.cell("field");
                String name = settled(row, printed, "name", printed);
                Matcher run = RUN.matcher(name);
                if (run.matches()) {
                    TableField before = fields.get(fields.size() - 1);
                    fields.addAll(run(run.group(1), run.group(2), run.group(3), before, row.place()));
                } else {
                    put(fields, row, field(row, name));
                }
            }
        }
        for (String name : errata.leftOut(edition, TABLE, message, part)) {
            fields.add(new TableField(name, List.of(typeElsewhere(name)), "", "", OptionalInt.empty(),
                    TableField.Certainty.KNOWN, "errata.tsv: " + message));
        }
        return fields;
    }

    /** The fields that one row stands for, each like the field before it. */
    static List<TableField> run(String stem, String first, String last, TableField like, String place) {
        List<TableField> fields = new ArrayList<>();
        for (int number = Integer.parseInt(first); number <= Integer.parseInt(last); number++) {
            fields.add(new TableField(stem + number, like.types(), like.counter(), like.follows(), like.tag(),
                    like.certainty(), place));
        }
        return fields;
    }

    private void put(List<TableField> fields, TableRow row, TableField field) {
        String position = settled(row, row.cell("field"), "position", row.cell("position"));
        boolean moved = !position.equals(row.cell("position"));
        fields.add(moved ? Integer.parseInt(position) - 1 : fields.size(), field);
    }

    private TableField field(TableRow row, String name) {
        String printed = row.cell("field");
        String type = settled(row, printed, "type", row.cell("type"));
        String size = settled(row, printed, "size", row.cell("size"));
        return new TableField(name, List.of(TypeNotation.of(type, size, row.place())),
                settled(row, printed, "counter", row.cell("counted_by")),
                settled(row, printed, "follows", row.cell("follows")), OptionalInt.empty(),
                TableField.Certainty.KNOWN, row.place());
    }

    /** A field that its table leaves out has the type that it has in all the others. */
    private String typeElsewhere(String name) {
        Set<String> types = rows.values().stream().flatMap(List::stream)
                .filter(row -> row.cell("field").equals(name))
                .map(row -> TypeNotation.of(row.cell("type"), row.cell("size"), row.place()))
                .collect(Collectors.toSet());
        if (types.size() != 1) {
            throw new AssertionError(name + " has the types " + types);
        }
        return types.iterator().next();
    }
}

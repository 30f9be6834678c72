package org.ctiwire.conformance.vectors.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The message formats of the versions before the guides with tables of their own, from the layout history. */
final class OlderLayouts {

    static final String TABLE = "layout-history";
    private static final Pattern RUN = Pattern.compile("(\\D+)(\\d+)-(\\d+)");
    private static final Pattern OTHER_ORDER = Pattern.compile("g(\\d+) prints (\\w+) before (\\w+); .*");

    private final PrintedErrata errata;
    private final Lifetime lifetime;
    private final TypeHistory typeHistory;
    private final List<GuideEdition> guides;
    private final Map<String, List<TableRow>> rows = new LinkedHashMap<>();

    /** The guides, the oldest first, say what the history leaves out: counters, and the types that it misprints. */
    OlderLayouts(PrintedErrata errata, List<GuideEdition> guides) {
        List<TableRow> changes = TableRow.read("versions.tsv");
        this.errata = errata;
        this.lifetime = new Lifetime(errata, changes);
        this.typeHistory = new TypeHistory(errata, changes);
        this.guides = guides;
        for (TableRow row : TableRow.read("older/layout-history.tsv")) {
            if (!isDropped(row)) {
                rows.computeIfAbsent(row.cell("message"), message -> new ArrayList<>()).add(row);
            }
        }
    }

    private boolean isDropped(TableRow row) {
        String field = row.cell("field");
        return errata.settle(PrintedErrata.OLDER, TABLE, row.cell("message"), field, "name", field)
                .equals(PrintedErrata.MISSING);
    }

    Set<String> messages() {
        return rows.keySet();
    }

    MessageFormat format(String message, int version) {
        return new MessageFormat(part(message, "fixed", version), part(message, "floating", version));
    }

    private List<TableField> part(String message, String part, int version) {
        List<TableField> fields = new ArrayList<>();
        List<TableRow> history = rows.getOrDefault(message, List.of());
        for (TableRow row : history) {
            if (row.cell("part").equals(part)) {
                Matcher run = RUN.matcher(row.cell("field"));
                if (run.matches()) {
                    fields.addAll(run(run, row, version));
                } else {
                    field(row, row.cell("field"), version).ifPresent(fields::add);
                }
            }
        }
        errata.leftOut(PrintedErrata.OLDER, TABLE, message, part)
                .forEach(name -> addLeftOut(fields, guideFields(message, part), name));
        history.forEach(row -> swapWhereOtherOrder(fields, row, version));
        return fields;
    }

    /** An edition that printed two neighbours the other way round; the errata date the change right behind it. */
    private static void swapWhereOtherOrder(List<TableField> fields, TableRow row, int version) {
        Matcher order = OTHER_ORDER.matcher(row.cell("type_history"));
        if (order.matches() && row.cell("field").equals(order.group(2))
                && version <= Integer.parseInt(order.group(1))) {
            int former = indexOf(fields, order.group(2));
            int latter = indexOf(fields, order.group(3));
            if (former > latter) {
                Collections.swap(fields, former, latter);
            }
        }
    }

    /** Puts a field that the history leaves out behind the one that it follows in the guides. */
    private static void addLeftOut(List<TableField> fields, List<TableField> inGuides, String name) {
        int index = indexOf(inGuides, name);
        TableField added = inGuides.get(index);
        TableField before = inGuides.get(index - 1);
        int place = indexOf(fields, before.name());
        if (place >= 0) {
            fields.add(place + 1, new TableField(name, added.types(), added.counter(), added.follows(),
                    OptionalInt.empty(), fields.get(place).certainty(), added.place()));
        }
    }

    private static int indexOf(List<TableField> fields, String name) {
        return fields.stream().map(TableField::name).toList().indexOf(name);
    }

    private List<TableField> run(Matcher run, TableRow row, int version) {
        List<TableField> fields = new ArrayList<>();
        for (int number = Integer.parseInt(run.group(2)); number <= Integer.parseInt(run.group(3)); number++) {
            field(row, run.group(1) + number, version).ifPresent(fields::add);
        }
        return fields;
    }

    private Optional<TableField> field(TableRow row, String name, int version) {
        Optional<TableField> inGuides = guideFields(row.cell("message"), row.cell("part")).stream()
                .filter(field -> field.name().equals(name)).findFirst();
        String guideType = inGuides.map(field -> field.types().get(0)).orElse("");
        return lifetime.in(version, row).map(certainty -> new TableField(name,
                typeHistory.types(version, row, name, guideType), inGuides.map(TableField::counter).orElse(""),
                inGuides.map(TableField::follows).orElse(""), OptionalInt.empty(), certainty, row.place()));
    }

    /** The part in the oldest guide that has the message. */
    private List<TableField> guideFields(String message, String part) {
        return guides.stream().map(guide -> guide.format(message)).filter(format -> format != null)
                .map(format -> format.part(part)).findFirst().orElse(List.of());
    }
}

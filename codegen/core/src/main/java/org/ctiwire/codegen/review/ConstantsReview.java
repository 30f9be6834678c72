package org.ctiwire.codegen.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.review.NamedNumbers.Declared;
import org.ctiwire.codegen.review.NamedNumbers.Printed;

/**
 * Compares the guide's tables of constants with the enumerations, masks and constants. What the tables add to a name in
 * parentheses tells tables of one enumeration apart; {@code (mask)} among them is compared.
 */
final class ConstantsReview {

    private static final String CONSTANTS = "SpecialValues";
    private static final String MASK = "(mask)";

    private final Protocol protocol;
    private final Edition edition;
    private final Rows rows;
    private final Map<String, Set<Declared>> unpaired = new LinkedHashMap<>();

    ConstantsReview(Protocol protocol, Edition edition) {
        this.protocol = protocol;
        this.edition = edition;
        this.rows = new Rows(edition.label(), "constants");
    }

    List<ReviewedRow> rows() {
        Map<String, List<Printed>> tables = new LinkedHashMap<>();
        for (Table.Row row : edition.constants().rows()) {
            tables.computeIfAbsent(row.cell("table"), name -> new ArrayList<>())
                    .add(new Printed(row.line(), row.cell("constant"), row.cell("value")));
        }
        unpaired.put(CONSTANTS, new HashSet<>(declared(CONSTANTS)));
        protocol.enumerations().forEach(
                enumeration -> unpaired.put(enumeration.name(), new HashSet<>(declared(enumeration.name()))));
        tables.forEach(this::compareTable);
        unpaired.forEach((name, entries) -> declared(name).stream().filter(entries::contains).forEach(
                entry -> rows.addOfSpec(name, name, entry.name(),
                        List.of(Comparison.missingInGuide(Aspect.NUMBER, entry.text())))));
        return rows.collected();
    }

    private void compareTable(String table, List<Printed> printed) {
        String name = table.replaceFirst("\\(.*\\)$", "");
        List<Declared> declared = declared(name);
        NamedNumbers pairs = new NamedNumbers(printed, declared);
        unpaired.computeIfAbsent(name, unknown -> new HashSet<>()).retainAll(pairs.unpaired());
        boolean first = true;
        for (Printed row : printed) {
            List<Comparison> comparisons = new ArrayList<>(pairs.compare(row));
            if (first && table.endsWith(MASK) && pairs.isPaired(row)) {
                comparisons.add(Comparison.of(Aspect.MASK, "mask", isMask(name) ? "mask" : "enum"));
            }
            rows.add(row.line(), name, table, row.name(), comparisons);
            first = false;
        }
    }

    private List<Declared> declared(String name) {
        if (name.equals(CONSTANTS)) {
            return protocol.constants().stream()
                    .map(constant -> new Declared(constant.name(), constant.number(),
                            Long.toString(constant.number())))
                    .toList();
        }
        Optional<Enumeration> enumeration = enumeration(name);
        List<Declared> declared = new ArrayList<>();
        enumeration.ifPresent(found -> found.values().stream()
                .filter(value -> value.versions().contains(edition.version()))
                .forEach(value -> declared.add(new Declared(value.name(), value.number(),
                        found.mask() ? hexadecimal(value.number()) : Long.toString(value.number())))));
        return declared;
    }

    private boolean isMask(String name) {
        return enumeration(name).map(Enumeration::mask).orElse(false);
    }

    private Optional<Enumeration> enumeration(String name) {
        return protocol.enumerations().stream().filter(found -> found.name().equals(name)).findFirst();
    }

    private static String hexadecimal(long number) {
        return String.format(Locale.ROOT, "0x%08X", number);
    }
}

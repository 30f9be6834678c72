package org.ctiwire.codegen.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Lays the named numbers of one table beside those of the spec: message types, tags, the constants of a table. What
 * has both name and number in common belongs together, then what has the name, then what has the number.
 */
final class NamedNumbers {

    /** A row of the guide. */
    record Printed(int line, String name, String number) {

        OptionalLong value() {
            try {
                return OptionalLong.of(Long.decode(number));
            } catch (NumberFormatException notANumber) {
                return OptionalLong.empty();
            }
        }
    }

    /** What the spec declares; {@code text} is its number as a report shows it. */
    record Declared(String name, long number, String text) {
    }

    private final List<Printed> printed;
    private final Map<Printed, Declared> partners = new LinkedHashMap<>();
    private final Set<Declared> unpaired;

    NamedNumbers(List<Printed> printed, List<Declared> declared) {
        this.printed = List.copyOf(printed);
        this.unpaired = new LinkedHashSet<>(declared);
        pair((row, entry) -> sameName(row, entry) && sameNumber(row, entry));
        pair(NamedNumbers::sameName);
        pair(NamedNumbers::sameNumber);
    }

    private void pair(BiPredicate<Printed, Declared> alike) {
        for (Printed row : printed) {
            if (!partners.containsKey(row)) {
                unpaired.stream().filter(entry -> alike.test(row, entry)).findFirst().ifPresent(entry -> {
                    partners.put(row, entry);
                    unpaired.remove(entry);
                });
            }
        }
    }

    private static boolean sameName(Printed row, Declared entry) {
        return row.name().equals(entry.name());
    }

    private static boolean sameNumber(Printed row, Declared entry) {
        return row.value().isPresent() && row.value().getAsLong() == entry.number();
    }

    /** What the spec declares and no row of the guide has. */
    Set<Declared> unpaired() {
        return Set.copyOf(unpaired);
    }

    /** Whether a row has something in the spec beside it. */
    boolean isPaired(Printed row) {
        return partners.containsKey(row) || twin(row);
    }

    /** The comparison of one row. */
    List<Comparison> compare(Printed row) {
        List<Comparison> comparisons = new ArrayList<>();
        Declared entry = partners.get(row);
        if (entry != null) {
            comparisons.add(Comparison.of(Aspect.NAME, row.name(), entry.name()));
            boolean same = sameNumber(row, entry);
            comparisons.add(Comparison.of(Aspect.NUMBER, row.number(), same ? row.number() : entry.text(), same));
        } else if (twin(row)) {
            comparisons.add(Comparison.of(Aspect.DESCRIBED, "again", "once"));
        } else {
            comparisons.add(Comparison.missingInSpec(Aspect.NAME, row.name()));
        }
        return comparisons;
    }

    /** Whether the same row stands in the table before. */
    private boolean twin(Printed row) {
        return partners.keySet().stream().anyMatch(
                other -> other.name().equals(row.name()) && other.number().equals(row.number()));
    }
}

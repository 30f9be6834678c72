package org.ctiwire.conformance.vectors.tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** The names that the tables of constants have for numbers; which field takes which table, they do not say. */
final class PublishedConstants {

    private static final String TABLE = "constants";
    private static final String NUMBER = "(?:0x)?[0-9A-Fa-f]+";

    private final Map<String, Set<Long>> numbers = new HashMap<>();
    /** Names that the errata take from a number in these editions, because older versions alone can have meant it. */
    private final Map<String, Set<Long>> olderNumbers = new HashMap<>();
    private final int firstEdition;

    PublishedConstants(PrintedErrata errata, SortedSet<Integer> editions) {
        firstEdition = editions.first();
        for (int version : editions) {
            String edition = Integer.toString(version);
            for (TableRow row : TableRow.read("guide-v" + edition + ".constants.tsv")) {
                String table = row.cell("table");
                String printed = row.cell("constant");
                String name = errata.settle(edition, TABLE, table, printed, "name", printed);
                String number = errata.settle(edition, TABLE, table, name, "number", row.cell("value"));
                if (name.equals(PrintedErrata.MISSING)) {
                    add(olderNumbers, printed, number);
                } else {
                    add(numbers, name, number);
                }
            }
            errata.numbersOf(edition, TABLE).forEach(row -> add(numbers, row.cell("field"), row.cell("settled")));
        }
    }

    private static void add(Map<String, Set<Long>> numbers, String name, String number) {
        if (number.matches(NUMBER)) {
            numbers.computeIfAbsent(name, key -> new HashSet<>()).add(Long.decode(number));
        }
    }

    /** Whether a number has a name, or is made of the bits that have these names. */
    boolean isNamed(long number, List<String> names, int version) {
        long bits = 0;
        for (String name : names) {
            Set<Long> known = new HashSet<>(numbers.getOrDefault(name, Set.of()));
            if (version < firstEdition) {
                known.addAll(olderNumbers.getOrDefault(name, Set.of()));
            }
            if (names.size() == 1) {
                return known.contains(number);
            }
            bits |= known.stream().filter(bit -> (bit & number) == bit).reduce(0L, (one, other) -> one | other);
        }
        return bits == number;
    }
}

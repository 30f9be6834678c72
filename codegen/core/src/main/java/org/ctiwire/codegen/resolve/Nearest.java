package org.ctiwire.codegen.resolve;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the known name that a wrong one was most likely meant to be. */
final class Nearest {

    private Nearest() {
    }

    /** The nearest name by edits, where a third of the letters or fewer would have to change. */
    static Optional<String> to(String wrong, Collection<String> known) {
        TreeMap<Integer, String> byDistance = new TreeMap<>();
        for (String name : known) {
            byDistance.merge(distance(wrong, name), name, (left, right) -> left.compareTo(right) < 0 ? left : right);
        }
        return Optional.ofNullable(byDistance.firstEntry())
                .filter(entry -> entry.getKey() <= Math.max(1, wrong.length() / 3))
                .map(java.util.Map.Entry::getValue);
    }

    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= right.length(); column++) {
                int change = Character.toLowerCase(left.charAt(line - 1))
                        == Character.toLowerCase(right.charAt(column - 1)) ? 0 : 1;
                int replaced = diagonal + change;
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[right.length()];
    }
}

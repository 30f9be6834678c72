package org.ctiwire.codegen.diagnostic;

import java.util.Collection;
import java.util.Optional;

/**
 * Finds the known name that a wrong one was most likely meant to be. It gives up after many comparisons: a spec with
 * thousands of wrong names has another problem than their spelling.
 */
public final class Nearest {

    private static final int MOST_COMPARISONS = 2_000_000;
    private static final int LONGEST_NAME = 100;

    private int comparisons;

    /** The nearest name by edits, where a third of the letters or fewer would have to change. */
    public Optional<String> to(String wrong, Collection<String> known) {
        int most = Math.max(1, wrong.length() / 3);
        if (wrong.length() > LONGEST_NAME || comparisons > MOST_COMPARISONS) {
            return Optional.empty();
        }
        String nearest = null;
        int nearestDistance = most + 1;
        for (String name : known) {
            comparisons++;
            if (Math.abs(name.length() - wrong.length()) <= most) {
                int distance = distance(wrong, name);
                boolean sooner = nearest != null && distance == nearestDistance && name.compareTo(nearest) < 0;
                if (distance < nearestDistance || sooner) {
                    nearest = name;
                    nearestDistance = distance;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** A finding with the question whether the nearest name was meant, where there is one. */
    public Diagnostic suggest(Diagnostic diagnostic, String wrong, Collection<String> known) {
        return to(wrong, known).map(nearest -> diagnostic.withHint("did you mean '" + nearest + "'?"))
                .orElse(diagnostic);
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

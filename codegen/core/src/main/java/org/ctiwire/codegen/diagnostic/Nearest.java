package org.ctiwire.codegen.diagnostic;

import java.util.Collection;
import java.util.Optional;

/**
 * Finds the known name that a wrong one was most likely meant to be. It gives up after many comparisons: a spec with
 * thousands of wrong names has another problem than their spelling.
 */
public final class Nearest {

    private static final int MOST_COMPARISONS = 200_000;
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

    /** How many letters to change, insert, leave out or swap with the next. */
    private static int distance(String left, String right) {
        int[][] edits = new int[left.length() + 1][right.length() + 1];
        for (int line = 0; line <= left.length(); line++) {
            for (int column = 0; column <= right.length(); column++) {
                if (line == 0 || column == 0) {
                    edits[line][column] = line + column;
                    continue;
                }
                int change = same(left, line - 1, right, column - 1) ? 0 : 1;
                int fewest = Math.min(edits[line - 1][column - 1] + change,
                        1 + Math.min(edits[line - 1][column], edits[line][column - 1]));
                boolean swapped = line > 1 && column > 1 && same(left, line - 1, right, column - 2)
                        && same(left, line - 2, right, column - 1);
                edits[line][column] = swapped ? Math.min(fewest, edits[line - 2][column - 2] + 1) : fewest;
            }
        }
        return edits[left.length()][right.length()];
    }

    private static boolean same(String left, int leftIndex, String right, int rightIndex) {
        return Character.toLowerCase(left.charAt(leftIndex)) == Character.toLowerCase(right.charAt(rightIndex));
    }
}

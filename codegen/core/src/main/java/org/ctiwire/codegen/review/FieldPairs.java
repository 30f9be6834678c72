package org.ctiwire.codegen.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lays the fields of one part of a table beside those of the spec: what has the same name belongs together, and what is
 * left on both sides behind the same neighbour.
 */
final class FieldPairs {

    /** A field of the guide, of the spec, or of both. */
    record Pair(Optional<PrintedField> printed, Optional<FieldPlace> spec, boolean moved) {
    }

    private final List<PrintedField> printed;
    private final List<FieldPlace> spec;
    private final int[] partner;

    FieldPairs(List<PrintedField> printed, List<FieldPlace> spec) {
        this.printed = List.copyOf(printed);
        this.spec = List.copyOf(spec);
        this.partner = new int[printed.size()];
        Arrays.fill(partner, -1);
        pairByName();
        pairByNeighbour();
    }

    private void pairByName() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < spec.size(); i++) {
            places.putIfAbsent(spec.get(i).name(), i);
        }
        for (int i = 0; i < printed.size(); i++) {
            if (!printed.get(i).isEllipsis()) {
                Integer place = places.remove(printed.get(i).name());
                partner[i] = place == null ? -1 : place;
            }
        }
    }

    private void pairByNeighbour() {
        Set<Integer> taken = new HashSet<>();
        Arrays.stream(partner).filter(place -> place >= 0).forEach(taken::add);
        int previous = -1;
        for (int i = 0; i < partner.length; i++) {
            if (printed.get(i).isEllipsis()) {
                continue;
            }
            boolean free = previous + 1 < spec.size() && !taken.contains(previous + 1);
            if (partner[i] < 0 && free) {
                partner[i] = previous + 1;
                taken.add(partner[i]);
            }
            previous = partner[i] < 0 ? previous : partner[i];
        }
    }

    /** The guide's fields in their order, each field that only the spec has behind the one it follows there. */
    List<Pair> pairs() {
        Set<Integer> inOrder = longestInOrder();
        Map<Integer, Integer> printedAt = new HashMap<>();
        for (int i = 0; i < partner.length; i++) {
            printedAt.put(partner[i], i);
        }
        List<Pair> pairs = new ArrayList<>();
        addOfSpec(0, printedAt, pairs);
        for (int i = 0; i < partner.length; i++) {
            Optional<FieldPlace> place = partner[i] < 0 ? Optional.empty() : Optional.of(spec.get(partner[i]));
            pairs.add(new Pair(Optional.of(printed.get(i)), place, place.isPresent() && !inOrder.contains(i)));
            if (place.isPresent()) {
                addOfSpec(partner[i] + 1, printedAt, pairs);
            }
        }
        return pairs;
    }

    private void addOfSpec(int from, Map<Integer, Integer> printedAt, List<Pair> pairs) {
        for (int place = from; place < spec.size() && !printedAt.containsKey(place); place++) {
            pairs.add(new Pair(Optional.empty(), Optional.of(spec.get(place)), false));
        }
    }

    /** The most fields that stand in the same order on both sides; the others have moved. */
    private Set<Integer> longestInOrder() {
        int[] length = new int[partner.length];
        int[] before = new int[partner.length];
        int best = -1;
        for (int i = 0; i < partner.length; i++) {
            before[i] = -1;
            length[i] = partner[i] < 0 ? 0 : 1;
            for (int j = 0; j < i && partner[i] >= 0; j++) {
                if (partner[j] >= 0 && partner[j] < partner[i] && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    before[i] = j;
                }
            }
            best = best < 0 || length[i] > length[best] ? i : best;
        }
        Set<Integer> kept = new HashSet<>();
        for (int i = best; i >= 0; i = before[i]) {
            kept.add(i);
        }
        return kept;
    }
}

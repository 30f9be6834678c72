package org.ctiwire.codegen.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;

/**
 * Compares the versions and older types of every field with the layout history, so that nothing below the oldest
 * edition at hand is invented.
 */
final class LayoutHistoryReview {

    private final Protocol protocol;
    private final Guide guide;
    private final ChangeList changes;
    private final int firstEdition;
    private final Rows rows = new Rows(Guide.OLDER, "layout-history");

    LayoutHistoryReview(Protocol protocol, Guide guide) {
        this.protocol = protocol;
        this.guide = guide;
        this.changes = new ChangeList(guide.versions());
        this.firstEdition = guide.editions().get(0).version();
    }

    List<ReviewedRow> rows() {
        Map<List<String>, List<Field>> shapes = shapes();
        Set<List<String>> known = new HashSet<>();
        for (HistoryRow history : HistoryRow.all(guide.layoutHistory())) {
            known.add(history.place());
            List<Field> inSpec = shapes.getOrDefault(history.place(), List.of());
            String message = history.row().cell("message");
            List<Comparison> comparisons = inSpec.isEmpty()
                    ? List.of(compareAbsent(history, message))
                    : compare(history, protocol.message(message).orElseThrow(), inSpec);
            rows.add(history.row().line(), section(message), message, history.field(), comparisons);
        }
        shapes.forEach((place, fields) -> {
            if (!known.contains(place) && fields.get(0).versions().first() < firstEdition) {
                rows.addOfSpec(section(place.get(0)), place.get(0), place.get(2),
                        List.of(Comparison.missingInGuide(Aspect.NAME, place.get(1) + " " + place.get(2))));
            }
        });
        return rows.collected();
    }

    private String section(String message) {
        return Sections.of(protocol.message(message));
    }

    /** Every shape of every field, oldest first, by message, part and name. */
    private Map<List<String>, List<Field>> shapes() {
        Map<List<String>, List<Field>> shapes = new LinkedHashMap<>();
        for (Message message : protocol.messages()) {
            message.fixed().forEach(field -> add(message, "fixed", field, shapes));
            message.floatingFields().forEach(field -> add(message, "floating", field, shapes));
        }
        shapes.values().forEach(fields -> fields.sort(
                (one, other) -> one.versions().compareTo(other.versions())));
        return shapes;
    }

    private static void add(Message message, String part, Field field, Map<List<String>, List<Field>> shapes) {
        shapes.computeIfAbsent(List.of(message.name(), part, field.name()), place -> new ArrayList<>()).add(field);
    }

    private Comparison compareAbsent(HistoryRow history, String message) {
        boolean none = history.field().equals(PrintedField.NONE)
                && protocol.message(message).filter(found -> found.fixed().isEmpty()).isPresent();
        return none ? Comparison.of(Aspect.NAME, PrintedField.NONE, PrintedField.NONE)
                : Comparison.missingInSpec(Aspect.NAME, history.field());
    }

    private List<Comparison> compare(HistoryRow history, Message message, List<Field> shapes) {
        int messageSince = message.numbers().stream()
                .mapToInt(number -> number.versions().first()).min().orElseThrow();
        int since = shapes.get(0).versions().first();
        List<Comparison> comparisons = new ArrayList<>();
        comparisons.add(Comparison.of(Aspect.NAME, history.field(), history.field()));
        comparisons.add(Comparison.of(Aspect.SINCE, history.codecFrom(), Integer.toString(since),
                history.mayBegin(since, messageSince)));
        compareUntil(history, shapes).ifPresent(comparisons::add);
        comparisons.addAll(compareTypesPrinted(history, shapes));
        Field before = null;
        for (Field shape : shapes) {
            compareSeen(history, shape).ifPresent(comparisons::add);
            if (shape.versions().last() < firstEdition) {
                comparisons.add(Comparison.of(Aspect.TYPE, history.type(), shape.type().notation(),
                        history.hadType(shape.type().notation())));
            }
            if (before != null && shape.versions().first() <= firstEdition && !onlySpeltOtherwise(before, shape)) {
                comparisons.add(compareChange(history, before, shape));
            }
            before = shape;
        }
        return comparisons;
    }

    private static boolean onlySpeltOtherwise(Field before, Field shape) {
        return before.type().equals(shape.type()) && !before.spelling().equals(shape.spelling());
    }

    private Optional<Comparison> compareUntil(HistoryRow history, List<Field> shapes) {
        OptionalInt lastKnown = history.lastKnown();
        int until = shapes.get(shapes.size() - 1).versions().last();
        if (lastKnown.isPresent() && lastKnown.getAsInt() >= firstEdition) {
            return Optional.empty();
        }
        String printed = lastKnown.isPresent() ? Integer.toString(lastKnown.getAsInt()) : "";
        boolean same = printed.equals(Integer.toString(until)) || changes.removes(history.field(), until + 1);
        return Optional.of(Comparison.of(Aspect.UNTIL, printed, Integer.toString(until), same));
    }

    /** What an older guide prints is the type in its version, whatever the latest type is. */
    private List<Comparison> compareTypesPrinted(HistoryRow history, List<Field> shapes) {
        List<Comparison> comparisons = new ArrayList<>();
        history.typesPrintedBefore(firstEdition).forEach((version, printed) -> shapes.stream()
                .filter(shape -> shape.versions().contains(version))
                .forEach(shape -> comparisons.add(Comparison.of(Aspect.TYPE, printed, shape.type().notation()))));
        return comparisons;
    }

    private Optional<Comparison> compareSeen(HistoryRow history, Field shape) {
        String seen = shape.seenSince().isPresent() ? Integer.toString(shape.seenSince().getAsInt()) : "";
        OptionalInt known = history.openBelow();
        String expected = known.isPresent() && known.getAsInt() > shape.versions().first()
                ? Integer.toString(known.getAsInt()) : "";
        return seen.isEmpty() && expected.isEmpty() ? Optional.empty()
                : Optional.of(Comparison.of(Aspect.SEEN, expected, seen));
    }

    private Comparison compareChange(HistoryRow history, Field before, Field shape) {
        int version = shape.versions().first();
        String notation = shape.type().notation();
        boolean known = changes.resizes(history.field(), version)
                || history.mayChange(before.type().notation(), notation, version);
        return Comparison.of(Aspect.CHANGED, known ? "since " + version : Comparison.MISSING,
                notation + " since " + version, known);
    }
}

package org.ctiwire.codegen.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ctiwire.codegen.model.Message;

/** Compares the fields of one message. */
final class MessageFieldsReview {

    private static final String FIXED = "fixed";
    private static final String FLOATING = "floating";

    private final Message message;
    private final Table fieldTags;
    private final Rows rows;
    private final List<FieldPlace> fixed;
    private final List<FieldPlace> floating;
    private List<Comparison> ofMessage = List.of();

    MessageFieldsReview(Message message, int version, Table fieldTags, Rows rows) {
        this.message = message;
        this.fieldTags = fieldTags;
        this.rows = rows;
        this.fixed = FieldPlace.fixed(message, version);
        this.floating = FieldPlace.floating(message, version);
    }

    /** Compares a block of rows; what is said of the message as a whole goes with its first row. */
    void compare(List<Table.Row> block, List<Comparison> comparedMessage) {
        ofMessage = comparedMessage;
        List<PrintedField> printedFixed = part(block, FIXED);
        List<PrintedField> printedFloating = part(block, FLOATING);
        comparePart(FIXED, printedFixed, fixed, floating);
        comparePart(FLOATING, printedFloating, floating, fixed);
    }

    private static List<PrintedField> part(List<Table.Row> block, String part) {
        return PrintedField.of(block.stream().filter(row -> row.cell("part").equals(part)).toList());
    }

    private void comparePart(String part, List<PrintedField> printed, List<FieldPlace> spec,
                             List<FieldPlace> otherPart) {
        boolean empty = printed.stream().anyMatch(field -> field.name().equals(PrintedField.NONE));
        String record = "";
        for (FieldPairs.Pair pair : new FieldPairs(empty ? List.of() : printed, spec).pairs()) {
            record = opened(pair, record);
            if (pair.printed().isEmpty()) {
                addOfSpec(part, pair.spec().orElseThrow());
            } else if (pair.printed().get().isEllipsis()) {
                add(pair.printed().get(), List.of(Comparison.of(Aspect.NAME, pair.printed().get().name(),
                        pair.printed().get().stands())));
            } else if (pair.spec().isEmpty()) {
                add(pair.printed().get(), List.of(missing(part, pair.printed().get(), otherPart)));
            } else {
                add(pair.printed().get(), compareField(part, pair, record));
            }
        }
        if (empty) {
            add(printed.get(0), List.of(Comparison.of(Aspect.NAME, PrintedField.NONE, PrintedField.NONE)));
        }
    }

    /** From the row that opens a record on, every field of the table belongs to the record. */
    private static String opened(FieldPairs.Pair pair, String record) {
        Optional<FieldPlace> spec = pair.spec();
        boolean opens = spec.isPresent() && !spec.get().record().isEmpty()
                && spec.get().record().equals(spec.get().name());
        return opens ? spec.get().name() : record;
    }

    private static Comparison missing(String part, PrintedField field, List<FieldPlace> otherPart) {
        boolean elsewhere = otherPart.stream().anyMatch(place -> place.name().equals(field.name()));
        return elsewhere
                ? Comparison.of(Aspect.PART, part, part.equals(FIXED) ? FLOATING : FIXED)
                : Comparison.missingInSpec(Aspect.NAME, field.name());
    }

    private List<Comparison> compareField(String part, FieldPairs.Pair pair, String record) {
        PrintedField printed = pair.printed().orElseThrow();
        FieldPlace spec = pair.spec().orElseThrow();
        List<Comparison> comparisons = new ArrayList<>();
        comparisons.add(Comparison.of(Aspect.NAME, printed.name(), spec.name()));
        if (pair.moved()) {
            comparisons.add(Comparison.of(Aspect.POSITION, printed.cell("position"),
                    Integer.toString(spec.position()), false));
        }
        comparisons.add(compareType(printed.cell("type"), spec));
        comparisons.add(compareSize(printed.cell("size"), spec));
        comparisons.add(Comparison.of(Aspect.PRESENCE, printed.cell("presence"), spec.presence()));
        if (part.equals(FLOATING)) {
            comparisons.add(Comparison.of(Aspect.COUNTER, printed.cell("counted_by"), spec.counter()));
            comparisons.add(Comparison.of(Aspect.FOLLOWS, printed.cell("follows"), spec.follows()));
            comparisons.add(Comparison.of(Aspect.RECORD, record, spec.record()));
            spec.limit().ifPresent(limit -> comparisons.add(
                    Comparison.of(Aspect.LIMIT, "", Integer.toString(limit))));
            comparisons.addAll(compareTag(spec));
        }
        if (!printed.cell("annotation").isEmpty()) {
            comparisons.add(Comparison.of(Aspect.ANNOTATION, printed.cell("annotation"), ""));
        }
        return comparisons;
    }

    /** The tables print the names of types in capitals, and some with their size. */
    private static Comparison compareType(String printed, FieldPlace spec) {
        String notation = spec.field().type().notation();
        boolean same = printed.equalsIgnoreCase(spec.typeName()) || printed.equalsIgnoreCase(notation);
        return Comparison.of(Aspect.TYPE, printed, same ? printed : spec.typeName(), same);
    }

    private static Comparison compareSize(String printed, FieldPlace spec) {
        boolean same = printed.toUpperCase(Locale.ROOT).equals(spec.size().toUpperCase(Locale.ROOT));
        return Comparison.of(Aspect.SIZE, printed, same ? printed : spec.size(), same);
    }

    private List<Comparison> compareTag(FieldPlace spec) {
        Optional<Table.Row> row = fieldTags.where("field", spec.name()).findFirst();
        String constant = spec.field().tagName().orElse("");
        return List.of(
                Comparison.of(Aspect.TAG, row.map(found -> found.cell("tag")).orElse(Comparison.MISSING), spec.tag()),
                Comparison.of(Aspect.TAG_CONSTANT, row.map(found -> found.cell("tag_constant"))
                        .orElse(Comparison.MISSING), constant));
    }

    private void add(PrintedField printed, List<Comparison> ofField) {
        List<Comparison> comparisons = new ArrayList<>(ofMessage);
        comparisons.addAll(ofField);
        ofMessage = List.of();
        rows.add(printed.line(), section(), message.name(), printed.name(), comparisons);
    }

    private void addOfSpec(String part, FieldPlace spec) {
        rows.addOfSpec(section(), message.name(), spec.name(),
                List.of(Comparison.missingInGuide(Aspect.NAME, part + " " + spec.name())));
    }

    private String section() {
        return Sections.of(Optional.of(message));
    }
}

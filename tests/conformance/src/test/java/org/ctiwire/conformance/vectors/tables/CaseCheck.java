package org.ctiwire.conformance.vectors.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ctiwire.conformance.vectors.tables.GivenCase.Element;
import org.ctiwire.conformance.vectors.tables.TableField.Certainty;

/** Holds a case against the tables of a version, element by element. */
final class CaseCheck {

    private static final Pattern SYMBOL = Pattern.compile(",\"symbols?\":(?:\"(\\w+)\"|\\[([^]]*)])");
    private static final int HEADER_ELEMENTS = 2;
    private static final int HEADER_DIGITS = 8;

    private final GuideTables tables;
    private final GivenCase given;
    private final int version;
    private final MessageFormat format;
    private final Map<String, Long> numbers = new HashMap<>();
    private final ElementCheck elements;
    private final List<String> problems = new ArrayList<>();
    private final List<TableField> met = new ArrayList<>();
    private int next = HEADER_ELEMENTS;

    private CaseCheck(GuideTables tables, GivenCase given, int version) {
        this.tables = tables;
        this.given = given;
        this.version = version;
        this.format = tables.format(given.message(), given.readAs().orElse(version));
        this.elements = new ElementCheck(given, tables, numbers);
    }

    /** Checks a case against the tables of its own version. */
    static CaseCheck of(GuideTables tables, GivenCase given) {
        return of(tables, given, given.protocol());
    }

    /** Checks a case against the tables of another version, which has no case because it shares this one. */
    static CaseCheck of(GuideTables tables, GivenCase given, int version) {
        CaseCheck check = new CaseCheck(tables, given, version);
        check.header();
        if (check.fixed() && check.floating(check.format.floating())) {
            check.rest();
        }
        check.problems.addAll(check.elements.problems());
        if (check.problems.isEmpty()) {
            check.json();
        }
        return check;
    }

    private void header() {
        int behind = given.elements().stream().skip(HEADER_ELEMENTS).mapToInt(Element::size).sum();
        int number = tables.number(given.message(), version);
        header(0, behind, "MessageLength " + behind);
        header(1, number, "MessageType " + number + " " + given.message());
        if (given.readAs().isPresent()) {
            String allowed = tables.errata().wireFormatIfKnown("reads as", given.message(), "number").orElse("");
            if (given.exact() || !allowed.equals(Integer.toString(given.readAs().getAsInt()))) {
                problems.add(given + ": no table lets it have the fixed part of " + given.readAs().getAsInt());
            }
        }
    }

    private void header(int index, int number, String comment) {
        Element element = given.elements().get(index);
        String digits = String.join(" ", element.parts());
        if (digits.length() != HEADER_DIGITS || Long.parseLong(digits, 16) != number
                || !element.comment().equals(comment)) {
            problems.add(given.place(element) + ": '" + digits + "  " + element.comment() + "' is not " + comment);
        }
    }

    private boolean fixed() {
        for (TableField row : format.fixed()) {
            if (isNext(row.name())) {
                met.add(row);
                elements.fixed(given.elements().get(next++), row);
            } else if (row.certainty() != Certainty.OPEN) {
                return lacks(row);
            }
        }
        return true;
    }

    private boolean isNext(String name) {
        return next < given.elements().size() && given.elements().get(next).name().equals(name);
    }

    private boolean lacks(TableField row) {
        String found = next < given.elements().size()
                ? given.place(given.elements().get(next)) + ": '" + given.elements().get(next).comment() + "'"
                : given + ": the end";
        problems.add(found + " stands where the table of " + version + " has " + row);
        return false;
    }

    /** Meets the rows of a part in their order, lists as often as their counter says. */
    private boolean floating(List<TableField> rows) {
        for (int index = 0; index < rows.size();) {
            TableField row = rows.get(index);
            if (GuideTables.opensRecords(row)) {
                return repeat(row.counter(), rows.subList(index, rows.size()));
            }
            int end = index + 1;
            while (row.isListed() && end < rows.size() && rows.get(end).follows().equals(rows.get(end - 1).name())
                    && rows.get(end).counter().equals(row.counter())) {
                end++;
            }
            if (!(row.isListed() ? repeat(row.counter(), rows.subList(index, end)) : take(row))) {
                return false;
            }
            index = end;
        }
        return true;
    }

    private boolean repeat(String counter, List<TableField> members) {
        boolean writable = members.stream().anyMatch(row -> row.isWritable(elements.largestTag()));
        long expected = numbers.getOrDefault(counter, 0L);
        if (writable ? expected == 0 : expected != 0) {
            problems.add(given + ": " + counter + " is " + expected + ", for " + members);
            return false;
        }
        for (long entry = 0; entry < expected; entry++) {
            if (GuideTables.opensRecords(members.get(0))
                    ? !take(members.get(0)) || !floating(members.subList(1, members.size()))
                    : !members.stream().allMatch(this::take)) {
                return false;
            }
        }
        return true;
    }

    /** A field without a published tag, or with one that the header of its version has no room for, is in no case. */
    private boolean take(TableField row) {
        if (!row.isWritable(elements.largestTag())) {
            return true;
        } else if (isNext(row.name())) {
            met.add(row);
            elements.floating(given.elements().get(next++), row);
        } else if (row.certainty() != Certainty.OPEN) {
            return lacks(row);
        }
        return true;
    }

    private void rest() {
        while (next < given.elements().size()) {
            elements.unknown(given.elements().get(next++), format);
        }
    }

    private void json() {
        String expected = elements.json(tables.number(given.message(), given.protocol()));
        String found = SYMBOL.matcher(given.json()).replaceAll(symbol -> " " + (symbol.group(1) != null
                ? symbol.group(1) : symbol.group(2).replace("\"", "").replace(',', ' ')));
        if (!expected.equals(found)) {
            problems.add(given + ": its JSON is not what its bytes are: " + expected);
        }
    }

    List<String> problems() {
        return problems;
    }

    /** The rows that the lines behind the header were held against, one for each. */
    List<TableField> met() {
        return met;
    }

    /** How many lines were checked, those of the header and of an unknown field included. */
    int elementsChecked() {
        return next;
    }
}

package org.ctiwire.conformance.vectors.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ctiwire.conformance.vectors.tables.GivenCase.Element;

/** Compares lines with bytes with the rows of the tables that they are of, and gathers what the JSON must say. */
final class ElementCheck {

    private static final Pattern FIXED = Pattern.compile("(\\S+) \\((\\S+)\\) (.*)");
    private static final Pattern FLOATING = Pattern.compile("(\\S+) \\(tag (\\d+), (\\S+), (\\d+) bytes?\\) (.*)");
    private static final Pattern UNKNOWN = Pattern.compile("unknown \\(tag (\\d+), (\\d+) bytes?\\) hex ([0-9a-f]*)");
    private static final String SYMBOLS = "(?: [A-Za-z0-9_]+)*";

    private final GivenCase given;
    private final GuideTables tables;
    private final PrintedErrata errata;
    private final int tagDigits;
    private final int lengthDigits;
    private final Map<String, Long> numbers;
    private final List<String> problems = new ArrayList<>();
    private final List<String> fixedJson = new ArrayList<>();
    private final List<String> floatingJson = new ArrayList<>();

    /** What a counter has said is in the numbers, by its name. */
    ElementCheck(GivenCase given, GuideTables tables, Map<String, Long> numbers) {
        String[] sizes = tables.errata().floatingHeader(given.protocol()).split("\\+");
        this.given = given;
        this.tables = tables;
        this.errata = tables.errata();
        this.tagDigits = 2 * Integer.parseInt(sizes[0]);
        this.lengthDigits = 2 * Integer.parseInt(sizes[1]);
        this.numbers = numbers;
    }

    /** The largest tag that the floating header has room for. */
    int largestTag() {
        return (1 << 4 * tagDigits) - 1;
    }

    void fixed(Element element, TableField row) {
        Matcher comment = FIXED.matcher(element.comment());
        if (!comment.matches()) {
            problem(element, "is no fixed field", row);
            return;
        }
        String json = value(element, row, new WireValue(comment.group(2), element.parts()), comment.group(3), true);
        fixedJson.add("{\"name\":\"" + comment.group(1) + "\",\"value\":" + json + "}");
    }

    void floating(Element element, TableField row) {
        Matcher comment = FLOATING.matcher(element.comment());
        if (!comment.matches() || element.parts().size() < 3) {
            problem(element, "is no floating field", row);
            return;
        }
        header(element, comment.group(2), comment.group(4), row);
        if (!comment.group(2).equals(Integer.toString(row.tag().getAsInt()))) {
            problem(element, "has not the tag " + row.tag().getAsInt(), row);
        }
        List<String> data = element.parts().subList(2, element.parts().size());
        String json = value(element, row, new WireValue(comment.group(3), data), comment.group(5), false);
        floatingJson.add("{\"name\":\"" + comment.group(1) + "\",\"tag\":" + comment.group(2) + ",\"value\":" + json
                + "}");
    }

    /** A field that a case ends with although the table has none; its tag must not be one that the message uses. */
    void unknown(Element element, MessageFormat format) {
        Matcher comment = UNKNOWN.matcher(element.comment());
        if (!comment.matches() || element.parts().size() < 3 || format.uses(Integer.parseInt(comment.group(1)))) {
            problem(element, "is in no table as a field of this message", null);
            return;
        }
        header(element, comment.group(1), comment.group(2), null);
        if (!String.join("", element.parts().subList(2, element.parts().size())).equals(comment.group(3))) {
            problem(element, "has other bytes than its comment", null);
        }
        floatingJson.add("{\"tag\":" + comment.group(1) + ",\"value\":{\"hex\":\"" + comment.group(3) + "\"}}");
    }

    private void header(Element element, String tag, String length, TableField row) {
        String tagPart = element.parts().get(0);
        String lengthPart = element.parts().get(1);
        int dataSize = element.size() - (tagPart.length() + lengthPart.length()) / 2;
        if (tagPart.length() != tagDigits || lengthPart.length() != lengthDigits) {
            problem(element, "has not a header of " + tagDigits / 2 + "+" + lengthDigits / 2 + " bytes", row);
        }
        if (Long.parseLong(tagPart, 16) != Long.parseLong(tag)) {
            problem(element, "has another tag than its comment", row);
        }
        if (Long.parseLong(lengthPart, 16) != dataSize || Long.parseLong(length) != dataSize) {
            problem(element, "has " + dataSize + " bytes of data, and another length", row);
        }
    }

    /** Checks type, size and value, and returns the value as JSON. */
    private String value(Element element, TableField row, WireValue value, String comment, boolean fixed) {
        if (!row.types().contains(value.type())) {
            problem(element, "is not of type " + String.join(" or ", row.types()), row);
            return comment;
        }
        var wrong = value.problem(fixed, errata);
        if (wrong.isPresent()) {
            problem(element, "has not " + wrong.get(), row);
            return comment;
        }
        if (given.exact() && value.isText() && !value.isTerminated()) {
            problem(element, "has not one NUL at its end", row);
        }
        count(element, row, value);
        String symbols = value.isInteger() ? SYMBOLS : "";
        if (!comment.matches(Pattern.quote(value.comment()) + symbols)) {
            problem(element, "has the value " + value.comment() + ", not that of its comment", row);
            return comment;
        }
        String names = comment.substring(value.comment().length());
        if (!names.isEmpty() && !tables.constants().isNamed(value.number(), List.of(names.strip().split(" ")),
                given.protocol())) {
            problem(element, "has a name that no table of constants has for this number", row);
        }
        return value.json() + names;
    }

    private void count(Element element, TableField row, WireValue value) {
        if (value.isInteger()) {
            numbers.put(row.name(), value.number());
        } else if (row.isArray()) {
            Long count = numbers.get(TypeNotation.counter(value.type()));
            if (count == null || count != value.parts().size()) {
                problem(element, "has " + value.parts().size() + " elements, its counter says " + count, row);
            }
        }
    }

    private void problem(Element element, String what, TableField row) {
        problems.add(given.place(element) + ": '" + element.comment() + "' " + what
                + (row == null ? "" : "; the table: " + row));
    }

    List<String> problems() {
        return problems;
    }

    /** The line of JSON, with symbols as plain words behind their number. */
    String json(long number) {
        return "{\"message\":\"" + given.message() + "\",\"type\":" + number + ",\"protocol\":" + given.protocol()
                + (given.readAs().isPresent() ? ",\"readAs\":" + given.readAs().getAsInt() : "")
                + ",\"fixed\":[" + String.join(",", fixedJson) + "],\"floating\":[" + String.join(",", floatingJson)
                + "]}";
    }
}

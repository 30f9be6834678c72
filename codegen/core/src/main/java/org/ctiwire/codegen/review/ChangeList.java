package org.ctiwire.codegen.review;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The guide's lists of what changed from version to version.
 *
 * @param table the rows: version, kind, items and details
 */
record ChangeList(Table table) {

    private static final String MESSAGE = "message";
    private static final String TAG = "tag";
    private static final String VALUE = "value";
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?: to (\\d+))?");

    /** The version that brought a message: the latest that names it, because a group may be older than its member. */
    OptionalInt messageSince(String message) {
        return table.where("kind", MESSAGE)
                .filter(row -> names(row.cell("item"), message))
                .mapToInt(ChangeList::version)
                .max();
    }

    /** Whether a version is said to have changed the size of a field. */
    boolean resizes(String field, int version) {
        return table.where("kind", "size").anyMatch(row -> version(row) == version
                && (names(row.cell("item"), field) || names(row.cell("detail"), field)));
    }

    /** Whether a version is said to lack a field that the one before had. */
    boolean removes(String field, int version) {
        return table.where("kind", "field-removed").anyMatch(row -> version(row) == version
                && (names(row.cell("item"), field) || names(row.cell("detail"), field)));
    }

    /** Whether a version is said to have brought a tag. */
    boolean bringsTag(String name, int number, int version) {
        return table.where("kind", TAG).anyMatch(row -> version(row) == version
                && (row.cell("item").equals(name) || contains(row.cell("item"), number)));
    }

    /** Whether a version is said to have brought values of an enumeration. */
    boolean bringsValue(String enumeration, int version) {
        return table.where("kind", VALUE).anyMatch(row -> version(row) == version
                && row.cell("item").equals(enumeration));
    }

    private static boolean contains(String item, int number) {
        Matcher numbers = NUMBERS.matcher(item);
        if (!numbers.matches()) {
            return false;
        }
        int first = Integer.parseInt(numbers.group(1));
        int last = numbers.group(2) == null ? first : Integer.parseInt(numbers.group(2));
        return first <= number && number <= last;
    }

    /** A word such as {@code CONFIG_*} names everything that begins so. */
    private static boolean names(String words, String name) {
        return Stream.of(words.split("[ ,]+")).anyMatch(word -> word.equals(name)
                || word.endsWith("*") && name.startsWith(word.substring(0, word.length() - 1)));
    }

    private static int version(Table.Row row) {
        return Integer.parseInt(row.cell("version"));
    }
}

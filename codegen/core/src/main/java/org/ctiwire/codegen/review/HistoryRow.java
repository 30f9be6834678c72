package org.ctiwire.codegen.review;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the layout history knows of one field of one message.
 *
 * @param row   the row
 * @param field the field; a row such as {@code CallVariable2-9} is read as one for each of them
 * @param type  its latest type
 */
record HistoryRow(Table.Row row, String field, String type) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern TYPE_SEEN = Pattern.compile("\\D+(\\d+):(\\S+)");
    private static final String OF_GUIDE = "g";
    private static final Pattern SEVERAL = Pattern.compile("(\\D+)(\\d+)-(\\d+)");

    static List<HistoryRow> all(Table history) {
        List<HistoryRow> all = new ArrayList<>();
        String typeBefore = "";
        for (Table.Row row : history.rows()) {
            Matcher several = SEVERAL.matcher(row.cell("field"));
            if (several.matches()) {
                for (int i = Integer.parseInt(several.group(2)); i <= Integer.parseInt(several.group(3)); i++) {
                    all.add(new HistoryRow(row, several.group(1) + i, typeBefore));
                }
            } else {
                typeBefore = row.cell("type");
                all.add(new HistoryRow(row, row.cell("field"), typeBefore));
            }
        }
        return all;
    }

    /** What names the field: the message, its part, and the name. */
    List<String> place() {
        return List.of(row.cell("message"), row.cell("part"), field);
    }

    String codecFrom() {
        return row.cell("codec_from");
    }

    private boolean isOpenBelow() {
        return codecFrom().startsWith("<=");
    }

    /** The version up to which it is not known whether older ones have it. */
    OptionalInt openBelow() {
        Matcher number = NUMBER.matcher(codecFrom());
        return isOpenBelow() && number.find() ? OptionalInt.of(Integer.parseInt(number.group()))
                : OptionalInt.empty();
    }

    OptionalInt lastKnown() {
        return number("last_version_known");
    }

    private OptionalInt number(String column) {
        String cell = row.cell(column);
        return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell));
    }

    /** Whether the evidence leaves it open that the field began in a version; its message began in the other. */
    boolean mayBegin(int version, int messageSince) {
        if (isOpenBelow()) {
            return version == messageSince;
        }
        List<Integer> bounds = NUMBER.matcher(codecFrom().replaceFirst("\\(.*", "")).results()
                .map(MatchResult::group)
                .map(Integer::parseInt)
                .toList();
        return !bounds.isEmpty() && version <= Math.max(bounds.get(bounds.size() - 1), messageSince)
                && bounds.get(0) <= version;
    }

    /** Whether the field was ever seen with a type. */
    boolean hadType(String notation) {
        return type.equals(notation) || typesSeen().anyMatch(seen -> seen.group(2).equals(notation));
    }

    /** Whether the types seen leave it open that one gave way to another in a version. */
    boolean mayChange(String before, String after, int version) {
        int lastBefore = typesSeen().filter(seen -> seen.group(2).equals(before))
                .mapToInt(seen -> Integer.parseInt(seen.group(1))).max().orElse(Integer.MAX_VALUE);
        int firstAfter = typesSeen().filter(seen -> seen.group(2).equals(after))
                .mapToInt(seen -> Integer.parseInt(seen.group(1))).min().orElse(Integer.MIN_VALUE);
        return lastBefore < version && version <= firstAfter;
    }

    /** The types that guides older than an edition print, by the guide's version. */
    SortedMap<Integer, String> typesPrintedBefore(int edition) {
        SortedMap<Integer, String> printed = new TreeMap<>();
        typesSeen().filter(seen -> seen.group().startsWith(OF_GUIDE))
                .forEach(seen -> printed.put(Integer.parseInt(seen.group(1)), seen.group(2)));
        return printed.headMap(edition);
    }

    private Stream<MatchResult> typesSeen() {
        return List.of(row.cell("type_history").split(" ")).stream()
                .map(TYPE_SEEN::matcher)
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult);
    }
}

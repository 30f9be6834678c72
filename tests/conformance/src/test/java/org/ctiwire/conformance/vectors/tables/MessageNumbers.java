package org.ctiwire.conformance.vectors.tables;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The number of a message in a version. */
final class MessageNumbers {

    private static final String TABLE = "message-numbers";
    /** Such as 09 and 17-18; not ccx18, which is another product with other numbers. */
    private static final Pattern EDITION = Pattern.compile("(\\d+)(?:-\\d+)?");

    private final PrintedErrata errata;
    private final List<GuideEdition> guides;
    private final List<TableRow> rows = TableRow.read("older/message-numbers.tsv");

    MessageNumbers(PrintedErrata errata, List<GuideEdition> guides) {
        this.errata = errata;
        this.guides = guides;
    }

    /**
     * The number, from the version's own guide, else from the lists before the guides with tables of their own, else
     * from the oldest source that has the message.
     *
     * @param ownGuide the version's guide, or null
     */
    int number(String message, int version, GuideEdition ownGuide, int firstGuide) {
        if (ownGuide != null && ownGuide.number(message) != null) {
            return ownGuide.number(message);
        }
        Set<Integer> older = listed(message, version, firstGuide - 1);
        if (older.isEmpty()) {
            return guides.stream().map(guide -> guide.number(message)).filter(number -> number != null).findFirst()
                    .orElseGet(() -> only(message, listed(message, version, Integer.MAX_VALUE)));
        }
        return only(message, older);
    }

    private static int only(String message, Set<Integer> numbers) {
        if (numbers.size() != 1) {
            throw new AssertionError(message + " has the numbers " + numbers);
        }
        return numbers.iterator().next();
    }

    private Set<Integer> listed(String message, int version, int lastEdition) {
        return rows.stream().filter(row -> row.cell("name").equals(message) && isUpTo(lastEdition, row))
                .filter(row -> isIn(version, row)).map(row -> settled(row, "number", row.cell("number")))
                .map(Integer::valueOf).collect(Collectors.toSet());
    }

    private static boolean isUpTo(int lastEdition, TableRow row) {
        Matcher edition = EDITION.matcher(row.cell("edition"));
        return edition.matches() && Integer.parseInt(edition.group(1)) <= lastEdition;
    }

    /** Whether the errata give the number to other versions only, where a message has changed its number. */
    private boolean isIn(int version, TableRow row) {
        String since = settled(row, "since", PrintedErrata.MISSING);
        String until = settled(row, "until", PrintedErrata.MISSING);
        return (since.equals(PrintedErrata.MISSING) || version >= Integer.parseInt(since))
                && (until.equals(PrintedErrata.MISSING) || version <= Integer.parseInt(until));
    }

    private String settled(TableRow row, String aspect, String printed) {
        return errata.settle(PrintedErrata.OLDER, TABLE, row.cell("name"), row.cell("number"), aspect, printed);
    }
}

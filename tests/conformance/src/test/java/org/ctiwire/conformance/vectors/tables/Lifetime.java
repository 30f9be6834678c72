package org.ctiwire.conformance.vectors.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ctiwire.conformance.vectors.tables.TableField.Certainty;

/** From which version to which a field of the layout history is known, and how well. */
final class Lifetime {

    private static final int NEWEST = 25;
    /** Such as 16, 10-13, 9 or 10-13, and <=14 with a remark behind it. */
    private static final Pattern FIRST = Pattern.compile("(<=)?(\\d+)(?:(?: or \\d+)?-(\\d+))?(?: \\(.*)?");
    private static final Pattern MESSAGE_SINCE = Pattern.compile(".*\\(message since (\\d+)\\)");
    private static final Pattern LATER = Pattern.compile("later:(.*)");
    private static final Pattern SOURCE = Pattern.compile("[a-z]+(\\d+).*");

    private final PrintedErrata errata;
    private final List<TableRow> changes;

    Lifetime(PrintedErrata errata, List<TableRow> changes) {
        this.errata = errata;
        this.changes = changes;
    }

    /** How well a version is known to have the field; empty when it is known not to. */
    Optional<Certainty> in(int version, TableRow row) {
        String codecFrom = settled(row, "since", row.cell("codec_from"));
        Matcher message = MESSAGE_SINCE.matcher(codecFrom);
        if (message.matches() && version < Integer.parseInt(message.group(1))) {
            return Optional.empty();
        }
        Matcher first = FIRST.matcher(codecFrom);
        if (!first.matches()) {
            throw new AssertionError(row.place() + ": cannot tell the first version");
        }
        int from = Integer.parseInt(first.group(2));
        int atTheLatest = first.group(3) == null ? from : Integer.parseInt(first.group(3));
        if (version < from) {
            return first.group(1) == null ? Optional.empty() : Optional.of(Certainty.ASSUMED);
        }
        Optional<Certainty> until = until(version, row);
        return until.isPresent() && version < atTheLatest ? Optional.of(Certainty.OPEN) : until;
    }

    private Optional<Certainty> until(int version, TableRow row) {
        int last = Integer.parseInt(settled(row, "until", row.cell("last_version_known")));
        if (version <= last) {
            return Optional.of(Certainty.KNOWN);
        }
        OptionalInt removed = removed(row);
        if (removed.isPresent()) {
            return version < removed.getAsInt() ? Optional.of(Certainty.KNOWN) : Optional.empty();
        }
        return version < firstWithout(row, last) ? Optional.of(Certainty.OPEN) : Optional.empty();
    }

    /** The version for which the list of changes names the removal. */
    private OptionalInt removed(TableRow row) {
        return changes.stream().filter(change -> change.cell("kind").equals("field-removed"))
                .filter(change -> isAbout(change, row)).mapToInt(change -> change.number("version")).findFirst();
    }

    /** Whether a change is about a field: of the message that it names, or of every message. */
    static boolean isAbout(TableRow change, TableRow row) {
        List<String> items = Arrays.asList(change.cell("item").split(" "));
        List<String> details = Arrays.asList(change.cell("detail").split("\\W+"));
        return items.contains(row.cell("field"))
                || items.contains(row.cell("message")) && details.contains(row.cell("field"));
    }

    /** The first source behind the last version known whose whole table lacks the field. */
    private static int firstWithout(TableRow row, int last) {
        Matcher later = LATER.matcher(row.cell("absent_in_complete_tables"));
        return !later.find() ? NEWEST + 1 : Arrays.stream(later.group(1).split(" ")).map(SOURCE::matcher)
                .filter(Matcher::matches).mapToInt(source -> Integer.parseInt(source.group(1)))
                .filter(version -> version > last).min().orElse(NEWEST + 1);
    }

    private String settled(TableRow row, String aspect, String printed) {
        return errata.settle(PrintedErrata.OLDER, OlderLayouts.TABLE, row.cell("message"), row.cell("field"), aspect,
                printed);
    }
}

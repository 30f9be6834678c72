package org.ctiwire.conformance.vectors.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** Everything that the guide's tables say about bytes, version by version, with the errata. */
final class GuideTables {

    static final int OLDEST = 9;
    static final int NEWEST = 25;
    private static final int FIRST_GUIDE = 23;
    private static final String TEAM_CONFIG = "TEAM_CONFIG_EVENT";
    private static final String RECORD_OPENER = "RecordType";

    private final PrintedErrata errata = new PrintedErrata();
    private final PublishedTags tags = new PublishedTags();
    private final TreeMap<Integer, GuideEdition> guides = new TreeMap<>();
    private final Map<String, MessageFormat> formats = new HashMap<>();
    private final Map<String, Integer> numberOf = new HashMap<>();
    private final OlderLayouts older;
    private final MessageNumbers numbers;
    private final PublishedConstants constants;

    GuideTables() {
        for (int version = FIRST_GUIDE; version <= NEWEST; version++) {
            guides.put(version, new GuideEdition(version, errata));
        }
        List<GuideEdition> editions = List.copyOf(guides.values());
        older = new OlderLayouts(errata, editions);
        numbers = new MessageNumbers(errata, editions);
        constants = new PublishedConstants(errata, guides.navigableKeySet());
    }

    /** The messages that some table has a format of. */
    Set<String> messages() {
        Set<String> messages = new LinkedHashSet<>(older.messages());
        guides.values().forEach(guide -> messages.addAll(guide.messages()));
        return messages;
    }

    /** Whether a guide's own tables are for a version, and have the message; else the layout history is. */
    boolean hasGuide(String message, int version) {
        return guides.containsKey(version) && guides.get(version).messages().contains(message);
    }

    /** Whether a table shows that a version has the message; versions older than every table of it may have it too. */
    boolean isKnown(String message, int version) {
        return hasGuide(message, version) || format(message, version).hasKnownField();
    }

    /** Whether the tables say anything of a message in a version. */
    boolean isDescribed(String message, int version) {
        return hasGuide(message, version) || !format(message, version).equals(MessageFormat.EMPTY);
    }

    MessageFormat format(String message, int version) {
        return formats.computeIfAbsent(message + " " + version, key -> withTags(message, version));
    }

    private MessageFormat withTags(String message, int version) {
        MessageFormat printed = hasGuide(message, version) ? guides.get(version).format(message)
                : older.format(message, version);
        List<TableField> floating = new ArrayList<>(printed.floating());
        if (message.equals(TEAM_CONFIG)) {
            openRecords(floating);
        }
        floating.replaceAll(field -> field.with(tag(message, field.name())));
        return new MessageFormat(printed.fixed(), floating);
    }

    /**
     * The history, which no erratum corrects here, has RecordType behind the first fields of the record that it opens,
     * and does not have its counter: it comes from a guide of another product that prints no counters.
     */
    private static void openRecords(List<TableField> floating) {
        List<String> names = floating.stream().map(TableField::name).toList();
        int index = names.indexOf(RECORD_OPENER);
        TableField opener = floating.remove(index);
        if (index <= names.indexOf("AgentID") || !opener.counter().isEmpty()) {
            throw new AssertionError(opener + " needs no exception any longer");
        }
        floating.add(names.indexOf("AgentID"), new TableField(opener.name(), opener.types(), "NumRecords", "",
                opener.tag(), opener.certainty(), opener.place()));
    }

    /** The guide of that other product gives AgentID of this message a tag of its own; it is not among the tables. */
    private OptionalInt tag(String message, String field) {
        OptionalInt published = tags.of(field);
        if (!message.equals(TEAM_CONFIG) || !field.equals("AgentID")) {
            return published;
        }
        OptionalInt own = OptionalInt.of(tags.ofConstant("AGENT_ID_LONG_TAG"));
        if (own.equals(published)) {
            throw new AssertionError("the tag of " + field + " needs no exception any longer");
        }
        return own;
    }

    static boolean opensRecords(TableField field) {
        return field.name().equals(RECORD_OPENER) && !field.counter().isEmpty();
    }

    int number(String message, int version) {
        return numberOf.computeIfAbsent(message + " " + version,
                key -> numbers.number(message, version, guides.get(version), FIRST_GUIDE));
    }

    PublishedConstants constants() {
        return constants;
    }

    PrintedErrata errata() {
        return errata;
    }
}

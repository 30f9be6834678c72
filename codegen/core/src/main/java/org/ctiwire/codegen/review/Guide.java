package org.ctiwire.codegen.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ctiwire.codegen.model.VersionRange;

/**
 * What the guide's tables say: read one with {@link #read}, then hand it to {@link Review#of}.
 *
 * @param editions       the editions that are there in full, oldest first
 * @param fieldTags      the tag of each floating field
 * @param versions       the guide's lists of changes
 * @param layoutHistory  for each field of each message, the versions known to have it
 * @param messageNumbers the numbers of messages in every edition seen
 * @param olderTags      the tags of an older version
 * @param errata         where the guide is wrong or silent, and how that was settled
 */
public record Guide(List<Edition> editions, Table fieldTags, Table versions, Table layoutHistory,
                    Table messageNumbers, Table olderTags, List<Erratum> errata) {

    /** The name of the errata among the texts. */
    public static final String ERRATA = "errata.tsv";

    /** The label of everything that no edition at hand describes in full. */
    static final String OLDER = "older";

    private static final Pattern VERSION = Pattern.compile("\\d{1,4}");
    private static final Pattern VERSION_OR_NONE = Pattern.compile("\\d{0,4}");

    public Guide {
        editions = List.copyOf(editions);
        errata = List.copyOf(errata);
    }

    /** Reads the tables of every edition that the texts have of the versions given. */
    public static Guide read(GuideTexts texts, VersionRange versions) throws IOException {
        List<Edition> editions = new ArrayList<>();
        for (int version = versions.first(); version <= versions.last(); version++) {
            edition(texts, version).ifPresent(editions::add);
        }
        if (editions.isEmpty()) {
            throw new GuideException("no table of the versions " + versions + ", such as "
                    + name(versions.last(), "messages"));
        }
        return new Guide(editions,
                table(texts, "field-tags.tsv", "field", "tag", "tag_constant"),
                table(texts, "versions.tsv", "version", "kind", "item", "detail")
                        .checked(VERSION, "version"),
                table(texts, "older/layout-history.tsv", "message", "part", "field", "type", "first_version_known",
                        "last_version_known", "introduced_by_change_list", "codec_from", "type_history")
                        .checked(VERSION_OR_NONE, "first_version_known", "last_version_known"),
                table(texts, "older/message-numbers.tsv", "number", "name", "edition")
                        .checked(OlderNumbersReview.VERSIONS, "edition"),
                table(texts, "older/tags-v14.tsv", "value", "tag_constant"),
                Erratum.all(table(texts, ERRATA, "editions", "table", "item", "field", "aspect", "printed", "settled",
                        "why", "evidence")));
    }

    private static Optional<Edition> edition(GuideTexts texts, int version) throws IOException {
        if (texts.text(name(version, "message-set")).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Edition(version,
                required(texts, name(version, "message-set"), "number", "message"),
                required(texts, name(version, "messages"), "message", "table_number", "list_number", "part", "position",
                        "field", "type", "size", "presence", "counted_by", "follows", "annotation"),
                required(texts, name(version, "tags"), "value", "tag"),
                required(texts, name(version, "constants"), "table", "constant", "value")));
    }

    private static String name(int version, String table) {
        return "guide-v" + version + "." + table + ".tsv";
    }

    private static Table required(GuideTexts texts, String name, String... columns) throws IOException {
        String text = texts.text(name).orElseThrow(() -> new GuideException(name + ": the table is missing"));
        return Table.parse(name, text, columns);
    }

    /** A table that is not there has no rows: what the spec says of its subject is then without evidence. */
    private static Table table(GuideTexts texts, String name, String... columns) throws IOException {
        Optional<String> text = texts.text(name);
        return text.isPresent() ? Table.parse(name, text.get(), columns) : Table.empty(name);
    }
}

package org.ctiwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ctiwire.cli.review.GuideFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {

    private static final String MESSAGES = "guide-v25.messages.tsv";
    private static final List<String> TABLES = List.of("field-tags.tsv", "versions.tsv", "older/layout-history.tsv",
            "older/message-numbers.tsv", "older/tags-v14.tsv");

    @TempDir
    Path directory;

    /** A directory with the bundled tables, but without errata of its own. */
    private Path guide() throws IOException {
        Files.createDirectories(directory.resolve("older"));
        for (String table : TABLES) {
            copy(table);
        }
        for (String version : List.of("23", "24", "25")) {
            for (String kind : List.of("message-set", "messages", "tags", "constants")) {
                copy("guide-v" + version + "." + kind + ".tsv");
            }
        }
        return directory;
    }

    private void copy(String table) throws IOException {
        Files.writeString(directory.resolve(table), GuideFiles.bundled().text(table).orElseThrow());
    }

    private void replace(String table, String text, String other) throws IOException {
        String before = Files.readString(directory.resolve(table));
        assertThat(before).contains(text);
        Files.writeString(directory.resolve(table), before.replace(text, other));
    }

    @Test
    void bundledSpecMatchesTheBundledGuide() {
        CommandRun run = CommandRun.of("", "review");
        assertThat(run.out()).contains("edition 23: 3079 rows, ", "edition 24: 3175 rows, ", "edition 25: 3168 rows, ",
                " explained, 0 open: 100 %", " 0 errata without use\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void guideOfADirectoryUsesTheBundledErrata() throws IOException {
        CommandRun run = CommandRun.of("", "review", "--guide", guide().toString());
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(CommandRun.of("", "review").out());
    }

    @Test
    void differenceIsPrintedWithItsPlaceAndFails() throws IOException {
        guide();
        replace(MESSAGES, "OPEN_REQ\t3\t3\tfixed\t3\tIdleTimeout\tUINT\t4",
                "OPEN_REQ\t3\t3\tfixed\t3\tIdleTimeout\tUINT\t8");
        CommandRun run = CommandRun.of("", "review", "--guide", directory.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(run.out()).contains(
                "25 messages line 8: OPEN_REQ IdleTimeout: size: the guide has '8', the spec '4'\n",
                " 1 open: 99 %\n");
    }

    @Test
    void erratumWithoutUseIsPrintedAndFails() throws IOException {
        guide();
        Files.writeString(directory.resolve("errata.tsv"), GuideFiles.bundled().text("errata.tsv").orElseThrow()
                + "25\tmessages\tOPEN_REQ\tInvokeID\tsize\t4\t8\tNobody knows.\tNone\n");
        CommandRun run = CommandRun.of("", "review", "--guide", directory.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(run.out()).contains("explains nothing in 25: messages OPEN_REQ InvokeID size\n",
                " 1 errata without use\n");
    }

    @Test
    void jsonHasCoverageAndEveryDifference() throws IOException {
        CommandRun run = CommandRun.of("", "review", "--format", "json");
        assertThat(run.status()).isZero();
        Map<String, Integer> objects = new HashMap<>();
        try (JsonParser json = new JsonFactory().createParser(run.out())) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT && json.getParsingContext().getParent().getCurrentName() != null) {
                    objects.merge(json.getParsingContext().getParent().getCurrentName(), 1, Integer::sum);
                } else if (token == JsonToken.START_OBJECT && json.getParsingContext().getParent().inArray()) {
                    objects.merge(json.getParsingContext().getParent().getParent().getCurrentName(), 1, Integer::sum);
                }
            }
        }
        assertThat(objects.get("editions")).isEqualTo(4);
        assertThat(objects.get("coverage")).isGreaterThan(50);
        assertThat(objects.get("found")).isGreaterThan(1000);
        assertThat(run.out()).contains("\"clean\" : true");
    }

    @Test
    void pageShowsTheGuidesRowBesideTheSpecs() throws IOException {
        guide();
        replace(MESSAGES, "OPEN_REQ\t3\t3\tfixed\t3\tIdleTimeout\tUINT\t4",
                "OPEN_REQ\t3\t3\tfixed\t3\tIdle<b>Timeout\tUINT\t4");
        CommandRun run = CommandRun.of("", "review", "--format", "html", "--guide", directory.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(run.out()).startsWith("<!DOCTYPE html>")
                .contains("Something is not explained.", "class=\"guide first open\">Idle&lt;b&gt;Timeout</td>",
                        "class=\"first open\">IdleTimeout</td>", "The list is one too low; 276 and 277 follow")
                .doesNotContain("Idle<b>", "http://", "https://");
    }

    @Test
    void directoryThatIsNotThereIsToldFromOneWithoutTables() {
        CommandRun absent = CommandRun.of("", "review", "--guide", directory.resolve("nowhere").toString());
        assertThat(absent.status()).isEqualTo(ExitStatus.INPUT_OUTPUT);
        assertThat(absent.err()).contains("nowhere", "there is no such file");
        CommandRun empty = CommandRun.of("", "review", "--guide", directory.toString());
        assertThat(empty.status()).isEqualTo(ExitStatus.INPUT_OUTPUT);
        assertThat(empty.err()).contains("no table of the versions 9..25");
    }
}

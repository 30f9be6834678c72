package org.ctiwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

    @TempDir
    Path directory;

    private Path edited(String from, String to) throws IOException {
        String text = Files.readString(Path.of(CommandRun.SMALL));
        assertThat(text).contains(from);
        Path file = directory.resolve("edited.cti");
        Files.writeString(file, text.replace(from, to));
        return file;
    }

    @Test
    void theSameSpecIsStatusZero() throws IOException {
        Path same = edited("protocol SMALL;", "\n\nprotocol SMALL;");
        CommandRun run = CommandRun.of("", "diff", CommandRun.SMALL, same.toString());
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("no changes\n");
        assertThat(run.status()).isZero();
    }

    @Test
    void aChangeIsPrintedWithItsConsequencesAndPlaces() throws IOException {
        Path file = edited("limit message ", "limit message 1");
        CommandRun run = CommandRun.of("", "diff", CommandRun.SMALL, file.toString());
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).startsWith("wire: protocol: limit is 1").contains(" bytes, was ");
        assertThat(run.lines().get(1)).isEqualTo("    key: protocol / limit");
        assertThat(run.err()).isEqualTo("1 change, by the worst consequence: 1 wire, 0 source, 0 behaviour, 0 docs\n");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void jsonHasOneChangePerLine() throws IOException {
        Path file = edited("Feeling USHORT as Mood", "Feeling USHORT");
        CommandRun run = CommandRun.of("", "diff", "--format", "json", CommandRun.SMALL, file.toString());
        assertThat(run.lines()).hasSize(1);
        assertThat(run.out()).contains("\"consequences\":[\"behaviour\"]", "Feeling / enumeration\"",
                "\"before\":\"Mood\",\"after\":\"none\"", "\"old\":{\"file\":\"" + CommandRun.SMALL + "\",\"line\":",
                "\"new\":{\"file\":\"" + file + "\",\"line\":");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void aBadSpecIsReported() throws IOException {
        Path file = edited("Feeling USHORT as Mood", "Feeling USHORT as Mud");
        CommandRun run = CommandRun.of("", "diff", CommandRun.SMALL, file.toString());
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("error[NAME-UNKNOWN]");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    /** What version 25 changed, read by eye against the guides' list of changes between versions. */
    @Test
    void theBundledSpecTellsVersion24From25() {
        assertThat(changes("24..25")).containsExactlyInAnyOrder(
                "behaviour: PT_ASPECT of enum PeripheralType is gone (1)",
                "behaviour: PT_SYMPOSIUM of enum PeripheralType is gone (16)",
                "behaviour: PT_SIMPLIFIED_IPCC of enum PeripheralType is gone (23)");
    }

    private static List<String> changes(String versions) {
        return CommandRun.of("", "diff", "--protocol", versions).lines().stream()
                .filter(line -> !line.startsWith(" ")).toList();
    }
}

package org.ctiwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecCommandsTest {

    @TempDir
    Path directory;

    private Path spec(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.writeString(file, text);
        return file;
    }

    private static String withUnknownEnum() throws IOException {
        return Files.readString(Path.of(CommandRun.SMALL)).replace("Feeling USHORT as Mood", "Feeling USHORT as Mud");
    }

    @Test
    void checkIsSilentAboutAGoodSpec() {
        CommandRun run = CommandRun.of("", "check", CommandRun.SMALL);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void checkReportsErrorsAsACompilerWould() throws IOException {
        Path file = spec("wrong.cti", withUnknownEnum());
        CommandRun run = CommandRun.of("", "check", file.toString());
        assertThat(run.out()).startsWith("error[NAME-UNKNOWN]: ").contains(file + ":31:");
        assertThat(run.err()).isEqualTo("1 error, 0 warnings\n");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void checkReadsADirectoryAsOneSpec() throws IOException {
        spec("part.cti", "protocol SMALL;\n\nmessage EXTRA = 50 \"Another.\" { fixed { Feeling USHORT as Mood; } }\n");
        spec("small.cti", Files.readString(Path.of(CommandRun.SMALL)));
        spec("notes.txt", "no spec");
        assertThat(CommandRun.of("", "check", directory.toString()).status()).isZero();
    }

    @Test
    void checkPrintsJsonForPrograms() throws IOException {
        Path file = spec("wrong.cti", withUnknownEnum());
        CommandRun run = CommandRun.of("", "check", "--format", "json", file.toString());
        assertThat(run.lines()).hasSize(1);
        assertThat(run.out()).startsWith("{\"code\":\"NAME-UNKNOWN\",\"severity\":\"error\",\"message\":\"")
                .contains("\"file\":\"" + file + "\",\"line\":31,\"column\":");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
    }

    @Test
    void checkPrintsSarif() throws IOException {
        Path file = spec("wrong name.cti", withUnknownEnum());
        CommandRun run = CommandRun.of("", "check", "--format", "sarif", file.toString());
        assertThat(run.out()).contains("\"version\" : \"2.1.0\"", "\"ruleId\" : \"NAME-UNKNOWN\"",
                "\"level\" : \"error\"", "wrong%20name.cti\"", "\"startLine\" : 31");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
        CommandRun none = CommandRun.of("", "check", "--format", "sarif", CommandRun.SMALL);
        assertThat(none.out()).contains("\"results\" : [ ]");
        assertThat(none.status()).isZero();
    }

    @Test
    void formatRewritesOnceAndCheckOnlyTells() throws IOException {
        Path file = spec("loose.cti", "protocol   SMALL;\nconst  A=1;\n");
        String before = Files.readString(file);
        CommandRun checked = CommandRun.of("", "format", "--check", file.toString());
        assertThat(checked.out()).isEqualTo(file + "\n");
        assertThat(checked.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(file).hasContent(before);
        CommandRun formatted = CommandRun.of("", "format", file.toString());
        assertThat(formatted.out()).isEqualTo(file + "\n");
        assertThat(formatted.status()).isZero();
        assertThat(Files.readString(file)).isNotEqualTo(before).contains("const A = 1;");
        CommandRun again = CommandRun.of("", "format", "--check", file.toString());
        assertThat(again.out()).isEmpty();
        assertThat(again.status()).isZero();
    }

    @Test
    void formatLeavesAFileThatDoesNotParse() throws IOException {
        Path file = spec("wrong.cti", "protocol SMALL;\n   nonsense;\n");
        CommandRun run = CommandRun.of("", "format", file.toString());
        assertThat(run.err()).contains("error[SYNTAX]", file + ":2:4");
        assertThat(run.status()).isEqualTo(ExitStatus.PROBLEMS);
        assertThat(file).hasContent("protocol SMALL;\n   nonsense;\n");
    }

    @Test
    void generateWritesAndLeavesWhatIsUnchanged() throws IOException {
        Path out = directory.resolve("out");
        CommandRun first = CommandRun.of("", "generate", "--spec", CommandRun.SMALL, "--out", out.toString());
        assertThat(first.status()).isZero();
        assertThat(first.out()).isEmpty();
        List<Path> files;
        try (Stream<Path> found = Files.walk(out)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(file.toString()).endsWith(".java"));
        CommandRun second = CommandRun.of("", "generate", "--spec", CommandRun.SMALL, "--out", out.toString());
        assertThat(second.err()).isEqualTo(out + ": 0 files written, " + files.size() + " unchanged\n");
    }
}

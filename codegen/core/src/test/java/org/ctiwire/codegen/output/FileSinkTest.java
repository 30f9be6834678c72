package org.ctiwire.codegen.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSinkTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    @TempDir
    Path root;

    private final List<GeneratedFile> files = List.of(new GeneratedFile("a/One.java", "one\n"),
            new GeneratedFile("a/Two.java", "zwei \u00fc\n"));

    @Test
    void writesOnlyWhatChanged() throws IOException {
        FileSink sink = new FileSink(root);
        assertThat(sink.write(files)).isEqualTo(new FileSink.Result(2, 0, 0));
        assertThat(root.resolve("a/Two.java")).hasContent("zwei \u00fc\n");
        Files.setLastModifiedTime(root.resolve("a/One.java"), LONG_AGO);
        Files.writeString(root.resolve("a/Two.java"), "two\n");
        assertThat(sink.write(files)).isEqualTo(new FileSink.Result(1, 1, 0));
        assertThat(Files.getLastModifiedTime(root.resolve("a/One.java"))).isEqualTo(LONG_AGO);
    }

    @Test
    void leavesWhatOthersWroteAlone() throws IOException {
        Path own = Files.writeString(root.resolve("precious.txt"), "mine");
        new FileSink(root).write(files);
        assertThat(own).hasContent("mine");
    }

    @Test
    void replacesEverythingWhereTheFolderIsItsOwn() throws IOException {
        Path stale = Files.writeString(root.resolve("Gone.java"), "gone");
        assertThat(new FileSink(root).replace(files)).isEqualTo(new FileSink.Result(2, 0, 1));
        assertThat(stale).doesNotExist();
        assertThat(new FileSink(root).replace(files)).isEqualTo(new FileSink.Result(0, 2, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.txt", "a/../../outside.txt", "", "a/.."})
    void neverWritesOutsideItsRoot(String path) {
        FileSink sink = new FileSink(root.resolve("inner"));
        assertThatIllegalArgumentException().isThrownBy(() -> sink.write(List.of(new GeneratedFile(path, "x"))))
                .withMessageContaining("leaves the output directory");
        assertThat(root).isEmptyDirectory();
    }
}

package org.ctiwire.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ctiwire.codegen.output.GeneratedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecDirectoryTest {

    @TempDir
    private Path project;
    private Path directory;

    @BeforeEach
    void makeDirectory() throws IOException {
        directory = Files.createDirectories(project.resolve("src/cti"));
    }

    @Test
    void filesAreSortedByPathWhateverTheirFolder() throws IOException {
        write("b.cti", "b");
        write("a/z.cti", "z");
        write("a-first.cti", "first");
        write("notes.txt", "no spec");

        assertThat(spec().read()).extracting(SpecFile::path).containsExactly("a-first.cti", "a/z.cti", "b.cti");
    }

    @Test
    void diagnosticsNameFilesFromTheProjectOn() throws IOException {
        write("a/z.cti", "z");

        assertThat(spec().read().get(0).source().name()).isEqualTo("src/cti/a/z.cti");
    }

    @Test
    void aFolderOutsideTheProjectIsNamedInFull(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("z.cti"), "z");

        assertThat(new SpecDirectory(directory, elsewhere).read().get(0).source().name())
                .isEqualTo(elsewhere.resolve("z.cti").toString().replace('\\', '/'));
    }

    @Test
    void aMissingFolderHoldsNothing() throws IOException {
        assertThat(new SpecDirectory(project, project.resolve("missing")).read()).isEmpty();
    }

    @Test
    void textThatIsNotUtf8IsRefusedByName() throws IOException {
        Files.write(directory.resolve("latin.cti"), "// Gr\u00fcn".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> spec().read()).isInstanceOf(IOException.class)
                .hasMessage("src/cti/latin.cti is not UTF-8 text");
    }

    @Test
    void thePackedSpecListsItsFiles() throws IOException {
        write("b.cti", "of b");
        write("a/z.cti", "of z");

        assertThat(PackedSpec.of("P", spec().read())).containsExactly(
                new GeneratedFile("META-INF/ctiwire/P/a/z.cti", "of z"),
                new GeneratedFile("META-INF/ctiwire/P/b.cti", "of b"),
                new GeneratedFile("META-INF/ctiwire/P.index", "META-INF/ctiwire/P/a/z.cti\nMETA-INF/ctiwire/P/b.cti\n"));
    }

    private SpecDirectory spec() {
        return new SpecDirectory(project, directory);
    }

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

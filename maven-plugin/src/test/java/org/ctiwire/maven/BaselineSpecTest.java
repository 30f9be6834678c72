package org.ctiwire.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ctiwire.codegen.output.GeneratedFile;
import org.ctiwire.codegen.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineSpecTest {

    @TempDir
    private Path project;

    private BaselineSpec jar(String... protocols) throws IOException {
        Path jar = project.resolve("old.jar");
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String protocol : protocols) {
                for (GeneratedFile file : PackedSpec.of(protocol,
                        List.of(new SpecFile("paint.cti", new SourceFile("any", "protocol " + protocol + ";"))))) {
                    zip.putNextEntry(new ZipEntry(file.path()));
                    zip.write(file.text().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return new BaselineSpec(project, jar);
    }

    @Test
    void aJarIsReadAsItWasPacked() throws IOException {
        assertThat(jar("PAINTSHOP").read("PAINTSHOP")).containsExactly(
                new SourceFile("old.jar!/META-INF/ctiwire/PAINTSHOP/paint.cti", "protocol PAINTSHOP;"));
    }

    @Test
    void theOnlySpecOfAJarIsMeantWhateverItsName() throws IOException {
        assertThat(jar("PAINTSHOP").read("RENAMED")).hasSize(1);
    }

    @Test
    void ofSeveralSpecsTheOneOfTheProtocolIsMeant() throws IOException {
        assertThat(jar("BAKERY", "PAINTSHOP").read("PAINTSHOP")).extracting(SourceFile::text)
                .containsExactly("protocol PAINTSHOP;");
        assertThatThrownBy(() -> jar("BAKERY", "PAINTSHOP").read("OTHER")).isInstanceOf(IOException.class)
                .hasMessage("No baseline: old.jar carries 2 specs, and none of OTHER (parameter baseline)");
    }

    @Test
    void aFolderIsReadAsASpecIs() throws IOException {
        Path folder = Files.createDirectories(project.resolve("baseline"));
        Files.writeString(folder.resolve("paint.cti"), "protocol PAINTSHOP;");
        assertThat(new BaselineSpec(project, folder).read("PAINTSHOP"))
                .containsExactly(new SourceFile("baseline/paint.cti", "protocol PAINTSHOP;"));
    }

    @Test
    void anAbsentBaselineIsNamed() {
        assertThatThrownBy(() -> new BaselineSpec(project, project.resolve("missing")).read("PAINTSHOP"))
                .hasMessage("No baseline: there is no .cti file below missing (parameter baseline)");
    }
}

package org.ctiwire.codegen.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.ctiwire.codegen.Specimen;
import org.ctiwire.codegen.model.Protocol;
import org.junit.jupiter.api.Test;

/**
 * What every output must do; a new output mixes it in. The goldens lie in {@code src/test/resources/golden/NAME};
 * {@code mvn -Pupdate-golden} rewrites them.
 */
interface OutputContract {

    Output output();

    default List<GeneratedFile> generated() {
        return output().generate(Specimen.protocol("specimen.cti"));
    }

    @Test
    default void itIsRegisteredUnderItsName() {
        assertThat(Outputs.named(output().name())).get().hasSameClassAs(output());
        assertThat(output().description()).isNotBlank();
    }

    @Test
    default void theSpecimenGivesTheGoldens() throws IOException {
        Path golden = Path.of("src/test/resources/golden", output().name());
        if (System.getProperty("ctiwire.update.golden") != null) {
            new FileSink(golden).replace(generated());
        }
        List<String> expected = new ArrayList<>();
        try (Stream<Path> files = Files.walk(golden)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> expected.add(golden.relativize(file).toString().replace('\\', '/')));
        }
        assertThat(generated()).extracting(GeneratedFile::path).containsExactlyInAnyOrderElementsOf(expected);
        for (GeneratedFile file : generated()) {
            assertThat(file.text()).as(file.path()).isEqualTo(Files.readString(golden.resolve(file.path())));
        }
    }

    @Test
    default void theSameProtocolGivesTheSameFilesInEveryLocaleAndZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<GeneratedFile> here = generated();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(generated()).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    default void textHasUnixLineEndsAndNoTrailingBlanks() {
        for (GeneratedFile file : generated()) {
            assertThat(file.text()).as(file.path()).endsWith("\n").doesNotContain("\r");
            assertThat(file.text().lines()).as(file.path()).noneMatch(line -> line.endsWith(" "));
        }
    }

    @Test
    default void hostileTextOfASpecDoesNotLeaveItsPlace() {
        Protocol hostile = Specimen.hostile();
        assertThat(output().generate(hostile)).isNotEmpty();
        acceptHostile(output().generate(hostile));
    }

    /** Fails unless the files, made of descriptions that try to break out, are still well formed. */
    void acceptHostile(List<GeneratedFile> files);
}

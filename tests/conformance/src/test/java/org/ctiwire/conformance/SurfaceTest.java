package org.ctiwire.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What users see of the generated code changes only where someone has looked at the change. */
class SurfaceTest {

    private static final String GOLDEN = "surface.txt";

    @Test
    void everyAccessorIsAsItWas() throws IOException {
        String actual = new Surface(ProtocolUnderTest.GED188).text();
        Path file = Path.of("src/test/resources", GOLDEN);
        if (Boolean.getBoolean("ctiwire.update.golden")) {
            Files.writeString(file, actual);
        }
        assertThat(file).as("build with -Pupdate-golden to accept the change").exists();
        assertThat(actual.lines()).as("build with -Pupdate-golden to accept the change")
                .containsExactlyElementsOf(Files.readString(file).lines().toList());
    }
}

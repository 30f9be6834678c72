package org.ctiwire.conformance.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import org.ctiwire.cli.Ctiwire;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamplesTest {

    /** Set by the profile update-golden: then the files are written instead of compared. */
    private static final boolean UPDATE = Boolean.getBoolean("ctiwire.update.golden");

    private static String run(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Ctiwire.run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err, arguments);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(status).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> withoutComments(String hex) {
        return hex.lines().filter(line -> !line.startsWith("#")).toList();
    }

    private static List<String> sent(Sample sample) {
        return sample.conversation().messages().stream().map(HexFormat.of()::formatHex).toList();
    }

    @ParameterizedTest
    @EnumSource
    void theProgramStillGivesTheCommittedBytes(Sample sample) throws IOException {
        if (UPDATE) {
            Files.write(sample.file(), sample.bytes());
        }
        assertThat(sample.bytes()).isEqualTo(Files.readAllBytes(sample.file()));
    }

    @ParameterizedTest
    @EnumSource
    void everyMessageComesOutOfItsSegments(Sample sample) {
        String hex = run("", "decode", "--format", "hex", sample.file().toString());
        assertThat(withoutComments(hex)).isEqualTo(sent(sample));
    }

    @ParameterizedTest
    @EnumSource
    void whatDecodePrintsEncodesToTheSameBytes(Sample sample) {
        String json = run("", "decode", "--format", "json", "--strict", sample.file().toString());
        assertThat(json).doesNotContain("\"problems\"", "\"error\"");
        assertThat(withoutComments(run(json, "encode", "--format", "hex", "-"))).isEqualTo(sent(sample));
    }
}

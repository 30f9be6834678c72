package org.ctiwire.conformance.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.ctiwire.cli.Ctiwire;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamplesTest {

    /** Set by the profile update-golden: then the files are written instead of compared. */
    private static final boolean UPDATE = Boolean.getBoolean("ctiwire.update.golden");

    private static final Pattern NAME = Pattern.compile("\\{\"name\":\"([A-Za-z0-9_]+)\"");

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

    @ParameterizedTest
    @EnumSource
    void textTellsEveryMessageAndEveryField(Sample sample) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Ctiwire.run(new ByteArrayInputStream(new byte[0]), out, err, "decode", sample.file().toString());
        // A headline begins with the time; in front of the first is the line about the connection.
        List<String> texts = Pattern.compile("(?m)^(?=\\d\\d:)").splitAsStream(out.toString(StandardCharsets.UTF_8))
                .skip(1).toList();
        List<String> lines = run("", "decode", "--format", "json", sample.file().toString()).lines().toList();
        assertThat(texts).hasSameSizeAs(lines);
        for (int at = 0; at < texts.size(); at++) {
            // A counter stands with its list, and the names of variables are no names of fields.
            List<String> names = NAME.matcher(lines.get(at)).results().map(name -> name.group(1))
                    .filter(name -> !name.startsWith("Num") && !name.startsWith("Named")).toList();
            assertThat(texts.get(at)).contains(names);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("ctiwire: " + lines.size()
                + " messages, nothing wrong\n");
    }
}

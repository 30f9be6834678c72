package org.ctiwire.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ctiwire.cli.json.BadLineException;
import org.ctiwire.cli.json.MessageJsonReader;
import org.ctiwire.codegen.model.Protocol;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the messages that lines of JSON describe. */
@Command(name = "encode", sortOptions = false,
        description = "Writes the messages that lines of JSON describe: the reverse of 'decode --format json'.",
        footer = {"",
            "What 'decode --format json' printed gives the same bytes again, malformed messages included. Only a "
                + "masked secret (\"***\") is refused: decode with --show-secrets to keep its bytes.",
            "",
            "A line that cannot be written is reported with line, column and field, and the next one read. Blank "
                + "lines are passed over.",
            "", "Exit status: 0 done, 1 found problems, 2 wrong usage, 3 could not read or write."})
final class EncodeCommand implements Callable<Integer> {

    private enum Format { hex, binary }

    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DialectOptions dialect;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "hex",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). Hex is one message per line.")
    private Format format;

    @Mixin
    private SpecOption specOption;

    @Parameters(arity = "0..1", paramLabel = "FILE", defaultValue = Streams.STANDARD_INPUT,
            description = "The JSON, one message per line; '-', or nothing, for standard input.")
    private String file;

    EncodeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Protocol> compiled = specOption.protocol(streams);
        if (compiled.isEmpty()) {
            return ExitStatus.PROBLEMS;
        }
        Protocol protocol = compiled.get();
        MessageJsonReader reader = new MessageJsonReader(protocol,
                dialect.version(protocol, spec.commandLine()), dialect.charset());
        // One character for each byte, so that a line that is no text spoils no other.
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(streams.open(file),
                StandardCharsets.ISO_8859_1))) {
            return encode(reader, lines) ? ExitStatus.DONE : ExitStatus.PROBLEMS;
        }
    }

    private boolean encode(MessageJsonReader reader, BufferedReader lines) throws IOException {
        boolean good = true;
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                try {
                    print(reader.bytes(text(line)));
                } catch (BadLineException bad) {
                    streams.err().println(file + ":" + number + ":" + bad.column() + ": " + bad.getMessage());
                    good = false;
                }
            }
            number++;
        }
        return good;
    }

    private static String text(String bytes) throws BadLineException {
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new BadLineException(1, "the line is not UTF-8 text");
        }
    }

    private void print(byte[] message) throws IOException {
        if (format == Format.binary) {
            streams.out().write(message);
        } else {
            streams.print(HexFormat.of().formatHex(message) + "\n");
        }
        if (file.equals(Streams.STANDARD_INPUT)) {
            streams.out().flush();
        }
    }
}

package org.ctiwire.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ctiwire.cli.decode.InputReader;
import org.ctiwire.cli.decode.MessageDecoding;
import org.ctiwire.cli.decode.MessagePrinter;
import org.ctiwire.codegen.interpret.MessageReader;
import org.ctiwire.codegen.model.Protocol;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads messages and prints each. */
@Command(name = "decode", sortOptions = false,
        description = "Reads messages and prints each.",
        footer = {"",
            "Text is for people: for each message of a capture the time (UTC, to the millisecond), the seconds since "
                + "the message before, --> from the client or <-- from the server, and its fields, those that tell "
                + "most first; not in the order of the wire, which JSON keeps. No field is left out: 'none:' names "
                + "those whose number has every bit set and means none, 'zero:' those that hold 0 without a meaning, "
                + "'empty:' texts and bytes without content; the counter of a list stands with the list, unless it "
                + "counts wrong. Last, on stderr, comes a line that sums it up. There are colours on a terminal, "
                + "unless NO_COLOR is set.",
            "",
            "Secrets (passwords) print as \"***\" unless --show-secrets; so does, in text and JSON, the content of a "
                + "malformed message of a type that has secrets. An empty secret prints as it is: there is nothing "
                + "to hide. 'encode' refuses a masked secret, because its bytes are not there. --format hex prints "
                + "the bytes of messages as they are, secrets among them.",
            "",
            "A malformed message is printed as such and the next one read. A stream whose next header announces more "
                + "than the limit cannot be followed; it stops there. A capture that begins in the middle of a "
                + "session, or lacks bytes, is taken up at the next segment that begins with a known message; if it "
                + "does not hold the OPEN_REQ, the version is a guess from its messages, unless --protocol tells it. "
                + "Connections that carry something else are passed over.",
            "", "Exit status: 0 done, 1 found problems, 2 wrong usage, 3 could not read or write."})
final class DecodeCommand implements Callable<Integer> {

    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DialectOptions dialect;

    @Mixin
    private PrintOptions printing;

    @Mixin
    private SpecOption specOption;

    @Option(names = "--strict", description = "Counts a message that could be read but does not follow the spec as a "
            + "problem: exit status 1.")
    private boolean strict;

    @Option(names = "--max-message", paramLabel = "N",
            description = "The largest message in bytes, its header included (default: the spec's limit).")
    private Integer maxMessage;

    @Parameters(arity = "1..*", paramLabel = "FILE",
            description = "'-' for standard input, a text of hex messages (one per line, blanks and '#' comments "
                    + "allowed), a binary stream of messages, or a pcap or pcapng capture, told apart by content.")
    private List<String> files;

    DecodeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Protocol> compiled = specOption.protocol(streams);
        if (compiled.isEmpty()) {
            return ExitStatus.PROBLEMS;
        }
        Protocol protocol = compiled.get();
        int limit = maxMessage == null ? protocol.maxMessage() : maxMessage;
        if (limit < protocol.header().size()) {
            throw new ParameterException(spec.commandLine(), "--max-message " + limit + ": a header takes "
                    + protocol.header().size() + " bytes");
        }
        boolean live = files.contains(Streams.STANDARD_INPUT);
        MessagePrinter printer = printing.printer(protocol, streams);
        if (live) {
            printer = new FlushingPrinter(printer, streams.out());
        }
        MessageDecoding decoding = new MessageDecoding(protocol, new MessageReader(protocol, dialect.charset()),
                printer, strict, streams.err()::println);
        InputReader reader = new InputReader(protocol, dialect.version(protocol, spec.commandLine()), limit, decoding);
        for (String file : files) {
            try (Progress progress = Progress.of(file, streams); InputStream in = progress.watch(streams.open(file))) {
                reader.read(file, in);
            }
        }
        if (printing.isText()) {
            streams.out().flush();
            streams.err().println("ctiwire: " + decoding.summary());
        }
        return decoding.foundProblems() ? ExitStatus.PROBLEMS : ExitStatus.DONE;
    }
}

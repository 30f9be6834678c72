package org.ctiwire.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ctiwire.cli.json.ChangeJson;
import org.ctiwire.codegen.diff.Change;
import org.ctiwire.codegen.diff.Consequence;
import org.ctiwire.codegen.diff.ProtocolDiff;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.source.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the changes between two specs, or between two versions of one. */
@Command(name = "diff", sortOptions = false,
        description = {"Lists every change between two specs, or between two versions of one, the worst first.",
            "Each says what it breaks: wire (bytes lie elsewhere or mean something else), source (Java code that uses "
            + "the generated classes), behaviour, docs."},
        footer = {"", "Exit status: 0 no difference, 1 differences or a bad spec, 2 wrong usage, 3 could not read or "
            + "write."})
final class DiffCommand implements Callable<Integer> {

    private enum Format { text, json }

    private static final Pattern VERSIONS = Pattern.compile("(\\d{1,5})\\.\\.(\\d{1,5})");

    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Option(names = "--protocol", paramLabel = "N..M",
            description = "Compares version N of one spec with its version M, instead of two specs.")
    private String versions;

    @Mixin
    private SpecOption specOption;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). JSON is one change per line.")
    private Format format;

    @Parameters(arity = "0..*", paramLabel = "SPEC",
            description = "The old spec, then the new one: each a .cti file or a directory of them. A single spec is "
                    + "compared with the bundled GED-188 spec as the new one, or the one of --spec.")
    private List<Path> paths = new ArrayList<>();

    DiffCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Optional<List<Change>> changes = versions == null ? betweenSpecs() : betweenVersions();
        if (changes.isEmpty()) {
            return ExitStatus.PROBLEMS;
        }
        switch (format) {
            case text -> printText(changes.get());
            case json -> new ChangeJson(streams.out()).lines(changes.get());
        }
        return changes.get().isEmpty() ? ExitStatus.DONE : ExitStatus.PROBLEMS;
    }

    private Optional<List<Change>> betweenVersions() throws IOException {
        Matcher range = VERSIONS.matcher(versions);
        if (!range.matches()) {
            throw wrong("--protocol " + versions + ": two versions are written as 24..25");
        }
        if (!paths.isEmpty()) {
            throw wrong("--protocol compares versions of one spec: name it with --spec");
        }
        int before = Integer.parseInt(range.group(1));
        int after = Integer.parseInt(range.group(2));
        Optional<Protocol> protocol = specOption.protocol(streams);
        if (protocol.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ProtocolDiff.betweenVersions(protocol.get(), before, after));
        } catch (IllegalArgumentException unknownVersion) {
            throw wrong("--protocol " + versions + ": " + unknownVersion.getMessage());
        }
    }

    private Optional<List<Change>> betweenSpecs() throws IOException {
        if (paths.isEmpty() || paths.size() > 2) {
            throw wrong("name two specs, or two versions with --protocol");
        }
        Optional<Protocol> before = SpecOption.compiled(SpecFiles.read(paths.subList(0, 1)), streams);
        Optional<Protocol> after = paths.size() == 1 ? specOption.protocol(streams)
                : SpecOption.compiled(SpecFiles.read(paths.subList(1, 2)), streams);
        return before.flatMap(old -> after.map(young -> ProtocolDiff.between(old, young)));
    }

    private ParameterException wrong(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }

    // wire: fixed field Grade of ORDER_REQ: type is USHORT, was UCHAR
    //     old: before.cti:12:9
    //     new: after.cti:12:9
    //     key: message ORDER_REQ / fixed Grade / type
    private void printText(List<Change> changes) throws IOException {
        for (Change change : changes) {
            String consequences = change.consequences().stream().map(Consequence::printed)
                    .collect(Collectors.joining(", "));
            StringBuilder out = new StringBuilder(consequences).append(": ").append(change.sentence()).append('\n');
            change.oldPlace().ifPresent(place -> out.append("    old: ").append(place).append('\n'));
            change.newPlace().filter(place -> !change.oldPlace().equals(change.newPlace()))
                    .ifPresent(place -> out.append("    new: ").append(place).append('\n'));
            streams.print(out.append("    key: ").append(change.key()).append('\n').toString());
        }
        streams.err().println(changes.isEmpty() ? "no changes" : summary(changes));
    }

    private static String summary(List<Change> changes) {
        List<String> counts = new ArrayList<>();
        for (Consequence consequence : Consequence.values()) {
            long count = changes.stream().filter(change -> change.worst() == consequence).count();
            counts.add(count + " " + consequence.printed());
        }
        return changes.size() + (changes.size() == 1 ? " change" : " changes") + ", by the worst consequence: "
                + String.join(", ", counts);
    }
}

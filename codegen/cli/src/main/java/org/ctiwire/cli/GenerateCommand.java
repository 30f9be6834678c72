package org.ctiwire.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.output.FileSink;
import org.ctiwire.codegen.output.GeneratedFile;
import org.ctiwire.codegen.output.Output;
import org.ctiwire.codegen.output.Outputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs outputs of the generator. */
@Command(name = "generate", sortOptions = false,
        description = "Makes code and other products of a spec.",
        footer = {"", "Files that would not change are not touched, and nothing is deleted: give a directory of its own "
            + "to what is made, and empty it when messages were renamed.",
            "", "Exit status: 0 done, 1 found problems, 2 wrong usage, 3 could not read or write."})
final class GenerateCommand implements Callable<Integer> {

    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SpecOption specOption;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The directory to write to.")
    private Path directory;

    @Option(names = "--output", paramLabel = "NAME", defaultValue = "java", completionCandidates = OutputNames.class,
            description = "What to make: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); repeat it for more.")
    private List<String> names;

    GenerateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        List<Output> outputs = new ArrayList<>();
        for (String name : names) {
            outputs.add(Outputs.named(name).orElseThrow(() -> new ParameterException(spec.commandLine(),
                    "--output " + name + ": there are " + String.join(", ", new OutputNames()))));
        }
        Optional<Protocol> protocol = specOption.protocol(streams);
        if (protocol.isEmpty()) {
            return ExitStatus.PROBLEMS;
        }
        List<GeneratedFile> files = outputs.stream()
                .flatMap(output -> output.generate(protocol.get()).stream())
                .toList();
        FileSink.Result result = new FileSink(directory).write(files);
        streams.err().println(directory + ": " + result.written() + " files written, " + result.unchanged()
                + " unchanged");
        return ExitStatus.DONE;
    }

    /** The names that {@code --output} takes. */
    static final class OutputNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Outputs.all().stream().map(Output::name).iterator();
        }
    }
}

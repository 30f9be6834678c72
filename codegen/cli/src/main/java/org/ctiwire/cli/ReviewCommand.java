package org.ctiwire.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ctiwire.cli.review.GuideFiles;
import org.ctiwire.cli.review.ReviewHtml;
import org.ctiwire.cli.review.ReviewJson;
import org.ctiwire.cli.review.ReviewText;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.review.Guide;
import org.ctiwire.codegen.review.Review;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lays a spec beside the guide's tables. */
@Command(name = "review", sortOptions = false,
        description = "Compares every row of the guide's tables with the spec: prints the coverage and every difference.",
        footer = {"", "A difference is a mistake in the spec, or it is explained by an entry of the errata. An entry that "
            + "explains nothing is an error too.",
            "", "Exit status: 0 everything matched or explained, 1 found problems, 2 wrong usage, 3 could not read or "
            + "write."})
final class ReviewCommand implements Callable<Integer> {

    private enum Format { text, json, html }

    private final Streams streams;

    @Mixin
    private SpecOption specOption;

    @Option(names = "--guide", paramLabel = "DIR",
            description = "A directory of the guide's tables, instead of the bundled ones. Its errata.tsv, if it has "
                    + "one, takes the place of the bundled errata.")
    private Optional<Path> directory;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). JSON has an object for each count and "
                    + "difference; HTML is a page with the guide's rows beside the spec's.")
    private Format format;

    ReviewCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Protocol> protocol = specOption.protocol(streams);
        if (protocol.isEmpty()) {
            return ExitStatus.PROBLEMS;
        }
        GuideFiles files = directory.isPresent() ? GuideFiles.of(directory.get()) : GuideFiles.bundled();
        Guide guide = Guide.read(files, protocol.get().versions());
        Review review = Review.of(protocol.get(), guide);
        switch (format) {
            case text -> streams.print(new ReviewText(review).print());
            case json -> new ReviewJson(streams.out()).write(review);
            case html -> streams.print(new ReviewHtml(protocol.get().name(), review).page());
        }
        return review.isClean() ? ExitStatus.DONE : ExitStatus.PROBLEMS;
    }
}

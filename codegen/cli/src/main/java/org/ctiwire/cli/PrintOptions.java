package org.ctiwire.cli;

import org.ctiwire.cli.decode.HexPrinter;
import org.ctiwire.cli.decode.MessagePrinter;
import org.ctiwire.cli.decode.TextPrinter;
import org.ctiwire.cli.json.MessageJsonWriter;
import org.ctiwire.codegen.model.Protocol;
import picocli.CommandLine.Option;

/** The options that say how messages are printed. */
final class PrintOptions {

    private enum Format { text, json, hex }

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). JSON is one message per line.")
    private Format format;

    @Option(names = "--show-secrets", description = "Prints secrets as they are.")
    private boolean showSecrets;

    /** Whether people read it. */
    boolean isText() {
        return format == Format.text;
    }

    MessagePrinter printer(Protocol protocol, Streams streams) {
        Secrets secrets = new Secrets(showSecrets);
        return switch (format) {
            case text -> new TextPrinter(streams.out(), secrets, protocol, streams.screen());
            case json -> new MessageJsonWriter(streams.out(), secrets);
            case hex -> new HexPrinter(streams.out());
        };
    }
}

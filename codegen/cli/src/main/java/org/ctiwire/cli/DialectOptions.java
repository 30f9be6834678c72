package org.ctiwire.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.ctiwire.codegen.model.Protocol;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say how bytes and values go together, for reading and for writing. */
final class DialectOptions {

    @Option(names = "--protocol", paramLabel = "N",
            description = "The protocol version of every message. Without it decode goes by the OPEN_REQ of each "
                    + "connection and encode by each line's own \"protocol\"; else it is the newest.")
    private Integer version;

    @Option(names = "--charset", paramLabel = "NAME", converter = CharsetConverter.class,
            description = "The character set of texts (default: UTF-8). Bytes that are no text in it print as hex.")
    private Charset charset = StandardCharsets.UTF_8;

    Charset charset() {
        return charset;
    }

    /** The version that the user gave; it must be one of the protocol's. */
    OptionalInt version(Protocol protocol, CommandLine commandLine) {
        if (version == null) {
            return OptionalInt.empty();
        }
        if (!protocol.versions().contains(version)) {
            throw new ParameterException(commandLine, "--protocol " + version + ": " + protocol.name()
                    + " has the versions " + protocol.versions());
        }
        return OptionalInt.of(version);
    }
}

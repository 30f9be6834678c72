package org.ctiwire.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The streams of a run of the command.
 *
 * @param in       what {@code -} reads
 * @param out      takes results, and nothing else
 * @param err      takes everything else
 * @param terminal true when a person watches {@code err} and {@code out} goes elsewhere, so that progress helps
 */
record Streams(InputStream in, OutputStream out, PrintWriter err, boolean terminal) {

    static final String STANDARD_INPUT = "-";

    static Streams ofProcess(InputStream in, OutputStream out, OutputStream err) {
        return new Streams(in, new BufferedOutputStream(out),
                new PrintWriter(err, true, StandardCharsets.UTF_8), isTerminal("2") && !isTerminal("1"));
    }

    /** The bytes of a file, or of standard input for {@code -}; closing it leaves standard input open. */
    InputStream open(String file) throws IOException {
        return file.equals(STANDARD_INPUT) ? new KeptOpen(in) : Files.newInputStream(Path.of(file));
    }

    void print(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isTerminal(String descriptor) {
        try {
            String device = Path.of("/dev/fd", descriptor).toRealPath().toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException notThere) {
            return false;
        }
    }
}

package org.ctiwire.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The streams of a run of the command.
 *
 * @param in           what {@code -} reads
 * @param out          takes results, and nothing else
 * @param err          takes everything else
 * @param terminal     true when a person watches {@code err} and {@code out} goes elsewhere, so that progress helps
 * @param screen       what shows {@code out}
 * @param interruption what the user ends the command with
 */
record Streams(InputStream in, OutputStream out, PrintWriter err, boolean terminal, Screen screen,
               Interruption interruption) {

    static final String STANDARD_INPUT = "-";

    Streams {
        out = new ResultStream(out);
    }

    /** Streams whose results go to no terminal. */
    Streams(InputStream in, OutputStream out, PrintWriter err, boolean terminal) {
        this(in, out, err, terminal, Screen.PLAIN);
    }

    /** Streams of a run that nobody interrupts. */
    Streams(InputStream in, OutputStream out, PrintWriter err, boolean terminal, Screen screen) {
        this(in, out, err, terminal, screen, new Interruption());
    }

    static Streams ofProcess(InputStream in, OutputStream out, OutputStream err, Interruption interruption) {
        boolean shown = isTerminal("1");
        return new Streams(in, new BufferedOutputStream(out), new PrintWriter(err, true, StandardCharsets.UTF_8),
                isTerminal("2") && !shown,
                shown ? Screen.ofTerminal(Optional.ofNullable(System.getenv("NO_COLOR"))) : Screen.PLAIN,
                interruption);
    }

    /** The bytes of a file, or of standard input for {@code -}; closing it leaves standard input open. */
    InputStream open(String file) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return new KeptOpen(in);
        }
        if (Files.isDirectory(Path.of(file))) {
            throw new IOException(file + ": it is a directory");
        }
        return Files.newInputStream(Path.of(file));
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

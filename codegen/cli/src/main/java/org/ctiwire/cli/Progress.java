package org.ctiwire.cli;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows on a terminal how much of a file is read, once it has taken longer than people like to wait. */
final class Progress implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String name;
    private final long size;
    private final Instant begin = Instant.now();
    private long count;
    private ProgressBar bar;

    private Progress(String name, long size) {
        this.name = name;
        this.size = size;
    }

    /** Progress over a file; it stays silent where nobody would see it, or the size is not known. */
    static Progress of(String file, Streams streams) throws IOException {
        boolean visible = streams.terminal() && !file.equals(Streams.STANDARD_INPUT)
                && Files.isRegularFile(Path.of(file));
        return new Progress(file, visible ? Files.size(Path.of(file)) : 0);
    }

    /** The stream, with what is read of it counted. */
    InputStream watch(InputStream in) {
        return new BufferedInputStream(new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                advance(Math.max(0, read));
                return read;
            }
        });
    }

    private void advance(int read) {
        count += read;
        if (bar != null) {
            bar.stepTo(count);
        } else if (size > 0 && Duration.between(begin, Instant.now()).compareTo(PATIENCE) > 0) {
            bar = new ProgressBarBuilder().setTaskName(name).setInitialMax(size).setUnit(" MiB", 1 << 20)
                    .setConsumer(new ConsoleProgressBarConsumer(
                            new PrintStream(System.err, true, StandardCharsets.UTF_8)))
                    .build();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}

package org.ctiwire.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A run of the command that goes on while the test looks at what it has printed so far. */
final class LiveCommand implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final Printed out = new Printed();
    private final Printed err = new Printed();
    private final Interruption interruption = new Interruption();
    private final CompletableFuture<Integer> status = new CompletableFuture<>();

    /** What has been printed, and whoever waits for more of it. */
    private static final class Printed extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int octet) {
            bytes.write(octet);
            notifyAll();
        }

        @Override
        public synchronized void write(byte[] more, int offset, int length) {
            bytes.write(more, offset, length);
            notifyAll();
        }

        synchronized String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        synchronized Matcher await(Pattern pattern) throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (true) {
                Matcher matcher = pattern.matcher(text());
                if (matcher.find()) {
                    return matcher;
                }
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("waited in vain for " + pattern + " in:\n" + text());
                }
                wait(left);
            }
        }
    }

    private LiveCommand(String... arguments) {
        Streams streams = new Streams(InputStream.nullInputStream(), out,
                new PrintWriter(err, true, StandardCharsets.UTF_8), false, Screen.PLAIN, interruption);
        Thread thread = new Thread(() -> {
            try {
                status.complete(Ctiwire.run(streams, arguments));
            } catch (Throwable thrown) {
                status.completeExceptionally(thrown);
            }
        }, "command");
        thread.setDaemon(true);
        thread.start();
    }

    static LiveCommand start(String... arguments) {
        return new LiveCommand(arguments);
    }

    /** The first group of a pattern that stderr has, or will have soon. */
    String awaitErr(String pattern) throws InterruptedException {
        Matcher found = err.await(Pattern.compile(pattern));
        return found.groupCount() == 0 ? found.group() : found.group(1);
    }

    void awaitOut(String pattern) throws InterruptedException {
        out.await(Pattern.compile(pattern));
    }

    String err() {
        return err.text();
    }

    String out() {
        return out.text();
    }

    /** As Ctrl-C does. */
    int interrupt() throws InterruptedException, ExecutionException, TimeoutException {
        interruption.ask();
        return await();
    }

    int await() throws InterruptedException, ExecutionException, TimeoutException {
        return status.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        interruption.ask();
        status.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}

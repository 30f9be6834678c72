package org.ctiwire.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A finished run of the command: its exit status and what it printed. */
record CommandRun(int status, byte[] bytes, String err) {

    /** An invented protocol: see {@code small.cti}. */
    static final String SMALL = resource("small.cti");

    static CommandRun of(byte[] input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        int status = Ctiwire.run(new Streams(new ByteArrayInputStream(input), out, new PrintWriter(err), false),
                arguments);
        return new CommandRun(status, out.toByteArray(), err.toString());
    }

    static CommandRun of(String input, String... arguments) {
        return of(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    static CommandRun decode(String format, String input, String... more) {
        return of(input, arguments(List.of("decode", "--spec", SMALL, "--format", format), more, "-"));
    }

    static CommandRun encode(String input, String... more) {
        return of(input, arguments(List.of("encode", "--spec", SMALL), more, "-"));
    }

    private static String[] arguments(List<String> first, String[] more, String last) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(more));
        all.add(last);
        return all.toArray(String[]::new);
    }

    private static String resource(String name) {
        try {
            return Path.of(CommandRun.class.getResource(name).toURI()).toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String out() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    List<String> lines() {
        return out().lines().toList();
    }
}

package org.ctiwire.benchmarks.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ctiwire.codegen.source.SourceFile;

/** The spec of the protocol, or one that has each of its messages several times, under other names and numbers. */
public final class ScaledSpec {

    private static final String INDEX = "META-INF/ctiwire/GED188.index";
    /** A message with a format: its name, its numbers with their versions, the rest. */
    private static final Pattern MESSAGE = Pattern.compile("(?ms)^message (\\w+)( = [^\"\\n]*)([^\\n]*\\{$.*?^\\}$)");
    private static final Pattern NUMBER = Pattern.compile("(?<=[=,] )\\d+");
    private static final int NUMBERS = 1000;

    private ScaledSpec() {
    }

    /** The files of a spec with so many times the messages with a format. */
    public static List<SourceFile> of(int scale) {
        List<SourceFile> files = new ArrayList<>();
        for (String path : read(INDEX).lines().toList()) {
            String text = read(path);
            files.add(new SourceFile(path, text));
            for (int copy = 1; copy < scale; copy++) {
                String messages = copyOf(text, copy);
                if (!messages.isEmpty()) {
                    files.add(new SourceFile("copy" + copy + "/" + path, "protocol GED188;\n\n" + messages));
                }
            }
        }
        return files;
    }

    /** The messages with a format in such a spec. */
    public static long messages(int scale) {
        return scale * read(INDEX).lines().mapToLong(path -> MESSAGE.matcher(read(path)).results().count()).sum();
    }

    private static String copyOf(String text, int copy) {
        StringBuilder messages = new StringBuilder();
        for (MatchResult message : MESSAGE.matcher(text).results().toList()) {
            String numbers = NUMBER.matcher(message.group(2)).replaceAll(
                    number -> String.valueOf(Integer.parseInt(number.group()) + copy * NUMBERS));
            messages.append("message %s_COPY%d%s%s\n\n".formatted(message.group(1), copy, numbers, message.group(3)));
        }
        return messages.toString();
    }

    private static String read(String resource) {
        try (InputStream in = ScaledSpec.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

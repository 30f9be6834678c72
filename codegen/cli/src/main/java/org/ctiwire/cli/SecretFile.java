package org.ctiwire.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Passwords come from files: what stands in a command line is in its history and in the list of processes. */
final class SecretFile {

    private SecretFile() {
    }

    /** The first line's bytes. */
    static byte[] read(String file, Streams streams) throws IOException {
        try (InputStream in = streams.open(file)) {
            byte[] bytes = in.readAllBytes();
            int end = 0;
            while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
                end++;
            }
            return Arrays.copyOf(bytes, end);
        }
    }

    /** The first line as text, in UTF-8. */
    static char[] readText(String file, Streams streams) throws IOException {
        return new String(read(file, streams), StandardCharsets.UTF_8).toCharArray();
    }
}

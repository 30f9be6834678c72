package org.ctiwire.benchmarks.traffic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ctiwire.ged188.Ged188MessageTypes;

/** One message of every type with a format in version 25, from the vectors. */
final class VectorMessages {

    private static final String CASE = "protocol 25\n";
    private static final String BYTES = "\nbytes\n";

    private VectorMessages() {
    }

    /** The bytes by the name of the message. */
    static Map<String, byte[]> read() {
        Map<String, byte[]> messages = new TreeMap<>();
        for (Field type : Ged188MessageTypes.class.getFields()) {
            read(type.getName()).ifPresent(bytes -> messages.put(type.getName(), bytes));
        }
        return messages;
    }

    private static Optional<byte[]> read(String message) {
        try (InputStream vectors = VectorMessages.class.getResourceAsStream("/vectors/" + message + ".vector")) {
            if (vectors == null) {
                return Optional.empty();
            }
            String text = new String(vectors.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n\n")).filter(part -> part.contains(CASE)).findFirst()
                    .map(VectorMessages::bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String part) {
        StringBuilder digits = new StringBuilder();
        part.substring(part.indexOf(BYTES) + BYTES.length()).lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> digits.append(line.split(" {2}", 2)[0].replace(" ", "")));
        return HexFormat.of().parseHex(digits);
    }
}

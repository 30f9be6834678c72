package org.ctiwire.conformance.vectors;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A case of a vector as its file gives it.
 *
 * @param protocol the protocol version
 * @param json     the values, one line
 * @param exact    true when a writer that is given the values must write these bytes
 * @param bytes    the message
 * @param text     the lines of the case as they stand in the file
 */
record VectorCase(int protocol, String json, boolean exact, byte[] bytes, String text) {

    static final String PROTOCOL = "protocol ";
    static final String JSON = "json ";
    static final String EXACT = "round-trip exact";
    static final String READS = "reads";
    static final String BYTES = "bytes";
    static final String COMMENT = "  ";

    /** The cases of a file; a blank line lies between two. */
    static List<VectorCase> parse(String file) {
        List<VectorCase> cases = new ArrayList<>();
        for (String text : file.strip().split("\n\n+")) {
            cases.add(parseCase(text.strip() + "\n"));
        }
        return cases;
    }

    private static VectorCase parseCase(String text) {
        List<String> lines = text.lines().filter(line -> !line.startsWith("#")).toList();
        if (lines.size() < 5 || !lines.get(3).equals(BYTES)) {
            throw new AssertionError("not a case: " + text);
        }
        StringBuilder digits = new StringBuilder();
        for (String line : lines.subList(4, lines.size())) {
            digits.append(line, 0, line.indexOf(COMMENT));
        }
        String kind = lines.get(2);
        if (!kind.equals(EXACT) && !kind.equals(READS)) {
            throw new AssertionError("neither '" + EXACT + "' nor '" + READS + "': " + kind);
        }
        return new VectorCase(Integer.parseInt(after(PROTOCOL, lines.get(0))), after(JSON, lines.get(1)),
                kind.equals(EXACT), HexFormat.of().parseHex(digits.toString().replace(" ", "")), text);
    }

    private static String after(String word, String line) {
        if (!line.startsWith(word)) {
            throw new AssertionError("'" + word + "' is missing: " + line);
        }
        return line.substring(word.length());
    }
}

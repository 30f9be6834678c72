package org.ctiwire.conformance.vectors.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A case of a vector, line by line.
 *
 * @param message  the name of its file
 * @param protocol the protocol version
 * @param json     the values on one line
 * @param exact    whether a writer must write these bytes
 * @param elements the lines with bytes
 */
record GivenCase(String message, int protocol, String json, boolean exact, List<Element> elements) {

    private static final String EXTENSION = ".vector";
    private static final Pattern READ_AS = Pattern.compile("\"readAs\":(\\d+)");

    /**
     * A line with bytes.
     *
     * @param line    its number in the file
     * @param parts   the hexadecimal digits between single blanks
     * @param comment what stands behind two blanks
     */
    record Element(int line, List<String> parts, String comment) {

        int size() {
            return String.join("", parts).length() / 2;
        }

        String name() {
            return comment.split(" ", 2)[0];
        }
    }

    static List<GivenCase> parse(String message, String text) {
        List<String> lines = text.lines().toList();
        List<GivenCase> cases = new ArrayList<>();
        int start = 0;
        for (int end = 0; end <= lines.size(); end++) {
            if (end == lines.size() || lines.get(end).isEmpty()) {
                cases.add(parse(message, lines.subList(start, end), start + 1));
                start = end + 1;
            }
        }
        return cases;
    }

    private static GivenCase parse(String message, List<String> lines, int first) {
        int index = 0;
        while (lines.get(index).startsWith("#")) {
            index++;
        }
        String kind = lines.get(index + 2);
        if (!kind.matches("round-trip exact|reads") || !lines.get(index + 3).equals("bytes")) {
            throw new AssertionError(message + EXTENSION + ":" + first + " is not a case");
        }
        List<Element> elements = new ArrayList<>();
        for (int line = index + 4; line < lines.size(); line++) {
            elements.add(element(lines.get(line), first + line));
        }
        return new GivenCase(message, Integer.parseInt(after("protocol ", lines.get(index))),
                after("json ", lines.get(index + 1)), !kind.equals("reads"), elements);
    }

    private static Element element(String text, int line) {
        String[] halves = text.split("  ", 2);
        if (halves.length != 2 || !halves[0].matches("(?:[0-9a-f]{2})+(?: (?:[0-9a-f]{2})+)*")) {
            throw new AssertionError("line " + line + " has no bytes: " + text);
        }
        return new Element(line, List.of(halves[0].split(" ")), halves[1]);
    }

    private static String after(String word, String line) {
        if (!line.startsWith(word)) {
            throw new AssertionError("'" + word + "' is missing: " + line);
        }
        return line.substring(word.length());
    }

    /** The version whose fixed part the case has, where it says that it is another than the session's. */
    OptionalInt readAs() {
        Matcher readAs = READ_AS.matcher(json);
        return readAs.find() ? OptionalInt.of(Integer.parseInt(readAs.group(1))) : OptionalInt.empty();
    }

    String place(Element element) {
        return message + EXTENSION + ":" + element.line() + " (protocol " + protocol + ")";
    }

    @Override
    public String toString() {
        return message + EXTENSION + ":" + elements.get(0).line() + " (protocol " + protocol + ")";
    }
}

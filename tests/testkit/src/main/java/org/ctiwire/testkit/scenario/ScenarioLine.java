package org.ctiwire.testkit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one line, read one after the other. */
final class ScenarioLine {

    /** What is wrong with a line, at one of its words. */
    static final class WrongLine extends Exception {

        private static final long serialVersionUID = 1;

        private final int column;

        WrongLine(int column, String message) {
            super(message, null, false, false);
            this.column = column;
        }

        int column() {
            return column;
        }
    }

    private record Word(String text, int column) {
    }

    private static final Pattern WORD = Pattern.compile("#.*|\"([^\"]*)(\"?)|[^\\s\"#]+");

    private final List<Word> words = new ArrayList<>();
    private final String text;
    private final int end;
    private int next;

    ScenarioLine(String line) throws WrongLine {
        Matcher matcher = WORD.matcher(line);
        int comment = line.length();
        while (matcher.find()) {
            if (matcher.group().startsWith("#")) {
                comment = matcher.start();
                break;
            }
            if (matcher.group().startsWith("\"") && matcher.group(2).isEmpty()) {
                throw new WrongLine(matcher.start() + 1, "the text has no closing quotation mark");
            }
            String text = matcher.group(1) == null ? matcher.group() : matcher.group(1);
            words.add(new Word(text, matcher.start() + 1));
        }
        text = line.substring(0, comment).strip();
        end = line.stripTrailing().length() + 1;
    }

    /** The line without its comment. */
    String text() {
        return text;
    }

    boolean isOver() {
        return next == words.size();
    }

    /** The column of the word that was read last. */
    int column() {
        return next == 0 ? 1 : words.get(next - 1).column;
    }

    /** Reads this word if it is the next one. */
    boolean takes(String word) {
        if (!isOver() && words.get(next).text.equals(word)) {
            next++;
            return true;
        }
        return false;
    }

    /** Reads a word. */
    String word(String what) throws WrongLine {
        if (isOver()) {
            throw new WrongLine(end, what + " is missing");
        }
        return words.get(next++).text;
    }

    /** Reads this word. */
    void keyword(String word) throws WrongLine {
        String found = word("'" + word + "'");
        if (!found.equals(word)) {
            throw new WrongLine(column(), "expected '" + word + "', found '" + found + "'");
        }
    }

    /** Reads a number. */
    int number(String what, int min, int max) throws WrongLine {
        String found = word(what);
        if (!found.matches("[0-9]{1,9}") || Integer.parseInt(found) < min || Integer.parseInt(found) > max) {
            throw new WrongLine(column(),
                    what + " must be a number from " + min + " to " + max + ", not '" + found + "'");
        }
        return Integer.parseInt(found);
    }

    /** The line must end here. */
    void end() throws WrongLine {
        if (!isOver()) {
            String found = words.get(next++).text;
            throw new WrongLine(column(), "unexpected '" + found + "' behind the end of the command");
        }
    }
}

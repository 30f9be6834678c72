package org.ctiwire.codegen.parser;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Says in words what the grammar would accept at the place of a syntax error. */
final class Expectation {

    private static final int MOST_NAMED = 8;

    private Expectation() {
    }

    /** {@code ; expected ';' or a text}, or nothing where too much would do. */
    static String of(CtiSpecParser parser, RecognitionException cause) {
        IntervalSet expected = cause == null ? parser.getExpectedTokens() : cause.getExpectedTokens();
        if (expected == null || expected.size() == 0 || expected.size() > MOST_NAMED) {
            return "";
        }
        List<String> words = new ArrayList<>();
        for (int type : expected.toList()) {
            words.add(word(type));
        }
        String last = words.remove(words.size() - 1);
        return "; expected " + (words.isEmpty() ? last : String.join(", ", words) + " or " + last);
    }

    private static String word(int type) {
        return switch (type) {
            case Token.EOF -> "the end of the file";
            case CtiSpecParser.NAME -> "a name";
            case CtiSpecParser.NUMBER -> "a number";
            case CtiSpecParser.STRING -> "a text in quotes";
            default -> CtiSpecParser.VOCABULARY.getDisplayName(type);
        };
    }
}

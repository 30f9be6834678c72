package org.ctiwire.codegen.parser;

import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;
import org.ctiwire.codegen.source.SourceRange;

/**
 * Reports what is wrong with single tokens, and mends them so that the grammar does not complain of them again. Blocks
 * that are nested too deep end the reading: the parser calls itself for each of them.
 */
final class TokenCheck {

    private static final int DEEPEST = 32;

    private final SyntaxErrors errors;

    TokenCheck(SyntaxErrors errors) {
        this.errors = errors;
    }

    /** Whether the grammar can be tried on the tokens. */
    boolean check(List<Token> tokens) {
        int depth = 0;
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            switch (token.getType()) {
                case CtiSpecLexer.STRING -> escapes(token);
                case CtiSpecLexer.UNCLOSED_STRING -> {
                    errors.unclosedText(token);
                    ((WritableToken) token).setType(CtiSpecLexer.STRING);
                }
                case CtiSpecLexer.UNEXPECTED -> {
                    if (opensComment(tokens, index)) {
                        errors.token(range(token, 0, 2), "this comment is not closed; expected '*/'");
                        return false;
                    }
                    unexpected(tokens, index);
                }
                default -> depth += depthChange(token);
            }
            if (depth > DEEPEST) {
                errors.token(errors.range(token), "blocks are nested more than " + DEEPEST + " deep");
                return false;
            }
        }
        return true;
    }

    private static int depthChange(Token token) {
        return SpecTokens.is(token, "{") ? 1 : SpecTokens.is(token, "}") ? -1 : 0;
    }

    private void escapes(Token token) {
        String text = token.getText();
        for (int index = text.indexOf('\\'); index >= 0; index = text.indexOf('\\', index + 2)) {
            char escaped = text.charAt(index + 1);
            if (escaped != '"' && escaped != '\\') {
                int before = text.codePointCount(0, index);
                errors.token(range(token, before, before + 2), "unknown escape '\\"
                        + Character.toString(text.codePointAt(index + 1))
                        + "' in a text; there are '\\\"' and '\\\\'");
            }
        }
    }

    private static boolean opensComment(List<Token> tokens, int index) {
        return tokens.get(index).getText().equals("/") && tokens.get(index + 1).getText().equals("*");
    }

    /** One finding for the characters that stand side by side. */
    private void unexpected(List<Token> tokens, int first) {
        if (first > 0 && isUnexpected(tokens.get(first - 1))) {
            return;
        }
        StringBuilder text = new StringBuilder();
        Token last = tokens.get(first);
        for (int index = first; isUnexpected(tokens.get(index)) && !opensComment(tokens, index); index++) {
            last = tokens.get(index);
            text.append(last.getText());
            ((WritableToken) last).setChannel(Token.HIDDEN_CHANNEL);
        }
        errors.token(errors.range(tokens.get(first)).to(errors.range(last)), (text.codePointCount(0, text.length()) == 1
                ? "character " : "characters ") + Words.quoted(text.toString()) + " cannot stand outside of a text");
    }

    private static boolean isUnexpected(Token token) {
        return token.getType() == CtiSpecLexer.UNEXPECTED;
    }

    private SourceRange range(Token token, int from, int to) {
        SourceRange all = errors.range(token);
        return new SourceRange(all.file(), all.line(), all.column() + from, all.line(), all.column() + to);
    }
}

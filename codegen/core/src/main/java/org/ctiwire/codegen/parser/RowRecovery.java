package org.ctiwire.codegen.parser;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Goes on behind the row or the block that has a syntax error, so that each error is reported once and the next row is
 * read as if nothing had happened. Where a block ends is told by braces and, where those are wrong, by indentation.
 */
final class RowRecovery extends DefaultErrorStrategy {

    private final SyntaxMessages messages;
    private IntervalSet expected = new IntervalSet();
    private int expectedAt = -1;
    private boolean afterError;

    RowRecovery(SyntaxErrors errors) {
        this.messages = new SyntaxMessages(errors);
    }

    /** In the body of a block, steps over what cannot begin a row. */
    @Override
    public void sync(Parser parser) {
        ATN atn = parser.getATN();
        boolean fits = atn.nextTokens(atn.states.get(parser.getState())).contains(parser.getTokenStream().LA(1));
        if (fits && !afterError) {
            return;
        }
        expect(parser);
        while (isBody(parser) && !goesOn(parser)) {
            Token token = parser.getCurrentToken();
            boolean closesBroken = afterError && SpecTokens.is(token, "}");
            if (!closesBroken) {
                messages.unexpected(parser, token, expected);
            }
            afterError = true;
            if (parser.getContext() instanceof CtiSpecParser.SpecContext) {
                skipBlock(parser, token);
            } else {
                skipRow(parser, token);
            }
            expect(parser);
        }
    }

    /** What could stand here is asked at several decisions before the same token. */
    private void expect(Parser parser) {
        int here = parser.getInputStream().index();
        if (here != expectedAt) {
            expected = new IntervalSet();
            expectedAt = here;
        }
        expected.addAll(parser.getExpectedTokens());
    }

    private static boolean isBody(Parser parser) {
        return parser.getContext() instanceof CtiSpecParser.SpecContext
                || parser.getExpectedTokens().contains(Grammar.CLOSE);
    }

    private boolean goesOn(Parser parser) {
        Token token = parser.getCurrentToken();
        ParserRuleContext block = parser.getContext();
        if (parser.getExpectedTokens().contains(token.getType())) {
            afterError = false;
            return true;
        }
        boolean outer = SpecTokens.isKeyword(token)
                && (isAtMargin(parser, token, block.getStart()) || SpecTokens.is(token, "fixed"));
        return token.getType() == Token.EOF || outer && !(block instanceof CtiSpecParser.SpecContext);
    }

    /** Goes on as if a missing semicolon or closing brace were there. */
    @Override
    public Token recoverInline(Parser parser) {
        expect(parser);
        Token token = parser.getCurrentToken();
        if (expected.contains(Grammar.CLOSE)) {
            messages.unclosedBlock(parser);
            return getMissingSymbol(parser);
        }
        if (expected.contains(Grammar.SEMICOLON) && endsRow(parser, token)) {
            messages.missingSign(parser, expected);
            return getMissingSymbol(parser);
        }
        throw new InputMismatchException(parser);
    }

    @Override
    public void reportError(Parser parser, RecognitionException problem) {
        if (inErrorRecoveryMode(parser)) {
            return;
        }
        beginErrorCondition(parser);
        expect(parser);
        Token token = problem.getOffendingToken();
        boolean sign = expected.contains(Grammar.SEMICOLON) || expected.contains(Grammar.OPEN);
        if (token == parser.getCurrentToken() && sign && endsRow(parser, token)) {
            messages.missingSign(parser, expected);
        } else {
            messages.unexpected(parser, token, expected);
        }
    }

    /** Rules inside a row or the head of a block leave it to that row or block. */
    @Override
    public void recover(Parser parser, RecognitionException problem) {
        ParserRuleContext context = parser.getContext();
        if (Grammar.isRow(context)) {
            if (!(context instanceof CtiSpecParser.FileHeaderContext
                    && SpecTokens.startsDeclaration(parser.getCurrentToken()))) {
                skipRow(parser, context.getStart());
            }
        } else if (Grammar.isBlock(context)) {
            skipBlock(parser, context.getStart());
        } else {
            throw problem;
        }
        afterError = true;
        endErrorCondition(parser);
    }

    private static void skipRow(Parser parser, Token start) {
        for (Token token = parser.getCurrentToken(); token.getType() != Token.EOF; token = parser.getCurrentToken()) {
            if (token != start && (SpecTokens.is(token, "}") || isAtMargin(parser, token, start))) {
                return;
            }
            if (SpecTokens.is(token, "{")) {
                skipBlock(parser, start);
                return;
            }
            parser.consume();
            if (SpecTokens.is(token, ";")) {
                return;
            }
        }
    }

    private static void skipBlock(Parser parser, Token start) {
        int depth = 0;
        for (Token token = parser.getCurrentToken(); token.getType() != Token.EOF; token = parser.getCurrentToken()) {
            boolean closes = SpecTokens.is(token, "}");
            boolean over = token != start && (isAtMargin(parser, token, start) || closes && depth == 0);
            if (over && !(closes && depth > 0)) {
                return;
            }
            parser.consume();
            depth += SpecTokens.is(token, "{") ? 1 : closes ? -1 : 0;
            boolean ends = (closes || SpecTokens.is(token, ";")) && depth <= 0;
            if (over || ends && !isInside(parser, parser.getCurrentToken(), start)) {
                return;
            }
        }
    }

    private static boolean endsRow(Parser parser, Token token) {
        return token.getType() == Token.EOF || SpecTokens.is(token, "}")
                || isFirstInLine(parser, token) && token.getType() != CtiSpecLexer.STRING;
    }

    private static boolean isFirstInLine(Parser parser, Token token) {
        Token before = parser.getTokenStream().LT(-1);
        return before == null || before.getLine() < token.getLine();
    }

    private static boolean isAtMargin(Parser parser, Token token, Token start) {
        return isFirstInLine(parser, token) && token.getLine() > start.getLine()
                && token.getCharPositionInLine() <= start.getCharPositionInLine();
    }

    private static boolean isInside(Parser parser, Token token, Token start) {
        return isFirstInLine(parser, token) && token.getCharPositionInLine() > start.getCharPositionInLine();
    }
}

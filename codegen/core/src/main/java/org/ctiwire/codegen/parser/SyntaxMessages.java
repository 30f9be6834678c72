package org.ctiwire.codegen.parser;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.diagnostic.Nearest;
import org.ctiwire.codegen.source.SourceRange;

/** Says in words what is wrong at a token, and what the grammar would accept there. */
final class SyntaxMessages {

    private static final int MOST_NAMED = 8;

    private final SyntaxErrors errors;
    private final Nearest nearest = new Nearest();

    SyntaxMessages(SyntaxErrors errors) {
        this.errors = errors;
    }

    /** Where a line ends too soon, the place is behind it: the token that comes next may be far away. */
    void missingSign(Parser parser, IntervalSet expected) {
        Token before = parser.getTokenStream().LT(-1);
        if (!errors.isUnclosedText(before)) {
            String sign = !expected.contains(Grammar.OPEN) ? "';'"
                    : expected.contains(Grammar.SEMICOLON) ? "'{' or ';'" : "'{'";
            errors.add(Diagnostic.of(DiagnosticCode.SYNTAX, errors.range(before).behind(),
                    "expected " + sign + " behind " + Words.quoted(before.getText())));
        }
    }

    void unclosedBlock(Parser parser) {
        Token token = parser.getCurrentToken();
        SourceRange place = token.getType() == Token.EOF ? errors.range(parser.getTokenStream().LT(-1)).behind()
                : errors.range(token);
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.SYNTAX, place,
                "expected '}' before " + (token.getType() == Token.EOF ? "the end of the file" : seen(token)));
        Token opening = opening(parser.getContext());
        errors.add(opening == null ? diagnostic
                : diagnostic.withNote("the block that is not closed begins here", errors.range(opening)));
    }

    private static Token opening(ParserRuleContext block) {
        for (ParseTree child : block.children) {
            if (child instanceof TerminalNode leaf && SpecTokens.is(leaf.getSymbol(), "{")) {
                return leaf.getSymbol();
            }
        }
        return null;
    }

    void unexpected(Parser parser, Token token, IntervalSet expected) {
        Token before = parser.getTokenStream().LT(-1);
        if (before != null && errors.isUnclosedText(before)) {
            return;
        }
        ParserRuleContext context = parser.getContext();
        if (context instanceof CtiSpecParser.RowContext row && row.type() != null
                && row.type().getStart().getLine() > row.getStart().getLine()) {
            errors.add(Diagnostic.of(DiagnosticCode.SYNTAX, errors.range(row.getStart()).behind(),
                    "field " + row.getStart().getText() + " has no type"));
            return;
        }
        if (context instanceof CtiSpecParser.RowContext && SpecTokens.is(token, "counted")) {
            errors.add(nearest.suggest(Diagnostic.of(DiagnosticCode.SYNTAX, errors.range(context.getStart()),
                    "unexpected " + seen(context.getStart()) + "; expected 'list' or 'records'"),
                    context.getStart().getText(), List.of("list", "records")));
            return;
        }
        boolean ends = token.getType() == Token.EOF;
        SourceRange place = ends && before != null ? errors.range(before).behind() : errors.range(token);
        if (context instanceof CtiSpecParser.SpecContext && SpecTokens.is(token, "}")) {
            errors.add(Diagnostic.of(DiagnosticCode.SYNTAX, place, "this '}' closes no block"));
            return;
        }
        String wanted = SpecTokens.is(context.getStart(), "correct") && context.getStart() != token
                && context instanceof CtiSpecParser.DeclarationContext
                ? "expected 'fields', 'message', 'enum' or 'mask'" : expectation(expected);
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.SYNTAX, place,
                (ends ? "the file ends here" : "unexpected " + seen(token)) + (wanted.isEmpty() ? "" : "; " + wanted));
        errors.add(withHint(diagnostic, context, token, expected));
    }

    private Diagnostic withHint(Diagnostic diagnostic, ParserRuleContext context, Token token, IntervalSet expected) {
        if (context instanceof CtiSpecParser.FileHeaderContext && context.getStart() == token
                && token.getType() != CtiSpecLexer.NAME) {
            return diagnostic.withHint("a file begins with the protocol that it belongs to: 'protocol NAME;'");
        } else if (context instanceof CtiSpecParser.FloatingHeaderDeclarationContext && SpecTokens.is(token, "{")) {
            return diagnostic.withHint("the floating part of a message stands inside the braces of the message");
        } else if (expected.contains(CtiSpecLexer.NAME) && SpecTokens.isKeyword(token)) {
            return diagnostic.withHint(seen(token) + " is a word of the language and cannot be a name");
        } else if (token.getType() == CtiSpecLexer.NAME) {
            return nearest.suggest(diagnostic, token.getText(), keywords(expected));
        }
        return diagnostic;
    }

    private static List<String> keywords(IntervalSet expected) {
        List<String> keywords = new ArrayList<>();
        for (int type : expected.toList()) {
            if (type > 0 && type < CtiSpecLexer.NAME) {
                String word = Grammar.text(type);
                if (Character.isLetter(word.charAt(0))) {
                    keywords.add(word);
                }
            }
        }
        return keywords;
    }

    private static String seen(Token token) {
        return token.getType() == Token.EOF ? "the end of the file" : Words.quoted(token.getText());
    }

    /** {@code expected ';' or a text}, or nothing where too much would do. */
    private static String expectation(IntervalSet expected) {
        List<String> keywords = keywords(expected);
        Set<String> words = new LinkedHashSet<>();
        for (int type : expected.toList()) {
            words.add(word(type, keywords.contains("secret"), keywords.contains("versions")));
        }
        if (words.isEmpty() || words.size() > MOST_NAMED) {
            return "";
        }
        for (String end : List.of("'}'", "the end of the file")) {
            if (words.remove(end)) {
                words.add(end);
            }
        }
        List<String> rest = new ArrayList<>(words);
        String last = rest.remove(rest.size() - 1);
        return "expected " + (rest.isEmpty() ? last : String.join(", ", rest) + " or " + last);
    }

    private static String word(int type, boolean attributes, boolean declarations) {
        return switch (type) {
            case Token.EOF -> "the end of the file";
            case CtiSpecLexer.NAME -> "a name";
            case CtiSpecLexer.NUMBER -> "a number";
            case CtiSpecLexer.STRING -> "a text in quotes";
            default -> {
                boolean keyword = Character.isLetter(Grammar.text(type).charAt(0));
                yield keyword && attributes ? "an attribute"
                        : keyword && declarations ? "a declaration" : "'" + Grammar.text(type) + "'";
            }
        };
    }
}

package org.ctiwire.codegen.parser;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.diagnostic.Diagnostics;
import org.ctiwire.codegen.source.SourceFile;
import org.ctiwire.codegen.source.SourceRange;
import org.ctiwire.codegen.syntax.Name;
import org.ctiwire.codegen.syntax.NumberLiteral;

/** Turns single tokens of a file into names, numbers, texts and places. */
final class Words {

    private static final long LARGEST = 0xFFFF_FFFFL;
    private static final int LONGEST_QUOTE = 40;

    private final SourceFile file;
    private final Diagnostics diagnostics;

    Words(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    SourceRange range(Token token) {
        int column = token.getCharPositionInLine() + 1;
        String text = token.getType() == Token.EOF ? "" : token.getText();
        return new SourceRange(file, token.getLine(), column, token.getLine(),
                column + text.codePointCount(0, text.length()));
    }

    /** A token's text for a message: cut where it is long, and with nothing in it that moves a cursor. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("'");
        text.codePoints().limit(LONGEST_QUOTE).forEach(character -> {
            if (Character.isISOControl(character)) {
                quoted.append(String.format("\\u%04X", character));
            } else {
                quoted.appendCodePoint(character);
            }
        });
        return quoted.append(text.codePointCount(0, text.length()) > LONGEST_QUOTE ? "…'" : "'").toString();
    }

    SourceRange range(Token first, Token last) {
        return range(first).to(range(last));
    }

    SourceRange range(ParserRuleContext tree) {
        return range(tree.start, tree.stop);
    }

    Name name(Token token) {
        return new Name(token.getText(), range(token));
    }

    List<Name> names(List<TerminalNode> nodes) {
        return nodes.stream().map(node -> name(node.getSymbol())).toList();
    }

    Optional<NumberLiteral> optionalNumber(Token token) {
        return Optional.ofNullable(token).map(this::number);
    }

    NumberLiteral number(Token token) {
        String text = token.getText();
        boolean hexadecimal = text.startsWith("0x");
        String digits = hexadecimal ? text.substring(2) : text;
        long value;
        try {
            value = Long.parseLong(digits, hexadecimal ? 16 : 10);
        } catch (NumberFormatException tooLarge) {
            value = Long.MAX_VALUE;
        }
        if (value > LARGEST) {
            diagnostics.add(DiagnosticCode.NUMBER_RANGE, range(token),
                    "number " + quoted(text) + " is larger than 0xFFFFFFFF, the largest that a field can hold");
            value = LARGEST;
        }
        return new NumberLiteral(value, range(token));
    }

    /** The text of adjacent literals, joined by a blank; empty where there is none. */
    String doc(CtiSpecParser.TextContext text) {
        if (text == null) {
            return "";
        }
        StringBuilder joined = new StringBuilder();
        for (TerminalNode literal : text.STRING()) {
            joined.append(joined.length() == 0 ? "" : " ").append(unquote(literal.getText()));
        }
        return joined.toString();
    }

    /** The place in the guide: one literal, because a description may follow it. */
    String guide(CtiSpecParser.GuideContext guide) {
        return unquote(guide.STRING().getText());
    }

    private static String unquote(String literal) {
        String text = literal.substring(1, literal.length() - 1);
        StringBuilder plain = new StringBuilder();
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) == '\\') {
                index++;
            }
            plain.append(text.charAt(index));
        }
        return plain.toString();
    }
}

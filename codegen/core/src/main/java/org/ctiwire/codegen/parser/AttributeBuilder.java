package org.ctiwire.codegen.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.diagnostic.Diagnostics;
import org.ctiwire.codegen.model.Presence;
import org.ctiwire.codegen.syntax.Attributes;
import org.ctiwire.codegen.syntax.Bounds;
import org.ctiwire.codegen.syntax.Name;
import org.ctiwire.codegen.syntax.NumberLiteral;
import org.ctiwire.codegen.syntax.TypeSyntax;

/** Builds types, version bounds and the attributes of rows, and reports what is given twice. */
final class AttributeBuilder {

    private final Words words;
    private final Diagnostics diagnostics;

    AttributeBuilder(Words words, Diagnostics diagnostics) {
        this.words = words;
        this.diagnostics = diagnostics;
    }

    TypeSyntax type(CtiSpecParser.TypeContext tree) {
        return new TypeSyntax(words.name(tree.NAME(0).getSymbol()),
                Optional.ofNullable(tree.NUMBER()).map(number -> words.number(number.getSymbol())),
                Optional.ofNullable(tree.counter).map(words::name), words.range(tree));
    }

    Bounds bounds(List<CtiSpecParser.VersionBoundContext> trees) {
        Map<String, CtiSpecParser.VersionBoundContext> bounds = new HashMap<>();
        for (CtiSpecParser.VersionBoundContext tree : trees) {
            CtiSpecParser.VersionBoundContext earlier = bounds.putIfAbsent(tree.bound.getText(), tree);
            if (earlier != null) {
                twice(tree.bound, earlier.bound);
            }
        }
        return new Bounds(version(bounds.get("since")), version(bounds.get("until")));
    }

    private Optional<NumberLiteral> version(CtiSpecParser.VersionBoundContext tree) {
        return Optional.ofNullable(tree).map(bound -> words.number(bound.NUMBER().getSymbol()));
    }

    Attributes attributes(List<CtiSpecParser.AttributeContext> trees) {
        Map<String, CtiSpecParser.AttributeContext> byWord = new HashMap<>();
        List<CtiSpecParser.VersionBoundContext> bounds = new ArrayList<>();
        for (CtiSpecParser.AttributeContext tree : trees) {
            if (tree.versionBound() != null) {
                bounds.add(tree.versionBound());
                continue;
            }
            CtiSpecParser.AttributeContext earlier = byWord.putIfAbsent(kind(tree), tree);
            if (earlier != null) {
                twice(tree.start, earlier.start);
            }
        }
        CtiSpecParser.AttributeContext tag = byWord.get("tag");
        boolean untagged = tag != null && tag.start.getText().equals("untagged");
        return new Attributes(tag == null || untagged ? Optional.empty() : Optional.of(tagReference(tag)), untagged,
                Optional.ofNullable(byWord.get("as")).map(tree -> words.name(tree.NAME(0).getSymbol())),
                byWord.containsKey("special") ? words.names(byWord.get("special").NAME()) : List.<Name>of(),
                byWord.containsKey("secret"), presence(byWord.get("presence")),
                Optional.ofNullable(byWord.get("seen")).map(tree -> words.number(tree.NUMBER().getSymbol())),
                bounds(bounds),
                Optional.ofNullable(byWord.get("guide")).map(tree -> words.guide(tree.guide())),
                Optional.ofNullable(byWord.get("printed")).map(tree -> words.name(tree.NAME(0).getSymbol())));
    }

    /** Words that exclude each other are of one kind. */
    private static String kind(CtiSpecParser.AttributeContext tree) {
        return switch (tree.start.getText()) {
            case "required", "optional" -> "presence";
            case "untagged" -> "tag";
            default -> tree.start.getText();
        };
    }

    private Attributes.TagReference tagReference(CtiSpecParser.AttributeContext tree) {
        return new Attributes.TagReference(
                tree.NAME().stream().findFirst().map(node -> words.name(node.getSymbol())),
                Optional.ofNullable(tree.NUMBER()).map(node -> words.number(node.getSymbol())));
    }

    private static Presence presence(CtiSpecParser.AttributeContext tree) {
        if (tree == null) {
            return Presence.UNSTATED;
        }
        return tree.start.getText().equals("required") ? Presence.REQUIRED : Presence.OPTIONAL;
    }

    void twice(Token again, Token earlier) {
        String message = again.getText().equals(earlier.getText()) ? "'" + again.getText() + "' is said twice"
                : "'" + again.getText() + "' contradicts '" + earlier.getText() + "'";
        diagnostics.add(Diagnostic.of(DiagnosticCode.ATTRIBUTE_DUPLICATE, words.range(again), message)
                .withNote("said here before", words.range(earlier)));
    }
}

package org.ctiwire.codegen.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ctiwire.codegen.syntax.DeclarationSyntax.MessageNumberSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.MessageSyntax;
import org.ctiwire.codegen.syntax.ItemSyntax;
import org.ctiwire.codegen.syntax.ItemSyntax.LimitSyntax;
import org.ctiwire.codegen.syntax.ItemSyntax.ListSyntax;
import org.ctiwire.codegen.syntax.ItemSyntax.RecordsSyntax;
import org.ctiwire.codegen.syntax.ItemSyntax.RowSyntax;

/** Builds messages and what stands in them. */
final class MessageBuilder {

    private final Words words;
    private final AttributeBuilder attributes;

    MessageBuilder(Words words, AttributeBuilder attributes) {
        this.words = words;
        this.attributes = attributes;
    }

    MessageSyntax message(CtiSpecParser.MessageDeclarationContext tree) {
        Map<String, CtiSpecParser.MessageAttributeContext> byWord = new HashMap<>();
        for (CtiSpecParser.MessageAttributeContext attribute : tree.messageAttribute()) {
            CtiSpecParser.MessageAttributeContext earlier = byWord.putIfAbsent(attribute.start.getText(), attribute);
            if (earlier != null) {
                attributes.twice(attribute.start, earlier.start);
            }
        }
        List<RowSyntax> fixed = new ArrayList<>();
        List<ItemSyntax> floating = new ArrayList<>();
        if (tree.messageBody() != null) {
            for (CtiSpecParser.PartContext part : tree.messageBody().part()) {
                if (part.fixedPart() != null) {
                    part.fixedPart().row().forEach(row -> fixed.add(row(row)));
                } else {
                    part.floatingPart().floatingItem().forEach(item -> floating.add(item(item)));
                }
            }
        }
        return new MessageSyntax(tree.start.getText().equals("correct"), words.name(tree.NAME().getSymbol()),
                numbers(tree.messageNumbers()), byWord.containsKey("opaque"),
                Optional.ofNullable(byWord.get("reads")).map(reads -> words.number(reads.NUMBER().getSymbol())),
                Optional.ofNullable(byWord.get("guide")).map(attribute -> words.guide(attribute.guide())),
                words.doc(tree.text()), fixed, floating);
    }

    private List<MessageNumberSyntax> numbers(CtiSpecParser.MessageNumbersContext tree) {
        if (tree == null) {
            return List.of();
        }
        return tree.messageNumber().stream()
                .map(number -> new MessageNumberSyntax(words.number(number.NUMBER().getSymbol()),
                        attributes.bounds(number.versionBound())))
                .toList();
    }

    private ItemSyntax item(CtiSpecParser.FloatingItemContext tree) {
        if (tree.row() != null) {
            return row(tree.row());
        } else if (tree.listItem() != null) {
            CtiSpecParser.ListItemContext list = tree.listItem();
            return new ListSyntax(words.name(list.NAME(0).getSymbol()), words.name(list.counter),
                    limit(list.limit()), list.row().stream().map(this::row).toList(), words.doc(list.text()));
        }
        CtiSpecParser.RecordsItemContext records = tree.recordsItem();
        return new RecordsSyntax(words.name(records.NAME(0).getSymbol()), words.name(records.counter),
                words.name(records.delimiter), limit(records.limit()),
                records.floatingItem().stream().map(this::item).toList(), words.doc(records.text()));
    }

    private Optional<LimitSyntax> limit(CtiSpecParser.LimitContext tree) {
        if (tree == null) {
            return Optional.empty();
        }
        return Optional.of(new LimitSyntax(
                Optional.ofNullable(tree.NAME()).map(node -> words.name(node.getSymbol())),
                Optional.ofNullable(tree.NUMBER()).map(node -> words.number(node.getSymbol()))));
    }

    private RowSyntax row(CtiSpecParser.RowContext tree) {
        return new RowSyntax(words.name(tree.NAME().getSymbol()), attributes.type(tree.type()),
                attributes.attributes(tree.attribute()), words.doc(tree.text()), words.range(tree));
    }
}

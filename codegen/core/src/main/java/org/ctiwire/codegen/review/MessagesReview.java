package org.ctiwire.codegen.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;

/** Compares the message format tables, message by message. */
final class MessagesReview {

    private final Protocol protocol;
    private final Edition edition;
    private final Table fieldTags;
    private final Rows rows;

    MessagesReview(Protocol protocol, Edition edition, Table fieldTags) {
        this.protocol = protocol;
        this.edition = edition;
        this.fieldTags = fieldTags;
        this.rows = new Rows(edition.label(), "messages");
    }

    List<ReviewedRow> rows() {
        Set<String> described = new HashSet<>();
        for (List<Table.Row> block : blocks()) {
            String name = block.get(0).cell("message");
            Optional<Message> message = protocol.message(name).filter(found -> found.existsIn(edition.version()));
            if (message.isEmpty()) {
                block.forEach(row -> rows.add(row.line(), Sections.of(message), name, row.cell("field"),
                        List.of(Comparison.missingInSpec(Aspect.MESSAGE, name))));
            } else {
                List<Comparison> ofMessage = compareMessage(message.get(), block.get(0), !described.add(name));
                new MessageFieldsReview(message.get(), edition.version(), fieldTags, rows).compare(block, ofMessage);
            }
        }
        protocol.messages().stream()
                .filter(message -> message.existsIn(edition.version()) && !described.contains(message.name()))
                .filter(message -> !message.opaque())
                .forEach(this::addUndescribed);
        return rows.collected();
    }

    /** A message stands in consecutive rows; one that is described twice has two blocks. */
    private List<List<Table.Row>> blocks() {
        List<List<Table.Row>> blocks = new ArrayList<>();
        String previous = "";
        for (Table.Row row : edition.messages().rows()) {
            if (!row.cell("message").equals(previous)) {
                blocks.add(new ArrayList<>());
                previous = row.cell("message");
            }
            blocks.get(blocks.size() - 1).add(row);
        }
        return blocks;
    }

    private List<Comparison> compareMessage(Message message, Table.Row row, boolean again) {
        String number = message.number(edition.version()).map(Object::toString).orElse(Comparison.MISSING);
        List<Comparison> comparisons = new ArrayList<>(List.of(
                Comparison.of(Aspect.TABLE_NUMBER, row.cell("table_number"), number),
                Comparison.of(Aspect.LIST_NUMBER, row.cell("list_number"), number)));
        if (message.opaque()) {
            comparisons.add(Comparison.of(Aspect.MESSAGE, "a format", "opaque"));
        }
        if (again) {
            comparisons.add(Comparison.of(Aspect.DESCRIBED, "again", "once"));
        }
        return comparisons;
    }

    private void addUndescribed(Message message) {
        rows.addOfSpec(Sections.of(Optional.of(message)), message.name(), "",
                List.of(Comparison.missingInGuide(Aspect.MESSAGE, "a format")));
    }
}

package org.ctiwire.codegen.review;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.review.NamedNumbers.Declared;
import org.ctiwire.codegen.review.NamedNumbers.Printed;

/** Compares the guide's list of message types. */
final class MessageSetReview {

    private final Protocol protocol;
    private final Edition edition;

    MessageSetReview(Protocol protocol, Edition edition) {
        this.protocol = protocol;
        this.edition = edition;
    }

    List<ReviewedRow> rows() {
        List<Printed> printed = edition.messageSet().rows().stream()
                .map(row -> new Printed(row.line(), row.cell("message"), row.cell("number")))
                .toList();
        List<Declared> declared = protocol.messages().stream()
                .filter(message -> message.existsIn(edition.version()))
                .map(message -> declared(message, message.number(edition.version()).orElseThrow()))
                .toList();
        NamedNumbers pairs = new NamedNumbers(printed, declared);
        Rows rows = new Rows(edition.label(), "message-set");
        for (Printed row : printed) {
            rows.add(row.line(), section(row), row.name(), row.number(), pairs.compare(row));
        }
        for (Declared entry : declared) {
            if (pairs.unpaired().contains(entry)) {
                rows.addOfSpec(Sections.of(protocol.message(entry.name())), entry.name(), entry.text(),
                        List.of(Comparison.missingInGuide(Aspect.NAME, entry.name())));
            }
        }
        return rows.collected();
    }

    private static Declared declared(Message message, long number) {
        return new Declared(message.name(), number, Long.toString(number));
    }

    private String section(Printed row) {
        Optional<Message> named = protocol.message(row.name());
        OptionalLong number = row.value();
        return Sections.of(named.isPresent() || number.isEmpty() ? named
                : protocol.message(number.getAsLong(), edition.version()));
    }
}

package org.ctiwire.codegen.resolve;

import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.VersionRange;
import org.ctiwire.codegen.source.SourceRange;
import org.ctiwire.codegen.syntax.DeclarationSyntax.MessageNumberSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.MessageSyntax;

/** A number means one message in a version, and fits the message header. */
final class MessageNumbersCheck implements Pass {

    private record Numbered(String message, SourceRange range) {
    }

    @Override
    public void run(Resolution resolution) {
        Taken<Long, Numbered> numbers = new Taken<>();
        for (MessageSyntax message : resolution.declarations.messages().values()) {
            for (MessageNumberSyntax number : message.numbers()) {
                check(resolution, numbers, message, number);
            }
        }
    }

    private static void check(Resolution resolution, Taken<Long, Numbered> numbers, MessageSyntax message,
                              MessageNumberSyntax number) {
        long value = number.number().value();
        SourceRange place = number.number().range();
        String name = message.name().text();
        VersionRange versions = resolution.range(number.bounds(), place);
        numbers.take(value, versions, new Numbered(name, place))
                .filter(other -> !other.message().equals(name))
                .ifPresent(other -> resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.NUMBER_DUPLICATE, place,
                        "message " + name + " has the number of " + other.message() + ", " + value)
                        .withNote("the other message", other.range())));
        int bytes = resolution.header.typeSize();
        if (value > (1L << (8 * bytes)) - 1) {
            resolution.diagnostics.add(DiagnosticCode.VALUE_WIDTH, place, "number " + value + " of message " + name
                    + " does not fit the " + bytes + "-byte " + resolution.header.typeName() + " of the header");
        }
    }
}

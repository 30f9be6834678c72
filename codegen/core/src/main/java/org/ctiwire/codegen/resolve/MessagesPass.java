package org.ctiwire.codegen.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FixedLayout;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.VersionRange;
import org.ctiwire.codegen.source.SourceRange;
import org.ctiwire.codegen.syntax.DeclarationSyntax.MessageNumberSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.MessageSyntax;
import org.ctiwire.codegen.syntax.ItemSyntax;

/** Messages, their fields, and where the fixed fields lie in each version. */
final class MessagesPass implements Pass {

    @Override
    public void run(Resolution resolution) {
        for (MessageSyntax syntax : resolution.declarations.messages().values()) {
            Message message = message(resolution, syntax);
            resolution.messages.put(message.name(), message);
            checkSizes(resolution, message);
        }
    }

    private static Message message(Resolution resolution, MessageSyntax syntax) {
        List<Message.Number> numbers = numbers(resolution, syntax);
        FieldResolver fields = new FieldResolver(resolution, span(resolution, numbers));
        List<Field> fixed = fields.fixed(syntax.fixed());
        List<FloatingItem> floating = new ArrayList<>();
        for (ItemSyntax item : syntax.floating()) {
            floating.add(fields.floating(item));
        }
        if (syntax.opaque() && !(syntax.fixed().isEmpty() && syntax.floating().isEmpty())) {
            resolution.diagnostics.add(DiagnosticCode.ATTRIBUTE_MISPLACED, syntax.range(),
                    "message " + syntax.name().text() + " is opaque, but has fields");
        }
        if (syntax.doc().isEmpty()) {
            resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.DOC_MISSING, syntax.range(),
                    "message " + syntax.name().text() + " has no description")
                    .withHint("say in quotes, behind its number, what it is for"));
        }
        OptionalInt readsAs = syntax.readsAs().isPresent() ? resolution.version(syntax.readsAs().get())
                : OptionalInt.empty();
        Message message = new Message(syntax.name().text(), numbers, syntax.opaque(), fixed,
                LayoutBuilder.layouts(numbers, fixed), floating, readsAs, syntax.doc(),
                resolution.declarations.guide(syntax, syntax.guide()), syntax.range());
        readsAs.ifPresent(version -> checkReadsAs(resolution, syntax, message, version));
        return message;
    }

    private static VersionRange span(Resolution resolution, List<Message.Number> numbers) {
        int first = numbers.stream().mapToInt(number -> number.versions().first()).min()
                .orElse(resolution.versions.first());
        int last = numbers.stream().mapToInt(number -> number.versions().last()).max()
                .orElse(resolution.versions.last());
        return new VersionRange(first, last);
    }

    private static List<Message.Number> numbers(Resolution resolution, MessageSyntax syntax) {
        List<Message.Number> numbers = new ArrayList<>();
        Taken<String, SourceRange> taken = new Taken<>();
        for (MessageNumberSyntax number : syntax.numbers()) {
            VersionRange versions = resolution.range(number.bounds(), number.number().range());
            Optional<SourceRange> other = taken.take("number", versions, number.number().range());
            if (other.isPresent()) {
                resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.VERSION_RANGE, number.number().range(),
                        "message " + syntax.name().text() + " has two numbers in the same version")
                        .withNote("the other number", other.get()));
            } else {
                numbers.add(new Message.Number(number.number().value(), versions));
            }
        }
        if (numbers.isEmpty()) {
            resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.DECLARATION_MISSING, syntax.range(),
                    "message " + syntax.name().text() + " has no number")
                    .withHint("write 'message " + syntax.name().text() + " = NUMBER …'"));
        }
        return numbers;
    }

    private static void checkReadsAs(Resolution resolution, MessageSyntax syntax, Message message, int version) {
        String problem = null;
        if (!message.existsIn(version)) {
            problem = "does not exist in version " + version;
        } else if (message.layouts().stream().noneMatch(layout -> layout.size() > message.layout(version).size())) {
            problem = "has no version with more fixed bytes than version " + version;
        }
        if (problem != null) {
            resolution.diagnostics.add(DiagnosticCode.READS_AS_INVALID, syntax.readsAs().orElseThrow().range(),
                    "message " + message.name() + " " + problem);
        }
    }

    private static void checkSizes(Resolution resolution, Message message) {
        for (FixedLayout layout : message.layouts()) {
            if (layout.size() + resolution.header.size() > resolution.maxMessage) {
                resolution.diagnostics.add(DiagnosticCode.MESSAGE_SIZE, message.range(),
                        "the fixed part of " + message.name() + " has " + layout.size() + " bytes in versions "
                                + layout.versions() + ", the header " + resolution.header.size()
                                + ", a message at most " + resolution.maxMessage);
            }
        }
    }
}

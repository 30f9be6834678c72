package org.ctiwire.codegen.resolve;

import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FloatingHeader;
import org.ctiwire.codegen.model.Message;

/** A tag means one field in a version of a message, and fits the floating header of that version. */
final class FloatingTagsCheck implements Pass {

    @Override
    public void run(Resolution resolution) {
        for (Message message : resolution.messages.values()) {
            Taken<Integer, Field> tags = new Taken<>();
            for (Field field : message.floatingFields()) {
                if (field.tag().isPresent()) {
                    checkWidth(resolution, message, field);
                    checkTaken(resolution, message, tags, field);
                }
            }
        }
    }

    private static void checkTaken(Resolution resolution, Message message, Taken<Integer, Field> tags, Field field) {
        tags.take(field.tag().getAsInt(), field.versions(), field)
                .filter(other -> !other.name().equals(field.name()))
                .ifPresent(other -> resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.TAG_DUPLICATE,
                        field.range(), "field " + field.name() + " of " + message.name() + " has the tag of "
                                + other.name() + ", " + field.tag().getAsInt())
                        .withNote("the other field", other.range())));
    }

    private static void checkWidth(Resolution resolution, Message message, Field field) {
        for (FloatingHeader header : resolution.floatingHeaders) {
            boolean meets = message.numbers().stream()
                    .anyMatch(number -> header.versions().overlaps(number.versions())
                            && header.versions().overlaps(field.versions())
                            && number.versions().overlaps(field.versions()));
            if (meets && field.tag().getAsInt() > header.maxTag()) {
                Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.TAG_WIDTH, field.range(),
                        "tag " + field.tag().getAsInt() + " of " + field.name() + " does not fit the "
                                + header.tagSize() + "-byte tags of versions " + header.versions());
                int later = header.versions().last() + 1;
                resolution.diagnostics.add(later > field.versions().last() ? diagnostic
                        : diagnostic.withHint("say 'since " + later + "' if older versions lack it"));
            }
        }
    }
}

package org.ctiwire.codegen.resolve;

import java.util.List;
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
            List<Field> fields = message.floatingFields().stream().filter(field -> field.tag().isPresent()).toList();
            for (int later = 0; later < fields.size(); later++) {
                checkWidth(resolution, message, fields.get(later));
                for (int earlier = 0; earlier < later; earlier++) {
                    checkTaken(resolution, message, fields.get(earlier), fields.get(later));
                }
            }
        }
    }

    private static void checkTaken(Resolution resolution, Message message, Field earlier, Field later) {
        if (earlier.tag().equals(later.tag()) && earlier.versions().overlaps(later.versions())
                && !earlier.name().equals(later.name())) {
            resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.TAG_DUPLICATE, later.range(),
                    "field " + later.name() + " of " + message.name() + " has the tag of " + earlier.name() + ", "
                            + later.tag().getAsInt())
                    .withNote("the other field", earlier.range()));
        }
    }

    private static void checkWidth(Resolution resolution, Message message, Field field) {
        for (FloatingHeader header : resolution.floatingHeaders) {
            boolean meets = message.numbers().stream()
                    .anyMatch(number -> header.versions().overlaps(number.versions())
                            && header.versions().overlaps(field.versions())
                            && number.versions().overlaps(field.versions()));
            if (meets && field.tag().getAsInt() > header.maxTag()) {
                resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.TAG_WIDTH, field.range(),
                        "tag " + field.tag().getAsInt() + " of " + field.name() + " does not fit the "
                                + header.tagSize() + "-byte tags of versions " + header.versions())
                        .withHint("say 'since " + (header.versions().last() + 1) + "' if older versions lack it"));
            }
        }
    }
}

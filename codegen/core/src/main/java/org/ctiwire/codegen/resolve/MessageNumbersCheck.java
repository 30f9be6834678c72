package org.ctiwire.codegen.resolve;

import java.util.ArrayList;
import java.util.List;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.Message;

/** A number means one message in a version. */
final class MessageNumbersCheck implements Pass {

    @Override
    public void run(Resolution resolution) {
        List<Message> messages = new ArrayList<>(resolution.messages.values());
        for (int later = 1; later < messages.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                check(resolution, messages.get(earlier), messages.get(later));
            }
        }
    }

    private static void check(Resolution resolution, Message earlier, Message later) {
        for (Message.Number number : later.numbers()) {
            for (Message.Number other : earlier.numbers()) {
                if (number.value() == other.value() && number.versions().overlaps(other.versions())) {
                    resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.NUMBER_DUPLICATE, later.range(),
                            "message " + later.name() + " has the number of " + earlier.name() + ", "
                                    + number.value())
                            .withNote("the other message", earlier.range()));
                }
            }
        }
    }
}

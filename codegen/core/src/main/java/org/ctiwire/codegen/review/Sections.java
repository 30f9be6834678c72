package org.ctiwire.codegen.review;

import java.util.Optional;
import org.ctiwire.codegen.model.Message;

/** Groups messages as the coverage counts them. */
final class Sections {

    private Sections() {
    }

    /** The chapter of the guide that the spec names for a message: a service, the session, the configuration. */
    static String of(Optional<Message> message) {
        if (message.isEmpty()) {
            return "not in the spec";
        }
        return message.get().opaque() ? "Opaque messages" : message.get().guide();
    }
}

package org.ctiwire.codegen.model;

import java.util.Optional;

/**
 * Which messages and fields carry a session.
 *
 * @param open              the exchange that opens a session
 * @param heartbeat         the exchange that keeps it alive
 * @param close             the exchange that ends it
 * @param failure           the answer that may stand in place of any confirmation
 * @param failureEvent      the unsolicited failure
 * @param correlationField  the field that a confirmation returns from its request
 * @param versionField      the field of the opening exchange that settles the protocol version
 */
public record SessionRoles(Exchange open, Optional<Exchange> heartbeat, Optional<Exchange> close,
                           Optional<Message> failure, Optional<Message> failureEvent, String correlationField,
                           String versionField) {

    /** A request and its confirmation. */
    public record Exchange(Message request, Message confirmation) {
    }
}

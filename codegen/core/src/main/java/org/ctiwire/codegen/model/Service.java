package org.ctiwire.codegen.model;

import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.source.SourceRange;

/**
 * A service that a session can ask for.
 *
 * @param name     the guide's name, written together
 * @param mask     the bit that asks for it, where it has one
 * @param versions the protocol versions that have it
 * @param requests what is asked, each with its answers
 * @param events   what the server tells unasked
 * @param doc      our description
 * @param guide    where the guide describes it
 * @param range    its place in the spec
 */
public record Service(String name, Optional<Enumeration.Value> mask, VersionRange versions, List<Request> requests,
                      List<Message> events, String doc, String guide, SourceRange range) {

    public Service {
        requests = List.copyOf(requests);
        events = List.copyOf(events);
    }

    /**
     * A request and its answers.
     *
     * @param request      the request, or an indication when nothing confirms it
     * @param fromServer   true when the server asks and the client answers
     * @param confirmation the answer when it went well
     * @param failure      the answer that may stand in its place
     */
    public record Request(Message request, boolean fromServer, Optional<Message> confirmation,
                          Optional<Message> failure) {
    }
}

package org.ctiwire.codegen.output.java;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.Service;
import org.ctiwire.codegen.model.SessionRoles;

/**
 * A request of a service that generated code can make: its format is published, and its answer finds it.
 *
 * @param service the service
 * @param row     the request as the spec's service has it
 * @param name    its method, such as {@code answerCall}
 */
record Call(Service service, Service.Request row, String name) {

    Message request() {
        return row.request();
    }

    Optional<Message> confirmation() {
        return row.confirmation();
    }

    /** The requests of a service, those of the client or those of the server. */
    static List<Call> of(SessionFields fields, Service service, boolean fromServer) {
        List<Call> calls = new ArrayList<>();
        boolean shared = service.requests().stream().map(row -> shortName(row.request())).distinct().count()
                < service.requests().size();
        for (Service.Request row : service.requests()) {
            if (row.fromServer() == fromServer && callable(fields, row)) {
                calls.add(new Call(service, row, shared ? methodName(row.request().name()) : shortName(row.request())));
            }
        }
        return calls;
    }

    private static boolean callable(SessionFields fields, Service.Request row) {
        if (row.request().opaque() || row.confirmation().filter(Message::opaque).isPresent()) {
            return false;
        }
        return row.confirmation().isEmpty()
                || fields.correlates(row.request()) && fields.correlates(row.confirmation().get());
    }

    /** {@code ANSWER_CALL_REQ} to {@code answerCall}. */
    private static String shortName(Message request) {
        return methodName(request.name().replaceFirst("_MSG$", "").replaceFirst("_(REQ|IND)$", ""));
    }

    private static String methodName(String name) {
        return JavaNames.memberName(JavaNames.className(name));
    }

    /** The messages that refuse requests: the session's first, then those that services name. */
    static List<Message> failures(Protocol protocol, SessionRoles roles) {
        Set<Message> failures = new LinkedHashSet<>();
        roles.failure().ifPresent(failures::add);
        protocol.services().forEach(service -> service.requests().stream().map(Service.Request::failure)
                .flatMap(Optional::stream).filter(failure -> !failure.opaque()).forEach(failures::add));
        return List.copyOf(failures);
    }
}

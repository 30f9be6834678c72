package org.ctiwire.cli.decode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ctiwire.capture.Direction;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.Service;
import org.ctiwire.codegen.model.SessionRoles;

/** Who sends a message, as far as the protocol's services and session say it. */
final class Senders {

    private final Map<String, Direction> senders = new HashMap<>();

    Senders(Protocol protocol) {
        protocol.services().forEach(this::add);
        protocol.session().ifPresent(this::add);
    }

    private void add(Service service) {
        service.events().forEach(event -> senders.put(event.name(), Direction.FROM_SERVER));
        for (Service.Request request : service.requests()) {
            Direction asks = request.fromServer() ? Direction.FROM_SERVER : Direction.FROM_CLIENT;
            senders.put(request.request().name(), asks);
            request.confirmation().ifPresent(answer -> senders.put(answer.name(), asks.opposite()));
        }
    }

    private void add(SessionRoles roles) {
        add(roles.open());
        roles.heartbeat().ifPresent(this::add);
        roles.close().ifPresent(this::add);
        roles.failure().ifPresent(failure -> senders.put(failure.name(), Direction.FROM_SERVER));
        roles.failureEvent().ifPresent(failure -> senders.put(failure.name(), Direction.FROM_SERVER));
    }

    private void add(SessionRoles.Exchange exchange) {
        senders.put(exchange.request().name(), Direction.FROM_CLIENT);
        senders.put(exchange.confirmation().name(), Direction.FROM_SERVER);
    }

    Optional<Direction> of(Message message) {
        return Optional.ofNullable(senders.get(message.name()));
    }
}

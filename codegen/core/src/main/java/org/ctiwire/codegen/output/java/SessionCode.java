package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.Service;
import org.ctiwire.codegen.model.SessionRoles;

/** Emits what the session and service blocks of a spec say. */
final class SessionCode {

    private final JavaProtocol java;
    private final Protocol protocol;

    SessionCode(JavaProtocol java) {
        this.java = java;
        this.protocol = java.protocol();
    }

    List<TypeSpec> write() {
        List<TypeSpec> types = new ArrayList<>();
        SessionFields.serviceMasks(protocol).stream().findFirst()
                .ifPresent(bits -> types.add(new ServicesWriter(java, bits).write()));
        protocol.session().ifPresent(roles -> addSession(types, roles));
        return types;
    }

    private void addSession(List<TypeSpec> types, SessionRoles roles) {
        SessionFields fields = new SessionFields(protocol, roles);
        types.add(new SessionRolesWriter(java, fields).write());
        addClients(types, fields);
        ServiceHandlerWriter handlers = new ServiceHandlerWriter(java);
        for (Service service : protocol.services()) {
            List<Call> fromClient = Call.of(fields, service, false);
            List<Call> fromServer = Call.of(fields, service, true);
            if (!fromClient.isEmpty() || fromServer.stream().anyMatch(call -> call.confirmation().isPresent())) {
                types.add(handlers.server(service, fromClient, fromServer));
            }
            if (!fromServer.isEmpty()) {
                types.add(handlers.client(service, fromServer));
            }
        }
        for (boolean server : new boolean[] {true, false}) {
            RequestsWriter requests = new RequestsWriter(java, fields, server);
            if (requests.isNeeded()) {
                types.add(requests.write());
            }
        }
    }

    private void addClients(List<TypeSpec> types, SessionFields fields) {
        ServiceClientWriter clients = new ServiceClientWriter(java, fields);
        List<Service> services = new ArrayList<>();
        for (Service service : protocol.services()) {
            List<Call> calls = Call.of(fields, service, false);
            if (!calls.isEmpty()) {
                services.add(service);
                types.add(clients.write(service, calls));
            }
        }
        if (!services.isEmpty()) {
            types.add(new FailuresWriter(java, fields).write());
            types.add(clients.all(services));
        }
    }
}

package org.ctiwire.codegen.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Service;
import org.ctiwire.codegen.syntax.DeclarationSyntax.RequestSyntax;
import org.ctiwire.codegen.syntax.DeclarationSyntax.ServiceSyntax;
import org.ctiwire.codegen.syntax.Name;

/** Services: the bit that asks for each, its requests and its events. */
final class ServicesPass implements Pass {

    @Override
    public void run(Resolution resolution) {
        Map<String, ServiceSyntax> declared = new HashMap<>();
        Map<String, Enumeration.Value> bits = maskValues(resolution);
        for (ServiceSyntax syntax : resolution.declarations.all(ServiceSyntax.class)) {
            ServiceSyntax earlier = declared.putIfAbsent(syntax.name().text(), syntax);
            if (earlier != null) {
                Declarations.duplicate(resolution.diagnostics, "service " + syntax.name().text(), syntax.range(),
                        earlier.range());
            }
            resolution.services.add(service(resolution, syntax, bits));
        }
    }

    private static Map<String, Enumeration.Value> maskValues(Resolution resolution) {
        Map<String, Enumeration.Value> bits = new HashMap<>();
        resolution.enumerations.values().stream().filter(Enumeration::mask)
                .forEach(mask -> mask.values().forEach(value -> bits.put(value.name(), value)));
        return bits;
    }

    private static Service service(Resolution resolution, ServiceSyntax syntax,
                                   Map<String, Enumeration.Value> bits) {
        Map<String, Name> named = new HashMap<>();
        syntax.requests().forEach(request -> once(resolution, syntax, named, request.request()));
        syntax.events().forEach(event -> once(resolution, syntax, named, event));
        List<Service.Request> requests = new ArrayList<>();
        syntax.requests().forEach(request -> request(resolution, request).ifPresent(requests::add));
        List<Message> events = new ArrayList<>();
        syntax.events().forEach(event -> message(resolution, event).ifPresent(events::add));
        return new Service(syntax.name().text(),
                syntax.mask().flatMap(name -> resolution.find(bits, name, "mask value")),
                resolution.range(syntax.bounds(), syntax.range()), requests, events, syntax.doc(),
                resolution.declarations.guide(syntax, syntax.guide()), syntax.range());
    }

    private static void once(Resolution resolution, ServiceSyntax syntax, Map<String, Name> named, Name message) {
        Name earlier = named.putIfAbsent(message.text(), message);
        if (earlier != null) {
            resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.DECLARATION_DUPLICATE, message.range(),
                    "service " + syntax.name().text() + " names " + message.text() + " twice")
                    .withNote("named here first", earlier.range()));
        }
    }

    private static Optional<Service.Request> request(Resolution resolution, RequestSyntax syntax) {
        Optional<Message> confirmation = syntax.confirmation().flatMap(name -> message(resolution, name));
        Optional<Message> failure = syntax.failure().flatMap(name -> message(resolution, name));
        return message(resolution, syntax.request())
                .map(request -> new Service.Request(request, syntax.fromServer(), confirmation, failure));
    }

    private static Optional<Message> message(Resolution resolution, Name name) {
        return resolution.find(resolution.messages, name, "message");
    }
}

package org.ctiwire.codegen.diff;

import static org.ctiwire.codegen.diff.Consequence.BEHAVIOUR;
import static org.ctiwire.codegen.diff.Consequence.SOURCE;
import static org.ctiwire.codegen.diff.Consequence.WIRE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ctiwire.codegen.diff.Matching.Pair;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.Service;
import org.ctiwire.codegen.model.Service.Request;

/** Compares services. */
final class ServiceDifferences {

    private final Protocol before;
    private final Protocol after;
    private final Renames renames;
    private final Findings findings;

    ServiceDifferences(Protocol before, Protocol after, Renames renames, Findings findings) {
        this.before = before;
        this.after = after;
        this.renames = renames;
        this.findings = findings;
    }

    void compare() {
        Matching<Service> matching = Matching.of(before.services(), after.services(), Service::name,
                service -> Optional.of(List.of(service.mask().map(Enumeration.Value::number),
                        service.requests().stream().map(request -> request.request().name()).toList())));
        matching.removed().forEach(service -> subject(service, service).removed("", SOURCE, BEHAVIOUR));
        matching.added().forEach(service -> subject(service, service).added("", BEHAVIOUR));
        matching.pairs().forEach(this::service);
        Subject all = new Subject("services", "services", Timeline.always(before.versions(), Optional.empty()),
                Timeline.always(after.versions(), Optional.empty()), findings);
        NamedDifferences.order(all, before.services(), after.services(), Service::name,
                matching.names(Service::name));
    }

    private Subject subject(Service old, Service young) {
        return new Subject("service " + old.name(), "service " + old.name(),
                Timeline.always(old.versions(), Optional.of(old.range())),
                Timeline.always(young.versions(), Optional.of(young.range())), findings);
    }

    private void service(Pair<Service> pair) {
        Service old = pair.before();
        Service young = pair.after();
        Subject subject = subject(old, young);
        subject.renamed(old.name(), young.name(), SOURCE);
        subject.compare("mask", old.mask().map(Enumeration.Value::name)
                        .map(name -> renames.of(Renames.Kind.MASK_VALUE, name)),
                young.mask().map(Enumeration.Value::name), name -> name.orElse("none"), WIRE);
        subject.compareVersions(present -> Set.of(BEHAVIOUR));
        subject.compareText("description", old.doc(), young.doc());
        subject.compareText("guide", old.guide(), young.guide());
        requests(subject, old, young);
        events(subject, old, young);
    }

    private void requests(Subject service, Service old, Service young) {
        List<Exchange> before = old.requests().stream().map(request -> exchange(request, true)).toList();
        List<Exchange> after = young.requests().stream().map(request -> exchange(request, false)).toList();
        Matching<Exchange> matching = Matching.of(before, after, Exchange::request, any -> Optional.empty());
        matching.removed().forEach(gone -> part(service, "request", gone.request()).removed("", SOURCE, BEHAVIOUR));
        matching.added().forEach(request -> part(service, "request", request.request()).added("", BEHAVIOUR));
        for (Pair<Exchange> pair : matching.pairs()) {
            Subject request = part(service, "request", pair.before().request());
            request.compare("confirmation", pair.before().confirmation(), pair.after().confirmation(),
                    message -> message, SOURCE, BEHAVIOUR);
            request.compare("failure", pair.before().failure(), pair.after().failure(), message -> message,
                    SOURCE, BEHAVIOUR);
            request.compare("sender", pair.before().fromServer(), pair.after().fromServer(),
                    fromServer -> fromServer ? "server" : "client", SOURCE, BEHAVIOUR);
        }
        NamedDifferences.order(part(service, "requests", ""), before, after, Exchange::request, Map.of());
    }

    /** A request by names, in the words of the new protocol. */
    private record Exchange(String request, boolean fromServer, String confirmation, String failure) {
    }

    private Exchange exchange(Request request, boolean old) {
        return new Exchange(name(request.request(), old), request.fromServer(),
                request.confirmation().map(message -> name(message, old)).orElse("none"),
                request.failure().map(message -> name(message, old)).orElse("none"));
    }

    private String name(Message message, boolean old) {
        return old ? renames.of(Renames.Kind.MESSAGE, message.name()) : message.name();
    }

    private void events(Subject service, Service old, Service young) {
        List<String> before = old.events().stream().map(event -> name(event, true)).toList();
        List<String> after = young.events().stream().map(Message::name).toList();
        Matching<String> matching = Matching.of(before, after, name -> name, any -> Optional.empty());
        matching.removed().forEach(event -> part(service, "event", event).removed("", SOURCE, BEHAVIOUR));
        matching.added().forEach(event -> part(service, "event", event).added("", BEHAVIOUR));
        NamedDifferences.order(part(service, "events", ""), before, after, name -> name, Map.of());
    }

    private static Subject part(Subject service, String kind, String name) {
        String words = name.isEmpty() ? kind : kind + " " + name;
        return new Subject(service.key() + " / " + words, words + " of " + service.title(), service.oldPlaces(),
                service.newPlaces(), service.findings());
    }
}

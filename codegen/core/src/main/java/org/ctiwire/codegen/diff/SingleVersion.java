package org.ctiwire.codegen.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FixedLayout;
import org.ctiwire.codegen.model.FloatingHeader;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.FloatingItem.FieldList;
import org.ctiwire.codegen.model.FloatingItem.Records;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.Service;
import org.ctiwire.codegen.model.SessionRoles;
import org.ctiwire.codegen.model.Tag;
import org.ctiwire.codegen.model.VersionRange;

/** What a protocol says of one of its versions, as if there were no other. */
final class SingleVersion {

    private final Protocol protocol;
    private final int version;
    private final VersionRange label;
    private final Map<String, Message> messages = new HashMap<>();

    private SingleVersion(Protocol protocol, int version, int label) {
        this.protocol = protocol;
        this.version = version;
        this.label = new VersionRange(label, label);
    }

    /**
     * The protocol in a version.
     *
     * @param label the version that the result claims to be, so that two versions can be laid side by side
     */
    static Protocol of(Protocol protocol, int version, int label) {
        return new SingleVersion(protocol, version, label).project();
    }

    private Protocol project() {
        List<Message> left = new ArrayList<>();
        for (Message message : protocol.messages()) {
            message.number(version).ifPresent(number -> left.add(message(message, number)));
        }
        left.forEach(message -> messages.put(message.name(), message));
        List<FloatingHeader> headers = protocol.floatingHeaders().stream()
                .filter(header -> header.versions().contains(version))
                .map(header -> new FloatingHeader(label, header.tagSize(), header.lengthSize())).toList();
        List<Tag> tags = protocol.tags().stream().filter(tag -> tag.versions().contains(version))
                .map(tag -> new Tag(tag.name(), tag.number(), label, tag.doc(), tag.range())).toList();
        List<Service> services = protocol.services().stream()
                .filter(service -> service.versions().contains(version)).map(this::service).toList();
        return new Protocol(protocol.name(), protocol.packageName(), label, protocol.header(), headers,
                protocol.maxMessage(), protocol.composites(),
                protocol.enumerations().stream().map(this::enumeration).toList(), protocol.constants(), tags, left,
                protocol.budgets(), protocol.session().flatMap(this::session), services);
    }

    private Enumeration enumeration(Enumeration enumeration) {
        return new Enumeration(enumeration.name(), enumeration.mask(), enumeration.values().stream()
                .filter(value -> value.versions().contains(version)).map(this::value).toList(),
                enumeration.doc(), enumeration.guide(), enumeration.range());
    }

    private Enumeration.Value value(Enumeration.Value value) {
        return new Enumeration.Value(value.name(), value.number(), label, value.alias(), value.doc(), value.range());
    }

    private Message message(Message message, long number) {
        List<Field> fixed = message.fixed().stream().filter(field -> field.versions().contains(version))
                .map(this::field).toList();
        FixedLayout layout = message.layout(version);
        List<FixedLayout.Placed> placed = new ArrayList<>();
        for (FixedLayout.Placed place : layout.fields()) {
            placed.add(new FixedLayout.Placed(field(place.field()), place.offset(), place.size()));
        }
        return new Message(message.name(), List.of(new Message.Number(number, label)), message.opaque(), fixed,
                List.of(new FixedLayout(label, placed, layout.size())), items(message.floating()), message.readsAs(),
                message.doc(), message.guide(), message.range());
    }

    /** Whether a version is known for sure is no difference between versions, but one of the spec's sources. */
    private Field field(Field field) {
        return new Field(field.name(), field.printedName(), field.type(), label, field.presence(), field.tag(), field.tagName(),
                field.enumeration().map(this::enumeration), field.specials(), field.secret(), OptionalInt.empty(),
                field.doc(), field.guide(), field.range());
    }

    private List<FloatingItem> items(List<FloatingItem> items) {
        List<FloatingItem> left = new ArrayList<>();
        for (FloatingItem item : items) {
            if (item instanceof FieldList list) {
                List<Field> members = list.members().stream().filter(field -> field.versions().contains(version))
                        .map(this::field).toList();
                left.add(new FieldList(list.name(), list.counter(), list.limit(), members, list.doc(), list.range()));
            } else if (item instanceof Records records) {
                left.add(new Records(records.name(), records.counter(), records.delimiter(), records.limit(),
                        items(records.items()), records.doc(), records.range()));
            } else if (item instanceof Field field && field.versions().contains(version)) {
                left.add(field(field));
            }
        }
        left.removeIf(SingleVersion::isEmpty);
        return left;
    }

    private static boolean isEmpty(FloatingItem item) {
        return item instanceof FieldList list && list.members().isEmpty()
                || item instanceof Records records && records.items().isEmpty();
    }

    private Optional<Message> kept(Message message) {
        return Optional.ofNullable(messages.get(message.name()));
    }

    private Optional<SessionRoles> session(SessionRoles roles) {
        return exchange(roles.open()).map(open -> new SessionRoles(open, roles.heartbeat().flatMap(this::exchange),
                roles.close().flatMap(this::exchange), roles.failure().flatMap(this::kept),
                roles.failureEvent().flatMap(this::kept), roles.correlationField(), roles.versionField()));
    }

    private Optional<SessionRoles.Exchange> exchange(SessionRoles.Exchange exchange) {
        return kept(exchange.request()).flatMap(request -> kept(exchange.confirmation())
                .map(confirmation -> new SessionRoles.Exchange(request, confirmation)));
    }

    private Service service(Service service) {
        List<Service.Request> requests = new ArrayList<>();
        for (Service.Request request : service.requests()) {
            kept(request.request()).ifPresent(left -> requests.add(new Service.Request(left, request.fromServer(),
                    request.confirmation().flatMap(this::kept), request.failure().flatMap(this::kept))));
        }
        List<Message> events = service.events().stream().flatMap(event -> kept(event).stream()).toList();
        return new Service(service.name(), service.mask().filter(bit -> bit.versions().contains(version))
                .map(this::value), label, requests, events, service.doc(), service.guide(), service.range());
    }
}

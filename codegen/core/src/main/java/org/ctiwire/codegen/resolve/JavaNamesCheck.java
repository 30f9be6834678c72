package org.ctiwire.codegen.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.Budget;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Service;
import org.ctiwire.codegen.source.SourceRange;
import org.ctiwire.codegen.syntax.Name;

/** Different names of a spec stay different in Java. */
final class JavaNamesCheck implements Pass {

    private static final List<String> OF_PROTOCOL = List.of("Client", "Handler", "Requests", "ServerRequests",
            "Services", "SessionRoles", "Failures", "Dispatcher", "Protocol", "MessageTypes", "Tags", "Constants");
    private static final List<String> OF_SERVICE = List.of("Client", "Handler", "ClientHandler");

    private record Named(String name, SourceRange range) {
    }

    @Override
    public void run(Resolution resolution) {
        Map<String, Named> classes = new HashMap<>();
        for (Message message : resolution.messages.values()) {
            check(resolution, classes, JavaNames.className(message.name()), message.name(), message.range());
            Map<String, Named> members = new HashMap<>();
            message.fixed().forEach(field -> field(resolution, members, field));
            message.floatingFields().forEach(field -> field(resolution, members, field));
            groups(resolution, members, message.floating());
            budgets(resolution, members, message);
        }
        for (Enumeration enumeration : resolution.enumerations.values()) {
            check(resolution, classes, JavaNames.className(enumeration.name()), enumeration.name(),
                    enumeration.range());
        }
        services(resolution);
    }

    private static void budgets(Resolution resolution, Map<String, Named> members, Message message) {
        for (Budget budget : resolution.budgets) {
            if (message.floatingFields().stream().anyMatch(field -> budget.fields().contains(field.name()))) {
                check(resolution, members, JavaNames.memberName(budget.name()) + "Left", budget.name(),
                        budget.range());
            }
        }
    }

    /** The classes of a service, beside the enumerations and those that are named after the protocol. */
    private static void services(Resolution resolution) {
        Map<String, Named> classes = new HashMap<>();
        resolution.enumerations.values().forEach(enumeration -> classes.put(JavaNames.className(enumeration.name()),
                new Named("enumeration " + enumeration.name(), enumeration.range())));
        Name protocol = resolution.declarations.protocol();
        for (String suffix : OF_PROTOCOL) {
            check(resolution, classes, JavaNames.className(protocol.text()) + suffix, "protocol " + protocol.text(),
                    protocol.range());
        }
        for (Service service : resolution.services) {
            String name = JavaNames.className(service.name());
            String suffix = OF_SERVICE.stream().filter(candidate -> classes.containsKey(name + candidate)).findFirst()
                    .orElse("");
            check(resolution, classes, name + suffix, "service " + service.name(), service.range());
            OF_SERVICE.forEach(other -> classes.putIfAbsent(name + other, new Named("service " + service.name(),
                    service.range())));
        }
    }

    private static void groups(Resolution resolution, Map<String, Named> members, List<FloatingItem> items) {
        for (FloatingItem item : items) {
            if (!(item instanceof Field)) {
                check(resolution, members, JavaNames.memberName(item.name()), item.name(), item.range());
            }
            if (item instanceof FloatingItem.Records records) {
                groups(resolution, members, records.items());
            }
        }
    }

    private static void field(Resolution resolution, Map<String, Named> members, Field field) {
        check(resolution, members, JavaNames.memberName(field.name()), field.name(), field.range());
    }

    private static void check(Resolution resolution, Map<String, Named> taken, String javaName, String name,
                              SourceRange range) {
        Named earlier = taken.putIfAbsent(javaName, new Named(name, range));
        if (earlier != null && !earlier.name().equals(name)) {
            resolution.diagnostics.add(Diagnostic.of(DiagnosticCode.NAME_COLLISION, range,
                    name + " and " + earlier.name() + " are both " + javaName + " in Java")
                    .withNote("the other name", earlier.range()));
        }
    }
}

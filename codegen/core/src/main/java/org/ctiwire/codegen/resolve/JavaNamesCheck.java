package org.ctiwire.codegen.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ctiwire.codegen.diagnostic.Diagnostic;
import org.ctiwire.codegen.diagnostic.DiagnosticCode;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.source.SourceRange;

/** Different names of a spec stay different in Java. */
final class JavaNamesCheck implements Pass {

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
        }
        for (Enumeration enumeration : resolution.enumerations.values()) {
            check(resolution, classes, JavaNames.className(enumeration.name()), enumeration.name(),
                    enumeration.range());
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

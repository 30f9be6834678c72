package org.ctiwire.conformance;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FixedLayout;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;

/** What users see of the generated code, one line for each method, with what the spec says of its field. */
final class Surface {

    private final ProtocolUnderTest subject;

    Surface(ProtocolUnderTest subject) {
        this.subject = subject;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        for (Message message : subject.messages()) {
            String name = JavaNames.className(message.name());
            Map<String, String> meanings = meanings(message);
            for (String suffix : List.of("Decoder", "Encoder")) {
                Class<?> type = subject.generated(name + suffix);
                add(lines, type, meanings);
                Arrays.stream(type.getDeclaredClasses()).sorted(Comparator.comparing(Class::getName))
                        .forEach(inner -> addNested(lines, inner, meanings));
            }
        }
        new GeneratedServices(subject).all().forEach(type -> add(lines, type, Map.of()));
        return String.join("\n", lines) + "\n";
    }

    private static void addNested(List<String> lines, Class<?> type, Map<String, String> meanings) {
        add(lines, type, meanings);
        Arrays.stream(type.getDeclaredClasses()).sorted(Comparator.comparing(Class::getName))
                .forEach(inner -> addNested(lines, inner, meanings));
    }

    private static void add(List<String> lines, Class<?> type, Map<String, String> meanings) {
        String owner = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(method -> owner + " " + signature(method)
                        + (meanings.containsKey(method.getName()) ? "  // " + meanings.get(method.getName()) : ""))
                .sorted().forEach(lines::add);
    }

    private static String signature(Method method) {
        return method.getReturnType().getSimpleName() + " " + method.getName() + "("
                + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName)
                        .collect(Collectors.joining(", ")) + ")";
    }

    /** What the spec says, by the name of the accessor. */
    private static Map<String, String> meanings(Message message) {
        Map<String, String> meanings = new TreeMap<>();
        for (Field field : message.fixed()) {
            String places = message.layouts().stream()
                    .filter(layout -> field.versions().overlaps(layout.versions()))
                    .flatMap(layout -> layout.find(field.name()).stream()).map(FixedLayout.Placed::offset)
                    .distinct().map(String::valueOf).collect(Collectors.joining(" or "));
            add(meanings, field, "byte " + places);
        }
        for (Field field : message.floatingFields()) {
            add(meanings, field, field.tag().isPresent() ? "tag " + field.tag().getAsInt() : "no tag");
        }
        return meanings;
    }

    private static void add(Map<String, String> meanings, Field field, String place) {
        meanings.merge(JavaNames.memberName(field.name()),
                field.name() + " " + field.type().notation() + " " + place + " versions " + field.versions(),
                (one, other) -> one + "; " + other);
    }
}

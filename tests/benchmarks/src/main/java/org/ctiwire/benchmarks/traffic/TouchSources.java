package org.ctiwire.benchmarks.traffic;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ctiwire.ged188.Ged188Handler;
import org.ctiwire.runtime.MessageDecoder;

/**
 * Writes what reads one thing of each message, by handler and by direct call. It is made from the handler's methods,
 * so that a message that the spec gains is measured without a line here.
 */
final class TouchSources {

    private static final String PACKAGE = "org.ctiwire.benchmarks.traffic";

    private TouchSources() {
    }

    /** A handler, such as {@code public void onCloseReq(CloseReqDecoder message) { sum += message.invokeID(); }}. */
    static String handler() {
        StringBuilder methods = new StringBuilder();
        for (Method method : methods()) {
            Class<?> decoder = method.getParameterTypes()[0];
            methods.append("@Override public void %s(%s message) { sum += message.%s(); }\n"
                    .formatted(method.getName(), decoder.getName(), accessor(decoder)));
        }
        return "package %s;\npublic final class Touching extends TouchingHandler {\n%s}\n".formatted(PACKAGE, methods);
    }

    /** Direct calls, such as {@code (bytes, offset, length) -> decoder.wrap(bytes, offset, length, 25).invokeID()}. */
    static String directCalls() {
        StringBuilder cases = new StringBuilder();
        for (Method method : methods()) {
            Class<?> decoder = method.getParameterTypes()[0];
            cases.append(("case \"%s\" -> { %s decoder = new %2$s();"
                    + " yield (bytes, offset, length) -> decoder.wrap(bytes, offset, length, %d).%s(); }\n")
                    .formatted(messageName(decoder), decoder.getName(), Traffic.VERSION, accessor(decoder)));
        }
        return ("package %s;\npublic final class Direct implements DirectCalls {\n"
                + "@Override public DirectCall of(String message) { return switch (message) {\n%s"
                + "default -> throw new IllegalArgumentException(message); }; } }\n").formatted(PACKAGE, cases);
    }

    private static Iterable<Method> methods() {
        return Arrays.stream(Ged188Handler.class.getMethods())
                .filter(method -> MessageDecoder.class.isAssignableFrom(method.getParameterTypes()[0]))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static String messageName(Class<?> decoder) {
        try {
            return ((MessageDecoder) decoder.getConstructor().newInstance()).messageName();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(decoder + " cannot be made", e);
        }
    }

    /** An integer of the fixed part, or the message's length where there is none. */
    private static String accessor(Class<?> decoder) {
        Set<String> names = Arrays.stream(decoder.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0)
                .filter(method -> method.getReturnType() == int.class || method.getReturnType() == long.class)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        // Only a floating field has a method that tells whether it is there.
        Arrays.stream(decoder.getDeclaredMethods()).map(Method::getName).filter(name -> name.startsWith("has"))
                .forEach(has -> names.removeIf(name -> has.equalsIgnoreCase("has" + name)));
        return names.stream().findFirst().orElse("messageLength");
    }
}

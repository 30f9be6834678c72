package org.ctiwire.conformance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls public methods of generated encoders by name. */
final class Calls {

    private static final ClassValue<Map<String, List<Method>>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, List<Method>> computeValue(Class<?> type) {
            return Arrays.stream(type.getMethods()).filter(method -> !method.isBridge())
                    .collect(Collectors.groupingBy(Method::getName));
        }
    };

    private Calls() {
    }

    /** Calls the one method that takes these arguments; an {@code int} is wanted where a {@code Long} fits one. */
    static Object call(Object target, String method, Object... arguments) {
        for (Method candidate : methods(target, method)) {
            if (candidate.getParameterCount() == arguments.length) {
                Object[] fitted = fit(candidate.getParameterTypes(), arguments);
                if (fitted.length == arguments.length) {
                    return invoke(candidate, target, fitted);
                }
            }
        }
        throw new AssertionError(target.getClass().getSimpleName() + " has no method " + method
                + Arrays.toString(arguments));
    }

    private static List<Method> methods(Object target, String name) {
        return METHODS.get(target.getClass()).getOrDefault(name, List.of());
    }

    private static Object invoke(Method method, Object target, Object[] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The arguments as the parameters want them; of another number when they do not fit. */
    private static Object[] fit(Class<?>[] types, Object[] arguments) {
        Object[] fitted = arguments.clone();
        for (int index = 0; index < types.length; index++) {
            Object argument = arguments[index];
            if (types[index] == int.class && argument instanceof Long number && number == (int) (long) number) {
                fitted[index] = (int) (long) number;
            } else if (types[index] == long.class && argument instanceof Long) {
                fitted[index] = argument;
            } else if (types[index].isPrimitive() ? !boxes(types[index], argument) : !types[index].isInstance(argument)) {
                return new Object[arguments.length + 1];
            }
        }
        return fitted;
    }

    private static boolean boxes(Class<?> type, Object argument) {
        return type == int.class && argument instanceof Integer || type == boolean.class && argument instanceof Boolean;
    }

    /** Whether a setter can be given a number at all. */
    static boolean takes(Object target, String method, long number) {
        return methods(target, method).stream().anyMatch(found -> found.getParameterCount() == 1
                && (found.getParameterTypes()[0] == long.class
                        || found.getParameterTypes()[0] == int.class && number == (int) number));
    }
}

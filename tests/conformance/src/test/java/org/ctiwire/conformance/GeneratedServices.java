package org.ctiwire.conformance;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Service;
import org.ctiwire.runtime.MessagePort;
import org.ctiwire.runtime.RefusalCodes;
import org.ctiwire.runtime.RequestPort;
import org.ctiwire.runtime.SessionRoles;

/** The generated clients, handlers and dispatchers of a protocol, by the names that users see. */
record GeneratedServices(ProtocolUnderTest subject) {

    /** What dispatchers refuse with by themselves; each code has its own number. */
    static final RefusalCodes CODES = new RefusalCodes(21, 22, 23);

    private Class<?> named(String suffix) {
        return subject.generated(JavaNames.className(subject.protocol().name()) + suffix);
    }

    /** Every public class that is generated from the session and service blocks. */
    List<Class<?>> all() {
        List<Class<?>> all = new ArrayList<>();
        for (String suffix : List.of("SessionRoles", "Services", "Client", "Requests", "ServerRequests")) {
            all.add(named(suffix));
        }
        for (Service service : subject.protocol().services()) {
            for (boolean fromServer : new boolean[] {false, true}) {
                if (service.requests().stream().anyMatch(request -> request.fromServer() == fromServer)) {
                    List<String> suffixes = fromServer ? List.of("ClientHandler") : List.of("Client", "Handler");
                    suffixes.forEach(suffix -> all.add(subject.generated(service.name() + suffix)));
                }
            }
        }
        return all;
    }

    SessionRoles roles() {
        return (SessionRoles) made(named("SessionRoles").getConstructors()[0]);
    }

    /** The client of a service, from the class that has all. */
    Object client(Service service, RequestPort port) {
        Object all = made(smallest(named("Client")), port);
        return Calls.call(all, JavaNames.memberName(service.name()));
    }

    /** A dispatcher on the server's side, or on the client's. */
    Object dispatcher(boolean server) {
        Constructor<?> constructor = smallest(named(server ? "Requests" : "ServerRequests"));
        Object[] codes = new Object[constructor.getParameterCount()];
        Arrays.fill(codes, CODES);
        return made(constructor, codes);
    }

    /** Every handler of a dispatcher becomes this one. */
    Object handled(Object dispatcher, boolean server, InvocationHandler handler) {
        for (Service service : subject.protocol().services()) {
            for (var method : dispatcher.getClass().getMethods()) {
                if (method.getName().equals(JavaNames.memberName(service.name()))) {
                    Class<?> type = subject.generated(service.name() + (server ? "Handler" : "ClientHandler"));
                    Calls.call(dispatcher, method.getName(), Proxy.newProxyInstance(type.getClassLoader(),
                            new Class<?>[] {type}, handler));
                }
            }
        }
        return dispatcher;
    }

    static boolean dispatch(Object dispatcher, byte[] buffer, int offset, int length, int version, long granted,
                            MessagePort port) {
        return (boolean) Calls.call(dispatcher, "dispatch", buffer, offset, length, version, granted, port);
    }

    /** The mask of everything that a version has. */
    long everything(int version) {
        return subject.protocol().services().stream().filter(service -> service.versions().contains(version))
                .flatMap(service -> service.mask().stream()).mapToLong(mask -> mask.number())
                .reduce(0, (one, other) -> one | other);
    }

    /** The requests that code can be generated for. */
    static List<Service.Request> requests(Service service, boolean fromServer, int version) {
        List<Service.Request> requests = new ArrayList<>();
        for (Service.Request request : service.requests()) {
            if (request.fromServer() == fromServer && !request.request().opaque()
                    && request.request().existsIn(version)
                    && request.confirmation().map(confirmation -> confirmation.existsIn(version)).orElse(true)) {
                requests.add(request);
            }
        }
        return requests;
    }

    /** {@code answerCall} for ANSWER_CALL_REQ. */
    static String method(Service.Request request) {
        List<String> words = new ArrayList<>(List.of(request.request().name().toLowerCase(Locale.ROOT).split("_")));
        words.remove("msg");
        words.removeIf(word -> words.indexOf(word) == words.size() - 1 && List.of("req", "ind").contains(word));
        StringBuilder name = new StringBuilder();
        words.forEach(word -> name.append(name.isEmpty() ? word : JavaNames.capitalized(word)));
        return name.toString();
    }

    private static Constructor<?> smallest(Class<?> type) {
        return Arrays.stream(type.getConstructors())
                .min((one, other) -> one.getParameterCount() - other.getParameterCount()).orElseThrow();
    }

    private static Object made(Constructor<?> constructor, Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException unusable) {
            throw new AssertionError(unusable);
        }
    }
}

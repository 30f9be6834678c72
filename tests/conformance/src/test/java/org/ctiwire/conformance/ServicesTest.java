package org.ctiwire.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.FixedLayout;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Service;
import org.ctiwire.runtime.MessageDecoder;
import org.ctiwire.runtime.MessageEncoder;
import org.ctiwire.runtime.MessagePort;
import org.ctiwire.runtime.Reply;
import org.ctiwire.runtime.RequestFailedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request of every service, from the generated client to the generated handler and back. */
class ServicesTest {

    private static final long FIRST_CORRELATION = 65_000;
    private static final String CORRELATION = "InvokeID";
    private static final int CODE = 9;
    private static final int PERIPHERAL_CODE = 77;

    static Stream<Arguments> versions() {
        return Stream.concat(IntStream.of(13, 23, 25)
                        .mapToObj(version -> Arguments.of(ProtocolUnderTest.GED188, version)),
                IntStream.rangeClosed(1, 5).mapToObj(version -> Arguments.of(ProtocolUnderTest.SPECIMEN, version)));
    }

    /** What came to the server's handlers, and how they answer. */
    private static final class Server {

        final List<String> called = new ArrayList<>();
        final List<byte[]> requests = new ArrayList<>();
        Consumer<Reply<?>> answer;

        Object handle(Object proxy, Method method, Object[] arguments) {
            called.add(method.getName());
            requests.add(((MessageDecoder) arguments[0]).toByteArray());
            if (arguments[1] instanceof Reply<?> reply) {
                answer.accept(reply);
            }
            return null;
        }
    }

    private static RandomEncoding random(ProtocolUnderTest subject, Message message, int version, long seed) {
        return new RandomEncoding(subject.protocol(), message, version, seed, StandardCharsets.US_ASCII,
                field -> !field.name().equals(CORRELATION));
    }

    private static byte[] encoded(ProtocolUnderTest subject, Message message, int version, long seed,
                                  long correlation) {
        byte[] buffer = new byte[subject.protocol().maxMessage()];
        MessageEncoder encoder = (MessageEncoder) subject.encoder(message);
        encoder.wrap(buffer, 0, version);
        if (correlation >= 0) {
            Calls.call(encoder, "invokeID", correlation);
        }
        random(subject, message, version, seed).writeTo(encoder);
        return Arrays.copyOf(buffer, encoder.finish());
    }

    private static InMemorySession session(ProtocolUnderTest subject, int version, Server server) {
        GeneratedServices generated = new GeneratedServices(subject);
        Object dispatcher = generated.handled(generated.dispatcher(true), true, server::handle);
        return new InMemorySession(generated.roles(), version, FIRST_CORRELATION, (buffer, offset, length, port) ->
                assertThat(GeneratedServices.dispatch(dispatcher, buffer, offset, length, version,
                        generated.everything(version), port)).isTrue());
    }

    private static void confirm(Reply<?> reply, Consumer<Object> fields) {
        @SuppressWarnings("unchecked")
        Reply<MessageEncoder> typed = (Reply<MessageEncoder>) reply;
        typed.confirm(fields::accept);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyRequestIsConfirmed(ProtocolUnderTest subject, int version) {
        int requests = 0;
        for (Service service : subject.protocol().services()) {
            for (Service.Request request : GeneratedServices.requests(service, false, version)) {
                if (request.confirmation().isPresent() && service.versions().contains(version)) {
                    isConfirmed(subject, version, service, request);
                    requests++;
                }
            }
        }
        assertThat(requests).isGreaterThanOrEqualTo(subject == ProtocolUnderTest.GED188 ? 40 : 3);
    }

    private static void isConfirmed(ProtocolUnderTest subject, int version, Service service,
                                    Service.Request request) {
        Server server = new Server();
        InMemorySession session = session(subject, version, server);
        Object client = new GeneratedServices(subject).client(service, session);
        Message confirmation = request.confirmation().orElseThrow();
        String method = GeneratedServices.method(request);
        for (long seed = 1; seed <= 4; seed++) {
            long answered = 100 + seed;
            server.answer = reply -> confirm(reply, encoder -> random(subject, confirmation, version, answered)
                    .writeTo(encoder));
            long asked = seed;
            Consumer<Object> fields = encoder -> random(subject, request.request(), version, asked).writeTo(encoder);
            byte[] kept = seed % 2 == 0 ? callback(client, method, fields) : future(client, method, fields);
            long correlation = FIRST_CORRELATION + seed - 1;
            assertThat(server.called).as(request.request().name()).containsOnly(method).hasSize((int) seed);
            assertThat(server.requests.get((int) seed - 1)).as(request.request().name())
                    .isEqualTo(encoded(subject, request.request(), version, asked, correlation));
            assertThat(kept).as(confirmation.name())
                    .isEqualTo(encoded(subject, confirmation, version, answered, correlation));
        }
        assertThat(session.unanswered()).isZero();
        assertThat(session.asked.requestName()).isEqualTo(request.request().name());
        assertThat(session.asked.serviceMask()).isEqualTo(service.mask().map(Enumeration.Value::number).orElse(0L));
        assertThat(session.asked.serviceMaskName()).isEqualTo(service.mask().map(Enumeration.Value::name).orElse(""));
    }

    private static byte[] callback(Object client, String method, Consumer<Object> fields) {
        InMemorySession.Kept kept = new InMemorySession.Kept();
        Calls.call(client, method, fields, kept);
        assertThat(kept.failure).as(method).isNull();
        return kept.confirmation;
    }

    private static byte[] future(Object client, String method, Consumer<Object> fields) {
        Object future = Calls.call(client, method, fields);
        return ((MessageDecoder) ((CompletableFuture<?>) future).join()).toByteArray();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyRequestCanBeRefused(ProtocolUnderTest subject, int version) {
        for (Service service : subject.protocol().services()) {
            for (Service.Request request : GeneratedServices.requests(service, false, version)) {
                if (request.confirmation().isPresent() && service.versions().contains(version)) {
                    Server server = new Server();
                    server.answer = reply -> reply.refuse(CODE, PERIPHERAL_CODE);
                    InMemorySession session = session(subject, version, server);
                    Message failure = request.failure()
                            .or(() -> subject.protocol().session().orElseThrow().failure()).orElseThrow();
                    isFailure(refused(subject, service, request, version, session), subject, request, failure,
                            version, CODE);
                    server.answer = Reply::unsupported;
                    isFailure(refused(subject, service, request, version, session), subject, request, failure,
                            version, GeneratedServices.CODES.unsupported());
                }
            }
        }
    }

    private static RequestFailedException refused(ProtocolUnderTest subject, Service service,
                                                  Service.Request request, int version, InMemorySession session) {
        InMemorySession.Kept kept = new InMemorySession.Kept();
        Consumer<Object> fields = encoder -> random(subject, request.request(), version, 1).writeTo(encoder);
        Calls.call(new GeneratedServices(subject).client(service, session), GeneratedServices.method(request), fields,
                kept);
        assertThat(kept.confirmation).as(request.request().name()).isNull();
        return kept.failure;
    }

    private static void isFailure(RequestFailedException failed, ProtocolUnderTest subject, Service.Request request,
                                  Message failure, int version, long code) {
        FixedLayout layout = failure.layout(version);
        Optional<Enumeration> meaning = layout.find("FailureCode").or(() -> layout.find("Status")).orElseThrow()
                .field().enumeration();
        boolean second = layout.find("PeripheralErrorCode").or(() -> layout.find("Detail")).isPresent();
        assertThat(failed.requestName()).isEqualTo(request.request().name());
        assertThat(failed.reason()).isEqualTo(RequestFailedException.Reason.REFUSED);
        assertThat(failed.code()).as(failure.name()).isEqualTo(code);
        assertThat(failed.symbol()).isEqualTo(meaning.flatMap(values -> values.symbol(code, version)).orElse(null));
        assertThat(failed.peripheralErrorCode()).as(failure.name() + " in " + version)
                .isEqualTo(!second ? -1 : code == CODE ? PERIPHERAL_CODE : 0);
    }

    /** Whatever the service says, a server may answer with any failure that it has. */
    @ParameterizedTest
    @MethodSource("versions")
    void anyFailureMessageRefusesAnyRequest(ProtocolUnderTest subject, int version) {
        List<Message> failures = subject.messages().stream()
                .filter(message -> message.name().endsWith("FAILURE_CONF")).toList();
        assertThat(failures).hasSize(2);
        for (Service service : subject.protocol().services()) {
            for (Service.Request request : GeneratedServices.requests(service, false, version)) {
                for (Message failure : failures) {
                    if (request.confirmation().isPresent() && service.versions().contains(version)) {
                        InMemorySession[] session = new InMemorySession[1];
                        session[0] = new InMemorySession(new GeneratedServices(subject).roles(), version,
                                FIRST_CORRELATION, (buffer, offset, length, port) -> {
                                    byte[] answer = encoded(subject, failure, version, 5, FIRST_CORRELATION);
                                    session[0].toClient(answer, 0, answer.length);
                                });
                        RequestFailedException failed = refused(subject, service, request, version, session[0]);
                        assertThat(failed.reason()).isEqualTo(RequestFailedException.Reason.REFUSED);
                        assertThat(failed.requestName()).isEqualTo(request.request().name());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void whatIsNotGrantedIsRefusedAndDoesNotReachAHandler(ProtocolUnderTest subject, int version) {
        GeneratedServices generated = new GeneratedServices(subject);
        Server server = new Server();
        server.answer = Reply::unsupported;
        Object dispatcher = generated.handled(generated.dispatcher(true), true, server::handle);
        for (Service service : subject.protocol().services()) {
            long granted = generated.everything(version)
                    & ~service.mask().map(Enumeration.Value::number).orElse(0L);
            InMemorySession session = new InMemorySession(generated.roles(), version, FIRST_CORRELATION,
                    (buffer, offset, length, port) -> GeneratedServices.dispatch(dispatcher, buffer, offset, length,
                            version, granted, port));
            for (Service.Request request : GeneratedServices.requests(service, false, version)) {
                if (request.confirmation().isPresent()) {
                    server.called.clear();
                    long code = refused(subject, service, request, version, session).code();
                    assertThat(server.called).hasSize(service.mask().isPresent() ? 0 : 1);
                    assertThat(code).as(request.request().name()).isEqualTo(service.mask().isPresent()
                            ? GeneratedServices.CODES.notGranted() : GeneratedServices.CODES.unsupported());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void indicationsReachTheirHandlersAndNothingAnswersThem(ProtocolUnderTest subject, int version) {
        for (Service service : subject.protocol().services()) {
            for (Service.Request request : GeneratedServices.requests(service, false, version)) {
                if (request.confirmation().isEmpty()) {
                    Server server = new Server();
                    InMemorySession session = session(subject, version, server);
                    Consumer<Object> fields = encoder -> random(subject, request.request(), version, 1)
                            .writeTo(encoder);
                    Calls.call(new GeneratedServices(subject).client(service, session),
                            GeneratedServices.method(request), fields);
                    assertThat(server.called).containsExactly(GeneratedServices.method(request));
                    assertThat(server.requests.get(0)).isEqualTo(session.sent.get(0))
                            .isEqualTo(encoded(subject, request.request(), version, 1, -1));
                    assertThat(session.received).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void whatTheServerAsksForIsAnsweredByTheClient(ProtocolUnderTest subject, int version) {
        GeneratedServices generated = new GeneratedServices(subject);
        for (Service service : subject.protocol().services()) {
            for (Service.Request request : GeneratedServices.requests(service, true, version)) {
                Message confirmation = request.confirmation().orElseThrow();
                Server client = new Server();
                client.answer = reply -> confirm(reply, encoder -> random(subject, confirmation, version, 8)
                        .writeTo(encoder));
                Object asked = generated.handled(generated.dispatcher(false), false, client::handle);
                Server server = new Server();
                InMemorySession session = session(subject, version, server);
                byte[] question = encoded(subject, request.request(), version, 3, 4711);
                MessagePort port = session;
                assertThat(Calls.call(asked, "dispatch", question, 0, question.length, version, port)).isEqualTo(true);
                assertThat(client.called).containsExactly(GeneratedServices.method(request));
                assertThat(server.called).containsExactly(GeneratedServices.method(request) + "Confirmed");
                assertThat(server.requests.get(0)).isEqualTo(encoded(subject, confirmation, version, 8, 4711));
            }
        }
    }
}

package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Service;
import org.ctiwire.codegen.model.VersionRange;

/** Emits the dispatchers that hand received requests to the handlers of their services. */
final class RequestsWriter {

    /** A method of more than 8,000 bytecodes would never be compiled by the virtual machine. */
    private static final int NUMBERS_PER_METHOD = 50;

    private final JavaProtocol java;
    private final Places places;
    private final RepliesWriter replies;
    private final boolean server;
    private final TreeMap<Long, List<Received>> received = new TreeMap<>();
    private final Map<Service, ClassName> handlers = new LinkedHashMap<>();
    private final Map<Message, Call> messages = new LinkedHashMap<>();

    /**
     * A message that goes to a handler.
     *
     * @param message      the request, or the confirmation of a request of this side
     * @param call         its exchange
     * @param confirmation true for a confirmation
     */
    private record Received(Message message, Call call, boolean confirmation) {
    }

    /** @param server true for the dispatcher of the server's side, which receives the requests of clients */
    RequestsWriter(JavaProtocol java, SessionFields fields, boolean server) {
        this.java = java;
        this.places = new Places(java.protocol());
        this.replies = new RepliesWriter(java, fields, server);
        this.server = server;
        for (Service service : java.protocol().services()) {
            Call.of(fields, service, !server).forEach(call -> receive(new Received(call.request(), call, false)));
            if (server) {
                Call.of(fields, service, true).forEach(call -> call.confirmation().ifPresent(confirmation ->
                        receive(new Received(confirmation, call, true))));
            }
        }
    }

    private void receive(Received one) {
        handlers.put(one.call().service(), java.service(one.call().service(), server ? "Handler" : "ClientHandler"));
        messages.putIfAbsent(one.message(), one.call());
        one.message().numbers().forEach(number ->
                received.computeIfAbsent(number.value(), any -> new ArrayList<>()).add(one));
    }

    boolean isNeeded() {
        return !received.isEmpty();
    }

    // public final class Ged188Requests {
    //     private final AnswerCallReqDecoder answerCallReqDecoder = new AnswerCallReqDecoder();
    //     private final Replies<AnswerCallConfEncoder> answerCallReqReplies;
    //     private ClientControlHandler clientControlHandler = new ClientControlHandler() { };
    //     public boolean dispatch(byte[] buffer, int offset, int length, int version, long granted, MessagePort port)
    // }
    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name()).addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(server
                        ? "Hands the requests that clients send to the handlers of their services, for a server. One "
                        + "thread at a time;\nreplies may be used by any. One dispatcher serves any number of "
                        + "sessions.\n"
                        : "Hands what the server asks for to the handlers of the client. One thread at a time; replies "
                        + "may be used by any.\n");
        messages.keySet().forEach(message -> type.addField(FieldSpec.builder(java.decoder(message), member(message),
                Modifier.PRIVATE, Modifier.FINAL).initializer("new $T()", java.decoder(message)).build()));
        handlers.forEach((service, handler) -> type.addField(FieldSpec.builder(handler, field(service),
                Modifier.PRIVATE).initializer("new $T() { }", handler).build()));
        replies.addTo(type, received.values().stream().flatMap(List::stream).filter(one -> !one.confirmation())
                .map(Received::call).distinct().toList());
        handlers.forEach((service, handler) -> type.addMethod(setter(service, handler)));
        addDispatch(type);
        return type.build();
    }

    private ClassName name() {
        return java.named(server ? "Requests" : "ServerRequests");
    }

    private static String member(Message message) {
        return JavaNames.memberName(JavaNames.className(message.name())) + "Decoder";
    }

    private static String field(Service service) {
        return JavaNames.memberName(service.name()) + "Handler";
    }

    // public Ged188Requests clientControl(ClientControlHandler handler) {
    //     clientControlHandler = Objects.requireNonNull(handler);
    //     return this;
    // }
    private MethodSpec setter(Service service, ClassName handler) {
        return MethodSpec.methodBuilder(JavaNames.memberName(service.name())).addModifiers(Modifier.PUBLIC)
                .returns(name()).addParameter(handler, "handler")
                .addJavadoc("Chooses who carries out the requests of the service $L; until then they are refused as "
                        + "unsupported.\n\n@param handler the handler\n@return this dispatcher\n",
                        Javadocs.escape(service.name()))
                .addStatement("$N = $T.requireNonNull(handler)", field(service), Objects.class)
                .addStatement("return this").build();
    }

    private MethodSpec.Builder withMessage(MethodSpec.Builder method) {
        method.addParameter(byte[].class, "buffer").addParameter(int.class, "offset")
                .addParameter(int.class, "length").addParameter(int.class, "version");
        if (server) {
            method.addParameter(long.class, "granted");
        }
        return method.addParameter(JavaProtocol.runtime("MessagePort"), "port");
    }

    private void addDispatch(TypeSpec.Builder type) {
        int header = java.protocol().header().size();
        MethodSpec.Builder method = withMessage(MethodSpec.methodBuilder("dispatch").addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)).addJavadoc(documentation())
                .beginControlFlow("if (length < $L)", header)
                .addStatement("throw new $T($S, $S, 0, $S)", JavaProtocol.runtime("MalformedMessageException"),
                        "message", "header", "the message ends inside its header of " + header + " bytes")
                .endControlFlow()
                .addStatement("long type = $L", places.type());
        String arguments = server ? "(type, buffer, offset, length, version, granted, port)"
                : "(type, buffer, offset, length, version, port)";
        List<Long> numbers = new ArrayList<>(received.keySet());
        List<MethodSpec> parts = new ArrayList<>();
        List<CodeBlock> tries = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += NUMBERS_PER_METHOD) {
            String name = "dispatch" + parts.size();
            parts.add(part(name, numbers.subList(from, Math.min(numbers.size(), from + NUMBERS_PER_METHOD))));
            tries.add(CodeBlock.of("$N$L", name, arguments));
        }
        replies.refusesUnknown().ifPresent(refusal -> tries.add(refusal));
        type.addMethod(method.addStatement("return $L", CodeBlock.join(tries, "$W|| ")).build());
        parts.forEach(type::addMethod);
    }

    private CodeBlock documentation() {
        return CodeBlock.of("""
                Hands one message to a handler, if it is a request.$L

                @param buffer  the array that holds it
                @param offset  where its header starts
                @param length  its bytes, the header included
                @param version the protocol version of the session
                $L@param port    the session, for the answer
                @return false for any other message of the spec, which is left to the caller$L
                @throws $T if it is not well formed
                """, server ? " What the session was not granted is refused, and so is\na message that the version "
                + "does not have." : "", server ? "@param granted the services of the session\n" : "",
                server ? ", and for one too short to answer it" : "",
                JavaProtocol.runtime("MalformedMessageException"));
    }

    private MethodSpec part(String name, List<Long> numbers) {
        MethodSpec.Builder method = withMessage(MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE)
                .returns(boolean.class).addParameter(long.class, "type"));
        CodeBlock.Builder cases = CodeBlock.builder().beginControlFlow("switch ((int) type)");
        for (long number : numbers) {
            cases.add("case $L:\n$>", (int) number);
            Map<Message, List<Received>> byMessage = new LinkedHashMap<>();
            received.get(number).forEach(one -> byMessage.computeIfAbsent(one.message(), any -> new ArrayList<>())
                    .add(one));
            boolean always = false;
            for (Map.Entry<Message, List<Received>> entry : byMessage.entrySet()) {
                List<VersionRange> versions = entry.getKey().numbers().stream()
                        .filter(candidate -> candidate.value() == number).map(Message.Number::versions).toList();
                Optional<CodeBlock> when = VersionCode.condition("version", versions, java.protocol().versions());
                always |= when.isEmpty();
                when.ifPresent(condition -> cases.beginControlFlow("if ($L)", condition));
                cases.add(handing(entry.getKey(), entry.getValue()));
                when.ifPresent(condition -> cases.endControlFlow());
            }
            if (!always) {
                cases.addStatement("return false");
            }
            cases.add("$<");
        }
        return method.addCode(cases.add("default:\n$>").addStatement("return false").add("$<").endControlFlow()
                .build()).build();
    }

    // answerCallReqDecoder.wrap(buffer, offset, length, version).validate();
    // if ((granted & 0x4L) == 0x4L) {
    //     clientControlHandler.answerCall(answerCallReqDecoder,
    //             answerCallReqReplies.reply(port, answerCallReqDecoder.invokeID()));
    //     return true;
    // }
    // answerCallReqReplies.notGranted(port, answerCallReqDecoder.invokeID());
    // return true;
    private CodeBlock handing(Message message, List<Received> ways) {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("$N.wrap(buffer, offset, length, version).validate()", member(message));
        for (Received way : ways) {
            Optional<CodeBlock> granted = granted(way.call().service());
            if (granted.isEmpty()) {
                return code.add(handing(way)).addStatement("return true").build();
            }
            code.beginControlFlow("if ($L)", granted.get()).add(handing(way)).addStatement("return true")
                    .endControlFlow();
        }
        Received first = ways.get(0);
        if (!first.confirmation() && first.call().confirmation().isPresent()) {
            code.add(replies.notGranted(first.call(), member(message)));
        }
        return code.addStatement("return true").build();
    }

    private CodeBlock handing(Received way) {
        String handler = field(way.call().service());
        String method = way.call().name();
        String decoder = member(way.message());
        if (way.confirmation()) {
            return CodeBlock.builder().addStatement("$N.$N($N, port)", handler, method + "Confirmed", decoder).build();
        }
        return way.call().confirmation().isEmpty()
                ? CodeBlock.builder().addStatement("$N.$N($N, port)", handler, method, decoder).build()
                : CodeBlock.builder().addStatement("$N.$N($N,$W$L)", handler, method, decoder,
                        replies.reply(way.call(), decoder)).build();
    }

    private Optional<CodeBlock> granted(Service service) {
        if (!server) {
            return Optional.empty();
        }
        List<CodeBlock> conditions = new ArrayList<>();
        service.mask().map(mask -> Long.toHexString(mask.number())).ifPresent(mask ->
                conditions.add(CodeBlock.of("(granted & 0x$LL) == 0x$LL", mask, mask)));
        VersionCode.condition("version", List.of(service.versions()), java.protocol().versions())
                .ifPresent(conditions::add);
        return conditions.isEmpty() ? Optional.empty() : Optional.of(CodeBlock.join(conditions, " && "));
    }
}

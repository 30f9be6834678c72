package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;

/** Emits the part of a dispatcher of requests that answers them. */
final class RepliesWriter {

    private static final ClassName TEXT_ENCODING = JavaProtocol.runtime("TextEncoding");
    private static final ClassName CODES = JavaProtocol.runtime("RefusalCodes");

    private final JavaProtocol java;
    private final SessionFields fields;
    private final Places places;
    private final boolean server;

    RepliesWriter(JavaProtocol java, SessionFields fields, boolean server) {
        this.java = java;
        this.fields = fields;
        this.places = new Places(java.protocol());
        this.server = server;
    }

    private static String member(Message message) {
        return JavaNames.memberName(JavaNames.className(message.name()));
    }

    private static String replies(Call call) {
        return member(call.request()) + "Replies";
    }

    private static String refusals(Message failure) {
        return member(failure) + "Refusals";
    }

    private static String filler(Message failure) {
        return "fill" + JavaNames.className(failure.name());
    }

    private ClassName owner() {
        return java.named(server ? "Requests" : "ServerRequests");
    }

    /** The message that refuses a request: what its service says; else, on the server, what the session says. */
    private Optional<Message> failure(Call call) {
        Optional<Message> named = call.row().failure().filter(failure -> !failure.opaque());
        return named.isPresent() || !server ? named : sessionFailure();
    }

    private Optional<Message> sessionFailure() {
        return fields.roles().failure().filter(failure -> !failure.opaque());
    }

    /** Adds fields, constructors and what they need. */
    void addTo(TypeSpec.Builder type, List<Call> calls) {
        List<Call> answered = new ArrayList<>();
        Set<Message> seen = new HashSet<>();
        calls.stream().filter(call -> call.confirmation().isPresent() && seen.add(call.request()))
                .forEach(answered::add);
        List<Message> failures = failures(answered);
        for (Call call : answered) {
            type.addField(ParameterizedTypeName.get(JavaProtocol.runtime("Replies"),
                    java.encoder(call.confirmation().orElseThrow())), replies(call), Modifier.PRIVATE, Modifier.FINAL);
        }
        failures.forEach(failure -> type.addField(ParameterizedTypeName.get(JavaProtocol.runtime("Refusals"),
                java.encoder(failure)), refusals(failure), Modifier.PRIVATE, Modifier.FINAL));
        addConstructors(type, answered, failures);
        failures.forEach(failure -> type.addMethod(fill(failure)));
        if (server && sessionFailure().isPresent()) {
            addUnknown(type);
        }
    }

    private List<Message> failures(List<Call> calls) {
        Set<Message> used = calls.stream().map(this::failure).flatMap(Optional::stream).collect(Collectors.toSet());
        return Call.failures(java.protocol(), fields.roles()).stream()
                .filter(failure -> used.contains(failure)
                        || server && sessionFailure().filter(failure::equals).isPresent())
                .toList();
    }

    // public Ged188Requests(RefusalCodes failureConf, RefusalCodes controlFailureConf) {
    //     this(failureConf, controlFailureConf, TextEncoding.US_ASCII);
    // }
    // public Ged188Requests(RefusalCodes failureConf, RefusalCodes controlFailureConf, TextEncoding textEncoding) {
    //     failureConfRefusals = new Refusals<>(FailureConfEncoder::new, Ged188Requests::fillFailureConf,
    //             failureConf);
    //     answerCallReqReplies = new Replies<>("ANSWER_CALL_REQ", AnswerCallConfEncoder::new,
    //             AnswerCallConfEncoder::invokeID, controlFailureConfRefusals, textEncoding);
    // }
    private void addConstructors(TypeSpec.Builder type, List<Call> calls, List<Message> failures) {
        MethodSpec.Builder plain = MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC)
                .addJavadoc("Makes a dispatcher whose answers' texts are US-ASCII.\n$L",
                        failures.isEmpty() ? "" : "\n");
        MethodSpec.Builder full = MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC)
                .addJavadoc("Makes a dispatcher.\n\n");
        for (Message failure : failures) {
            for (MethodSpec.Builder method : List.of(plain, full)) {
                method.addParameter(CODES, member(failure)).addJavadoc("@param $N the codes of the $L that it sends by "
                        + "itself\n", member(failure), Javadocs.escape(failure.name()));
            }
            full.addStatement("$N = new $T<>($T::new, $L, $N)", refusals(failure), JavaProtocol.runtime("Refusals"),
                    java.encoder(failure), CodeBlock.of("$T::$L", owner(), filler(failure)), member(failure));
        }
        full.addParameter(TEXT_ENCODING, "textEncoding")
                .addJavadoc("@param textEncoding how the texts of answers become bytes\n");
        String arguments = failures.stream().map(failure -> member(failure) + ", ").collect(Collectors.joining());
        plain.addStatement("this($L$T.US_ASCII)", arguments, TEXT_ENCODING);
        for (Call call : calls) {
            Message confirmation = call.confirmation().orElseThrow();
            ClassName encoder = java.encoder(confirmation);
            full.addStatement("$N = new $T<>($S, $T::new,$W$L,$W$L, textEncoding)", replies(call),
                    JavaProtocol.runtime("Replies"), call.request().name(), encoder,
                    fields.correlate(encoder, confirmation),
                    failure(call).map(RepliesWriter::refusals).orElse("null"));
        }
        type.addMethod(plain.build()).addMethod(full.build());
    }

    // private static void fillFailureConf(FailureConfEncoder failure, int version, long correlation, long code,
    //         long peripheralCode) {
    //     failure.invokeID(correlation);
    //     if (version <= 23) {
    //         failure.status(code);
    //     }
    // }
    private MethodSpec fill(Message failure) {
        return MethodSpec.methodBuilder(filler(failure)).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(java.encoder(failure), "failure").addParameter(int.class, "version")
                .addParameter(long.class, "correlation").addParameter(long.class, "code")
                .addParameter(long.class, "peripheralCode")
                .addCode(fields.set("failure", failure, fields::correlation, "correlation"))
                .addCode(fields.set("failure", failure, fields::code, "code"))
                .addCode(fields.set("failure", failure, fields::peripheralCode, "peripheralCode")).build();
    }

    /** An expression that refuses a message of no spec and tells whether it did. */
    Optional<CodeBlock> refusesUnknown() {
        return server && sessionFailure().isPresent()
                ? Optional.of(CodeBlock.of("refuse(type, buffer, offset, length, version, port)")) : Optional.empty();
    }

    // private boolean refuse(long type, byte[] buffer, int offset, int length, int version, MessagePort port) {
    //     long correlation = isKnown(type, version) ? -1 : read(buffer, offset, length, version >= 9 ? 4 : -1, -1);
    //     if (correlation >= 0) {
    //         failureConfRefusals.unknown(port, correlation);
    //     }
    //     return correlation >= 0;
    // }
    private void addUnknown(TypeSpec.Builder type) {
        Message open = fields.roles().open().request();
        type.addMethod(MethodSpec.methodBuilder("refuse").addModifiers(Modifier.PRIVATE).returns(boolean.class)
                .addParameter(long.class, "type").addParameter(byte[].class, "buffer")
                .addParameter(int.class, "offset").addParameter(int.class, "length")
                .addParameter(int.class, "version").addParameter(JavaProtocol.runtime("MessagePort"), "port")
                .addComment("Where an unknown message has its correlation field can only be guessed: where $L has it",
                        open.name())
                .addStatement("long correlation = isKnown(type, version) ? -1$W: read(buffer, offset, length, "
                        + "guessedPlace($LL, length, version), -1)", open.numbers().get(0).value())
                .beginControlFlow("if (correlation >= 0)")
                .addStatement("$N.unknown(port, correlation)", refusals(sessionFailure().orElseThrow()))
                .endControlFlow()
                .addStatement("return correlation >= 0").build());
        NumberSwitch known = new NumberSwitch(java.protocol().versions());
        java.formatted().forEach(message -> known.add(message, CodeBlock.of("true")));
        known.addTo(type, MethodSpec.methodBuilder("isKnown").addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(boolean.class).addParameter(long.class, "type").addParameter(int.class, "version").build(),
                CodeBlock.of("false"));
        places.addLookup(type, "guessedPlace", List.of(open), fields::correlation);
        places.addReader(type);
    }

    // answerCallReqReplies.reply(port, answerCallReqDecoder.invokeID())
    CodeBlock reply(Call call, String decoder) {
        return CodeBlock.of("$N.reply(port, $L)", replies(call), correlation(call, decoder));
    }

    // answerCallReqReplies.notGranted(port, answerCallReqDecoder.invokeID());
    CodeBlock notGranted(Call call, String decoder) {
        return CodeBlock.builder().addStatement("$N.notGranted(port, $L)", replies(call), correlation(call, decoder))
                .build();
    }

    private CodeBlock correlation(Call call, String decoder) {
        return CodeBlock.of("$N.$L()", decoder, JavaNames.memberName(fields.roles().correlationField()));
    }
}

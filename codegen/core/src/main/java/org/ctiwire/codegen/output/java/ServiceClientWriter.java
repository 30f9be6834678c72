package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Service;

/** Emits the client of a service, and the class that has the clients of all services. */
final class ServiceClientWriter {

    private static final ClassName PORT = JavaProtocol.runtime("RequestPort");
    private static final ClassName TEXT_ENCODING = JavaProtocol.runtime("TextEncoding");

    private final JavaProtocol java;
    private final SessionFields fields;

    ServiceClientWriter(JavaProtocol java, SessionFields fields) {
        this.java = java;
        this.fields = fields;
    }

    // public final class ClientControlClient extends ServiceClient {
    //     private final Exchange<AnswerCallReqEncoder, AnswerCallConfDecoder> answerCallExchange =
    //             exchange(new AnswerCallReqEncoder(), AnswerCallReqEncoder::invokeID, AnswerCallConfDecoder::new);
    //     …
    // }
    TypeSpec write(Service service, List<Call> calls) {
        ClassName name = java.service(service, "Client");
        TypeSpec.Builder type = TypeSpec.classBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(JavaProtocol.runtime("ServiceClient"))
                .addJavadoc(ServiceDocs.service(service, "Sends the requests of the service $L."));
        addConstructors(type, CodeBlock.of("super(port, $S, $L, new $T(), textEncoding);\n",
                service.mask().map(Enumeration.Value::name).orElse(""),
                service.mask().map(mask -> "0x" + Long.toHexString(mask.number()) + "L").orElse("0"),
                java.named("Failures")));
        for (Call call : calls) {
            if (call.confirmation().isPresent()) {
                addRequest(type, call, call.confirmation().get());
            } else {
                addIndication(type, call);
            }
        }
        return type.build();
    }

    // public ClientControlClient(RequestPort port) {
    //     this(port, TextEncoding.US_ASCII);
    // }
    private static void addConstructors(TypeSpec.Builder type, CodeBlock code) {
        type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC).addParameter(PORT, "port")
                .addJavadoc("Makes a client whose texts are US-ASCII.\n\n@param port the session\n")
                .addStatement("this(port, $T.US_ASCII)", TEXT_ENCODING).build());
        type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC).addParameter(PORT, "port")
                .addParameter(TEXT_ENCODING, "textEncoding")
                .addJavadoc("Makes a client.\n\n@param port the session\n"
                        + "@param textEncoding how texts become bytes\n")
                .addCode(code).build());
    }

    private static String field(Call call) {
        return call.name() + (call.confirmation().isPresent() ? "Exchange" : "Encoder");
    }

    private void addRequest(TypeSpec.Builder type, Call call, Message confirmation) {
        ClassName encoder = java.encoder(call.request());
        ClassName decoder = java.decoder(confirmation);
        ClassName exchange = JavaProtocol.runtime("Exchange");
        type.addField(FieldSpec.builder(ParameterizedTypeName.get(exchange, encoder, decoder), field(call),
                Modifier.PRIVATE, Modifier.FINAL).initializer("exchange($Znew $T(),$W$L,$W$T::new)", encoder,
                fields.correlate(encoder, call.request()), decoder).build());
        type.addMethod(MethodSpec.methodBuilder(call.name()).addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), decoder))
                .addParameter(fields(encoder))
                .addJavadoc(ServiceDocs.request(call, confirmation))
                .addJavadoc("\n@param fields fills in the request; its correlation field is filled in already\n"
                        + "@return the confirmation, or a {@link $T}\n",
                        JavaProtocol.runtime("RequestFailedException"))
                .addStatement("return request($N, fields)", field(call)).build());
        type.addMethod(MethodSpec.methodBuilder(call.name()).addModifiers(Modifier.PUBLIC)
                .addParameter(fields(encoder))
                .addParameter(ParameterizedTypeName.get(JavaProtocol.runtime("Answer"),
                        WildcardTypeName.supertypeOf(decoder)), "answer")
                .addJavadoc(ServiceDocs.request(call, confirmation))
                .addJavadoc("\n@param fields fills in the request; its correlation field is filled in already\n"
                        + "@param answer learns the outcome; nothing is allocated for it\n")
                .addStatement("request($N, fields, answer)", field(call)).build());
    }

    private static ParameterSpec fields(TypeName encoder) {
        return ParameterSpec.builder(ParameterizedTypeName.get(ClassName.get(Consumer.class),
                WildcardTypeName.supertypeOf(encoder)), "fields").build();
    }

    private void addIndication(TypeSpec.Builder type, Call call) {
        ClassName encoder = java.encoder(call.request());
        type.addField(FieldSpec.builder(encoder, field(call), Modifier.PRIVATE, Modifier.FINAL)
                .initializer("indication($Znew $T())", encoder).build());
        type.addMethod(MethodSpec.methodBuilder(call.name()).addModifiers(Modifier.PUBLIC).addParameter(fields(encoder))
                .addJavadoc(ServiceDocs.indication(call))
                .addJavadoc("\n@param fields fills in the message\n"
                        + "@throws $T if a field does not fit, or the version does not have the message\n"
                        + "@throws $T if no session is open, or what waits to be sent has reached its limit\n",
                        JavaProtocol.runtime("EncodingException"), IllegalStateException.class)
                .addStatement("send($N, fields)", field(call)).build());
    }

    // public final class Ged188Client {
    //     public ClientControlClient clientControl() {
    //         return clientControl;
    //     }
    // }
    TypeSpec all(List<Service> services) {
        TypeSpec.Builder type = TypeSpec.classBuilder(java.named("Client"))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("The clients of every service, for one session. Safe for use by several threads.\n");
        CodeBlock.Builder made = CodeBlock.builder();
        for (Service service : services) {
            ClassName client = java.service(service, "Client");
            String member = JavaNames.memberName(service.name());
            type.addField(client, member, Modifier.PRIVATE, Modifier.FINAL);
            made.addStatement("$N = new $T(port, textEncoding)", member, client);
            type.addMethod(MethodSpec.methodBuilder(member).addModifiers(Modifier.PUBLIC).returns(client)
                    .addJavadoc(ServiceDocs.service(service, "The service $L."))
                    .addJavadoc("\n@return its client, the same at every call\n")
                    .addStatement("return $N", member).build());
        }
        addConstructors(type, made.build());
        return type.build();
    }
}

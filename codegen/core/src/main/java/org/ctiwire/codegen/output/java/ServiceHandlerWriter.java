package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Service;

/** Emits the interfaces that answer requests: those of the client on the server's side, and the other way round. */
final class ServiceHandlerWriter {

    private static final ClassName PORT = JavaProtocol.runtime("MessagePort");

    private final JavaProtocol java;

    ServiceHandlerWriter(JavaProtocol java) {
        this.java = java;
    }

    // public interface ClientControlHandler {
    //     default void answerCall(AnswerCallReqDecoder request, Reply<AnswerCallConfEncoder> reply) {
    //         reply.unsupported();
    //     }
    // }
    /**
     * The handler of a service on the server's side.
     *
     * @param calls the requests of the client
     * @param asked the requests of the server, whose confirmations it receives
     */
    TypeSpec server(Service service, List<Call> calls, List<Call> asked) {
        TypeSpec.Builder type = handler(service, "Handler", "Carries out, on the server, the requests of the service "
                + "$L.", calls);
        asked.forEach(call -> call.confirmation().ifPresent(confirmation -> type.addMethod(confirmed(call,
                confirmation))));
        return type.build();
    }

    /** The handler of what the server asks of a client. */
    TypeSpec client(Service service, List<Call> calls) {
        return handler(service, "ClientHandler", "Carries out, on the client, what the server asks for in the service "
                + "$L.", calls).build();
    }

    private TypeSpec.Builder handler(Service service, String suffix, String what, List<Call> calls) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(java.service(service, suffix)).addModifiers(Modifier.PUBLIC)
                .addJavadoc(ServiceDocs.service(service, what))
                .addJavadoc("\n<p>Override what is carried out; the rest is refused as unsupported. A decoder is good "
                        + "until its method\nreturns, a reply until it is used.\n");
        for (Call call : calls) {
            type.addMethod(call.confirmation().map(confirmation -> request(call, confirmation))
                    .orElseGet(() -> indication(call)));
        }
        return type;
    }

    private static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.DEFAULT);
    }

    private MethodSpec request(Call call, Message confirmation) {
        return method(call.name()).addParameter(java.decoder(call.request()), "request")
                .addParameter(ParameterizedTypeName.get(JavaProtocol.runtime("Reply"), java.encoder(confirmation)),
                        "reply")
                .addJavadoc(ServiceDocs.request(call, confirmation))
                .addJavadoc("\n@param request the request\n@param reply answers it, now or later\n")
                .addStatement("reply.unsupported()").build();
    }

    private MethodSpec indication(Call call) {
        return method(call.name()).addParameter(java.decoder(call.request()), "message").addParameter(PORT, "port")
                .addJavadoc(ServiceDocs.indication(call))
                .addJavadoc("\n@param message the message\n@param port the session that it came from\n").build();
    }

    private MethodSpec confirmed(Call call, Message confirmation) {
        return method(call.name() + "Confirmed").addParameter(java.decoder(confirmation), "confirmation")
                .addParameter(PORT, "port")
                .addJavadoc("$L\n\n<p>$L answers $L.\n\n@param confirmation the answer\n"
                        + "@param port the session that it came from\n", confirmation.doc().isEmpty()
                        ? Javadocs.escape(confirmation.name()) + "." : Javadocs.escape(confirmation.doc()),
                        Javadocs.escape(confirmation.name()), Javadocs.escape(call.request().name())).build();
    }
}

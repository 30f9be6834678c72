package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.SessionRoles;
import org.ctiwire.codegen.model.SessionRoles.Exchange;

/** Emits what writes the messages that a session sends by itself. */
final class SessionMessagesWriter {

    private static final String CORRELATION = "correlation";
    private static final String STATUS = "status";

    private final JavaProtocol java;
    private final SessionFields fields;
    private final Set<Message> written = new LinkedHashSet<>();

    SessionMessagesWriter(JavaProtocol java, SessionFields fields) {
        this.java = java;
        this.fields = fields;
    }

    void addTo(TypeSpec.Builder type) {
        SessionRoles roles = fields.roles();
        add(type, "writeHeartbeat", "heartbeat", roles.heartbeat().map(Exchange::request), List.of(CORRELATION));
        add(type, "writeHeartbeatConfirmation", "heartbeat", roles.heartbeat().map(Exchange::confirmation),
                List.of(CORRELATION));
        add(type, "writeClose", "close", roles.close().map(Exchange::request), List.of(CORRELATION, STATUS));
        add(type, "writeCloseConfirmation", "close", roles.close().map(Exchange::confirmation), List.of(CORRELATION));
        add(type, "writeFailure", "failure", roles.failure(), List.of(CORRELATION, STATUS));
        add(type, "writeFailureEvent", "failure event", roles.failureEvent(), List.of(STATUS));
        for (Message message : written) {
            type.addField(FieldSpec.builder(java.encoder(message), member(message), Modifier.PRIVATE, Modifier.FINAL)
                    .initializer("new $T()", java.encoder(message)).build());
        }
    }

    private static String member(Message message) {
        return JavaNames.memberName(JavaNames.className(message.name())) + "Encoder";
    }

    // public int writeClose(byte[] buffer, int offset, int version, long correlation, long status) {
    //     closeReqEncoder.wrap(buffer, offset, version);
    //     closeReqEncoder.invokeID(correlation);
    //     closeReqEncoder.status(status);
    //     return closeReqEncoder.finish();
    // }
    private void add(TypeSpec.Builder type, String name, String role, Optional<Message> message,
                     List<String> values) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC)
                .addAnnotation(Override.class).returns(int.class).addParameter(byte[].class, "buffer")
                .addParameter(int.class, "offset").addParameter(int.class, "version");
        values.forEach(value -> method.addParameter(long.class, value));
        if (message.filter(present -> !present.opaque()).isEmpty()) {
            type.addMethod(method.addStatement("throw new $T($S)", UnsupportedOperationException.class,
                    "the session of " + java.protocol().name() + " has no " + role).build());
            return;
        }
        Message present = message.get();
        written.add(present);
        method.addStatement("$N.wrap(buffer, offset, version)", member(present));
        if (values.contains(CORRELATION)) {
            method.addCode(fields.set(member(present), present, fields::correlation, CORRELATION));
        }
        if (values.contains(STATUS)) {
            method.addCode(fields.set(member(present), present, fields::code, STATUS));
        }
        type.addMethod(method.addStatement("return $N.finish()", member(present)).build());
    }
}

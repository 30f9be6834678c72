package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.ClassName;
import java.util.List;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.FieldType.CompositeType;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.Service;

/** A protocol with the names that its parts get in generated code. */
record JavaProtocol(Protocol protocol) {

    private static final String RUNTIME = "org.ctiwire.runtime";

    /** A class of the runtime. */
    static ClassName runtime(String name) {
        return ClassName.get(RUNTIME, name);
    }

    /** A class named after the protocol, such as {@code Ged188Tags}. */
    ClassName named(String suffix) {
        return generated(JavaNames.className(protocol.name()) + suffix);
    }

    ClassName decoder(Message message) {
        return generated(JavaNames.className(message.name()) + "Decoder");
    }

    ClassName encoder(Message message) {
        return generated(JavaNames.className(message.name()) + "Encoder");
    }

    /** A class of a service, such as {@code ClientControlClient}. */
    ClassName service(Service service, String suffix) {
        return generated(JavaNames.className(service.name()) + suffix);
    }

    ClassName enumeration(Enumeration enumeration) {
        return generated(JavaNames.className(enumeration.name()));
    }

    ClassName view(CompositeType composite) {
        return generated(JavaNames.className(composite.name()) + "View");
    }

    /** The messages with a published format. */
    List<Message> formatted() {
        return protocol.messages().stream().filter(message -> !message.opaque()).toList();
    }

    private ClassName generated(String name) {
        return ClassName.get(protocol.packageName(), name);
    }
}

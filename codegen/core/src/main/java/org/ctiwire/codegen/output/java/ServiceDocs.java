package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Service;

/** Javadoc of what is generated for services. */
final class ServiceDocs {

    private ServiceDocs() {
    }

    /**
     * What a service is for, the bit that asks for it, its versions and its place in the guide.
     *
     * @param what the first sentence, with a placeholder for the name
     */
    static CodeBlock service(Service service, String what) {
        CodeBlock.Builder doc = CodeBlock.builder().add(what, Javadocs.escape(service.name()));
        if (!service.doc().isEmpty()) {
            doc.add(" $L", Javadocs.escape(service.doc()));
        }
        doc.add("\n\n<p>$L", service.mask().map(mask -> "A session asks for it with " + Javadocs.escape(mask.name()))
                .orElse("Every session has it"));
        doc.add(", in $L.", Javadocs.versions(List.of(service.versions())));
        if (!service.guide().isEmpty()) {
            doc.add(" Guide: $L.", Javadocs.escape(service.guide()));
        }
        return doc.add("\n").build();
    }

    /** What a request asks, and how it is answered. */
    static CodeBlock request(Call call, Message confirmation) {
        CodeBlock.Builder doc = start(call).add(" $L confirms it", Javadocs.escape(confirmation.name()));
        call.row().failure().ifPresent(failure -> doc.add(", $L refuses it", Javadocs.escape(failure.name())));
        return doc.add(".\n").build();
    }

    /** What a message says that nothing answers. */
    static CodeBlock indication(Call call) {
        return start(call).add(" Nothing answers it.\n").build();
    }

    private static CodeBlock.Builder start(Call call) {
        Message request = call.request();
        CodeBlock.Builder doc = CodeBlock.builder().add("$L\n\n<p>$L", request.doc().isEmpty()
                ? Javadocs.escape(request.name()) + "." : Javadocs.escape(request.doc()),
                Javadocs.escape(request.name()));
        doc.add(", in $L.", Javadocs.versions(request.numbers().stream().map(Message.Number::versions).toList()));
        call.service().mask().ifPresent(mask -> doc.add(" It needs $L.", Javadocs.escape(mask.name())));
        return doc;
    }
}

package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.VersionRange;

/** Emits the handler interface, with one method for each message, and the dispatcher that calls it. */
final class DispatcherWriter {

    /** A method of more than 8,000 bytecodes would never be compiled by the virtual machine. */
    private static final int NUMBERS_PER_METHOD = 100;

    private final JavaProtocol java;
    private final ClassName handler;

    DispatcherWriter(JavaProtocol java) {
        this.java = java;
        this.handler = java.named("Handler");
    }

    // public interface Ged188Handler {
    //     default void onHeartbeatReq(HeartbeatReqDecoder message) {
    //     }
    // }
    TypeSpec handler() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(handler).addModifiers(Modifier.PUBLIC)
                .addJavadoc("Receives messages by type from {@link $T}; override what you need.\n\n<p>A decoder is "
                        + "good until its method returns: it is reused for the next message of its type.\n",
                        java.named("Dispatcher"));
        for (Message message : java.formatted()) {
            type.addMethod(MethodSpec.methodBuilder(method(message))
                    .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                    .addParameter(java.decoder(message), "message")
                    .addJavadoc("$L\n\n@param message the message\n", message.doc().isEmpty()
                            ? Javadocs.escape(message.name()) + "." : Javadocs.escape(message.doc())).build());
        }
        type.addMethod(MethodSpec.methodBuilder("onOther").addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .addParameter(JavaProtocol.runtime("RawMessageDecoder"), "message")
                .addJavadoc("A message whose number the version does not know, or whose format is not published.\n\n"
                        + "@param message the message\n").build());
        return type.build();
    }

    private static String method(Message message) {
        return "on" + JavaNames.className(message.name());
    }

    // public void dispatch(byte[] buffer, int offset, int length, int version, Ged188Handler handler) {
    //     switch ((int) Wire.uint32(buffer, offset + 4)) {
    //         case 5:
    //             handler.onHeartbeatReq(heartbeatReq.wrap(buffer, offset, length, version));
    //             return;
    //     }
    // }
    TypeSpec dispatcher() {
        TypeSpec.Builder type = TypeSpec.classBuilder(java.named("Dispatcher"))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("Hands each message to the method of a handler that is made for its type. It keeps one "
                        + "decoder for each type and allocates nothing after it was made; one thread at a time.\n");
        for (Message message : java.formatted()) {
            type.addField(FieldSpec.builder(java.decoder(message), decoder(message), Modifier.PRIVATE,
                    Modifier.FINAL).initializer("new $T()", java.decoder(message)).build());
        }
        type.addField(FieldSpec.builder(JavaProtocol.runtime("RawMessageDecoder"), "other", Modifier.PRIVATE,
                Modifier.FINAL).initializer("new $T()", JavaProtocol.runtime("RawMessageDecoder")).build());
        List<List<Map.Entry<Long, List<Message>>>> parts = parts();
        type.addMethod(dispatch(parts));
        for (int part = 0; part < parts.size(); part++) {
            type.addMethod(part(part, parts.get(part)));
        }
        return type.build();
    }

    private static String decoder(Message message) {
        return JavaNames.memberName(JavaNames.className(message.name()));
    }

    private List<List<Map.Entry<Long, List<Message>>>> parts() {
        TreeMap<Long, List<Message>> byNumber = new TreeMap<>();
        for (Message message : java.formatted()) {
            message.numbers().forEach(number ->
                    byNumber.computeIfAbsent(number.value(), any -> new ArrayList<>()).add(message));
        }
        List<Map.Entry<Long, List<Message>>> all = new ArrayList<>(byNumber.entrySet());
        List<List<Map.Entry<Long, List<Message>>>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += NUMBERS_PER_METHOD) {
            parts.add(all.subList(from, Math.min(all.size(), from + NUMBERS_PER_METHOD)));
        }
        return parts;
    }

    private static MethodSpec.Builder withMessage(MethodSpec.Builder method) {
        return method.addParameter(byte[].class, "buffer").addParameter(int.class, "offset")
                .addParameter(int.class, "length").addParameter(int.class, "version");
    }

    private MethodSpec dispatch(List<List<Map.Entry<Long, List<Message>>>> parts) {
        Protocol.Header header = java.protocol().header();
        MethodSpec.Builder method = withMessage(MethodSpec.methodBuilder("dispatch").addModifiers(Modifier.PUBLIC))
                .addParameter(handler, "handler")
                .addJavadoc("""
                        Hands one message to a handler.

                        @param buffer  the array that holds it
                        @param offset  where its header starts
                        @param length  its bytes, the header included
                        @param version the protocol version of the session
                        @param handler who receives it
                        @throws $T if it is shorter than its header or its fixed part
                        """, JavaProtocol.runtime("MalformedMessageException"))
                .beginControlFlow("if (length < $L)", header.size())
                .addStatement("throw new $T($S, $S, 0, $S)", JavaProtocol.runtime("MalformedMessageException"),
                        "message", "header", "the message ends inside its header of " + header.size() + " bytes")
                .endControlFlow()
                .addStatement("long type = $T.uint$L(buffer, offset + $L)", JavaProtocol.runtime("Wire"),
                        8 * header.typeSize(), header.typeOffset())
                .addStatement("boolean done");
        for (int part = 0; part < parts.size(); part++) {
            long last = parts.get(part).get(parts.get(part).size() - 1).getKey();
            if (part == 0 && parts.size() > 1) {
                method.beginControlFlow("if (type <= $LL)", last);
            } else if (part > 0 && part < parts.size() - 1) {
                method.nextControlFlow("else if (type <= $LL)", last);
            } else if (part > 0) {
                method.nextControlFlow("else");
            }
            method.addStatement("done = dispatch$L((int) type, buffer, offset, length, version, handler)", part);
        }
        if (parts.size() > 1) {
            method.endControlFlow();
        } else if (parts.isEmpty()) {
            method.addStatement("done = false");
        }
        return method.beginControlFlow("if (!done)")
                .beginControlFlow("if ($T.uint$L(buffer, offset + $L) != length - $L)", JavaProtocol.runtime("Wire"),
                        8 * header.lengthSize(), header.lengthOffset(), header.size())
                .addStatement("throw new $T($S + type, $S, $L, $S + (length - $L) + $S)",
                        JavaProtocol.runtime("MalformedMessageException"), "TYPE_", header.lengthName(),
                        header.lengthOffset(), "does not announce the ", header.size(), " bytes behind the header")
                .endControlFlow()
                .addStatement("handler.onOther(other.wrap(buffer, offset + $L, length - $L, type, version))",
                        header.size(), header.size())
                .endControlFlow().build();
    }

    private MethodSpec part(int part, List<Map.Entry<Long, List<Message>>> numbers) {
        MethodSpec.Builder method = withMessage(MethodSpec.methodBuilder("dispatch" + part)
                .addModifiers(Modifier.PRIVATE).returns(boolean.class).addParameter(int.class, "type"))
                .addParameter(handler, "handler");
        CodeBlock.Builder cases = CodeBlock.builder().beginControlFlow("switch (type)");
        for (Map.Entry<Long, List<Message>> number : numbers) {
            cases.add("case $L:\n$>", (int) (long) number.getKey());
            boolean always = false;
            for (Message message : number.getValue()) {
                List<VersionRange> versions = message.numbers().stream()
                        .filter(candidate -> candidate.value() == number.getKey())
                        .map(Message.Number::versions).toList();
                CodeBlock call = CodeBlock.builder()
                        .addStatement("handler.$L($N.wrap(buffer, offset, length, version))", method(message),
                                decoder(message))
                        .addStatement("return true").build();
                var condition = VersionCode.condition("version", versions, java.protocol().versions());
                always |= condition.isEmpty();
                condition.ifPresentOrElse(when -> cases.beginControlFlow("if ($L)", when).add(call).endControlFlow(),
                        () -> cases.add(call));
            }
            if (!always) {
                cases.addStatement("return false");
            }
            cases.add("$<");
        }
        cases.add("default:\n$>").addStatement("return false").add("$<").endControlFlow();
        return method.addCode(cases.build()).build();
    }
}

package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import org.ctiwire.codegen.model.FixedLayout;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.VersionRange;

/** Emits the decoder of a message. */
final class DecoderWriter {

    private final JavaProtocol java;
    private final Message message;
    private final ClassName name;
    private final FixedFields fixed;
    private final Scope scope;

    DecoderWriter(JavaProtocol java, Message message) {
        this.java = java;
        this.message = message;
        this.name = java.decoder(message);
        this.fixed = new FixedFields(message);
        this.scope = Scope.of(java.protocol(), message);
    }

    // public final class HeartbeatReqDecoder extends MessageDecoder {
    //     public HeartbeatReqDecoder() {
    //         super(FIELDS);
    //     }
    //     …
    // }
    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(JavaProtocol.runtime("MessageDecoder"))
                .addJavadoc(Javadocs.message(message, "Reads"));
        scope.addLayouts(type);
        type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC)
                .addJavadoc("Makes a decoder; wrap it on a message before reading.\n")
                .addStatement("super(FIELDS)").build());
        type.addMethod(MethodSpec.methodBuilder("messageName").addModifiers(Modifier.PUBLIC)
                .addAnnotation(Override.class).returns(String.class)
                .addStatement("return $S", message.name()).build());
        type.addMethod(wrap());
        type.addMethod(wrapOrRefuse());
        type.addMethod(wrapBuffer());
        type.addMethod(MethodSpec.methodBuilder("findCutField").addModifiers(Modifier.PROTECTED)
                .addAnnotation(Override.class).addCode(fixed.requirements()).build());
        Accessors accessors = new Accessors(java);
        fixed.all().forEach(field -> accessors.fixed(type, fixed, field));
        scope.singles().forEach(field -> accessors.floating(type, field, scope.slot(field.name()), false));
        GroupDecoderWriter groups = new GroupDecoderWriter(java, message);
        scope.lists().forEach(list -> groups.addList(type, list));
        scope.records().forEach(records -> groups.addRecords(type, records));
        new PrinterWriter(java).addTo(type, message, fixed, scope);
        return type.build();
    }

    // public HeartbeatReqDecoder wrap(byte[] buffer, int offset, int length, int version) {
    //     if (version >= 9 && version <= 25 && isMessage(buffer, offset, length, 8, 4, 5L)) {
    //         layOut(buffer, offset, length, version, 8, 4, layout(version));
    //     } else {
    //         wrapOrRefuse(buffer, offset, length, version);
    //     }
    //     return this;
    // }
    private MethodSpec wrap() {
        Protocol.Header header = java.protocol().header();
        MethodSpec.Builder method = wrapping("wrap").addModifiers(Modifier.PUBLIC)
                .addAnnotation(Override.class).returns(name)
                .addJavadoc("""
                        Wraps the decoder on a message.

                        @param buffer  the array that holds it
                        @param offset  where its header starts
                        @param length  its bytes, the header included
                        @param version the protocol version of the session
                        @return this decoder
                        @throws $T if it is another message, or shorter than the version's fixed part
                        """, JavaProtocol.runtime("MalformedMessageException"));
        if (header.isLengthAndType()) {
            method.beginControlFlow("if ($L && isMessage(buffer, offset, length, $L, $L, $L))", exists(), header.size(),
                            fixed.partSize("version"), number())
                    .addStatement("layOut(buffer, offset, length, version, $L, $L, layout(version))", header.size(),
                            fixed.partSize("version"))
                    .nextControlFlow("else").addStatement("wrapOrRefuse(buffer, offset, length, version)").endControlFlow();
        } else {
            method.addStatement("wrapOrRefuse(buffer, offset, length, version)");
        }
        return method.addStatement("return this").build();
    }

    private static MethodSpec.Builder wrapping(String method) {
        return MethodSpec.methodBuilder(method)
                .addParameter(byte[].class, "buffer").addParameter(int.class, "offset")
                .addParameter(int.class, "length").addParameter(int.class, "version");
    }

    // private void wrapOrRefuse(byte[] buffer, int offset, int length, int version) {
    //     wrapMessage(buffer, offset, length, version);
    //     checkHeaderSize(8);
    //     checkLength("MessageLength", 0, 8, Wire.uint32(buffer, offset + 0));
    //     checkType("MessageType", 4, Wire.uint32(buffer, offset + 4), 5L);
    //     layOut(8, 4, layout(version));
    // }
    private MethodSpec wrapOrRefuse() {
        Protocol.Header header = java.protocol().header();
        MethodSpec.Builder method = wrapping("wrapOrRefuse").addModifiers(Modifier.PRIVATE)
                .addStatement("wrapMessage(buffer, offset, length, version)")
                .addStatement("checkHeaderSize($L)", header.size())
                .beginControlFlow("if (!($L))", exists())
                .addStatement("failVersion()").endControlFlow()
                .addStatement("checkLength($S, $L, $L, $L)", header.lengthName(), header.lengthOffset(), header.size(),
                        headerValue(header.lengthOffset(), header.lengthSize()))
                .addStatement("checkType($S, $L, $L, $L)", header.typeName(), header.typeOffset(),
                        headerValue(header.typeOffset(), header.typeSize()), number());
        readsAs(method);
        return method.addStatement("layOut($L, $L, layout(version))", header.size(),
                fixed.partSize(message.readsAs().isPresent() ? "layoutVersion" : "version")).build();
    }

    /** Whether a version has the message. */
    private CodeBlock exists() {
        CodeBlock all = VersionCode.condition("version", List.of(java.protocol().versions()),
                new VersionRange(Integer.MIN_VALUE, Integer.MAX_VALUE)).orElseThrow();
        return VersionCode.condition("version", message.numbers().stream().map(Message.Number::versions).toList(),
                java.protocol().versions()).map(bounds -> CodeBlock.of("$L && ($L)", all, bounds)).orElse(all);
    }

    private static CodeBlock headerValue(int offset, int size) {
        return CodeBlock.of("$T.uint$L(buffer, offset + $L)", JavaProtocol.runtime("Wire"), 8 * size, offset);
    }

    private CodeBlock number() {
        TreeMap<VersionRange, CodeBlock> numbers = new TreeMap<>();
        message.numbers().forEach(number -> numbers.put(number.versions(), CodeBlock.of("$LL", number.value())));
        return VersionCode.choose("version", numbers);
    }

    /** A body too short for the version's own fixed part is read with that of another version, where the spec says so. */
    private void readsAs(MethodSpec.Builder method) {
        if (message.readsAs().isEmpty()) {
            return;
        }
        int other = message.readsAs().getAsInt();
        FixedLayout layout = message.layout(other);
        int headerSize = java.protocol().header().size();
        method.beginControlFlow("if (length < $L + ($L) && length >= $L)", headerSize, fixed.partSize("version"),
                        headerSize + layout.size())
                .addStatement("layoutVersion = $L", other).endControlFlow();
    }

    private MethodSpec wrapBuffer() {
        return MethodSpec.methodBuilder("wrap").addModifiers(Modifier.PUBLIC).returns(name)
                .addParameter(ByteBuffer.class, "buffer").addParameter(int.class, "offset")
                .addParameter(int.class, "length").addParameter(int.class, "version")
                .addJavadoc("""
                        Wraps the decoder on a message in a buffer: on its array where it has one, else on a copy that
                        this decoder keeps. The position of the buffer does not matter and is not moved.

                        @param buffer  the buffer that holds it
                        @param offset  the index in the buffer where its header starts
                        @param length  its bytes, the header included
                        @param version the protocol version of the session
                        @return this decoder
                        @throws $T if it is another message, or shorter than the version's fixed part
                        """, JavaProtocol.runtime("MalformedMessageException"))
                .addStatement("return wrap(arrayOf(buffer, offset, length), arrayOffset(buffer, offset), length, "
                        + "version)").build();
    }
}

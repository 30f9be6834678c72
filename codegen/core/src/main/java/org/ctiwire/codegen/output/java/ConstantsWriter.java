package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;

/** Emits the classes that hold nothing but constants: message numbers, tags, special values, the protocol's own. */
final class ConstantsWriter {

    private final JavaProtocol java;
    private final Protocol protocol;

    ConstantsWriter(JavaProtocol java) {
        this.java = java;
        this.protocol = java.protocol();
    }

    List<TypeSpec> write() {
        List<TypeSpec> types = new ArrayList<>();
        types.add(protocolClass());
        types.add(messageTypes());
        if (!protocol.tags().isEmpty()) {
            types.add(tags());
        }
        if (!protocol.constants().isEmpty()) {
            types.add(constants());
        }
        return types;
    }

    private TypeSpec.Builder holder(String suffix, String doc) {
        return TypeSpec.classBuilder(java.named(suffix)).addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("$L\n", doc)
                .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    }

    private static FieldSpec constant(TypeName type, String name, String doc, Object value) {
        return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L\n", doc)
                .initializer(type.equals(TypeName.LONG) ? "$LL" : "$L", value).build();
    }

    private TypeSpec protocolClass() {
        Protocol.Header header = protocol.header();
        return holder("Protocol", "The numbers of the protocol as a whole.")
                .addField(constant(TypeName.INT, "OLDEST_VERSION", "The oldest protocol version of the spec.",
                        protocol.versions().first()))
                .addField(constant(TypeName.INT, "NEWEST_VERSION", "The newest protocol version of the spec.",
                        protocol.versions().last()))
                .addField(constant(TypeName.INT, "HEADER_SIZE", "The bytes of the message header.", header.size()))
                .addField(constant(TypeName.INT, "MAX_MESSAGE_SIZE",
                        "The bytes of the largest message, its header included.", protocol.maxMessage()))
                .addMethod(frames().addStatement("return frames(MAX_MESSAGE_SIZE)").build())
                .addMethod(frames().addParameter(int.class, "limit")
                        .addJavadoc("@param limit the bytes of the largest message to accept, its header included\n")
                        .addStatement("return new $T($L, $L, $L, limit)", JavaProtocol.runtime("FrameReader"),
                                header.size(), header.lengthOffset(), header.lengthSize()).build())
                .build();
    }

    private static MethodSpec.Builder frames() {
        return MethodSpec.methodBuilder("frames").addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(JavaProtocol.runtime("FrameReader"))
                .addJavadoc("A reader that cuts a stream of bytes into messages of this protocol.\n\n"
                        + "@return a new reader\n");
    }

    private TypeSpec messageTypes() {
        TypeSpec.Builder type = holder("MessageTypes", "The message numbers.");
        for (Message message : protocol.messages()) {
            for (Message.Number number : message.numbers()) {
                boolean newest = message.numbers().stream()
                        .noneMatch(other -> other.versions().first() > number.versions().first());
                String name = newest ? message.name() : message.name() + "_UNTIL_" + number.versions().last();
                type.addField(constant(TypeName.INT, name, Javadocs.escape(message.doc()) + " In "
                        + Javadocs.versions(List.of(number.versions())) + ".", (int) number.value()));
            }
        }
        return type.build();
    }

    private TypeSpec tags() {
        TypeSpec.Builder type = holder("Tags", "The tags of floating fields. A tag can mean different fields in "
                + "different messages and versions.");
        protocol.tags().forEach(tag -> type.addField(constant(TypeName.INT, tag.name(),
                (tag.doc().isEmpty() ? "" : Javadocs.escape(tag.doc()) + " ") + "In "
                        + Javadocs.versions(List.of(tag.versions())) + ".", tag.number())));
        return type.build();
    }

    private TypeSpec constants() {
        TypeSpec.Builder type = holder("Constants", "Limits and special values.");
        protocol.constants().forEach(constant -> type.addField(constant(TypeName.LONG, constant.name(),
                constant.doc().isEmpty() ? constant.name() + "." : Javadocs.escape(constant.doc()),
                constant.number())));
        return type.build();
    }
}

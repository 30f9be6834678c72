package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import org.ctiwire.codegen.model.Budget;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FloatingHeader;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Presence;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.VersionRange;

/** Emits the encoder of a message. */
final class EncoderWriter {

    private final JavaProtocol java;
    private final Message message;
    private final ClassName name;
    private final FixedFields fixed;
    private final Scope scope;
    private final Counters counters;

    EncoderWriter(JavaProtocol java, Message message) {
        this.java = java;
        this.message = message;
        this.name = java.encoder(message);
        this.fixed = new FixedFields(message);
        this.scope = Scope.of(java.protocol(), message);
        this.counters = Counters.of(scope, fixed);
    }

    // public final class HeartbeatReqEncoder extends MessageEncoder {
    //     public HeartbeatReqEncoder wrap(byte[] buffer, int offset, int version) { … }
    //     public HeartbeatReqEncoder invokeID(long value) { … }
    //     public int finish() { … }
    // }
    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(JavaProtocol.runtime("MessageEncoder"))
                .addJavadoc(Javadocs.message(message, "Writes"));
        type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC)
                .addJavadoc("Makes an encoder; wrap it on an array before writing.\n")
                .addStatement("super($L)", scope.slotCount()).build());
        type.addMethod(MethodSpec.methodBuilder("messageName").addModifiers(Modifier.PUBLIC)
                .addAnnotation(Override.class).returns(String.class)
                .addStatement("return $S", message.name()).build());
        type.addMethod(textEncoding());
        type.addMethod(wrap());
        counters.addTo(type);
        budgets().forEach(budget -> type.addField(int.class, spent(budget), Modifier.PRIVATE));
        Setters setters = new Setters(java, scope, name, false, Optional.empty());
        fixed.all().stream().filter(field -> !counters.counts(field.name()))
                .forEach(field -> setters.fixed(type, fixed, field));
        new ScopeEncoderWriter(java, message, scope, counters).addTo(type, name, false, Optional.empty());
        type.addMethod(finish());
        return type.build();
    }

    private MethodSpec textEncoding() {
        return MethodSpec.methodBuilder("textEncoding").addModifiers(Modifier.PUBLIC).returns(name)
                .addParameter(JavaProtocol.runtime("TextEncoding"), "encoding")
                .addJavadoc("Chooses how texts become bytes, for this and later messages; US-ASCII until then.\n\n"
                        + "@param encoding the session's character set\n@return this encoder\n")
                .addStatement("chooseTextEncoding(encoding)").addStatement("return this").build();
    }

    // public HeartbeatReqEncoder wrap(byte[] buffer, int offset, int version) {
    //     start(buffer, offset, version, 8, 4, 12500);
    //     floatingHeader(version >= 20 ? 2 : 1, version >= 20 ? 2 : 1);
    //     return this;
    // }
    private MethodSpec wrap() {
        Protocol protocol = java.protocol();
        MethodSpec.Builder method = MethodSpec.methodBuilder("wrap").addModifiers(Modifier.PUBLIC)
                .addAnnotation(Override.class).returns(name)
                .addParameter(byte[].class, "buffer").addParameter(int.class, "offset")
                .addParameter(int.class, "version")
                .addJavadoc("""
                        Starts a message: every fixed field is zero, the floating part empty.

                        @param buffer  the array to write
                        @param offset  where the header starts
                        @param version the protocol version of the session
                        @return this encoder
                        @throws $T if the version does not have this message, or the array ends before its fixed part
                        """, JavaProtocol.runtime("EncodingException"));
        CodeBlock exists = VersionCode.condition("version",
                message.numbers().stream().map(Message.Number::versions).toList(),
                new VersionRange(Integer.MIN_VALUE, Integer.MAX_VALUE)).orElseThrow();
        method.beginControlFlow("if (!($L))", exists)
                .addStatement("throw notInVersion(version)").endControlFlow()
                .addStatement("start(buffer, offset, version, $L, $L, $L)", protocol.header().size(),
                        fixed.partSize("version"), protocol.maxMessage());
        if (!protocol.floatingHeaders().isEmpty()) {
            method.addStatement("floatingHeader($L, $L)", headerSizes(true), headerSizes(false));
        }
        counters.reset(method);
        budgets().forEach(budget -> method.addStatement("$N = 0", spent(budget)));
        ScopeEncoderWriter.groups(scope)
                .forEach(item -> method.addStatement("restart($N)", JavaNames.memberName(item.name())));
        return method.addStatement("return this").build();
    }

    private CodeBlock headerSizes(boolean tag) {
        TreeMap<VersionRange, CodeBlock> sizes = new TreeMap<>();
        for (FloatingHeader header : java.protocol().floatingHeaders()) {
            sizes.put(header.versions(), CodeBlock.of("$L", tag ? header.tagSize() : header.lengthSize()));
        }
        return VersionCode.choose("version", sizes);
    }

    private List<Budget> budgets() {
        return java.protocol().budgets().stream()
                .filter(budget -> message.floatingFields().stream()
                        .anyMatch(field -> budget.fields().contains(field.name())))
                .toList();
    }

    /** The variable that holds what a budget has spent. */
    static String spent(Budget budget) {
        return JavaNames.memberName(budget.name()) + "Spent";
    }

    // public int finish() {
    //     require(1, "ClientID");
    //     Wire.put32(buffer, messageOffset + 0, bodyLength());
    //     Wire.put32(buffer, messageOffset + 4, 3L);
    //     return messageLength();
    // }
    private MethodSpec finish() {
        Protocol.Header header = java.protocol().header();
        MethodSpec.Builder method = MethodSpec.methodBuilder("finish").addModifiers(Modifier.PUBLIC)
                .addAnnotation(Override.class).returns(int.class);
        for (FieldShapes field : scope.singles()) {
            List<VersionRange> required = field.rows().stream()
                    .filter(row -> row.presence() == Presence.REQUIRED && row.tag().isPresent())
                    .map(Field::versions).toList();
            if (!required.isEmpty()) {
                Optional<CodeBlock> when = VersionCode.condition("version", required, scope.versions());
                when.ifPresent(condition -> method.beginControlFlow("if ($L)", condition));
                method.addStatement("require($L, $S)", scope.slot(field.name()), field.name());
                when.ifPresent(condition -> method.endControlFlow());
            }
        }
        TreeMap<VersionRange, CodeBlock> numbers = new TreeMap<>();
        message.numbers().forEach(number -> numbers.put(number.versions(), CodeBlock.of("$LL", number.value())));
        return method.addStatement("$T.put$L(buffer, messageOffset + $L, bodyLength())",
                        JavaProtocol.runtime("Wire"), 8 * header.lengthSize(), header.lengthOffset())
                .addStatement("$T.put$L(buffer, messageOffset + $L, $L)", JavaProtocol.runtime("Wire"),
                        8 * header.typeSize(), header.typeOffset(), VersionCode.choose("version", numbers))
                .addStatement("return messageLength()").build();
    }
}

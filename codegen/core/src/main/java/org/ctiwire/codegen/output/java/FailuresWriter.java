package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.ctiwire.codegen.model.FixedLayout;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;

/** Emits what makes exceptions of the messages that refuse requests. */
final class FailuresWriter {

    private final JavaProtocol java;
    private final SessionFields fields;
    private final Places places;
    private final List<Message> failures;

    FailuresWriter(JavaProtocol java, SessionFields fields) {
        this.java = java;
        this.fields = fields;
        this.places = new Places(java.protocol());
        this.failures = Call.failures(java.protocol(), fields.roles());
    }

    // final class Ged188Failures implements Failures {
    //     public boolean isFailure(long type, int version) { … }
    //     public RequestFailedException failure(String requestName, byte[] buffer, …) { … }
    // }
    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(java.named("Failures")).addModifiers(Modifier.FINAL)
                .addSuperinterface(JavaProtocol.runtime("Failures"))
                .addJavadoc("Reads the messages that refuse requests.\n");
        for (Message failure : failures) {
            type.addField(FieldSpec.builder(java.decoder(failure), member(failure), Modifier.PRIVATE, Modifier.FINAL)
                    .initializer("new $T()", java.decoder(failure)).build());
        }
        CodeBlock any = failures.isEmpty() ? CodeBlock.of("false")
                : CodeBlock.join(failures.stream().map(places::is).toList(), "$W|| ");
        type.addMethod(MethodSpec.methodBuilder("isFailure").addModifiers(Modifier.PUBLIC)
                .addAnnotation(Override.class).returns(boolean.class).addParameter(long.class, "type")
                .addParameter(int.class, "version").addStatement("return $L", any).build());
        type.addMethod(failure());
        type.addMethod(check());
        places.addLookup(type, "codePlace", failures, fields::code);
        places.addLookup(type, "peripheralCodePlace", failures, fields::peripheralCode);
        places.byLayout(failures, this::symbol, CodeBlock.of("null")).addTo(type, Places.lookup("symbol", String.class)
                .addParameter(long.class, "code").build(), CodeBlock.of("null"));
        places.addReader(type);
        return type.build();
    }

    private static String member(Message message) {
        return JavaNames.memberName(JavaNames.className(message.name())) + "Decoder";
    }

    private Optional<CodeBlock> symbol(FixedLayout layout) {
        return fields.code(layout).flatMap(code -> code.field().enumeration())
                .filter(enumeration -> !enumeration.mask())
                .map(enumeration -> CodeBlock.of("$T.nameOf(code, version)", java.enumeration(enumeration)));
    }

    private static MethodSpec.Builder withMessage(MethodSpec.Builder method) {
        return method.addParameter(byte[].class, "buffer").addParameter(int.class, "offset")
                .addParameter(int.class, "length").addParameter(int.class, "version");
    }

    private MethodSpec failure() {
        return withMessage(MethodSpec.methodBuilder("failure").addModifiers(Modifier.PUBLIC)
                .addAnnotation(Override.class).returns(JavaProtocol.runtime("RequestFailedException"))
                .addParameter(String.class, "requestName"))
                .addStatement("long type = length < $L ? -1 : $L", java.protocol().header().size(), places.type())
                .addStatement("check(type, buffer, offset, length, version)")
                .addStatement("long code = read(buffer, offset, length, codePlace(type, length, version), -1)")
                .addStatement("return new $T(requestName, code,$Wsymbol(type, length, version, code),$W"
                        + "read(buffer, offset, length, peripheralCodePlace(type, length, version), -1))",
                        JavaProtocol.runtime("RequestFailedException")).build();
    }

    // private void check(long type, byte[] buffer, int offset, int length, int version) {
    //     if (type == 1L) {
    //         failureConfDecoder.wrap(buffer, offset, length, version).validate();
    //         return;
    //     }
    //     throw new MalformedMessageException("TYPE_" + type, "MessageType", 4, "refuses no request");
    // }
    private MethodSpec check() {
        MethodSpec.Builder method = withMessage(MethodSpec.methodBuilder("check").addModifiers(Modifier.PRIVATE)
                .addParameter(long.class, "type"));
        for (Message failure : failures) {
            method.beginControlFlow("if ($L)", places.is(failure))
                    .addStatement("$N.wrap(buffer, offset, length, version).validate()", member(failure))
                    .addStatement("return").endControlFlow();
        }
        return method.addStatement("throw new $T($S + type, $S, $L, $S)",
                JavaProtocol.runtime("MalformedMessageException"), "TYPE_", java.protocol().header().typeName(),
                java.protocol().header().typeOffset(), "is no message that refuses a request").build();
    }
}

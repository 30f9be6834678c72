package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.output.GeneratedFile;
import org.ctiwire.codegen.output.Output;

/** Generates Java: decoders, encoders, constants, the dispatcher, the session's roles, and the services. */
public final class JavaOutput implements Output {

    @Override
    public String name() {
        return "java";
    }

    @Override
    public String description() {
        return "Java decoders and encoders that allocate nothing, constants, a dispatcher, and service clients";
    }

    @Override
    public List<GeneratedFile> generate(Protocol protocol) {
        JavaProtocol java = new JavaProtocol(protocol);
        List<TypeSpec> types = new ArrayList<>(new ConstantsWriter(java).write());
        protocol.composites().forEach(composite -> types.add(new CompositeWriter(java).write(composite)));
        protocol.enumerations().forEach(enumeration -> types.add(new EnumerationWriter(java).write(enumeration)));
        for (Message message : java.formatted()) {
            types.add(new DecoderWriter(java, message).write());
            types.add(new EncoderWriter(java, message).write());
        }
        DispatcherWriter dispatcher = new DispatcherWriter(java);
        types.add(dispatcher.handler());
        types.add(dispatcher.dispatcher());
        types.addAll(new SessionCode(java).write());
        return types.stream().map(type -> file(protocol, type)).toList();
    }

    private static GeneratedFile file(Protocol protocol, TypeSpec type) {
        JavaFile file = JavaFile.builder(protocol.packageName(), type)
                .addFileComment("Generated from the spec of $L. Changes here are lost; change the spec.",
                        protocol.name())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
        String path = protocol.packageName().replace('.', '/') + "/" + type.name() + ".java";
        return new GeneratedFile(path, file.toString());
    }
}

package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Service;
import org.ctiwire.codegen.model.VersionRange;

/** Emits what builds the mask of the services that a session asks for. */
final class ServicesWriter {

    private final JavaProtocol java;
    private final ClassName name;
    private final Enumeration bits;

    ServicesWriter(JavaProtocol java, Enumeration bits) {
        this.java = java;
        this.name = java.named("Services");
        this.bits = bits;
    }

    // public final class Ged188Services {
    //     public static Ged188Services of(int version) { … }
    //     public Ged188Services clientControl() { … }
    //     public Ged188Services with(long bits) { … }
    //     public long toMask() { … }
    // }
    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("The mask of the services that a session asks for: made for a protocol version, it takes "
                        + "no bit that the\nversion does not have. The bits are those of {@link $T}.\n",
                        java.enumeration(bits));
        type.addField(int.class, "version", Modifier.PRIVATE, Modifier.FINAL);
        type.addField(long.class, "mask", Modifier.PRIVATE);
        type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE)
                .addParameter(int.class, "version").addStatement("this.version = version").build());
        type.addMethod(of());
        for (Service service : java.protocol().services()) {
            service.mask().filter(bits.values()::contains).ifPresent(bit -> type.addMethod(ask(service, bit)));
        }
        type.addMethod(with());
        type.addMethod(MethodSpec.methodBuilder("toMask").addModifiers(Modifier.PUBLIC).returns(long.class)
                .addJavadoc("The bits so far.\n\n@return the mask\n").addStatement("return mask").build());
        type.addMethod(check());
        return type.build();
    }

    private MethodSpec of() {
        VersionRange all = java.protocol().versions();
        return MethodSpec.methodBuilder("of").addModifiers(Modifier.PUBLIC, Modifier.STATIC).returns(name)
                .addParameter(int.class, "version")
                .addJavadoc("A mask without a bit.\n\n@param version the protocol version of the session\n@return a "
                        + "new mask\n"
                        + "@throws $T if the spec does not have that version\n", IllegalArgumentException.class)
                .beginControlFlow("if (version < $L || version > $L)", all.first(), all.last())
                .addStatement("throw new $T($S + version + $S)", IllegalArgumentException.class, "there is no version ",
                        " of " + java.protocol().name() + ", the spec has " + all)
                .endControlFlow().addStatement("return new $T(version)", name).build();
    }

    // public Ged188Services clientControl() {
    //     return with(CTIServiceMasks.CTI_SERVICE_CLIENT_CONTROL);
    // }
    private MethodSpec ask(Service service, Enumeration.Value bit) {
        return MethodSpec.methodBuilder(JavaNames.memberName(service.name())).addModifiers(Modifier.PUBLIC)
                .returns(name).addJavadoc(ServiceDocs.service(service, "Adds the service $L."))
                .addJavadoc("\n@return this mask\n@throws $T if the version does not have it\n",
                        IllegalArgumentException.class)
                .addStatement("return with(0x$LL)", Long.toHexString(bit.number())).build();
    }

    private MethodSpec with() {
        return MethodSpec.methodBuilder("with").addModifiers(Modifier.PUBLIC).returns(name)
                .addParameter(long.class, "bits")
                .addJavadoc("Adds bits, such as options of the session that are no service.\n\n"
                        + "@param bits bits of {@link $T}\n@return this mask\n@throws $T if the version does not have "
                        + "one of them\n", java.enumeration(bits), IllegalArgumentException.class)
                .addStatement("mask |= check(bits, version)").addStatement("return this").build();
    }

    // public static long check(long mask, int version) {
    //     long unknown = mask;
    //     if ((mask & 0x2000000L) != 0) {
    //         if (!(version >= 24)) {
    //             throw new IllegalArgumentException("version " + version + " has no CTI_…, versions 24..25 do");
    //         }
    //         unknown &= ~0x2000000L;
    //     }
    //     …
    // }
    private MethodSpec check() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("check").addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(long.class).addParameter(long.class, "mask").addParameter(int.class, "version")
                .addJavadoc("Refuses bits that a version does not have.\n\n@param mask the bits\n@param version the "
                        + "protocol version of the session\n@return the same bits\n@throws $T if the version does not "
                        + "have one of them; it names the bit and the versions that have it\n",
                        IllegalArgumentException.class)
                .addStatement("long unknown = mask");
        for (Map.Entry<Long, List<Enumeration.Value>> bit : byNumber().entrySet()) {
            String number = "0x" + Long.toHexString(bit.getKey()) + "L";
            List<VersionRange> versions = bit.getValue().stream().map(Enumeration.Value::versions).toList();
            Optional<CodeBlock> when = VersionCode.condition("version", versions, java.protocol().versions());
            when.ifPresent(condition -> method.beginControlFlow("if ((mask & $L) != 0 && !($L))", number, condition)
                    .addStatement("throw new $T($S + version + $S)", IllegalArgumentException.class,
                            "protocol version ", " does not have " + bit.getValue().get(0).name() + ", "
                                    + Javadocs.versions(versions)
                                    + " do").endControlFlow());
            method.addStatement("unknown &= ~$L", number);
        }
        return method.beginControlFlow("if (unknown != 0)")
                .addStatement("throw new $T($S + $T.toHexString(unknown) + $S)", IllegalArgumentException.class,
                        bits.name() + " has no bit 0x", Long.class, " in any version")
                .endControlFlow().addStatement("return mask").build();
    }

    private Map<Long, List<Enumeration.Value>> byNumber() {
        Map<Long, List<Enumeration.Value>> byNumber = new LinkedHashMap<>();
        bits.values().stream().filter(value -> value.number() != 0)
                .forEach(value -> byNumber.computeIfAbsent(value.number(), any -> new ArrayList<>()).add(value));
        return byNumber;
    }
}

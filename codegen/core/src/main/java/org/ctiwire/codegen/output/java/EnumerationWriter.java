package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.Enumeration.Value;
import org.ctiwire.codegen.model.VersionRange;

/** Emits the constants of an enumeration or mask, and the way back from a number to its name. */
final class EnumerationWriter {

    private final JavaProtocol java;

    EnumerationWriter(JavaProtocol java) {
        this.java = java;
    }

    TypeSpec write(Enumeration enumeration) {
        TypeSpec.Builder type = TypeSpec.classBuilder(java.enumeration(enumeration))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("$L\n\n<p>$L A number without a name is data like any other.\n",
                        enumeration.doc().isEmpty() ? Javadocs.escape(enumeration.name()) + "."
                                : Javadocs.escape(enumeration.doc()),
                        enumeration.mask() ? "Bits that combine." : "Numbers.");
        type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        boolean wide = enumeration.values().stream().anyMatch(value -> value.number() > Integer.MAX_VALUE);
        TypeName number = wide ? TypeName.LONG : TypeName.INT;
        for (Value value : enumeration.values()) {
            type.addField(FieldSpec.builder(number, constantName(enumeration, value), Modifier.PUBLIC,
                            Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc("$L$L in $L.\n", value.doc().isEmpty() ? "" : Javadocs.escape(value.doc()) + " ",
                            value.number(), Javadocs.versions(List.of(value.versions())))
                    .initializer(wide ? "0x$LL" : enumeration.mask() ? "0x$L" : "$L",
                            wide || enumeration.mask() ? Long.toHexString(value.number()) : value.number()).build());
        }
        type.addMethod(enumeration.mask() ? appendNames(enumeration) : nameOf(enumeration));
        return type.build();
    }

    /** A name that meant another number in older versions keeps the number of the newest. */
    private static String constantName(Enumeration enumeration, Value value) {
        boolean newest = enumeration.values().stream()
                .noneMatch(other -> other.name().equals(value.name())
                        && other.versions().first() > value.versions().first());
        return newest ? value.name() : value.name() + "_UNTIL_" + value.versions().last();
    }

    // public static String nameOf(long value, int version) {
    //     switch ((int) value) {
    //         case 0: return "AGENT_STATE_LOGIN";
    //         default: return null;
    //     }
    // }
    private MethodSpec nameOf(Enumeration enumeration) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("nameOf").addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(String.class).addParameter(long.class, "value").addParameter(int.class, "version")
                .addJavadoc("The guide's name of a number.\n\n@param value the number, unsigned\n"
                        + "@param version the protocol version\n@return null where the version has no name for it\n");
        CodeBlock.Builder cases = CodeBlock.builder().beginControlFlow("switch ((int) value)");
        byNumber(enumeration).forEach((number, values) -> {
            cases.add("case $L:\n$>", (int) (long) number);
            for (Value value : values) {
                var condition = VersionCode.condition("version", List.of(value.versions()),
                        java.protocol().versions());
                if (condition.isPresent()) {
                    cases.beginControlFlow("if ($L)", condition.get())
                            .addStatement("return $S", value.name()).endControlFlow();
                } else {
                    cases.addStatement("return $S", value.name());
                }
            }
            if (values.stream().noneMatch(value -> value.versions().contains(allVersions()))) {
                cases.addStatement("return null");
            }
            cases.add("$<");
        });
        return method.addCode(cases.add("default:\n$>").addStatement("return null").add("$<").endControlFlow().build())
                .build();
    }

    private VersionRange allVersions() {
        return java.protocol().versions();
    }

    private static Map<Long, List<Value>> byNumber(Enumeration enumeration) {
        Map<Long, List<Value>> byNumber = new LinkedHashMap<>();
        enumeration.values().stream().filter(value -> !value.alias())
                .forEach(value -> byNumber.computeIfAbsent(value.number(), any -> new ArrayList<>()).add(value));
        return byNumber;
    }

    // public static void appendNames(StringBuilder out, long bits, int version) {
    //     out.append('(');
    //     if ((bits & 0x1L) != 0) {
    //         out.append("CALL_DELIVERED_MASK ");
    //     }
    //     out.append(')');
    // }
    private MethodSpec appendNames(Enumeration enumeration) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("appendNames")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC).addParameter(StringBuilder.class, "out")
                .addParameter(long.class, "bits").addParameter(int.class, "version")
                .addJavadoc("Appends the guide's names of the bits that are set, in parentheses.\n\n"
                        + "@param out where to\n@param bits the number\n@param version the protocol version\n")
                .addStatement("$T separator = $S", String.class, "(");
        for (Value value : enumeration.values()) {
            if (value.alias() || value.number() == 0) {
                continue;
            }
            CodeBlock set = CodeBlock.of("(bits & 0x$LL) == 0x$LL", Long.toHexString(value.number()),
                    Long.toHexString(value.number()));
            CodeBlock condition = VersionCode.condition("version", List.of(value.versions()), allVersions())
                    .map(version -> CodeBlock.of("$L && ($L)", set, version)).orElse(set);
            method.beginControlFlow("if ($L)", condition)
                    .addStatement("out.append(separator).append($S)", value.name())
                    .addStatement("separator = $S", " ").endControlFlow();
        }
        return method.beginControlFlow("if (separator.equals($S))", " ").addStatement("out.append(')')")
                .endControlFlow().build();
    }
}

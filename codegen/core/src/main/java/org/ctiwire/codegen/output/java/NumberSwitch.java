package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.VersionRange;

/** Emits a method that chooses a value by message number and protocol version. */
final class NumberSwitch {

    /** A method of more than 8,000 bytecodes would never be compiled by the virtual machine. */
    private static final int NUMBERS_PER_METHOD = 150;

    private final VersionRange all;
    private final TreeMap<Long, Map<CodeBlock, List<VersionRange>>> values = new TreeMap<>();

    /** @param all the versions that can occur */
    NumberSwitch(VersionRange all) {
        this.all = all;
    }

    /** The value for a number in versions that have no other for it. */
    void add(long number, VersionRange versions, CodeBlock value) {
        values.computeIfAbsent(number, any -> new LinkedHashMap<>())
                .computeIfAbsent(value, any -> new ArrayList<>()).add(versions);
    }

    /** The value for a message. */
    void add(Message message, CodeBlock value) {
        message.numbers().forEach(number -> add(number.value(), number.versions(), value));
    }

    // private static int correlationPlace(long type, int length, int version) {
    //     switch ((int) type) {
    //         case 1, 3, 4:
    //             return 0 << 3 | 4;
    //         default:
    //             return -1;
    //     }
    // }
    /**
     * Adds the method, and others that it calls where there are too many numbers for one.
     *
     * @param signature the method without its code; its parameters include {@code type} and {@code version}
     * @param otherwise the value for every other number or version
     */
    void addTo(TypeSpec.Builder type, MethodSpec signature, CodeBlock otherwise) {
        List<Long> numbers = new ArrayList<>(values.keySet());
        MethodSpec.Builder method = signature.toBuilder();
        if (numbers.size() <= NUMBERS_PER_METHOD) {
            type.addMethod(method.addCode(choice(numbers, otherwise)).build());
            return;
        }
        String arguments = signature.parameters().stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
        List<MethodSpec> parts = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += NUMBERS_PER_METHOD) {
            List<Long> some = numbers.subList(from, Math.min(numbers.size(), from + NUMBERS_PER_METHOD));
            String name = signature.name() + parts.size();
            parts.add(part(signature, name).addCode(choice(some, otherwise)).build());
            if (from + NUMBERS_PER_METHOD < numbers.size()) {
                method.beginControlFlow("if (type <= $LL)", some.get(some.size() - 1))
                        .addStatement("return $N($L)", name, arguments).endControlFlow();
            } else {
                method.addStatement("return $N($L)", name, arguments);
            }
        }
        type.addMethod(method.build());
        parts.forEach(type::addMethod);
    }

    private static MethodSpec.Builder part(MethodSpec signature, String name) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(signature.returnType()).addParameters(signature.parameters());
    }

    private CodeBlock choice(List<Long> numbers, CodeBlock otherwise) {
        if (numbers.isEmpty()) {
            return CodeBlock.builder().addStatement("return $L", otherwise).build();
        }
        Map<CodeBlock, List<CodeBlock>> labels = new LinkedHashMap<>();
        for (long number : numbers) {
            labels.computeIfAbsent(body(values.get(number), otherwise), any -> new ArrayList<>())
                    .add(CodeBlock.of("$L", (int) number));
        }
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch ((int) type)");
        labels.forEach((body, cases) -> code.add("case $L:\n$>", CodeBlock.join(cases, ",$W")).add(body).add("$<"));
        return code.add("default:\n$>").addStatement("return $L", otherwise).add("$<").endControlFlow().build();
    }

    private CodeBlock body(Map<CodeBlock, List<VersionRange>> byValue, CodeBlock otherwise) {
        CodeBlock.Builder body = CodeBlock.builder();
        List<VersionRange> covered = new ArrayList<>();
        for (Map.Entry<CodeBlock, List<VersionRange>> entry : byValue.entrySet()) {
            covered.addAll(entry.getValue());
            if (VersionCode.condition("version", covered, all).isEmpty()) {
                return body.addStatement("return $L", entry.getKey()).build();
            }
            body.beginControlFlow("if ($L)", VersionCode.condition("version", entry.getValue(), all).orElseThrow())
                    .addStatement("return $L", entry.getKey()).endControlFlow();
        }
        return body.addStatement("return $L", otherwise).build();
    }
}

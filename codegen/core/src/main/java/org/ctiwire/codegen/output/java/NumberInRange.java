package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FieldType.BoolType;
import org.ctiwire.codegen.model.FieldType.IntegerType;

/** Emits the number that a setter was given, or the refusal of one that its type does not have. */
final class NumberInRange {

    private static final long LARGEST_UINT = 0xFFFF_FFFFL;

    private NumberInRange() {
    }

    // unsigned("InvokeID", value, 4294967295L)
    // inRange("SkillGroupNumber", value, -2147483648L, 2147483647L)
    static CodeBlock of(String version, FieldShapes field, MethodSpec.Builder method) {
        if (field.rows().stream().allMatch(row -> min(row.type()) == 0)) {
            return CodeBlock.of("unsigned($S, $L, $L)", field.name(), number(method),
                    field.byRow(version, row -> CodeBlock.of("$LL", max(row.type()))));
        }
        return CodeBlock.of("inRange($S, $L, $L, $L)", field.name(), number(method),
                field.byRow(version, row -> CodeBlock.of("$LL", min(row.type()))),
                field.byRow(version, row -> CodeBlock.of("$LL", max(row.type()))));
    }

    private static CodeBlock number(MethodSpec.Builder method) {
        boolean bool = method.build().parameters().get(0).type().equals(TypeName.BOOLEAN);
        return CodeBlock.of(bool ? "value ? 1 : 0" : "value");
    }

    private static long min(FieldType type) {
        return type instanceof IntegerType integer ? integer.minValue() : 0;
    }

    private static long max(FieldType type) {
        if (type instanceof IntegerType integer) {
            return integer.maxValue();
        }
        return type instanceof BoolType ? 0xFFFF : LARGEST_UINT;
    }
}

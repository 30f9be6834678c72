package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FixedLayout;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.VersionRange;

/** Where the fixed fields of a message lie, as code. */
record FixedFields(Message message) {

    List<FieldShapes> all() {
        return FieldShapes.group(message.fixed());
    }

    /** The layouts that have a field. */
    private List<FixedLayout> layouts(FieldShapes field) {
        return message.layouts().stream().filter(layout -> layout.find(field.name()).isPresent()).toList();
    }

    /** The condition under which a version has a field; empty where every version does. */
    Optional<CodeBlock> present(String variable, FieldShapes field) {
        return VersionCode.condition(variable, layouts(field).stream().map(FixedLayout::versions).toList(),
                Scope.span(message));
    }

    /** The offset of a field behind the message header, as an expression. */
    CodeBlock offset(String variable, FieldShapes field) {
        CodeBlock chosen = byPlace(variable, field, placed -> CodeBlock.of("$L", placed.offset()));
        return chosen.toString().contains("?") ? CodeBlock.of("($L)", chosen) : chosen;
    }

    /** The size of a field, as an expression. */
    CodeBlock size(String variable, FieldShapes field) {
        return byPlace(variable, field, placed -> CodeBlock.of("$L", placed.size()));
    }

    /** An expression that depends on where a version has a field. */
    CodeBlock byPlace(String variable, FieldShapes field, Function<FixedLayout.Placed, CodeBlock> value) {
        TreeMap<VersionRange, CodeBlock> values = new TreeMap<>();
        layouts(field).forEach(layout -> values.put(layout.versions(),
                value.apply(layout.find(field.name()).orElseThrow())));
        return VersionCode.choose(variable, values);
    }

    // requireField("InvokeID", 0, 4);
    // if (layoutVersion >= 24) {
    //     requireField("FailureCode", 4, 2);
    // }
    /** Asks for each row of the fixed part, in wire order. */
    CodeBlock requirements() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Field row : message.fixed()) {
            FixedFields alone = new FixedFields(new Message(message.name(), message.numbers(), false, List.of(row),
                    message.layouts().stream().filter(layout -> has(layout, row)).toList(), List.of(),
                    message.readsAs(), "", "", message.range()));
            FieldShapes shape = new FieldShapes(row.name(), List.of(row));
            if (!alone.message.layouts().isEmpty()) {
                Optional<CodeBlock> present = alone.present("layoutVersion", shape);
                present.ifPresent(condition -> code.beginControlFlow("if ($L)", condition));
                code.addStatement("requireField($S, $L, $L)", row.name(), alone.offset("layoutVersion", shape),
                        alone.size("layoutVersion", shape));
                present.ifPresent(condition -> code.endControlFlow());
            }
        }
        return code.build();
    }

    private static boolean has(FixedLayout layout, Field row) {
        return layout.find(row.name()).filter(placed -> placed.field().equals(row)).isPresent();
    }

    /** The size of the fixed part, as an expression. */
    CodeBlock partSize(String variable) {
        TreeMap<VersionRange, CodeBlock> sizes = new TreeMap<>();
        message.layouts().forEach(layout -> sizes.put(layout.versions(), CodeBlock.of("$L", layout.size())));
        return VersionCode.choose(variable, sizes);
    }

    /** {@code Byte 4 of the fixed part}, for Javadoc. */
    String place(FieldShapes field) {
        List<Integer> offsets = layouts(field).stream()
                .map(layout -> layout.find(field.name()).orElseThrow().offset()).distinct().toList();
        return offsets.size() == 1 ? "Byte " + offsets.get(0) + " of the fixed part"
                : "In the fixed part, at a byte that depends on the version";
    }
}

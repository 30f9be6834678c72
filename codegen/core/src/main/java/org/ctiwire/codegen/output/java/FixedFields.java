package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
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
        TreeMap<VersionRange, CodeBlock> offsets = new TreeMap<>();
        layouts(field).forEach(layout -> offsets.put(layout.versions(),
                CodeBlock.of("$L", layout.find(field.name()).orElseThrow().offset())));
        CodeBlock chosen = VersionCode.choose(variable, offsets);
        return chosen.toString().contains("?") ? CodeBlock.of("($L)", chosen) : chosen;
    }

    /** The size of a field, as an expression. */
    CodeBlock size(String variable, FieldShapes field) {
        TreeMap<VersionRange, CodeBlock> sizes = new TreeMap<>();
        layouts(field).forEach(layout -> sizes.put(layout.versions(),
                CodeBlock.of("$L", layout.find(field.name()).orElseThrow().size())));
        return VersionCode.choose(variable, sizes);
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

package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.FieldType.IntegerType;
import org.ctiwire.codegen.model.FieldType.BoolType;
import org.ctiwire.codegen.model.FieldType.StringType;
import org.ctiwire.codegen.model.FieldType.TimeType;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.FloatingItem.FieldList;
import org.ctiwire.codegen.model.FloatingItem.Records;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;

/** Emits what prints the fields of a message for logs, secrets masked. */
final class PrinterWriter {

    /** Keeps every method small enough for the compiler of the virtual machine. */
    private static final int FIELDS_PER_METHOD = 30;

    private final JavaProtocol java;

    PrinterWriter(JavaProtocol java) {
        this.java = java;
    }

    // protected void appendFields(StringBuilder out) {
    //     append0(out);
    // }
    void addTo(TypeSpec.Builder type, Message message, FixedFields fixed, Scope scope) {
        List<CodeBlock> statements = new ArrayList<>();
        for (FieldShapes field : fixed.all()) {
            CodeBlock print = print("", field);
            statements.add(fixed.present("layoutVersion", field)
                    .map(condition -> guarded(CodeBlock.of("$L()", field.hasName()), print)).orElse(print));
        }
        addFloating(statements, "", scope);
        scope.lists().forEach(list -> statements.add(group(type, "", list, Scope.of(java.protocol(), message, list))));
        for (Records records : scope.records()) {
            statements.add(records(type, message, records));
        }
        MethodSpec.Builder append = MethodSpec.methodBuilder("appendFields").addModifiers(Modifier.PROTECTED)
                .addAnnotation(Override.class).addParameter(StringBuilder.class, "out");
        for (int from = 0; from < statements.size(); from += FIELDS_PER_METHOD) {
            String part = "append" + from / FIELDS_PER_METHOD;
            MethodSpec.Builder method = MethodSpec.methodBuilder(part).addModifiers(Modifier.PRIVATE)
                    .addParameter(StringBuilder.class, "out");
            statements.subList(from, Math.min(from + FIELDS_PER_METHOD, statements.size())).forEach(method::addCode);
            type.addMethod(method.build());
            append.addStatement("$L(out)", part);
        }
        type.addMethod(append.build());
    }

    private void addFloating(List<CodeBlock> statements, String receiver, Scope scope) {
        for (FieldShapes field : scope.singles()) {
            if (scope.slot(field.name()) != 0) {
                statements.add(guarded(CodeBlock.of("$L$L()", receiver, field.hasName()), print(receiver, field)));
            }
        }
    }

    private static CodeBlock guarded(CodeBlock condition, CodeBlock body) {
        return CodeBlock.builder().beginControlFlow("if ($L)", condition).add(body).endControlFlow().build();
    }

    // name(out, "MonitorID").append(monitorID());
    private CodeBlock print(String receiver, FieldShapes field) {
        if (field.secret()) {
            return CodeBlock.of("name(out, $S).append($S);\n", field.name(), "***");
        }
        CodeBlock value = CodeBlock.of("$L$L()", receiver, field.memberName());
        boolean number = field.type() instanceof IntegerType || field.type() instanceof BoolType
                || field.type() instanceof TimeType;
        if (field.type() instanceof StringType) {
            return CodeBlock.of("name(out, $S);\n$L.appendQuoted(out);\n", field.name(), value);
        } else if (!number) {
            return CodeBlock.of("name(out, $S);\n$L.appendTo(out);\n", field.name(), value);
        }
        Enumeration meaning = field.newest().enumeration().orElse(null);
        if (meaning == null) {
            return CodeBlock.of("name(out, $S).append($L);\n", field.name(), value);
        } else if (meaning.mask()) {
            return CodeBlock.of("name(out, $S).append($L);\n$T.appendNames(out, $L, version);\n", field.name(), value,
                    java.enumeration(meaning), value);
        }
        return CodeBlock.of("symbol(out, $S, $L, $T.nameOf($L, version));\n", field.name(), value,
                java.enumeration(meaning), value);
    }

    /** A cursor of its own, so that printing does not move the one that the user walks with. */
    private CodeBlock group(TypeSpec.Builder type, String receiver, FieldList list, Scope scope) {
        String printer = JavaNames.memberName(list.name()) + "Printer";
        return loop(type, printer, list, entryStatements(printer + ".", scope), List.of());
    }

    private CodeBlock records(TypeSpec.Builder type, Message message, Records records) {
        String printer = JavaNames.memberName(records.name()) + "Printer";
        Scope scope = Scope.of(java.protocol(), message, records);
        List<CodeBlock> inner = new ArrayList<>();
        for (FieldList list : scope.lists()) {
            String cursor = printer + "." + JavaNames.memberName(list.name()) + "()";
            String entry = JavaNames.memberName(list.name());
            inner.add(CodeBlock.builder()
                    .addStatement("$T $N = $L", nested(records, list), entry, cursor)
                    .add(whileLoop(entry, list, entryStatements(entry + ".", Scope.of(java.protocol(), message, list))))
                    .build());
        }
        return loop(type, printer, records, entryStatements(printer + ".", scope), inner);
    }

    private static ClassName nested(Records records, FieldList list) {
        return ClassName.get("", GroupDecoderWriter.className(records), GroupDecoderWriter.className(list));
    }

    private List<CodeBlock> entryStatements(String receiver, Scope scope) {
        List<CodeBlock> statements = new ArrayList<>();
        addFloating(statements, receiver, scope);
        return statements;
    }

    private static CodeBlock loop(TypeSpec.Builder type, String printer, FloatingItem item, List<CodeBlock> fields,
                                  List<CodeBlock> inner) {
        ClassName cursor = ClassName.get("", GroupDecoderWriter.className(item));
        type.addField(FieldSpec.builder(cursor, printer, Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T()", cursor).build());
        List<CodeBlock> all = new ArrayList<>(fields);
        all.addAll(inner);
        return CodeBlock.builder().addStatement("group($N, $T.layout(version))", printer, cursor)
                .add(whileLoop(printer, item, all)).build();
    }

    private static CodeBlock whileLoop(String cursor, FloatingItem item, List<CodeBlock> statements) {
        CodeBlock.Builder loop = CodeBlock.builder().beginControlFlow("while ($N.next())", cursor)
                .addStatement("name(out, $S).append('{')", item.name());
        statements.forEach(loop::add);
        return loop.addStatement("out.append('}')").endControlFlow().build();
    }
}

package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FieldType.ArrayType;
import org.ctiwire.codegen.model.FieldType.BoolType;
import org.ctiwire.codegen.model.FieldType.BytesType;
import org.ctiwire.codegen.model.FieldType.CompositeType;
import org.ctiwire.codegen.model.FieldType.IntegerType;
import org.ctiwire.codegen.model.FieldType.StringType;

/** Emits the methods that read fields. */
final class Accessors {

    private final JavaProtocol java;

    Accessors(JavaProtocol java) {
        this.java = java;
    }

    /** What the accessor of a field returns. */
    TypeName returnType(FieldShapes field) {
        FieldType type = field.type();
        if (type instanceof IntegerType) {
            return field.wide() ? TypeName.LONG : TypeName.INT;
        } else if (type instanceof BoolType) {
            return TypeName.BOOLEAN;
        } else if (type instanceof StringType) {
            return JavaProtocol.runtime("Text");
        } else if (type instanceof BytesType) {
            return JavaProtocol.runtime("Bytes");
        } else if (type instanceof CompositeType composite) {
            return java.view(composite);
        } else if (type instanceof ArrayType) {
            return JavaProtocol.runtime("Numbers");
        }
        return TypeName.LONG;
    }

    /** The name of the method of the runtime that reads a number, {@code uint32} and the like. */
    static String reader(FieldType type) {
        boolean signed = type instanceof IntegerType integer && integer.signed();
        return (signed ? "int" : "uint") + 8 * type.minSize();
    }

    private static boolean isView(FieldType type) {
        return !(type instanceof IntegerType) && !(type instanceof BoolType) && !(type instanceof FieldType.TimeType);
    }

    // public long monitorID() {
    //     return Wire.uint32(buffer, body + 0);
    // }
    void fixed(TypeSpec.Builder type, FixedFields fields, FieldShapes field) {
        Optional<CodeBlock> present = fields.present("layoutVersion", field);
        present.ifPresent(condition -> type.addMethod(MethodSpec.methodBuilder(field.hasName())
                .addModifiers(Modifier.PUBLIC).returns(boolean.class)
                .addJavadoc("Whether the version has $L.\n", Javadocs.escape(field.name()))
                .addStatement("return $L", condition).build()));
        CodeBlock at = CodeBlock.of("body + $L", fields.offset("layoutVersion", field));
        String absent = present.isPresent()
                ? "In other versions it reads as " + absentValue(field.type()) + "; see {@link #" + field.hasName()
                        + "}." : "";
        CodeBlock doc = Javadocs.field(field, fields.place(field), absent);
        CodeBlock value = isView(field.type()) ? fixedView(type, fields, field, present, at)
                : fixedNumber(fields, field, at);
        CodeBlock guarded = present.isPresent() && !isView(field.type())
                ? CodeBlock.of("$L ? $L : 0", present.get(),
                        field.uniform() ? value : CodeBlock.of("($L)", value)) : value;
        number(type, field, doc, guarded);
    }

    private static CodeBlock fixedNumber(FixedFields fields, FieldShapes field, CodeBlock at) {
        if (field.uniform()) {
            return CodeBlock.of("$T.$L(buffer, $L)", JavaProtocol.runtime("Wire"), reader(field.type()), at);
        }
        return fields.byPlace("layoutVersion", field, placed -> CodeBlock.of("$T.$L(buffer, body + $L)",
                JavaProtocol.runtime("Wire"), reader(placed.field().type()), placed.offset()));
    }

    private CodeBlock fixedView(TypeSpec.Builder type, FixedFields fields, FieldShapes field,
                                Optional<CodeBlock> present, CodeBlock at) {
        view(type, field);
        CodeBlock size = fields.size("layoutVersion", field);
        CodeBlock guardedSize = present.isPresent() ? CodeBlock.of("$L ? $L : 0", present.get(), size) : size;
        String method = field.type() instanceof StringType ? "fixedText" : "fixedBytes";
        return CodeBlock.of("$L($L, $L, $N)", method, at, guardedSize, field.memberName());
    }

    // public boolean hasAni() {
    //     return has(3);
    // }
    //
    // public Text ani() {
    //     return text(3, ani);
    // }
    void floating(TypeSpec.Builder type, FieldShapes field, int slot, boolean inEntry) {
        if (slot == 0) {
            return;
        }
        type.addMethod(MethodSpec.methodBuilder(field.hasName())
                .addModifiers(Modifier.PUBLIC).returns(boolean.class)
                .addJavadoc("Whether the $L has $L.\n", inEntry ? "entry" : "message", Javadocs.escape(field.name()))
                .addStatement("return has($L)", slot).build());
        CodeBlock doc = Javadocs.field(field, "In the floating part", "When absent it reads as "
                + absentValue(field.type()) + "; see {@link #" + field.hasName() + "}.");
        CodeBlock value;
        if (isView(field.type())) {
            view(type, field);
            value = CodeBlock.of("$L($L, $N)", viewReader(field.type()), slot, field.memberName());
        } else {
            value = field.byRow("version", row -> CodeBlock.of("$L($L)", reader(row.type()), slot));
        }
        number(type, field, doc, value);
    }

    /** Adds the accessor, and for a truth value one more for the number on the wire. */
    private void number(TypeSpec.Builder type, FieldShapes field, CodeBlock doc, CodeBlock value) {
        boolean bool = field.type() instanceof BoolType;
        type.addMethod(MethodSpec.methodBuilder(field.memberName())
                .addModifiers(Modifier.PUBLIC).returns(returnType(field))
                .addJavadoc(doc)
                .addStatement(bool ? "return ($L) != 0" : "return $L", value).build());
        if (bool) {
            type.addMethod(MethodSpec.methodBuilder(field.memberName() + "Value")
                    .addModifiers(Modifier.PUBLIC).returns(int.class)
                    .addJavadoc("The number on the wire of {@link #$L}: 0 or 1, or what a server sent instead.\n",
                            field.memberName())
                    .addStatement("return $L", value).build());
        }
    }

    private void view(TypeSpec.Builder type, FieldShapes field) {
        CodeBlock made = CodeBlock.of("new $T()", returnType(field));
        if (field.type() instanceof ArrayType array) {
            made = CodeBlock.of("new $T($L, $L)", returnType(field), array.element().size(),
                    array.element().signed());
        }
        type.addField(FieldSpec.builder(returnType(field), field.memberName(), Modifier.PRIVATE,
                Modifier.FINAL).initializer(made).build());
    }

    private static String viewReader(FieldType type) {
        if (type instanceof StringType) {
            return "text";
        } else if (type instanceof BytesType) {
            return "bytes";
        }
        return type instanceof ArrayType ? "numbers" : "composite";
    }

    private static String absentValue(FieldType type) {
        if (type instanceof BoolType) {
            return "false";
        }
        return isView(type) ? "empty" : "0";
    }
}

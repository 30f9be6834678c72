package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.ctiwire.codegen.model.Budget;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FieldType.ArrayType;
import org.ctiwire.codegen.model.FieldType.BoolType;
import org.ctiwire.codegen.model.FieldType.BytesType;
import org.ctiwire.codegen.model.FieldType.CompositeType;
import org.ctiwire.codegen.model.FieldType.IntegerType;
import org.ctiwire.codegen.model.FieldType.StringType;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.VersionRange;

/** Emits the methods that write fields. */
final class Setters {

    private static final int LARGEST_SLOT_IN_ONE_CALL = 63;

    private final JavaProtocol java;
    private final Scope scope;
    private final ClassName owner;
    private final boolean inEntry;
    private final Optional<Delimiter> delimiter;

    /**
     * The field that opens a record.
     *
     * @param name its name
     * @param slot its slot in the record
     */
    record Delimiter(String name, int slot) {
    }

    /**
     * @param owner     the encoder that the methods return
     * @param inEntry   true when the fields belong to an entry of a list or to a record
     * @param delimiter what must be written before every other field of a record
     */
    Setters(JavaProtocol java, Scope scope, ClassName owner, boolean inEntry, Optional<Delimiter> delimiter) {
        this.java = java;
        this.scope = scope;
        this.owner = owner;
        this.inEntry = inEntry;
        this.delimiter = delimiter;
    }

    // public HeartbeatReqEncoder invokeID(long value) {
    //     Wire.put32(buffer, body + 0, unsigned("InvokeID", value, 4294967295L));
    //     return this;
    // }
    void fixed(TypeSpec.Builder type, FixedFields fields, FieldShapes field) {
        CodeBlock doc = Javadocs.field(field, fields.place(field), "");
        CodeBlock at = CodeBlock.of("body + $L", fields.offset("version", field));
        Optional<CodeBlock> present = fields.present("version", field);
        List<MethodSpec.Builder> methods = new ArrayList<>();
        if (field.type() instanceof StringType) {
            methods.add(setter(field.memberName(), doc).addParameter(CharSequence.class, "value"));
            guardVersion(methods, present, field);
            methods.get(0).addStatement("putFixedText($S, $L, $L, value)", field.name(), at,
                    fields.size("version", field));
        } else if (field.type() instanceof BytesType) {
            methods.add(bytesSetter(field.memberName(), doc));
            guardVersion(methods, present, field);
            methods.get(0).addStatement("putFixedBytes($S, $L, $L, source, offset, length)", field.name(), at,
                    fields.size("version", field));
        } else {
            methods.addAll(numberSetters(field, doc));
            guardVersion(methods, present, field);
            for (MethodSpec.Builder method : methods) {
                CodeBlock number = NumberInRange.of("version", field, method);
                method.addStatement(field.uniform()
                        ? CodeBlock.of("$T.put$L(buffer, $L, $L)", JavaProtocol.runtime("Wire"),
                                8 * field.type().minSize(), at, number)
                        : CodeBlock.of("$T.putInteger(buffer, $L, $L, $L)", JavaProtocol.runtime("Wire"), at,
                                size("version", field), number));
            }
        }
        finish(type, methods);
    }

    private static void guardVersion(List<MethodSpec.Builder> methods, Optional<CodeBlock> present,
                                     FieldShapes field) {
        if (present.isPresent()) {
            methods.forEach(method -> method.addCode(since("version", field)));
        }
    }

    // public XEncoder ani(CharSequence value) {
    //     once(3, "ANI");
    //     putText("ANI", 8, 40, value);
    //     return this;
    // }
    // public XEncoder ani(byte[] source, int offset, int length) {
    //     putText(3, "ANI", 8, 40, source, offset, length);
    //     return this;
    // }
    void floating(TypeSpec.Builder type, FieldShapes field, CodeBlock before, boolean repeated) {
        String repeats = repeated ? "Adds an entry; its counter is kept." : "";
        CodeBlock doc = Javadocs.field(field, "In the floating part", repeats);
        List<MethodSpec.Builder> methods = new ArrayList<>();
        FieldType fieldType = field.type();
        if (fieldType instanceof StringType) {
            methods.add(setter(field.memberName(), doc).addParameter(CharSequence.class, "value"));
            methods.add(bytesSetter(field.memberName(),
                    CodeBlock.of("$L\n<p>From the bytes of a text, without its NUL.\n", doc)));
        } else if (fieldType instanceof BytesType) {
            methods.add(bytesSetter(field.memberName(), doc));
        } else if (fieldType instanceof CompositeType composite) {
            methods.add(compositeSetter(field.memberName(), doc, composite));
        } else if (fieldType instanceof ArrayType) {
            methods.add(rangeSetter(field.memberName(), doc, long[].class, "count"));
        } else {
            methods.addAll(numberSetters(field, doc));
        }
        for (MethodSpec.Builder method : methods) {
            boolean inOneCall = !repeated && asksItself(method, field);
            if (!inOneCall) {
                checkRange(method);
            }
            checkEntry(method, field);
            method.addCode(sinceIfNeeded(scope, field));
            if (!repeated && !inOneCall) {
                method.addStatement(once(scope, field));
            }
            method.addCode(before);
            put(method, field, inOneCall ? CodeBlock.of("$L, ", scope.slot(field.name())) : CodeBlock.of(""));
            spend(method, field);
        }
        finish(type, methods);
    }

    // Objects.checkFromIndexSize(offset, length, source.length);
    /** First of all, so that a field does not count as written, nor an entry as begun, when there is no such range. */
    private static void checkRange(MethodSpec.Builder method) {
        List<ParameterSpec> parameters = method.build().parameters();
        if (parameters.get(0).type() instanceof ArrayTypeName) {
            method.addStatement("$T.checkFromIndexSize(offset, $N, source.length)", Objects.class, parameters.get(2));
        }
    }

    private void checkEntry(MethodSpec.Builder method, FieldShapes field) {
        if (delimiter.isPresent() && !delimiter.get().name().equals(field.name())) {
            method.addStatement("opened($L, $S, $S)", delimiter.get().slot(), delimiter.get().name(), field.name());
        } else if (inEntry) {
            method.addStatement("inEntry($S)", field.name());
        }
    }

    private String version() {
        return inEntry ? "version()" : "version";
    }

    /** Refuses what the version lacks and what was written before. */
    static void checks(Scope scope, MethodSpec.Builder method, FieldShapes field) {
        method.addCode(sinceIfNeeded(scope, field));
        method.addStatement(once(scope, field));
    }

    private static CodeBlock once(Scope scope, FieldShapes field) {
        return CodeBlock.of("once($L, $S)", scope.slot(field.name()), field.name());
    }

    /** Whether it is a setter written for speed: one call writes the field and asks whether it was written before. */
    private boolean asksItself(MethodSpec.Builder method, FieldShapes field) {
        return !inEntry && field.type() instanceof StringType && isFromBytes(method)
                && scope.slot(field.name()) <= LARGEST_SLOT_IN_ONE_CALL;
    }

    private static boolean isFromBytes(MethodSpec.Builder method) {
        return method.build().parameters().size() == 3;
    }

    private static CodeBlock sinceIfNeeded(Scope scope, FieldShapes field) {
        boolean always = VersionCode.condition("version", field.versions(), scope.versions()).isEmpty();
        return always ? CodeBlock.of("") : since("version", field);
    }

    private static CodeBlock since(String version, FieldShapes field) {
        List<VersionRange> merged = VersionCode.merge(field.versions());
        if (merged.size() > 1) {
            CodeBlock condition = VersionCode.condition(version, merged,
                    new VersionRange(Integer.MIN_VALUE, Integer.MAX_VALUE)).orElseThrow();
            return CodeBlock.builder().beginControlFlow("if (!($L))", condition)
                    .addStatement("lacks($S, $S)", field.name(), merged.toString()).endControlFlow().build();
        }
        return CodeBlock.builder().addStatement("since($S, $L, $L)", field.name(), merged.get(0).first(),
                merged.get(merged.size() - 1).last()).build();
    }

    private void put(MethodSpec.Builder method, FieldShapes field, CodeBlock slot) {
        CodeBlock tag = tag(version(), field);
        FieldType fieldType = field.type();
        if (fieldType instanceof StringType || fieldType instanceof BytesType) {
            CodeBlock limit = field.byRow(version(), row -> CodeBlock.of("$L", row.type().maxSize()));
            method.addStatement("$L($L$S, $L, $L, $L)", fieldType instanceof StringType ? "putText" : "putBytes", slot,
                    field.name(), tag, limit, isFromBytes(method) ? "source, offset, length" : "value");
        } else if (fieldType instanceof CompositeType composite) {
            putComposite(method, field, composite, tag);
        } else if (fieldType instanceof ArrayType array) {
            method.addStatement("putNumbers($S, $L, $L, $LL, $LL, source, offset, count)", field.name(), tag,
                    array.element().size(), array.element().minValue(), array.element().maxValue());
        } else {
            method.addStatement("putInteger($S, $L, $L, $L)", field.name(), tag, size(version(), field),
                    NumberInRange.of(version(), field, method));
        }
    }

    private static void putComposite(MethodSpec.Builder method, FieldShapes field, CompositeType composite,
                                     CodeBlock tag) {
        CodeBlock.Builder size = CodeBlock.builder();
        CodeBlock.Builder writes = CodeBlock.builder();
        for (CompositeType.Member member : composite.members()) {
            String name = JavaNames.memberName(member.name());
            size.add(size.isEmpty() ? "" : " + ");
            if (member.type() instanceof IntegerType integer) {
                method.addStatement("inRange($S, $N, $LL, $LL)", field.name() + "." + member.name(), name,
                        integer.minValue(), integer.maxValue());
                size.add("$L", integer.size());
                writes.addStatement("at = putMember(at, $L, $N)", integer.size(), name);
            } else {
                size.add("textSize($S, $L, $N)", field.name() + "." + member.name(), member.type().maxSize(), name);
                writes.addStatement("at = putMember(at, $N)", name);
            }
        }
        method.addStatement("int size = $L", size.build())
                .addStatement("int at = startComposite($S, $L, size, $L, $L)", field.name(), tag,
                        composite.minSize(), composite.maxSize())
                .addCode(writes.build());
    }

    private void spend(MethodSpec.Builder method, FieldShapes field) {
        Optional<Budget> budget = java.protocol().budgetOf(field.name());
        budget.ifPresent(shared -> method.addStatement("$N = spend($S, $S, $L, $N)", EncoderWriter.spent(shared),
                field.name(), shared.name(), shared.limit(), EncoderWriter.spent(shared)));
    }

    /** The tag of a field, as an expression. */
    static CodeBlock tag(String version, FieldShapes field) {
        return field.byRow(version, row -> CodeBlock.of("$L", row.tag().orElse(-1)));
    }

    /** The size of a number, as an expression. */
    static CodeBlock size(String version, FieldShapes field) {
        return field.byRow(version, row -> CodeBlock.of("$L", row.type().minSize()));
    }

    private MethodSpec.Builder setter(String method, CodeBlock doc) {
        return MethodSpec.methodBuilder(method).addModifiers(Modifier.PUBLIC).returns(owner).addJavadoc(doc);
    }

    private MethodSpec.Builder bytesSetter(String method, CodeBlock doc) {
        return rangeSetter(method, doc, byte[].class, "length");
    }

    private MethodSpec.Builder rangeSetter(String method, CodeBlock doc, Class<?> source, String count) {
        return setter(method, doc)
                .addJavadoc("\n@throws $T if the source does not have that range; nothing has changed then\n",
                        IndexOutOfBoundsException.class)
                .addParameter(source, "source").addParameter(int.class, "offset").addParameter(int.class, count);
    }

    private MethodSpec.Builder compositeSetter(String method, CodeBlock doc, CompositeType composite) {
        MethodSpec.Builder setter = setter(method, doc);
        for (CompositeType.Member member : composite.members()) {
            TypeName type = member.type() instanceof IntegerType ? TypeName.LONG : ClassName.get(CharSequence.class);
            setter.addParameter(type, JavaNames.memberName(member.name()));
        }
        return setter;
    }

    private List<MethodSpec.Builder> numberSetters(FieldShapes field, CodeBlock doc) {
        List<MethodSpec.Builder> methods = new ArrayList<>();
        if (field.type() instanceof BoolType) {
            methods.add(setter(field.memberName(), doc).addParameter(boolean.class, "value"));
            methods.add(setter(field.memberName() + "Value", doc).addParameter(int.class, "value"));
        } else {
            methods.add(setter(field.memberName(), doc).addParameter(field.wide() ? long.class : int.class, "value"));
        }
        return methods;
    }

    private static void finish(TypeSpec.Builder type, List<MethodSpec.Builder> methods) {
        methods.forEach(method -> type.addMethod(method.addStatement("return this").build()));
    }
}

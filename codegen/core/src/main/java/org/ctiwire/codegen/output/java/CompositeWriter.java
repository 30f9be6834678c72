package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.ctiwire.codegen.model.FieldType.CompositeType;
import org.ctiwire.codegen.model.FieldType.IntegerType;
import org.ctiwire.codegen.model.JavaNames;

/** Emits the view of a type that the spec declares. */
final class CompositeWriter {

    private final JavaProtocol java;

    CompositeWriter(JavaProtocol java) {
        this.java = java;
    }

    // public final class NamedvarView extends CompositeView {
    //     private final Text name = new Text();
    //     …
    //     protected void read() {
    //         nextText("name", name, false);
    //     }
    // }
    TypeSpec write(CompositeType composite) {
        TypeSpec.Builder type = TypeSpec.classBuilder(java.view(composite))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(JavaProtocol.runtime("CompositeView"))
                .addJavadoc("Reads a value of {@code $L}, $L to $L bytes, where it lies in a message.$L\n",
                        composite.name(), composite.minSize(), composite.maxSize(),
                        composite.doc().isEmpty() ? "" : " " + Javadocs.escape(composite.doc()));
        CodeBlock.Builder read = CodeBlock.builder();
        CodeBlock.Builder clear = CodeBlock.builder();
        CodeBlock.Builder append = CodeBlock.builder();
        List<CompositeType.Member> members = composite.members();
        for (int index = 0; index < members.size(); index++) {
            CompositeType.Member member = members.get(index);
            String name = JavaNames.memberName(member.name());
            append.addStatement("out.append($S)", (index == 0 ? "" : ", ") + member.name() + "=");
            if (member.type() instanceof IntegerType integer) {
                type.addField(long.class, name, Modifier.PRIVATE);
                read.addStatement("$N = nextInteger($S, $L, $L)", name, member.name(), integer.size(),
                        integer.signed());
                clear.addStatement("$N = 0", name);
                append.addStatement("out.append($N)", name);
            } else {
                text(type, name);
                read.addStatement("nextText($S, $N, $L)", member.name(), name, index == members.size() - 1);
                clear.addStatement("empty($N)", name);
                append.addStatement("$N.appendQuoted(out)", name);
            }
            accessor(type, member, name);
        }
        type.addMethod(overriding("read", Modifier.PROTECTED).addCode(read.build()).build());
        type.addMethod(overriding("clear", Modifier.PROTECTED).addCode(clear.build()).build());
        type.addMethod(overriding("appendTo", Modifier.PUBLIC).addParameter(StringBuilder.class, "out")
                .addStatement("out.append('{')").addCode(append.build()).addStatement("out.append('}')").build());
        return type.build();
    }

    private static MethodSpec.Builder overriding(String name, Modifier modifier) {
        return MethodSpec.methodBuilder(name).addModifiers(modifier).addAnnotation(Override.class);
    }

    private static void text(TypeSpec.Builder type, String name) {
        type.addField(FieldSpec.builder(JavaProtocol.runtime("Text"), name, Modifier.PRIVATE,
                Modifier.FINAL).initializer("new $T()", JavaProtocol.runtime("Text")).build());
    }

    private static void accessor(TypeSpec.Builder type, CompositeType.Member member, String name) {
        boolean number = member.type() instanceof IntegerType;
        String doc = member.doc().isEmpty() ? member.name() + "." : member.doc();
        type.addMethod(MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC)
                .returns(number ? TypeName.LONG : JavaProtocol.runtime("Text"))
                .addJavadoc("$L\n\n<p>{@code $L}.\n", Javadocs.escape(doc), member.type().notation())
                .addStatement("return $N", name).build());
    }
}

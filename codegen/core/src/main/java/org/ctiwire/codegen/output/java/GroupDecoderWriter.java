package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.FloatingItem.FieldList;
import org.ctiwire.codegen.model.FloatingItem.Records;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;

/** Emits the cursors over lists and records, inside the decoder of their message. */
final class GroupDecoderWriter {

    private final JavaProtocol java;
    private final Message message;

    GroupDecoderWriter(JavaProtocol java, Message message) {
        this.java = java;
        this.message = message;
    }

    // public static final class CTIClients extends FloatingGroup { … }
    //
    // public CTIClients ctiClients() {
    //     return group(ctiClients, CTIClients.layout(version));
    // }
    void addList(TypeSpec.Builder outer, FieldList list) {
        Scope scope = Scope.of(java.protocol(), message, list);
        TypeSpec.Builder type = cursor(list, list.doc(), list.counter(), 0, scope);
        outer.addType(type.build());
        accessor(outer, list);
    }

    void addRecords(TypeSpec.Builder outer, Records records) {
        Scope scope = Scope.of(java.protocol(), message, records);
        TypeSpec.Builder type = cursor(records, records.doc(), records.counter(), scope.slot(records.delimiter()),
                scope);
        scope.lists().forEach(list -> addList(type, list));
        scope.records().forEach(inner -> addRecords(type, inner));
        outer.addType(type.build());
        accessor(outer, records);
    }

    private TypeSpec.Builder cursor(FloatingItem item, String doc, String counter, int delimiterSlot, Scope scope) {
        TypeSpec.Builder type = TypeSpec.classBuilder(className(item))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(JavaProtocol.runtime("FloatingGroup"))
                .addJavadoc("Walks over the entries of $L.$L\n\n<p>Counted by $L.\n", Javadocs.escape(item.name()),
                        doc.isEmpty() ? "" : " " + Javadocs.escape(doc), Javadocs.escape(counter));
        scope.addLayouts(type);
        type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE)
                .addStatement("super($L, FIELDS)", delimiterSlot).build());
        Accessors accessors = new Accessors(java);
        scope.singles().forEach(field -> accessors.floating(type, field, scope.slot(field.name()), true));
        return type;
    }

    private static void accessor(TypeSpec.Builder outer, FloatingItem item) {
        String member = JavaNames.memberName(item.name());
        ClassName type = ClassName.get("", className(item));
        outer.addField(FieldSpec.builder(type, member, Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T()", type).build());
        outer.addMethod(MethodSpec.methodBuilder(member).addModifiers(Modifier.PUBLIC).returns(type)
                .addJavadoc("The cursor over $L, before its first entry. It is the same at every call.\n",
                        Javadocs.escape(item.name()))
                .addStatement("return group($N, $T.layout(version))", member, type).build());
    }

    /** The nested class of a list or records. */
    static String className(FloatingItem item) {
        return JavaNames.capitalized(item.name());
    }
}

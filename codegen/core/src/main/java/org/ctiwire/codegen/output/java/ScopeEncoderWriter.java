package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.element.Modifier;
import org.ctiwire.codegen.model.FieldType.ArrayType;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.FloatingItem.FieldList;
import org.ctiwire.codegen.model.FloatingItem.Records;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;

/** Emits what writes the floating fields of a message or a record: setters, and encoders for entries and records. */
final class ScopeEncoderWriter {

    private final JavaProtocol java;
    private final Message message;
    private final Scope scope;
    private final Counters counters;

    ScopeEncoderWriter(JavaProtocol java, Message message, Scope scope, Counters counters) {
        this.java = java;
        this.message = message;
        this.scope = scope;
        this.counters = counters;
    }

    /** The lists and records of a scope that get an encoder of their own: all but lists of one field. */
    static List<FloatingItem> groups(Scope scope) {
        List<FloatingItem> groups = new ArrayList<>();
        scope.lists().stream().filter(list -> FieldShapes.group(list.members()).size() > 1).forEach(groups::add);
        groups.addAll(scope.records());
        return groups;
    }

    void addTo(TypeSpec.Builder type, ClassName owner, boolean inEntry, Optional<Setters.Delimiter> delimiter) {
        Setters setters = new Setters(java, scope, owner, inEntry, delimiter);
        for (FieldShapes field : scope.singles()) {
            if (scope.slot(field.name()) != 0 && !counters.counts(field.name())) {
                setters.floating(type, field, arrayCounter(field), false);
            }
        }
        List<FloatingItem> groups = groups(scope);
        for (FieldList list : scope.lists()) {
            if (!groups.contains(list)) {
                addSingleFieldList(type, owner, inEntry, delimiter, list);
            }
        }
        groups.forEach(group -> addGroup(type, owner, group));
    }

    private static CodeBlock arrayCounter(FieldShapes field) {
        if (!(field.type() instanceof ArrayType array)) {
            return CodeBlock.of("");
        }
        return CodeBlock.builder()
                .addStatement("$L($S, count)", Counters.setter(array.counter()), field.name()).build();
    }

    // public XEncoder namedVariable(CharSequence name, CharSequence value) {
    //     addNumNamedVariables();
    //     …
    // }
    private void addSingleFieldList(TypeSpec.Builder type, ClassName owner, boolean inEntry,
                                    Optional<Setters.Delimiter> delimiter, FieldList list) {
        FieldShapes field = FieldShapes.group(list.members()).get(0);
        if (!field.tagged()) {
            return;
        }
        CodeBlock.Builder before = CodeBlock.builder().addStatement("$L()", Counters.adder(list.counter()));
        addLimit(before, list.name(), CodeBlock.of("$N", JavaNames.memberName(list.counter())), list.limit());
        new Setters(java, Scope.of(java.protocol(), message, list), owner, inEntry, delimiter)
                .floating(type, field, before.build(), true);
    }

    private static void addLimit(CodeBlock.Builder code, String name, CodeBlock count, OptionalInt limit) {
        if (limit.isPresent()) {
            code.addStatement("limit($S, $L, $L)", name, count, limit.getAsInt());
        }
    }

    // public final class CTIClients extends GroupEncoder {
    //     public CTIClients add() { … }
    //     public XEncoder end() { … }
    // }
    private void addGroup(TypeSpec.Builder outer, ClassName owner, FloatingItem item) {
        ClassName name = ClassName.get("", GroupDecoderWriter.className(item));
        String member = JavaNames.memberName(item.name());
        boolean list = item instanceof FieldList;
        Scope inner = list ? Scope.of(java.protocol(), message, (FieldList) item)
                : Scope.of(java.protocol(), message, (Records) item);
        TypeSpec.Builder type = TypeSpec.classBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(JavaProtocol.runtime("GroupEncoder"))
                .addJavadoc("Writes the entries of $L: {@link #add} starts each.\n", Javadocs.escape(item.name()));
        type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE)
                .addParameter(JavaProtocol.runtime("MessageEncoder"), "message")
                .addStatement("super(message, $L)", inner.slotCount()).build());
        Counters innerCounters = Counters.ofRecord(inner);
        innerCounters.addTo(type);
        type.addMethod(add(name, item, inner, innerCounters));
        new ScopeEncoderWriter(java, message, inner, innerCounters).addTo(type, name, true, delimiter(item, inner));
        type.addMethod(MethodSpec.methodBuilder("end").addModifiers(Modifier.PUBLIC).returns(owner)
                .addJavadoc("Goes back to the encoder around the entries.\n\n@return that encoder\n")
                .addStatement("return $T.this", owner).build());
        outer.addType(type.build());
        outer.addField(FieldSpec.builder(name, member, Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T($L)", name, owner.equals(java.encoder(message)) ? "this" : "message()").build());
        outer.addMethod(MethodSpec.methodBuilder(member).addModifiers(Modifier.PUBLIC).returns(name)
                .addJavadoc("Writes entries of $L.\n\n@return their encoder, the same at every call\n",
                        Javadocs.escape(item.name()))
                .addStatement("return $N", member).build());
    }

    private static Optional<Setters.Delimiter> delimiter(FloatingItem item, Scope inner) {
        if (item instanceof Records records) {
            return Optional.of(new Setters.Delimiter(records.delimiter(), inner.slot(records.delimiter())));
        }
        return Optional.empty();
    }

    // public CTIClients add() {
    //     limit("CTIClients", nextEntry(), 16);
    //     addNumCTIClients();
    //     return this;
    // }
    private static MethodSpec add(ClassName name, FloatingItem item, Scope inner, Counters innerCounters) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("add").addModifiers(Modifier.PUBLIC).returns(name);
        boolean list = item instanceof FieldList;
        OptionalInt limit = list ? ((FieldList) item).limit() : ((Records) item).limit();
        String counter = list ? ((FieldList) item).counter() : ((Records) item).counter();
        CodeBlock.Builder start = CodeBlock.builder();
        if (limit.isPresent()) {
            addLimit(start, item.name(), CodeBlock.of("nextEntry()"), limit);
        } else {
            start.addStatement("nextEntry()");
        }
        method.addJavadoc("Starts an entry$L.\n\n@return this encoder\n",
                limit.isPresent() ? "; at most " + limit.getAsInt() : "").addCode(start.build());
        method.addStatement("$L()", Counters.adder(counter));
        innerCounters.reset(method);
        groups(inner).forEach(group -> method.addStatement("restart($N)", JavaNames.memberName(group.name())));
        return method.addStatement("return this").build();
    }
}

package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType.ArrayType;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.FloatingItem.FieldList;
import org.ctiwire.codegen.model.FloatingItem.Records;
import org.ctiwire.codegen.model.JavaNames;

/** The fields of a message or a record that count lists, records and arrays: encoders fill them in. */
final class Counters {

    /** A counter: its field, whether it lies in the fixed part, and whether it counts entries, an array or both. */
    private record Counter(FieldShapes field, boolean inFixedPart, boolean ofEntries, boolean ofArrays) {
    }

    /** What the items of a scope are counted by. */
    private static final class Names {

        private final Set<String> ofEntries = new TreeSet<>();
        private final Set<String> ofArrays = new TreeSet<>();

        Names(Scope scope) {
            scope.items().forEach(this::add);
        }

        private void add(FloatingItem item) {
            if (item instanceof Field field && field.type() instanceof ArrayType array) {
                ofArrays.add(array.counter());
            } else if (item instanceof FieldList list) {
                ofEntries.add(list.counter());
            } else if (item instanceof Records records) {
                ofEntries.add(records.counter());
                records.items().forEach(this::add);
            }
        }

        boolean contain(FieldShapes field) {
            return ofEntries.contains(field.name()) || ofArrays.contains(field.name());
        }

        Counter counter(FieldShapes field, boolean inFixedPart) {
            return new Counter(field, inFixedPart, ofEntries.contains(field.name()), ofArrays.contains(field.name()));
        }
    }

    private final Scope scope;
    private final FixedFields fixed;
    private final Map<String, Counter> counters = new LinkedHashMap<>();

    private Counters(Scope scope, FixedFields fixed) {
        this.scope = scope;
        this.fixed = fixed;
    }

    /** The counters among the fixed fields and the single floating fields of a message. */
    static Counters of(Scope scope, FixedFields fixed) {
        Counters counters = new Counters(scope, fixed);
        Names names = new Names(scope);
        fixed.all().stream().filter(names::contain)
                .forEach(field -> counters.counters.put(field.name(), names.counter(field, true)));
        counters.addSingles(names);
        return counters;
    }

    /** The counters among the single floating fields of a record. */
    static Counters ofRecord(Scope scope) {
        Counters counters = new Counters(scope, null);
        Names names = new Names(scope);
        counters.addSingles(names);
        return counters;
    }

    private void addSingles(Names names) {
        scope.singles().stream().filter(field -> names.contain(field) && scope.slot(field.name()) != 0)
                .forEach(field -> counters.put(field.name(), names.counter(field, false)));
    }

    boolean counts(String fieldName) {
        return counters.containsKey(fieldName);
    }

    /** The method that counts one entry more. */
    static String adder(String fieldName) {
        return "add" + JavaNames.capitalized(JavaNames.memberName(fieldName));
    }

    /** The method that sets the counter to the length of an array. */
    static String setter(String fieldName) {
        return "set" + JavaNames.capitalized(JavaNames.memberName(fieldName));
    }

    /** Sets the counters back, at the start of a message or a record. */
    void reset(MethodSpec.Builder method) {
        for (Counter counter : counters.values()) {
            method.addStatement("$N = 0", counter.field().memberName());
            method.addStatement("$N = -1", counter.field().memberName() + "At");
        }
    }

    // private int numPeripherals;
    // private int numPeripheralsAt;
    void addTo(TypeSpec.Builder type) {
        for (Counter counter : counters.values()) {
            String count = counter.field().memberName();
            type.addField(int.class, count, Modifier.PRIVATE);
            type.addField(int.class, count + "At", Modifier.PRIVATE);
            type.addMethod(open(counter));
            if (counter.ofEntries()) {
                type.addMethod(add(counter));
            }
            if (counter.ofArrays()) {
                type.addMethod(set(counter));
            }
        }
    }

    // private void openNumPeripherals() {
    //     once(4, "NumPeripherals");
    //     numPeripheralsAt = openCounter("NumPeripherals", 228, 2);
    // }
    private MethodSpec open(Counter counter) {
        FieldShapes field = counter.field();
        MethodSpec.Builder method = MethodSpec.methodBuilder(opener(field)).addModifiers(Modifier.PRIVATE);
        if (counter.inFixedPart()) {
            CodeBlock at = CodeBlock.of("body + $L", fixed.offset("version", field));
            Optional<CodeBlock> present = fixed.present("version", field);
            method.addStatement("$N = $L", field.memberName() + "At",
                    present.map(when -> CodeBlock.of("$L ? $L : 0", when, at)).orElse(at));
        } else {
            Setters.checks(scope, method, field);
            method.addStatement("$N = openCounter($S, $L, $L)", field.memberName() + "At", field.name(),
                    Setters.tag("version", field), Setters.size("version", field));
        }
        return method.build();
    }

    private static String opener(FieldShapes field) {
        return "open" + JavaNames.capitalized(field.memberName());
    }

    private MethodSpec add(Counter counter) {
        FieldShapes field = counter.field();
        return MethodSpec.methodBuilder(adder(field.name())).addModifiers(Modifier.PRIVATE)
                .addCode(openIfNeeded(field))
                .addStatement("$N++", field.memberName())
                .addCode(write(field)).build();
    }

    private MethodSpec set(Counter counter) {
        FieldShapes field = counter.field();
        return MethodSpec.methodBuilder(setter(field.name())).addModifiers(Modifier.PRIVATE)
                .addParameter(String.class, "array").addParameter(int.class, "count")
                .beginControlFlow("if ($N >= 0)", field.memberName() + "At")
                .addStatement("sameCount(array, $N, count)", field.memberName()).endControlFlow()
                .addCode(openIfNeeded(field))
                .addStatement("$N = count", field.memberName())
                .addCode(write(field)).build();
    }

    private static CodeBlock openIfNeeded(FieldShapes field) {
        return CodeBlock.builder().beginControlFlow("if ($N < 0)", field.memberName() + "At")
                .addStatement("$L()", opener(field)).endControlFlow().build();
    }

    /** A counter that the version lacks has the place 0, which no field of a message can have. */
    private static CodeBlock write(FieldShapes field) {
        return CodeBlock.builder().beginControlFlow("if ($N > 0)", field.memberName() + "At")
                .addStatement("count($S, $N, $L, $N)", field.name(), field.memberName() + "At",
                        Setters.size("version", field), field.memberName()).endControlFlow().build();
    }
}

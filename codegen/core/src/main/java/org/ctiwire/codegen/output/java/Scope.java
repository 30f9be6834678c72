package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FieldType.BoolType;
import org.ctiwire.codegen.model.FieldType.IntegerType;
import org.ctiwire.codegen.model.FieldType.StringType;
import org.ctiwire.codegen.model.FieldType.TimeType;
import org.ctiwire.codegen.model.FloatingHeader;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.FloatingItem.FieldList;
import org.ctiwire.codegen.model.FloatingItem.Records;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.VersionRange;

/**
 * The floating fields of a message, of a list's entry or of a record: which slot each has, and the tables from tag to
 * slot for each run of versions.
 */
final class Scope {

    private static final int MOST_SLOTS = 127;

    private final Protocol protocol;
    private final VersionRange versions;
    private final List<FloatingItem> items;
    private final List<FieldShapes> slots;

    private Scope(Protocol protocol, VersionRange versions, List<FloatingItem> items) {
        this.protocol = protocol;
        this.versions = versions;
        this.items = items;
        List<Field> fields = new ArrayList<>();
        collect(items, fields);
        this.slots = FieldShapes.group(fields).stream().filter(FieldShapes::tagged).toList();
        if (slots.size() > MOST_SLOTS) {
            throw new IllegalArgumentException(slots.size() + " floating fields in one message, at most " + MOST_SLOTS);
        }
    }

    static Scope of(Protocol protocol, Message message) {
        return new Scope(protocol, span(message), message.floating());
    }

    static Scope of(Protocol protocol, Message message, FieldList list) {
        return new Scope(protocol, span(message), List.copyOf(list.members()));
    }

    static Scope of(Protocol protocol, Message message, Records records) {
        return new Scope(protocol, span(message), records.items());
    }

    /** From the first version that has a message to the last. */
    static VersionRange span(Message message) {
        int first = message.numbers().stream().mapToInt(number -> number.versions().first()).min().orElseThrow();
        int last = message.numbers().stream().mapToInt(number -> number.versions().last()).max().orElseThrow();
        return new VersionRange(first, last);
    }

    private static void collect(List<FloatingItem> items, List<Field> into) {
        for (FloatingItem item : items) {
            if (item instanceof Field field) {
                into.add(field);
            } else if (item instanceof FieldList list) {
                into.addAll(list.members());
            } else if (item instanceof Records records) {
                collect(records.items(), into);
            }
        }
    }

    /** The versions in which the scope can occur. */
    VersionRange versions() {
        return versions;
    }

    /** What the scope holds, in the guide's order. */
    List<FloatingItem> items() {
        return items;
    }

    /** The fields that stand alone, without those of lists and records. */
    List<FieldShapes> singles() {
        return FieldShapes.group(items.stream().filter(Field.class::isInstance).map(Field.class::cast).toList());
    }

    List<FieldList> lists() {
        return items.stream().filter(FieldList.class::isInstance).map(FieldList.class::cast).toList();
    }

    List<Records> records() {
        return items.stream().filter(Records.class::isInstance).map(Records.class::cast).toList();
    }

    int slotCount() {
        return slots.size();
    }

    /** The slot of a field, counted from 1; 0 for a field without a tag. */
    int slot(String fieldName) {
        for (int index = 0; index < slots.size(); index++) {
            if (slots.get(index).name().equals(fieldName)) {
                return index + 1;
            }
        }
        return 0;
    }

    // private static final String[] FIELDS = {"", "ANI"};
    // private static final FloatingLayout LAYOUT_20 = new FloatingLayout(2, 2, 8, 1, FloatingLayout.TEXT);
    // private static FloatingLayout layout(int version) { … return LAYOUT_20; }
    void addLayouts(TypeSpec.Builder type) {
        CodeBlock.Builder names = CodeBlock.builder().add("{$S", "");
        slots.forEach(shapes -> names.add(", $S", shapes.name()));
        type.addField(FieldSpec.builder(String[].class, "FIELDS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(names.add("}").build()).build());
        MethodSpec.Builder choice = MethodSpec.methodBuilder("layout")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(JavaProtocol.runtime("FloatingLayout"))
                .addParameter(int.class, "version");
        List<Integer> starts = new ArrayList<>(starts().descendingSet());
        for (Integer start : starts) {
            type.addField(FieldSpec.builder(JavaProtocol.runtime("FloatingLayout"), "LAYOUT_" + start,
                    Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL).initializer(table(start)).build());
            if (start == versions.first()) {
                choice.addStatement("return LAYOUT_$L", start);
            } else {
                choice.beginControlFlow("if (version >= $L)", start)
                        .addStatement("return LAYOUT_$L", start).endControlFlow();
            }
        }
        type.addMethod(choice.build());
    }

    /** The versions in which the table from tag to slot changes. */
    private TreeSet<Integer> starts() {
        TreeSet<Integer> starts = new TreeSet<>();
        starts.add(versions.first());
        protocol.floatingHeaders().forEach(header -> starts.add(header.versions().first()));
        for (FieldShapes shapes : slots) {
            for (Field row : shapes.rows()) {
                starts.add(row.versions().first());
                starts.add(row.versions().last() + 1);
            }
        }
        TreeSet<Integer> different = new TreeSet<>();
        CodeBlock last = null;
        for (Integer start : starts.subSet(versions.first(), true, versions.last(), true)) {
            CodeBlock table = table(start);
            if (!table.equals(last)) {
                different.add(start);
            }
            last = table;
        }
        return different;
    }

    private static CodeBlock kind(FieldType type) {
        if (type instanceof StringType) {
            return CodeBlock.of("$T.TEXT", JavaProtocol.runtime("FloatingLayout"));
        } else if (type instanceof IntegerType integer) {
            return CodeBlock.of("$L", integer.signed() ? -integer.size() : integer.size());
        } else if (type instanceof BoolType || type instanceof TimeType) {
            return CodeBlock.of("$L", type.minSize());
        }
        return CodeBlock.of("$T.BYTES", JavaProtocol.runtime("FloatingLayout"));
    }

    private CodeBlock table(int version) {
        FloatingHeader header = protocol.floatingHeaders().isEmpty() ? new FloatingHeader(versions, 2, 2)
                : protocol.floatingHeader(version);
        CodeBlock.Builder table = CodeBlock.builder().add("new $T($L, $L", JavaProtocol.runtime("FloatingLayout"),
                header.tagSize(), header.lengthSize());
        for (int index = 0; index < slots.size(); index++) {
            for (Field row : slots.get(index).rows()) {
                if (row.versions().contains(version) && row.tag().isPresent()) {
                    table.add(", $L, $L, $L", row.tag().getAsInt(), index + 1, kind(row.type()));
                }
            }
        }
        return table.add(")").build();
    }
}

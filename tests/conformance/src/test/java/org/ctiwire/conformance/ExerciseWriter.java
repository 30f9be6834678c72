package org.ctiwire.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ctiwire.codegen.model.Field;
import org.ctiwire.codegen.model.FieldType;
import org.ctiwire.codegen.model.FieldType.ArrayType;
import org.ctiwire.codegen.model.FieldType.BoolType;
import org.ctiwire.codegen.model.FieldType.BytesType;
import org.ctiwire.codegen.model.FieldType.CompositeType;
import org.ctiwire.codegen.model.FieldType.StringType;
import org.ctiwire.codegen.model.FloatingItem;
import org.ctiwire.codegen.model.FloatingItem.FieldList;
import org.ctiwire.codegen.model.FloatingItem.Records;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.output.GeneratedFile;

/** Writes an {@link Exercise} for a message: what a user would write who needs every field. */
final class ExerciseWriter {

    static final String PACKAGE = "org.ctiwire.conformance.exercises";

    private final Protocol protocol;
    private final Message message;
    private final int version;
    private final StringBuilder encode = new StringBuilder();
    private final StringBuilder decode = new StringBuilder();
    private final Set<String> counters = new HashSet<>();

    private ExerciseWriter(Protocol protocol, Message message, int version) {
        this.protocol = protocol;
        this.message = message;
        this.version = version;
    }

    /** The exercise of a message in one version. */
    static GeneratedFile write(Protocol protocol, Message message, int version) {
        return new ExerciseWriter(protocol, message, version).file();
    }

    static String className(Protocol protocol, Message message, int version) {
        return JavaNames.className(protocol.name()) + JavaNames.className(message.name()) + version;
    }

    private GeneratedFile file() {
        collectCounters(message.floating());
        message.layout(version).fields().forEach(placed -> {
            if (!counters.contains(placed.field().name())) {
                set("encoder", placed.field());
            }
        });
        for (String name : distinct(message.fixed())) {
            get("decoder", message.fixed().stream().filter(field -> field.name().equals(name)).toList());
        }
        items("encoder", "decoder", message.floating());
        String name = className(protocol, message, version);
        String type = protocol.packageName() + "." + JavaNames.className(message.name());
        return new GeneratedFile(PACKAGE.replace('.', '/') + "/" + name + ".java", """
                package %1$s;

                public final class %2$s implements org.ctiwire.conformance.Exercise, org.ctiwire.runtime.FloatingVisitor {
                    private final %3$sEncoder encoder = new %3$sEncoder();
                    private final %3$sDecoder decoder = new %3$sDecoder();
                    private final org.ctiwire.runtime.FloatingCursor cursor = new org.ctiwire.runtime.FloatingCursor();
                    private final org.ctiwire.runtime.FloatingSelection selection =
                            new org.ctiwire.runtime.FloatingSelection(1, 8);
                    private final StringBuilder out = new StringBuilder(20000);
                    private final StringBuilder text = new StringBuilder("x1");
                    private final StringBuilder one = new StringBuilder("1");
                    private final byte[] bytes = new byte[2000];
                    private final long[] numbers = {1, 2, 3};
                    private long visited;

                    public %2$s() {
                    }

                    @Override
                    public int encode(byte[] buffer, int version) {
                        encoder.wrap(buffer, 0, version);
                %4$s
                        return encoder.finish();
                    }

                    @Override
                    public long decode(byte[] buffer, int length, int version) {
                        long sum = decoder.wrap(buffer, 0, length, version).messageLength();
                        decoder.floatingFields(cursor);
                        while (cursor.next()) {
                            sum += cursor.tag() + cursor.data().length() + cursor.text().contentHash();
                        }
                        decoder.select(selection);
                        for (int index = 0; index < 2; index++) {
                            sum += selection.text(index).length() + selection.bytes(index).length();
                        }
                        decoder.visitFloatingFields(this);
                        sum += visited;
                %5$s
                        return sum;
                    }

                    @Override
                    public void text(int tag, org.ctiwire.runtime.Text value) {
                        visited += tag + value.digits(1) + (value.contentEquals(text) ? 1 : 0);
                    }

                    @Override
                    public void number(int tag, long value) {
                        visited += tag + value;
                    }

                    @Override
                    public void bytes(int tag, org.ctiwire.runtime.Bytes value) {
                        visited += tag + value.length();
                    }

                    @Override
                    public long print() {
                        out.setLength(0);
                        decoder.appendTo(out);
                        return out.length();
                    }
                }
                """.formatted(PACKAGE, name, type, encode, decode));
    }

    private void collectCounters(List<FloatingItem> items) {
        for (FloatingItem item : items) {
            if (item instanceof Field field && field.type() instanceof ArrayType array) {
                counters.add(array.counter());
            } else if (item instanceof FieldList list) {
                counters.add(list.counter());
            } else if (item instanceof Records records) {
                counters.add(records.counter());
                collectCounters(records.items());
            }
        }
    }

    private static List<String> distinct(List<Field> fields) {
        return fields.stream().map(Field::name).distinct().toList();
    }

    private boolean exists(Field field) {
        return field.versions().contains(version) && field.tag().isPresent();
    }

    private void items(String encoder, String decoder, List<FloatingItem> items) {
        List<Field> singles = items.stream().filter(Field.class::isInstance).map(Field.class::cast).toList();
        singles.stream().filter(this::exists).filter(field -> !counters.contains(field.name()))
                .forEach(field -> set(encoder, field));
        floating(decoder, singles);
        for (FloatingItem item : items) {
            String member = JavaNames.memberName(item.name());
            if (item instanceof FieldList list && list.members().stream().anyMatch(this::exists)) {
                boolean alone = distinct(list.members()).size() == 1;
                String entry = alone ? encoder : encoder + "." + member + "()";
                encode.append(alone ? "" : entry + ".add();\n");
                list.members().stream().filter(this::exists).forEach(field -> set(entry, field));
                loop(decoder, member, () -> floating(member, list.members()));
            } else if (item instanceof Records records) {
                String entry = encoder + "." + member + "()";
                encode.append(entry).append(".add();\n");
                List<FloatingItem> sorted = new ArrayList<>(records.items());
                sorted.sort((one, other) -> Boolean.compare(other.name().equals(records.delimiter()),
                        one.name().equals(records.delimiter())));
                loop(decoder, member, () -> items(entry, member, sorted));
            }
        }
    }

    private void loop(String decoder, String member, Runnable body) {
        decode.append("var ").append(member).append(" = ").append(decoder).append('.').append(member)
                .append("();\nwhile (").append(member).append(".next()) {\n");
        body.run();
        decode.append("}\n");
    }

    private void floating(String decoder, List<Field> rows) {
        for (String name : distinct(rows)) {
            List<Field> shapes = rows.stream().filter(row -> row.name().equals(name)).toList();
            if (shapes.stream().anyMatch(row -> row.tag().isPresent())) {
                String has = "has" + JavaNames.capitalized(JavaNames.memberName(name));
                decode.append("sum += ").append(decoder).append('.').append(has).append("() ? 1 : 0;\n");
                get(decoder, shapes);
            }
        }
    }

    private void get(String decoder, List<Field> shapes) {
        FieldType type = shapes.get(0).type();
        String call = decoder + "." + JavaNames.memberName(shapes.get(0).name()) + "()";
        if (type instanceof StringType) {
            decode.append("sum += ").append(call).append(".copyTo(bytes, 0);\n");
        } else if (type instanceof BytesType) {
            decode.append("sum += ").append(call).append(".copyTo(bytes, 0);\n");
        } else if (type instanceof ArrayType) {
            decode.append("for (int i = 0; i < ").append(call).append(".count(); i++) {\nsum += ").append(call)
                    .append(".get(i);\n}\n");
        } else if (type instanceof CompositeType composite) {
            for (CompositeType.Member member : composite.members()) {
                decode.append("sum += ").append(call).append('.').append(JavaNames.memberName(member.name()))
                        .append(member.type() instanceof StringType ? "().length();\n" : "();\n");
            }
        } else if (type instanceof BoolType) {
            decode.append("sum += ").append(call).append(" ? 1 : 0;\n");
        } else {
            decode.append("sum += ").append(call).append(";\n");
        }
    }

    private void set(String encoder, Field field) {
        encode.append(encoder).append('.').append(JavaNames.memberName(field.name())).append('(');
        FieldType type = field.type();
        if (type instanceof StringType text) {
            encode.append(text.size() > 2 ? "text" : "one");
        } else if (type instanceof BytesType any) {
            encode.append("bytes, 0, ").append(any.size());
        } else if (type instanceof ArrayType) {
            encode.append("numbers, 0, 3");
        } else if (type instanceof CompositeType composite) {
            encode.append(String.join(", ", composite.members().stream()
                    .map(member -> member.type() instanceof StringType ? "text" : "1").toList()));
        } else {
            encode.append(type instanceof BoolType ? "true" : "1");
        }
        encode.append(");\n");
    }
}

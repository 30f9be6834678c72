package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import org.ctiwire.codegen.model.FixedLayout;
import org.ctiwire.codegen.model.FixedLayout.Placed;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.VersionRange;

/** Emits lookups of where a field lies in the fixed part of received bytes, and what reads it there. */
record Places(Protocol protocol) {

    // private static int statusPlace(long type, int length, int version) {
    //     switch ((int) type) {
    //         case 1:
    //             return version >= 24 ? 4 << 3 | 2 : 4 << 3 | 4;
    //         default:
    //             return -1;
    //     }
    // }
    /** Adds a method that gives a field's place in each message: its offset times eight, plus its size. */
    void addLookup(TypeSpec.Builder type, String name, List<Message> messages,
                   Function<FixedLayout, Optional<Placed>> field) {
        NumberSwitch places = byLayout(messages, layout -> field.apply(layout)
                .map(placed -> CodeBlock.of("$L << 3 | $L", placed.offset(), placed.size())), CodeBlock.of("-1"));
        places.addTo(type, lookup(name, int.class).build(), CodeBlock.of("-1"));
    }

    /** The start of a method that looks up something by message. */
    static MethodSpec.Builder lookup(String name, Class<?> result) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC).returns(result)
                .addParameter(long.class, "type").addParameter(int.class, "length").addParameter(int.class, "version");
    }

    /** A value for each layout of messages. */
    NumberSwitch byLayout(List<Message> messages, Function<FixedLayout, Optional<CodeBlock>> value,
                          CodeBlock otherwise) {
        NumberSwitch values = new NumberSwitch(protocol.versions());
        for (Message message : messages) {
            for (FixedLayout layout : message.layouts()) {
                CodeBlock chosen = value(message, layout, value, otherwise);
                if (!chosen.equals(otherwise)) {
                    message.numbers().stream().filter(number -> number.versions().overlaps(layout.versions()))
                            .forEach(number -> values.add(number.value(), common(number.versions(),
                                    layout.versions()), chosen));
                }
            }
        }
        return values;
    }

    private static VersionRange common(VersionRange one, VersionRange other) {
        return new VersionRange(Math.max(one.first(), other.first()), Math.min(one.last(), other.last()));
    }

    /** A body too short for a layout is read with that of another version, where the spec says so. */
    private CodeBlock value(Message message, FixedLayout layout, Function<FixedLayout, Optional<CodeBlock>> value,
                            CodeBlock otherwise) {
        CodeBlock own = value.apply(layout).orElse(otherwise);
        if (message.readsAs().isEmpty()) {
            return own;
        }
        FixedLayout other = message.layout(message.readsAs().getAsInt());
        CodeBlock ofOther = value.apply(other).orElse(otherwise);
        int header = protocol.header().size();
        return other.size() >= layout.size() || own.equals(ofOther) ? own
                : CodeBlock.of("length < $L && length >= $L ? $L : $L", header + layout.size(),
                        header + other.size(), ofOther, own);
    }

    // private static long read(byte[] buffer, int offset, int length, int place, long absent) {
    //     int at = 8 + (place >> 3);
    //     int size = place & 7;
    //     return place < 0 || at + size > length ? absent : Wire.integer(buffer, offset + at, size, false);
    // }
    /** Adds the method that reads an unsigned integer at its place. */
    void addReader(TypeSpec.Builder type) {
        type.addMethod(MethodSpec.methodBuilder("read").addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(long.class).addParameter(byte[].class, "buffer").addParameter(int.class, "offset")
                .addParameter(int.class, "length").addParameter(int.class, "place").addParameter(long.class, "absent")
                .addStatement("int at = $L + (place >> 3)", protocol.header().size())
                .addStatement("int size = place & 7")
                .addStatement("return place < 0 || at + size > length ? absent "
                        + ": $T.integer(buffer, offset + at, size, false)", JavaProtocol.runtime("Wire")).build());
    }

    // Wire.uint32(buffer, offset + 4)
    /** The message number in the header of a message. */
    CodeBlock type() {
        Protocol.Header header = protocol.header();
        return CodeBlock.of("$T.uint$L(buffer, offset + $L)", JavaProtocol.runtime("Wire"), 8 * header.typeSize(),
                header.typeOffset());
    }

    // type == 35L && version >= 18
    /** Whether a number is that of a message in the session's version. */
    CodeBlock is(Message message) {
        return CodeBlock.join(message.numbers().stream().map(number -> {
            Optional<CodeBlock> when = VersionCode.condition("version", List.of(number.versions()),
                    protocol.versions());
            return when.map(condition -> CodeBlock.of("type == $LL && $L", number.value(), condition))
                    .orElse(CodeBlock.of("type == $LL", number.value()));
        }).toList(), " || ");
    }
}

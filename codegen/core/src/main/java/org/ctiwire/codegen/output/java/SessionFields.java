package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.FieldType.IntegerType;
import org.ctiwire.codegen.model.FixedLayout;
import org.ctiwire.codegen.model.FixedLayout.Placed;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.Service;
import org.ctiwire.codegen.model.SessionRoles;
import org.ctiwire.codegen.model.VersionRange;

/** The fixed fields by which a session works: unsigned integers of the messages that carry it. */
record SessionFields(Protocol protocol, SessionRoles roles) {

    private static boolean unsigned(Placed placed) {
        return placed.field().type() instanceof IntegerType integer && !integer.signed();
    }

    /** The field that ties an answer to its request. */
    Optional<Placed> correlation(FixedLayout layout) {
        return layout.find(roles.correlationField()).filter(SessionFields::unsigned);
    }

    /** The field with the protocol version that is asked for. */
    Optional<Placed> version(FixedLayout layout) {
        return layout.find(roles.versionField()).filter(SessionFields::unsigned);
    }

    /** Why: the first number that does not correlate. */
    Optional<Placed> code(FixedLayout layout) {
        return numbers(layout).stream().findFirst();
    }

    /** The peripheral's own reason: the second number that does not correlate. */
    Optional<Placed> peripheralCode(FixedLayout layout) {
        return numbers(layout).stream().skip(1).findFirst();
    }

    private List<Placed> numbers(FixedLayout layout) {
        return layout.fields().stream().filter(SessionFields::unsigned)
                .filter(placed -> !placed.field().name().equals(roles.correlationField())).toList();
    }

    /** The services that are asked for or granted: the mask that has the services' bits. */
    Optional<Placed> services(FixedLayout layout) {
        List<Enumeration> masks = serviceMasks(protocol);
        return layout.fields().stream().filter(SessionFields::unsigned)
                .filter(placed -> placed.field().enumeration().filter(masks::contains).isPresent()).findFirst();
    }

    /** The masks whose bits ask for services. */
    static List<Enumeration> serviceMasks(Protocol protocol) {
        List<Enumeration.Value> bits = protocol.services().stream().map(Service::mask).flatMap(Optional::stream)
                .toList();
        return protocol.enumerations().stream()
                .filter(enumeration -> enumeration.mask() && enumeration.values().stream().anyMatch(bits::contains))
                .toList();
    }

    /** Whether every version of a message has the field that correlates. */
    boolean correlates(Message message) {
        return message.layouts().stream().allMatch(layout -> correlation(layout).isPresent());
    }

    // AnswerCallReqEncoder::invokeID
    /** What sets the correlation field of a message to a {@code long}. */
    CodeBlock correlate(ClassName encoder, Message message) {
        FieldShapes field = shapes(message, roles.correlationField());
        return field.wide() ? CodeBlock.of("$T::$L", encoder, field.memberName())
                : CodeBlock.of("(message, correlation) -> message.$L($T.saturated(correlation))", field.memberName(),
                        JavaProtocol.runtime("Wire"));
    }

    private static FieldShapes shapes(Message message, String name) {
        return new FixedFields(message).all().stream().filter(field -> field.name().equals(name)).findFirst()
                .orElseThrow();
    }

    // if (version >= 24) {
    //     failure.failureCode(Wire.saturated(code));
    // }
    /** Sets, in the versions that have it, the field that each layout gives. */
    CodeBlock set(String encoder, Message message, Function<FixedLayout, Optional<Placed>> field, String value) {
        Map<String, List<VersionRange>> versions = new LinkedHashMap<>();
        message.layouts().forEach(layout -> field.apply(layout).ifPresent(placed ->
                versions.computeIfAbsent(placed.field().name(), any -> new ArrayList<>()).add(layout.versions())));
        CodeBlock.Builder code = CodeBlock.builder();
        versions.forEach((name, ranges) -> {
            Optional<CodeBlock> when = VersionCode.condition("version", ranges, Scope.span(message));
            FieldShapes shapes = shapes(message, name);
            when.ifPresent(condition -> code.beginControlFlow("if ($L)", condition));
            code.addStatement(shapes.wide() ? CodeBlock.of("$N.$L($N)", encoder, shapes.memberName(), value)
                    : CodeBlock.of("$N.$L($T.saturated($N))", encoder, shapes.memberName(),
                            JavaProtocol.runtime("Wire"), value));
            when.ifPresent(condition -> code.endControlFlow());
        });
        return code.build();
    }
}

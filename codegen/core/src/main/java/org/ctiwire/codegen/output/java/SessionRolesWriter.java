package org.ctiwire.codegen.output.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.FixedLayout;
import org.ctiwire.codegen.model.FixedLayout.Placed;
import org.ctiwire.codegen.model.Message;
import org.ctiwire.codegen.model.Protocol;
import org.ctiwire.codegen.model.SessionRoles;
import org.ctiwire.codegen.model.VersionRange;

/** Emits what a session has to know of its protocol. */
final class SessionRolesWriter {

    private static final ClassName ROLE = JavaProtocol.runtime("MessageRole");

    private final JavaProtocol java;
    private final Protocol protocol;
    private final SessionRoles roles;
    private final SessionFields fields;
    private final Places places;

    SessionRolesWriter(JavaProtocol java, SessionFields fields) {
        this.java = java;
        this.protocol = java.protocol();
        this.roles = fields.roles();
        this.fields = fields;
        this.places = new Places(protocol);
    }

    // public final class Ged188SessionRoles implements SessionRoles {
    //     public MessageRole role(long type, int version) { … }
    //     public long correlation(byte[] buffer, int offset, int length, int version) { … }
    // }
    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(java.named("SessionRoles"))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(JavaProtocol.runtime("SessionRoles"))
                .addJavadoc("What a session of this protocol has to know: see {@link $T}. A version that the spec does "
                        + "not have is read as the nearest that it has, and cannot be written.\n",
                        JavaProtocol.runtime("SessionRoles"));
        type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC)
                .addJavadoc("Makes the roles of one session; it keeps encoders of its own.\n").build());
        addNumbers(type);
        addNames(type);
        addRole(type);
        addReaders(type);
        type.addMethod(statusName());
        new SessionMessagesWriter(java, fields).addTo(type);
        return type.build();
    }

    private static MethodSpec.Builder override(String name, Class<?> result) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).addAnnotation(Override.class)
                .returns(result);
    }

    private void addNumbers(TypeSpec.Builder type) {
        ClassName numbers = java.named("Protocol");
        type.addMethod(override("oldestVersion", int.class).addStatement("return $T.OLDEST_VERSION", numbers).build());
        type.addMethod(override("newestVersion", int.class).addStatement("return $T.NEWEST_VERSION", numbers).build());
        type.addMethod(override("maxMessageSize", int.class).addStatement("return $T.MAX_MESSAGE_SIZE", numbers)
                .build());
        type.addMethod(MethodSpec.methodBuilder("frames").addModifiers(Modifier.PUBLIC).addAnnotation(Override.class)
                .returns(JavaProtocol.runtime("FrameReader")).addParameter(int.class, "limit")
                .addStatement("return $T.frames(limit)", numbers).build());
        type.addMethod(override("type", long.class).addParameter(byte[].class, "buffer")
                .addParameter(int.class, "offset").addStatement("return $L", places.type()).build());
    }

    // public String nameOf(long type, int version) {
    //     String name = knownName(type, version);
    //     return name == null ? "TYPE_" + type : name;
    // }
    private void addNames(TypeSpec.Builder type) {
        type.addMethod(override("nameOf", String.class).addParameter(long.class, "type")
                .addParameter(int.class, "version").addStatement("String name = knownName(type, version)")
                .addStatement("return name == null ? $S + type : name", "TYPE_").build());
        NumberSwitch names = new NumberSwitch(protocol.versions());
        protocol.messages().forEach(message -> names.add(message, CodeBlock.of("$S", message.name())));
        names.addTo(type, byNumber("knownName", String.class).addModifiers(Modifier.PRIVATE, Modifier.STATIC).build(),
                CodeBlock.of("null"));
    }

    private static MethodSpec.Builder byNumber(String name, Class<?> result) {
        return MethodSpec.methodBuilder(name).returns(result).addParameter(long.class, "type")
                .addParameter(int.class, "version");
    }

    // public MessageRole role(long type, int version) {
    //     switch ((int) type) {
    //         case 3:
    //             return MessageRole.OPEN;
    //         default:
    //             return MessageRole.OTHER;
    //     }
    // }
    private void addRole(TypeSpec.Builder type) {
        NumberSwitch role = new NumberSwitch(protocol.versions());
        addExchange(role, Optional.of(roles.open()), "OPEN");
        addExchange(role, roles.heartbeat(), "HEARTBEAT");
        addExchange(role, roles.close(), "CLOSE");
        roles.failure().ifPresent(failure -> role.add(failure, CodeBlock.of("$T.FAILURE", ROLE)));
        roles.failureEvent().ifPresent(event -> role.add(event, CodeBlock.of("$T.FAILURE_EVENT", ROLE)));
        role.addTo(type, MethodSpec.methodBuilder("role").addModifiers(Modifier.PUBLIC).addAnnotation(Override.class)
                .returns(ROLE).addParameter(long.class, "type").addParameter(int.class, "version").build(),
                CodeBlock.of("$T.OTHER", ROLE));
    }

    private static void addExchange(NumberSwitch role, Optional<SessionRoles.Exchange> exchange, String name) {
        exchange.ifPresent(present -> {
            role.add(present.request(), CodeBlock.of("$T.$L", ROLE, name));
            role.add(present.confirmation(), CodeBlock.of("$T.$L_CONFIRMATION", ROLE, name));
        });
    }

    private void addReaders(TypeSpec.Builder type) {
        addReader(type, "correlation", java.formatted(), fields::correlation, -1);
        List<Message> open = List.of(roles.open().request());
        addReader(type, "requestedVersion", open, fields::version, -1);
        addReader(type, "requestedServices", open, fields::services, 0);
        addReader(type, "grantedServices", List.of(roles.open().confirmation()), fields::services, 0);
        addReader(type, "status", saying().toList(), fields::code, -1);
        places.addReader(type);
    }

    /** The messages that say why. */
    private Stream<Message> saying() {
        return Stream.of(roles.failure(), roles.failureEvent(), roles.close().map(SessionRoles.Exchange::request))
                .flatMap(Optional::stream).distinct();
    }

    // public long correlation(byte[] buffer, int offset, int length, int version) {
    //     return length < 8 ? -1 : read(buffer, offset, length,
    //             correlationPlace(Wire.uint32(buffer, offset + 4), length, version), -1);
    // }
    private void addReader(TypeSpec.Builder type, String name, List<Message> messages,
                           Function<FixedLayout, Optional<Placed>> field, int absent) {
        boolean versionKnown = !name.equals("requestedVersion");
        MethodSpec.Builder method = override(name, long.class).addParameter(byte[].class, "buffer")
                .addParameter(int.class, "offset").addParameter(int.class, "length");
        if (versionKnown) {
            method.addParameter(int.class, "version");
        }
        type.addMethod(method.addStatement("return length < $L ? $L : read(buffer, offset, length,$W$L($L, length, $L),"
                + " $L)", protocol.header().size(), absent, name + "Place", places.type(),
                versionKnown ? CodeBlock.of("version") : CodeBlock.of("$T.NEWEST_VERSION", java.named("Protocol")),
                absent).build());
        places.addLookup(type, name + "Place", messages, field);
    }

    // public String statusName(long status, int version) {
    //     return StatusCode.nameOf(status, version);
    // }
    private MethodSpec statusName() {
        TreeMap<VersionRange, CodeBlock> names = new TreeMap<>();
        for (int version = protocol.versions().first(); version <= protocol.versions().last(); version++) {
            names.put(new VersionRange(version, version), meaning(version)
                    .map(meaning -> CodeBlock.of("$T.nameOf(status, version)", java.enumeration(meaning)))
                    .orElse(CodeBlock.of("null")));
        }
        return override("statusName", String.class).addParameter(long.class, "status")
                .addParameter(int.class, "version")
                .addStatement("return $L", VersionCode.choose("version", names)).build();
    }

    private Optional<Enumeration> meaning(int version) {
        return saying().filter(message -> message.existsIn(version))
                .map(message -> fields.code(message.layout(version)).flatMap(code -> code.field().enumeration()))
                .flatMap(Optional::stream).filter(enumeration -> !enumeration.mask()).findFirst();
    }
}
